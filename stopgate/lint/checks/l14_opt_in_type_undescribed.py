"""
Every declared way of opting in is described.

Blocks
    A way that `opt_in_types` names, or that a message invites to ("Text START to …"), of which the message flow says nothing.

Why
    The reviewer walks through each way. One he cannot see is one he cannot approve. A list of keywords alone declares nothing.

Faulty example
    opt_in_types: [web, paper]
    message_flow: "Customers tick a box on the web form at https://acme.example/join to get order updates by text."

Correct example
    opt_in_types: [web, paper]
    message_flow: "Customers tick a box on the web form at https://acme.example/join, or on the paper form at the counter, to get order updates by text."

What to do
    One sentence for each way: where it is, what the consumer sees and does, with URL or picture.

Source
    Twilio 30909 (unclear opt-in), 30917 (opt-in workflow incomplete), 30498.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check, Evidence
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import around, clip
from stopgate.lint.submission import Submission
from stopgate.lint.wording.enrolment import invited_keyword
from stopgate.lint.wording.opt_in_ways import DESCRIBES, SENTENCES, WAYS

_INVITING_FIELDS = ("opt_in_message", "samples", "help_message")


def find(submission: Submission) -> Iterator[Fault]:
    """Without a message flow there is nothing to compare with."""
    for field, flow in legible(submission, "message_flow"):
        for way, reason in _declared(submission).items():
            if not DESCRIBES[way].search(flow):
                message = f"{reason}, but the message flow does not describe the {WAYS[way]}."
                yield Fault(field, clip(flow), message, _sentence(submission, way))


def shows(submission: Submission) -> Iterator[Evidence]:
    """The words that describe each declared way."""
    flow = submission.text("message_flow")
    for way in _declared(submission):
        if match := DESCRIBES[way].search(flow):
            yield "message_flow", around(flow, match)


def _declared(submission: Submission) -> dict[str, str]:
    """The ways to be described, each with what declares it."""
    declared = {way: f"`opt_in_types` names {way}" for way in submission.opt_in_types}
    for field, text in submission.texts(*_INVITING_FIELDS):
        if keyword := invited_keyword(text):
            declared.setdefault("keyword", f"{field} invites to text {keyword}")
    return declared


def _sentence(submission: Submission, way: str) -> str:
    keywords = submission.list_of("opt_in_keywords")
    return SENTENCES[way].format(
        brand=submission.brand.name,
        url=submission.brand.get("website") or "https://{your site}/{opt-in page}",
        keyword=keywords[0] if keywords else "{KEYWORD}",
        number="{number}",
        place="{place}",
    )


CHECK = Check("L14", "opt-in-type-undescribed", (30909, 30917), ("message_flow",), find, shows)
