"""
Privacy policy and terms are the brand's own.

Blocks
    A policy or terms text that never names the brand.

Why
    A text with another name in it, or with none, was written for somebody else.

Faulty example
    brand: {legal_name: Acme Shelter}
    terms_text: "These terms govern the text program of Harbor Pets."

Correct example
    brand: {legal_name: Acme Shelter}
    terms_text: "These terms govern the text program of Acme Shelter."

What to do
    Name the brand as registered, or its trade name, in both texts.

Source
    Denied reasons PRIVACY_POLICY_MISMATCH, TERMS_AND_CONDITIONS_MISMATCH.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission

FIELDS = ("privacy_policy_text", "terms_text")


def find(submission: Submission) -> Iterator[Fault]:
    """Without a brand name there is nothing to look for."""
    brand = submission.brand
    for field, text in submission.texts(*FIELDS):
        if brand.names and not brand.is_named_in(text):
            message = f"The text never names {brand.name}."
            yield Fault(field, clip(text), message, f"Name {brand.name} as the party whose text this is.")


CHECK = Check(
    "L18",
    "policy-brand-missing",
    ("PRIVACY_POLICY_MISMATCH", "TERMS_AND_CONDITIONS_MISMATCH"),
    FIELDS,
    find,
)
