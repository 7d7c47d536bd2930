"""
The opt-in message confirms that the reader is enrolled.

Blocks
    A call to action ("Text START to …") or a notice that confirms nothing in the field for the confirmation.

Why
    The field holds what is sent after somebody opted in. An invitation there shows the reviewer that no confirmation exists.

Faulty example
    opt_in_message: "Acme Shelter: Text START to receive text messages about your case."

Correct example
    opt_in_message: "Acme Shelter: You're signed up for case updates."

What to do
    Say that it is done: subscribed, enrolled, opted in, signed up.

Source
    Twilio 30503 (confirmation message missing required details), 30896 (non-compliant opt-in).

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check, Evidence
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.templates import opt_in_message
from stopgate.lint.wording.enrolment import CONFIRMS, confirms_enrolment, invited_keyword


def find(submission: Submission) -> Iterator[Fault]:
    """A message in another language is not judged here."""
    for field, text in legible(submission, "opt_in_message"):
        if not confirms_enrolment(text):
            keyword = invited_keyword(text)
            message = (
                f"It invites the reader to text {keyword}; it confirms nothing."
                if keyword
                else "It does not confirm that the reader is enrolled."
            )
            yield Fault(field, clip(text), message, opt_in_message(submission))


def shows(submission: Submission) -> Iterator[Evidence]:
    """The words of the confirmation."""
    if match := CONFIRMS.search(submission.text("opt_in_message")):
        yield "opt_in_message", match[0]


def repair(submission: Submission) -> dict[str, str]:
    """Write the confirmation anew."""
    return {"opt_in_message": opt_in_message(submission)} if submission.brand.names else {}


CHECK = Check("L02", "opt-in-not-confirmed", (30503, 30896), ("opt_in_message",), find, shows, repair)
