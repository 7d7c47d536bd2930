"""
The consumer learns that message and data rates may apply.

Blocks
    An opt-in message, message flow or web form without the phrase on message and data rates.

Why
    The phrase is one of the four disclosures, and the one reviewers look for most literally. Capitals do not matter.

Faulty example
    opt_in_message: "Acme Shelter: You're signed up for case updates. Msg frequency varies. Carrier rates may apply."

Correct example
    opt_in_message: "Acme Shelter: You're signed up for case updates. Msg frequency varies. Msg&data rates may apply."

What to do
    Add "Message and data rates may apply.".

Source
    CTIA Messaging Principles (May 2023) 5.1; Twilio 30562, 30569.

Since
    0.1.0
"""

from stopgate.lint.check import Check
from stopgate.lint.disclosure import Disclosure
from stopgate.lint.wording.disclosures import RATES

RATES_DISCLOSURE = Disclosure(
    pattern=RATES.search,
    fields=("opt_in_message", "message_flow", "web_form_html"),
    message="It does not say that message and data rates may apply.",
    wording="Message and data rates may apply.",
)

CHECK = Check(
    "L04",
    "rates-missing",
    (30562, 30569, "OPT_IN_WORKFLOW_NON_COMPLIANT_DATA_RATES"),
    (*RATES_DISCLOSURE.fields, "terms_text"),
    RATES_DISCLOSURE.find,
    RATES_DISCLOSURE.shows,
    RATES_DISCLOSURE.repair,
)
