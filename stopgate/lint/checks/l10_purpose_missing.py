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
from stopgate.lint.wording.specific import quoted_statements, states_a_subject

FIELDS = ("message_flow", "web_form_html")


def find(submission: Submission) -> Iterator[Fault]:
    """Each field is judged by itself."""
    for field, text in legible(submission, *FIELDS):
        nameless = submission.brand.taken_out_of
        shown = _shown_to_consumers(submission, field, text)
        if not names_purpose(nameless(text)) and not states_a_subject(map(nameless, shown)):
            message = "The consent does not say what the messages are about."
            yield Fault(field, clip(text), message, consent_sentence(submission))


def _shown_to_consumers(submission: Submission, field: str, text: str) -> list[str]:
    """The labels of a form, or what a flow quotes."""
    if field == "web_form_html" and submission.form:
        return [box.label for box in submission.form.checkboxes]
    return quoted_statements(text)


CHECK = Check("L10", "purpose-missing", (30544,), FIELDS, find)
