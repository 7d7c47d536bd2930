"""
The opt-out message confirms, and does nothing else.

Blocks
    A confirmation that does not acknowledge the opt-out, does not say that no more messages come, leaves the brand out, or advertises.

Why
    After STOP one text may follow, and the law lets it "merely confirm".

Faulty example
    brand: {legal_name: Acme Shelter}
    opt_out_message: "Acme Shelter: Sorry to see you go! Come back any time and save 20%."

Correct example
    brand: {legal_name: Acme Shelter}
    opt_out_message: "Acme Shelter: You are unsubscribed and won't receive any more texts. Reply START to resubscribe."

What to do
    "{Brand}: You have been unsubscribed and will receive no further messages. Reply START to resubscribe."

Source
    47 CFR 64.1200(a)(12); Twilio 30887.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.templates import opt_out_message
from stopgate.policy.confirmation_text import confirmation_faults_quoted


def find(submission: Submission) -> Iterator[Fault]:
    """The length is judged under L23, with the other limits."""
    for field, text in legible(submission, "opt_out_message"):
        for name, sentence, quote in confirmation_faults_quoted(text, submission.brand.names):
            if name != "too-long":
                yield Fault(field, clip(quote), sentence, opt_out_message(submission))


def repair(submission: Submission) -> dict[str, str]:
    """Write the confirmation anew."""
    return {"opt_out_message": opt_out_message(submission)} if submission.brand.names else {}


CHECK = Check(
    "L08",
    "opt-out-message-faulty",
    (30887, "OPT_OUT_MESSAGE_NON_COMPLIANT"),
    ("opt_out_message",),
    find,
    repair=repair,
)
