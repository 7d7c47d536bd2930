"""
A recurring program begins with a full confirmation.

Blocks
    A recurring program whose opt-in message is missing or no confirmation; after double opt-in, one without brand, program, rates, HELP or STOP.

Why
    The first message of a program fixes what the reader agreed to.

Faulty example
    brand: {legal_name: Acme Shelter}
    double_opt_in: true
    opt_in_message: "Acme Shelter: You're subscribed. Reply STOP to cancel."

Correct example
    brand: {legal_name: Acme Shelter}
    double_opt_in: true
    opt_in_message: "Acme Shelter: You are now subscribed to client-update texts. Msg&data rates may apply. Reply HELP for help, STOP to cancel."

What to do
    Brand, program, frequency, rates, HELP and STOP in one message.

Source
    CTIA Messaging Principles (May 2023) 5.1.2.1; Twilio 30540, 30503.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.brand import PLACEHOLDER
from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.templates import opt_in_message
from stopgate.lint.wording.disclosures import HELP, RATES, STOP
from stopgate.lint.wording.enrolment import confirms_enrolment, names_program


def find(submission: Submission) -> Iterator[Fault]:
    """A program counts as recurring unless `recurring` is false."""
    correction = opt_in_message(submission)
    if submission.flag("recurring") is True and not submission.has("opt_in_message"):
        message = "A recurring program begins with an opt-in message; there is none."
        yield Fault("opt_in_message", "", message, correction)
    for field, text in legible(submission, "opt_in_message"):
        missing = _missing(submission, text)
        if submission.flag("recurring") is not False and not confirms_enrolment(text):
            lacks = [part for part in missing if part in ("brand", "program")]
            message = "The opt-in message is no confirmation" + (
                f"; it lacks {', '.join(lacks)}." if lacks else "."
            )
            yield Fault(field, clip(text), message, correction)
        elif submission.flag("double_opt_in") is True and missing:
            message = f"After double opt-in the confirmation lacks: {', '.join(missing)}."
            yield Fault(field, clip(text), message, correction)
        elif "program" in missing:
            yield Fault(field, clip(text), "It could say what the program is.", correction, "info")


def repair(submission: Submission) -> dict[str, str]:
    """Write the confirmation anew."""
    return {"opt_in_message": opt_in_message(submission)} if submission.brand.names else {}


def _missing(submission: Submission, text: str) -> list[str]:
    brand = submission.brand
    has = {
        "brand": not PLACEHOLDER.search(text) and (not brand.names or brand.is_named_in(text)),
        "program": confirms_enrolment(text) and names_program(text),
        "rates": RATES.search(text),
        "HELP": HELP.search(text),
        "STOP": STOP.search(text),
    }
    return [part for part, found in has.items() if not found]


CHECK = Check(
    "L30",
    "program-confirmation-incomplete",
    (30540, 30503, "CAMPAIGN_CONFIRMATION_ISSUES"),
    ("opt_in_message", "recurring"),
    find,
    repair=repair,
)
