"""
The consent says what the messages are about.

Blocks
    A message flow or web form that promises "communications" or "text messages" without saying of what kind.

Why
    Consent holds for a purpose. A reviewer cannot compare samples with a consent that names none.

Faulty example
    message_flow: "Visitors check a box at https://acme.example/join to receive text messages from Acme."

Correct example
    message_flow: "Visitors check a box at https://acme.example/join to receive appointment reminders by text from Acme."

What to do
    "By checking this box you agree to receive text messages from {Brand} about {purpose}."

Source
    Twilio 30544 (the call to action states no purpose).

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.templates import consent_sentence
from stopgate.lint.wording.purpose import names_purpose

FIELDS = ("message_flow", "web_form_html")


def find(submission: Submission) -> Iterator[Fault]:
    """Each field is judged by itself."""
    for field, text in legible(submission, *FIELDS):
        if not names_purpose(submission.brand.taken_out_of(text)):
            message = "The consent does not say what the messages are about."
            yield Fault(field, clip(text), message, consent_sentence(submission))


CHECK = Check("L10", "purpose-missing", (30544,), FIELDS, find)
