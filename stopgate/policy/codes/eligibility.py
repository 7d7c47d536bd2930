"""Whether a rejected verification may be corrected, and what to correct: a rejection is a set of reasons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from stopgate.policy.codes.reasons import match_reason
from stopgate.policy.codes.table import Code, correction_of, lookup_rejection, neutral_of, seed_rows_of


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a rejection.

    Attributes:
        code: the code as it came; None for a free-text reason.
        text: the words as they came; None where only a code came.
        fault: the row of the table that the reason is taken for; None if nobody knows it.
    """

    code: str | None
    text: str | None
    fault: Code | None

    @property
    def eligible(self) -> bool:
        """Whether this reason may be corrected, by the table; a reason nobody knows may not."""
        return self.fault is not None and self.fault.resubmittable

    @property
    def neutral(self) -> str | None:
        """The provider-neutral name of the fault."""
        return neutral_of(self.fault) if self.fault else None

    @property
    def correction(self) -> str | None:
        """What to change."""
        return correction_of(self.fault) if self.fault else None

    @property
    def seed_rows(self) -> tuple[str, ...]:
        """Rows of the first reference list that describe this fault."""
        return seed_rows_of(self.fault) if self.fault else ()


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether a rejection may be edited and resubmitted, and everything it names.

    Attributes:
        editable: the answer.
        decided_by: `event` (it said so itself) or `reasons` (it was silent).
        reasons: all of them, in the order they came.
        alerts: what a person should look at, e.g. a code that the table does not have.
    """

    editable: bool
    decided_by: Literal["event", "reasons"]
    reasons: tuple[Reason, ...]
    alerts: tuple[str, ...] = ()


def judge_rejection(
    codes: Sequence[str | int], texts: Sequence[str], *, edit_allowed: bool | None, at: datetime
) -> Eligibility:
    """Judge one rejection.

    Args:
        codes: the event's codes, in any family; their meaning is the one at `at`.
        texts: the event's reasons in words; as many texts as codes describe the codes, one by one.
        edit_allowed: the event's own word, which beats the table; None if it is silent.
        at: event time, aware.

    Returns:
        Editable if the event says so; if it is silent, only when there is a reason and every reason may be
        corrected. A code or text that nobody knows makes it final, with an alert.

    Source: verification reference, rejection content, rules (a) and (d).
    """
    reasons = _reasons(codes, texts, at)
    alerts = tuple(_alert(reason) for reason in reasons if reason.fault is None)
    if edit_allowed is not None:
        return Eligibility(edit_allowed, "event", reasons, alerts)
    if not reasons:
        return Eligibility(False, "reasons", (), ("rejected without any reason: taken for final",))
    return Eligibility(all(reason.eligible for reason in reasons), "reasons", reasons, alerts)


def _reasons(codes: Sequence[str | int], texts: Sequence[str], at: datetime) -> tuple[Reason, ...]:
    described = texts if len(texts) == len(codes) else [None] * len(codes)
    coded = [
        Reason(str(code).strip(), text, lookup_rejection(code, at))
        for code, text in zip(codes, described, strict=True)
    ]
    return (*coded, *(_extra(texts, coded, at) if len(texts) != len(codes) else ()))


def _extra(texts: Sequence[str], coded: Sequence[Reason], at: datetime) -> list[Reason]:
    """Reasons that came in words only. Beside codes, words that we cannot place are taken for their description."""
    faults = {reason.fault for reason in coded}
    extra = []
    for text in texts:
        matched = match_reason(text, at)
        extra += [Reason(None, text, fault) for fault in matched if fault not in faults]
        if not matched and not coded:
            extra.append(Reason(None, text, None))
    return extra


def _alert(reason: Reason) -> str:
    if reason.code is not None:
        return f"code {reason.code} is not in the table for that date: taken for final"
    return "a reason in words matches no fault we know: taken for final"
