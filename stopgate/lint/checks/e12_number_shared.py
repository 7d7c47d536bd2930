"""
Toll-free: one number serves one business.

Blocks
    A description or message flow that tells of several businesses on one number.

Why
    A consumer who stops one of them would stop all, and nobody can tell who writes.

Faulty example
    kind: toll_free
    description: "This toll-free number is shared by several businesses of our group to text customers order updates."

Correct example
    kind: toll_free
    description: "Acme texts customers order updates from this toll-free number."

What to do
    One number for each business.

Source
    Toll-free rejection reasons, eligible; Twilio 30478.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.plain_text import around
from stopgate.lint.submission import Submission

_SEVERAL = (
    r"(?:several|multiple|many|various|different|two|three|four|five|all (?:of )?our|both|other|numerous|\d+)"
)
_BUSINESSES = (
    r"(?:businesses|companies|brands|organi[sz]ations|merchants|clients|franchisees|tenants|clinics we serve)"
)
_SHARED = re.compile(
    rf"\b(?:number|tfn|line)\b[^.]{{0,40}}\b(?:shared|used|serves?|common|for)\b[^.]{{0,25}}\b{_SEVERAL} (?:\w+ )?{_BUSINESSES}\b"
    rf"|\b{_SEVERAL} (?:\w+ )?{_BUSINESSES}\b[^.]{{0,50}}\b(?:share|shared|use|using|from|on|through)\b[^.]{{0,20}}\b(?:same|this|one|single|a shared)\b[^.]{{0,20}}\b(?:number|tfn|line)\b"
    rf"|\bshared (?:toll-free )?number\b",
    re.I,
)
FIELDS = ("description", "message_flow")


def find(submission: Submission) -> Iterator[Fault]:
    """Told by the words alone; two submissions with one number are not compared here."""
    for field, text in submission.texts(*FIELDS):
        if match := _SHARED.search(text):
            message = "One number is used for several businesses."
            yield Fault(
                field, around(text, match), message, "One number and one submission for each business."
            )


CHECK = Check("E12", "toll-free-number-shared", (30478,), FIELDS, find, kinds=("toll_free",))
