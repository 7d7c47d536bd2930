"""
The consumer learns to reply HELP.

Blocks
    An opt-in message, message flow or web form that does not name HELP.

Why
    HELP must work in every program, and the consumer must have been told.

Faulty example
    opt_in_message: "Acme Shelter: You're signed up for case updates. Reply STOP to cancel."

Correct example
    opt_in_message: "Acme Shelter: You're signed up for case updates. Reply STOP to cancel or HELP for help."

What to do
    Add "Reply HELP for help.". In a message flow or web form the linked terms may say it instead; that is a weak pass.

Source
    CTIA Messaging Principles (May 2023) 5.1; Twilio 30570, 30890.

Since
    0.1.0
"""

from stopgate.lint.check import Check
from stopgate.lint.disclosure import Disclosure
from stopgate.lint.wording.disclosures import HELP

HELP_DISCLOSURE = Disclosure(
    pattern=HELP.search,
    fields=("opt_in_message", "message_flow", "web_form_html"),
    message="It does not say that replying HELP brings help.",
    wording="Reply HELP for help.",
    terms_will_do_in=("message_flow", "web_form_html"),
    belongs_in_terms=False,
)

CHECK = Check(
    "L06",
    "help-instruction-missing",
    (30570, 30890, "OPT_IN_WORKFLOW_NON_COMPLIANT_HELP_STOP"),
    HELP_DISCLOSURE.fields,
    HELP_DISCLOSURE.find,
    HELP_DISCLOSURE.shows,
    HELP_DISCLOSURE.repair,
)
