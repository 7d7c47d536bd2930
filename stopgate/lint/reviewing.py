"""A reviewer's refusal held against our own checks: per reason, whether we find the fault, with the words for it.

A reviewer's reason may contradict the submission. Where our own check does not find the fault, that is the case for
an appeal, and the evidence is quoted in a draft of it.
"""

from typing import Literal

import msgspec

from stopgate.lint.check import Check
from stopgate.lint.plain_text import clip
from stopgate.lint.refusal_reasons import RefusalReason, recognise
from stopgate.lint.registry import check_by_id
from stopgate.lint.submission import Submission
from stopgate.translate.decline import parse_decline

Answer = Literal["present", "absent", "cannot check"]


class Quoted(msgspec.Struct, frozen=True):
    """Words of the submission, and where they stand."""

    field: str
    quote: str


class CheckAnswer(msgspec.Struct, frozen=True):
    """What one of our checks says to a reason."""

    check: str
    rule: str
    answer: Answer
    evidence: tuple[Quoted, ...]


class ReasonAnswer(msgspec.Struct, frozen=True):
    """What we say to one reason: `our_check` sums the checks up; `appeal` is a draft where the fault is absent."""

    reason: str
    neutral: tuple[str, ...]
    our_check: Answer
    checks: tuple[CheckAnswer, ...]
    appeal: str


class ReviewAnswer(msgspec.Struct, frozen=True):
    """A refusal taken apart and answered; `actor` and the like are null when the text has another form."""

    text: str
    actor: str | None
    action: str | None
    campaign_id: str | None
    reasons: tuple[ReasonAnswer, ...]


def answer_refusal(submission: Submission, text: str) -> ReviewAnswer:
    """Match each reason of a refusal to our checks and say what they find in this submission."""
    decline = parse_decline(text)
    campaign = decline.campaign_id or submission.id
    reasons = tuple(_answer_reason(submission, reason, campaign) for reason in decline.reasons)
    return ReviewAnswer(decline.text, decline.actor, decline.action, decline.campaign_id, reasons)


def _answer_reason(submission: Submission, reason: str, campaign: str) -> ReasonAnswer:
    kind = recognise(reason)
    checks = tuple(_answer_check(submission, check_by_id(name), kind) for name in kind.checks)
    given = {answer.answer for answer in checks}
    summed: Answer = next((each for each in _IN_ORDER if each in given), "cannot check")
    appeal = _appeal(campaign, reason, checks) if summed == "absent" else ""
    return ReasonAnswer(reason, kind.neutral, summed, checks, appeal)


_IN_ORDER: tuple[Answer, ...] = ("present", "absent", "cannot check")


def _answer_check(submission: Submission, check: Check, kind: RefusalReason) -> CheckAnswer:
    fields = kind.fields or check.needs
    faults = [
        Quoted(fault.field, fault.quote or fault.message)
        for fault in check.findings(submission)
        if fault.severity != "info" and _is_meant(fault.field, kind)
    ]
    shown = [Quoted(field, quote) for field, quote in check.shows(submission) if _is_meant(field, kind)]
    if faults:
        return CheckAnswer(check.id, check.rule, "present", tuple(faults))
    if not any(submission.has(field) for field in fields if field in check.needs):
        return CheckAnswer(check.id, check.rule, "cannot check", ())
    return CheckAnswer(check.id, check.rule, "absent", tuple(shown or _texts(submission, fields)))


def _is_meant(field: str, kind: RefusalReason) -> bool:
    return not kind.fields or field.partition("[")[0] in kind.fields


def _texts(submission: Submission, fields: tuple[str, ...]) -> list[Quoted]:
    """The judged texts themselves, for a check that has no particular words to show."""
    return [Quoted(name, clip(text)) for name, text in submission.texts(*fields)]


def _appeal(campaign: str, reason: str, checks: tuple[CheckAnswer, ...]) -> str:
    quotes = [f"{quoted.field}: “{quoted.quote}”" for answer in checks for quoted in answer.evidence]
    return (
        f"We ask for another review of campaign {campaign}. The refusal says: “{reason}”. The submission reads, in "
        + "; ".join(quotes)
        + ". Please tell us which words are missing or wrong, and in which field, or share the campaign."
    )
