"""
The consumer learns to reply STOP.

Blocks
    An opt-in message or message flow that does not say how to stop; terms that do not; samples of which none does.

Why
    "You can unsubscribe at any time" is no instruction; the word to send must be named.

Faulty example
    opt_in_message: "Acme Shelter: You're signed up for case updates. Unsubscribe at any time."

Correct example
    opt_in_message: "Acme Shelter: You're signed up for case updates. Reply STOP to cancel."

What to do
    Add "Reply STOP to cancel.". In a message flow the linked terms may say it instead; that is a weak pass.

Source
    CTIA Messaging Principles (May 2023) 5.1.3; Twilio 30887.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.disclosure import Disclosure
from stopgate.lint.finding import Fault
from stopgate.lint.submission import Submission
from stopgate.lint.wording.disclosures import STOP

STOP_DISCLOSURE = Disclosure(
    pattern=STOP.search,
    fields=("opt_in_message", "message_flow"),
    message="It does not say that replying STOP ends the messages.",
    wording="Reply STOP to cancel.",
    terms_will_do_in=("message_flow",),
)


def find(submission: Submission) -> Iterator[Fault]:
    """In the samples one STOP is enough; that none has it is L20's fault as well."""
    yield from STOP_DISCLOSURE.find(submission)
    if submission.samples and not any(STOP.search(text) for text in submission.samples):
        yield Fault("samples", "", "No sample tells how to stop.", "Reply STOP to cancel.", "warning")


CHECK = Check(
    "L05",
    "stop-instruction-missing",
    (30887, "OPT_IN_WORKFLOW_NON_COMPLIANT_HELP_STOP", "OPT_IN_MESSAGE_NON_COMPLIANT_HELP_STOP"),
    (*STOP_DISCLOSURE.fields, "terms_text", "samples"),
    find,
    STOP_DISCLOSURE.shows,
    STOP_DISCLOSURE.repair,
)
