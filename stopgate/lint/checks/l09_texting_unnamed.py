"""
The consent says that it is about text messages.

Blocks
    A message flow or web form that speaks of "messages", "communications" or "updates" but never of SMS or texts.

Why
    Signing up for a newsletter or giving a phone number is no consent to be texted.

Faulty example
    message_flow: "Customers tick a box at https://acme.example/join to receive communications about their orders."

Correct example
    message_flow: "Customers tick a box at https://acme.example/join to receive text messages about their orders."

What to do
    "By checking this box you agree to receive text messages from {Brand} about {purpose}."

Source
    Twilio 30513, 30551 and 30841 (opt-in language unclear).

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check, Evidence
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.templates import consent_sentence
from stopgate.lint.wording.purpose import NAMES_TEXTING, names_texting

FIELDS = ("message_flow", "web_form_html")


def find(submission: Submission) -> Iterator[Fault]:
    """Each field is judged by itself: the form must say it even where the flow does."""
    for field, text in legible(submission, *FIELDS):
        if not names_texting(text):
            message = "The consent does not say that it is about SMS or text messages."
            yield Fault(field, clip(text), message, consent_sentence(submission))


def shows(submission: Submission) -> Iterator[Evidence]:
    """The words that name texting."""
    for field, text in submission.texts(*FIELDS):
        if match := NAMES_TEXTING.search(text):
            yield field, match[0]


CHECK = Check("L09", "texting-unnamed", (30551, 30513, 30841), FIELDS, find, shows)
