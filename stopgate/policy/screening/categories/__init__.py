"""The content categories, one file each, in the order of the contract.

Imported by name: a category that cannot be imported must stop the start, not go missing.
"""

from stopgate.policy.screening.categories import (
    alcohol,
    cannabis,
    charitable,
    credit_repair,
    crypto,
    debt_collection,
    debt_reduction,
    deceptive,
    firearms,
    gambling,
    hate,
    illegal_substances,
    lead_gen,
    loan,
    phishing,
    political,
    risk_investment,
    sex,
    stock_alerts,
    sweepstakes,
    telemarketing,
    third_party_consent,
    tobacco_vape,
)

MODULES = (
    third_party_consent, political, telemarketing, charitable, sex, hate, firearms, alcohol, tobacco_vape, cannabis,
    gambling, sweepstakes, loan, debt_collection, debt_reduction, credit_repair, crypto, stock_alerts, risk_investment,
    lead_gen, illegal_substances, phishing, deceptive,
)  # fmt: skip

CATEGORIES = {module.CATEGORY.rule: module.CATEGORY for module in MODULES}
