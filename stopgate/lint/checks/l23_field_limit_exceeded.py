"""
Fields keep to their limits.

Blocks
    A text shorter or longer than its field allows, keywords over 255 characters together, a keyword that is not letters and digits.

Why
    The registry's interface refuses these before anybody reads them.

Faulty example
    opt_out_keywords: ["STOP!"]

Correct example
    opt_out_keywords: ["STOP", "QUIT"]

What to do
    Description 40 to 4096 characters, message flow 40 to 2048, samples 20 to 1024, opt-in, opt-out and help message 20 to 320.

Source
    Twilio 21727 and 21728 (field length); OptoutMessage 20 to 320 also at Bandwidth.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import MOST_SAMPLES_JUDGED, Submission

LIMITS = {
    "description": (40, 4096),
    "message_flow": (40, 2048),
    "samples": (20, 1024),
    "opt_in_message": (20, 320),
    "opt_out_message": (20, 320),
    "help_message": (20, 320),
}
KEYWORD_FIELDS = ("opt_in_keywords", "opt_out_keywords", "help_keywords")
MOST_KEYWORD_CHARACTERS = 255
MOST_KEYWORDS_JUDGED = 100
_OF_CAMPAIGNS_ONLY = ("description", "message_flow", "samples")
_ALPHANUMERIC = re.compile(r"[^\W_]+(?: [^\W_]+)*")


def find(submission: Submission) -> Iterator[Fault]:
    """Characters are counted after trimming; actual and allowed number are both named."""
    for name, (fewest, most) in LIMITS.items():
        if submission.kind == "campaign" or name not in _OF_CAMPAIGNS_ONLY:
            for field, text in _as_given(submission, name):
                if not fewest <= len(text) <= most:
                    message = f"It has {len(text)} characters; {fewest} to {most} are allowed."
                    yield Fault(
                        field, clip(text), message, "Shorten it." if len(text) > most else "Say more."
                    )
    for name in KEYWORD_FIELDS:
        yield from _keywords(submission, name)


def repair(submission: Submission) -> dict[str, list[str]]:
    """Strip from keywords what is no letter or digit; texts are left to a person."""
    return {
        name: [re.sub(r"[\W_]+", "", str(word)) for word in submission.list_of(name)]
        for name in KEYWORD_FIELDS
        if any(_keywords(submission, name))
    }


def _as_given(submission: Submission, name: str) -> Iterator[tuple[str, str]]:
    if name == "samples":
        for index, sample in enumerate(submission.list_of(name)[:MOST_SAMPLES_JUDGED]):
            yield f"samples[{index}]", str(sample).strip()
    elif submission.has(name):
        yield name, str(submission.fields[name]).strip()
    elif isinstance(submission.fields.get(name), str):
        yield name, ""


def _keywords(submission: Submission, name: str) -> Iterator[Fault]:
    words = [str(word).strip() for word in submission.list_of(name)]
    for word in words[:MOST_KEYWORDS_JUDGED]:
        if not _ALPHANUMERIC.fullmatch(word):
            message = "A keyword has letters and digits only."
            yield Fault(name, word, message, re.sub(r"[\W_]+", "", word))
    if (total := len(",".join(words))) > MOST_KEYWORD_CHARACTERS:
        message = f"The keywords have {total} characters together; {MOST_KEYWORD_CHARACTERS} are allowed."
        yield Fault(name, clip(", ".join(words)), message, "Keep the common ones.")


CHECK = Check("L23", "field-limit-exceeded", (21727, 21728), (*LIMITS, *KEYWORD_FIELDS), find, repair=repair)
