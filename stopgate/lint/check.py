"""One check: its names, what it needs, and how it finds, shows and repairs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stopgate.lint.finding import Code, Fault, Finding
from stopgate.lint.submission import Submission

BOTH_KINDS = ("campaign", "toll_free")

Evidence = tuple[str, str]
"""A field and the words in it that satisfy a check."""


def _shows_nothing(submission: Submission) -> Iterable[Evidence]:
    return ()


@dataclass(frozen=True)
class Check:
    """A check as the registry holds it.

    Attributes:
        id: the row of the checklist (`L01` to `L30`, `E01` to `E13`, `N01` to `N20`).
        rule: kebab-case name of what is wrong; never reused.
        prevents: the codes and neutral reasons of the refusals it would have prevented.
        needs: the fields it reads; with none of them present it cannot be made.
        find: yields the faults; must not raise, whatever the fields hold.
        shows: yields the words that satisfy it, as evidence for an appeal.
        repair: the fields to replace so that the faults a machine can correct are gone; absent where none can.
        kinds: the kinds of submission it applies to.
    """

    id: str
    rule: str
    prevents: tuple[Code, ...]
    needs: tuple[str, ...]
    find: Callable[[Submission], Iterable[Fault]]
    shows: Callable[[Submission], Iterable[Evidence]] = _shows_nothing
    repair: Callable[[Submission], Mapping[str, Any]] | None = None
    kinds: tuple[str, ...] = BOTH_KINDS

    def applies_to(self, submission: Submission) -> bool:
        """Whether the check is made for this kind of submission at all."""
        return submission.kind in self.kinds

    def can_be_made(self, submission: Submission) -> bool:
        """Whether at least one field the check reads is there."""
        return any(submission.has(field) for field in self.needs)

    def findings(self, submission: Submission) -> list[Finding]:
        """All faults of the submission under this check, in the order of its fields."""
        if not self.applies_to(submission):
            return []
        return [self._finding(fault) for fault in self.find(submission)]

    def _finding(self, fault: Fault) -> Finding:
        return Finding(
            rule=self.rule,
            check=self.id,
            severity=fault.severity,
            field=fault.field,
            quote=fault.quote,
            message=fault.message,
            correction=fault.correction,
            prevents=self.prevents,
        )
