"""
`has_embedded_phone` says what the samples show.

Blocks
    A phone number in a sample while the flag is false, or the flag set while no sample has one.

Why
    A phone number is allowed in a message; only the declaration must agree.

Faulty example
    has_embedded_phone: false
    samples: ["Acme: call 312-555-0142 to reschedule.", "Acme: see you tomorrow."]

Correct example
    has_embedded_phone: true
    samples: ["Acme: call 312-555-0142 to reschedule.", "Acme: see you tomorrow."]

What to do
    Set the flag to what the samples show.

Source
    Twilio 30889 (SAMPLE_MESSAGE_PHONE_NUMBER); denied reason EMBEDDED_PHONE_ISSUES.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.links import PHONE_VARIABLE, first_phone
from stopgate.lint.submission import Submission


def find(submission: Submission) -> Iterator[Fault]:
    """Nothing to say while the flag is not given."""
    declared = submission.flag("has_embedded_phone")
    in_samples = next((phone for text in submission.samples if (phone := _phone(text))), "")
    if declared is False and in_samples:
        message = "`has_embedded_phone` is false, but a sample has a phone number."
        yield Fault("has_embedded_phone", in_samples, message, "has_embedded_phone: true")
    if declared is True and submission.samples and not in_samples:
        message = "`has_embedded_phone` is true, but no sample has a phone number."
        yield Fault("has_embedded_phone", "true", message, "has_embedded_phone: false")


def repair(submission: Submission) -> dict[str, bool]:
    """Turn the flag."""
    return {"has_embedded_phone": not submission.flag("has_embedded_phone")}


def _phone(text: str) -> str:
    variable = PHONE_VARIABLE.search(text)
    return first_phone(text) or (variable[0] if variable else "")


CHECK = Check("L22", "phone-flag-wrong", (30889, "EMBEDDED_PHONE_ISSUES"), ("samples",), find, repair=repair)
