"""
The submission is in English.

Blocks
    A description, message flow, message or sample in another language without an English translation beside it.

Why
    Reviewers read English. Traffic in another language is allowed; they must be able to read what it says.

Faulty example
    samples: ["Acme: Su cita es mañana a las 10. Responda STOP para cancelar los mensajes."]

Correct example
    samples: ["Acme: Su cita es mañana a las 10. Responda STOP para cancelar. (Your appointment is tomorrow at 10. Reply STOP to cancel.)"]

What to do
    Translate, or add the English translation in brackets.

Source
    Denied reason CAMPAIGN_NON_ENGLISH_CONTENT.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.wording.language import foreign_language

FIELDS = (
    "description",
    "message_flow",
    "opt_in_message",
    "opt_out_message",
    "help_message",
    "samples",
    "web_form_html",
)
_TRANSLATED = re.compile(r"\b(?:english translations?|translat(?:ed|ions?)|in english:)", re.I)


def find(submission: Submission) -> Iterator[Fault]:
    """A description that brings the translations itself is enough for the messages."""
    explained = _TRANSLATED.search(f"{submission.text('description')} {submission.text('message_flow')}")
    for field, text in submission.texts(*FIELDS):
        language = foreign_language(text)
        if language and not _TRANSLATED.search(text) and not (explained and field.startswith("samples")):
            message = f"The text is not in English but in {language}."
            yield Fault(field, clip(text), message, "Add the English translation in brackets.")


CHECK = Check("L28", "language-not-english", ("CAMPAIGN_NON_ENGLISH_CONTENT",), FIELDS, find)
