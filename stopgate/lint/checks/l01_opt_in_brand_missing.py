"""
The opt-in message names the brand, literally and at its start.

Blocks
    A confirmation that leaves the brand out, holds a placeholder in its place, or names it only after 35 characters.

Why
    The reader must see in the first line of the notification who writes. Reviewers compare it with the registered name.

Faulty example
    brand: {legal_name: "Acme Shelter, Inc."}
    opt_in_message: "You are now subscribed to [our org name here] updates. Msg frequency varies."

Correct example
    brand: {legal_name: "Acme Shelter, Inc."}
    opt_in_message: "Acme Shelter: You are now subscribed to client-update texts. Msg frequency varies."

What to do
    Begin the message with the brand's name and a colon. The trade name will do; the legal form may be left out.

Source
    Denied reason OPT_IN_MESSAGE_MISMATCH; brand first is what posters of refused campaigns report as the cure (2025).

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.brand import PLACEHOLDER
from stopgate.lint.check import Check, Evidence
from stopgate.lint.finding import Fault
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.templates import begin_with_brand, opt_in_message
from stopgate.policy.brand_names import find_brand

_LATEST_START = 35


def find(submission: Submission) -> Iterator[Fault]:
    """A placeholder is a fault even when the brand is unknown; everything else needs its name."""
    text, correction = submission.text("opt_in_message"), opt_in_message(submission)
    if placeholder := PLACEHOLDER.search(text):
        message = "A placeholder stands where the brand's name belongs."
        yield Fault("opt_in_message", placeholder[0], message, correction)
    elif text and submission.brand.names:
        mention = find_brand(text, submission.brand.names)
        if mention is None:
            message = f"The opt-in message does not name {submission.brand.name}."
            yield Fault("opt_in_message", clip(text), message, correction)
        elif mention.start > _LATEST_START:
            message = f"The brand comes only after {mention.start} characters; it belongs at the start."
            yield Fault("opt_in_message", text[: mention.end], message, correction)


def shows(submission: Submission) -> Iterator[Evidence]:
    """The opening words, brand included."""
    text = submission.text("opt_in_message")
    if mention := find_brand(text, submission.brand.names):
        yield "opt_in_message", text[: mention.end]


def repair(submission: Submission) -> dict[str, str]:
    """Put the brand in front, or write the message anew where a placeholder stands in it."""
    if not submission.brand.names:
        return {}
    text = submission.text("opt_in_message")
    return {
        "opt_in_message": opt_in_message(submission)
        if PLACEHOLDER.search(text)
        else begin_with_brand(submission, text)
    }


CHECK = Check(
    "L01", "opt-in-brand-missing", ("OPT_IN_MESSAGE_MISMATCH",), ("opt_in_message",), find, shows, repair
)
