"""All forbidden uses, in the order of the list."""

from stopgate.lint.checks import (
    n01_sex,
    n02_hate,
    n03_firearms,
    n04_tobacco_vape,
    n05_cannabis,
    n06_known_spam,
    n07_loan_marketing,
    n08_third_party_debt_collection,
    n09_gambling,
    n10_sweepstakes,
    n11_stock_alerts,
    n12_cryptocurrency,
    n13_risk_investment,
    n14_debt_reduction,
    n15_credit_repair,
    n16_third_party_lead_generation,
    n17_illegal_substances,
    n18_known_phishing,
    n19_fraud,
    n20_deceptive_marketing,
)
from stopgate.lint.forbidden_use import ForbiddenUse


def forbidden_uses() -> tuple[ForbiddenUse, ...]:
    """N01 to N20."""
    return tuple(module.USE for module in _MODULES)


_MODULES = (
    n01_sex,
    n02_hate,
    n03_firearms,
    n04_tobacco_vape,
    n05_cannabis,
    n06_known_spam,
    n07_loan_marketing,
    n08_third_party_debt_collection,
    n09_gambling,
    n10_sweepstakes,
    n11_stock_alerts,
    n12_cryptocurrency,
    n13_risk_investment,
    n14_debt_reduction,
    n15_credit_repair,
    n16_third_party_lead_generation,
    n17_illegal_substances,
    n18_known_phishing,
    n19_fraud,
    n20_deceptive_marketing,
)
