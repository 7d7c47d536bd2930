"""
The consumer learns how often messages come.

Blocks
    An opt-in message, message flow or web form without a word on frequency.

Why
    Frequency is one of the four disclosures of every program. A range or "varies" will do.

Faulty example
    opt_in_message: "Acme Shelter: You're signed up for case updates. Msg & data rates may apply."

Correct example
    opt_in_message: "Acme Shelter: You're signed up for case updates, up to 4 msgs/month."

What to do
    Add "Msg frequency varies." or "Up to 4 msgs/month.".

Source
    CTIA Messaging Principles (May 2023) 5.1; Twilio 30545, 30558, 30924.

Since
    0.1.0
"""

from stopgate.lint.check import Check
from stopgate.lint.disclosure import Disclosure
from stopgate.lint.wording.frequency import FREQUENCY

FREQUENCY_DISCLOSURE = Disclosure(
    pattern=FREQUENCY.search,
    fields=("opt_in_message", "message_flow", "web_form_html"),
    message="There is no word on how often messages come.",
    wording="Msg frequency varies.",
)

CHECK = Check(
    "L03",
    "frequency-missing",
    (
        30545,
        30558,
        30924,
        "OPT_IN_WORKFLOW_NON_COMPLIANT_MSG_FREQUENCY",
        "TERMS_AND_CONDITIONS_NON_COMPLIANT_MSG_FREQUENCY",
    ),
    (*FREQUENCY_DISCLOSURE.fields, "terms_text"),
    FREQUENCY_DISCLOSURE.find,
    FREQUENCY_DISCLOSURE.shows,
    FREQUENCY_DISCLOSURE.repair,
)
