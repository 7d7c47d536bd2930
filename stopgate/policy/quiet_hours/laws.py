"""The windows of each jurisdiction as dated data, and which of them hold on a day under an account's settings."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from stopgate.policy.quiet_hours.quiet_policy import QuietPolicy
from stopgate.policy.quiet_hours.window import WHOLE_DAY, Hours, Window, shared_hours

EVERYWHERE = "*"
"""The jurisdiction whose window holds where no other is given."""
UNKNOWN = "?"
"""The jurisdiction of a handset whose state nobody knows."""
OWN = "own"
"""Stands for the account's own hours where the binding jurisdiction is named."""

Confidence = Literal["regulation", "S", "C", "NC", "setting"]


class Law(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What holds in some jurisdictions for some time.

    Attributes:
        jurisdictions: ISO 3166-2 codes, or one of the two signs above.
        window: the hours and the cap.
        confidence: `regulation`; S a secondary page; C third-party notes; NC not confirmed; `setting`.
        source: what it rests on.
        valid_from, valid_to: local days, the end exclusive; None where the law is as old as anybody asks.
        doubtful: whether the sources disagree, or there is none: then the account's settings say what holds.
        note: what else the sources say.
    """

    jurisdictions: tuple[str, ...]
    window: Window
    confidence: Confidence
    source: str
    valid_from: date | None = None
    valid_to: date | None = None
    doubtful: bool = False
    note: str | None = None

    def holds_on(self, day: date) -> bool:
        """Whether this is the law on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day < self.valid_to
        )


class _Table(msgspec.Struct, frozen=True):
    as_of: date
    laws: tuple[Law, ...]


@cache
def _table() -> _Table:
    return msgspec.json.decode((files(__package__) / "windows.json").read_bytes(), type=_Table)


def all_laws() -> tuple[Law, ...]:
    """Every window, in the table's order."""
    return _table().laws


def laws_version() -> str:
    """The day of the table."""
    return _table().as_of.isoformat()


@cache
def _by_jurisdiction() -> dict[str, tuple[Law, ...]]:
    names = {name for law in all_laws() for name in law.jurisdictions}
    return {name: tuple(law for law in all_laws() if name in law.jurisdictions) for name in names}


def law_on(jurisdiction: str, day: date, policy: QuietPolicy) -> Law:
    """What holds in a jurisdiction on a local day: the account's setting, else the shipped law, else the federal one."""
    if window := policy.windows.get(jurisdiction):
        return _as_set((jurisdiction,), window)
    for law in _by_jurisdiction().get(jurisdiction, ()):
        if law.holds_on(day) and not (law.doubtful and policy.unconfirmed == "federal"):
            return law
    if window := policy.windows.get(EVERYWHERE):
        return _as_set((EVERYWHERE,), window)
    return _by_jurisdiction()[EVERYWHERE][0]


def _as_set(jurisdictions: tuple[str, ...], window: Window) -> Law:
    return Law(
        jurisdictions=jurisdictions, window=window, confidence="setting", source="the account's settings"
    )


def laws_on(jurisdictions: Iterable[str], day: date, policy: QuietPolicy) -> dict[str, Law]:
    """All that holds on a local day in a place that may lie in any of these jurisdictions, the account's own included."""
    laws = {name: law_on(name, day, policy) for name in jurisdictions or (UNKNOWN,)}
    return laws | ({OWN: _as_set((OWN,), policy.own)} if policy.own else {})


def hours_on(jurisdictions: Iterable[str], day: date, policy: QuietPolicy) -> Hours | None:
    """The hours of a local day that all of it allows."""
    if day in policy.closed_days:
        return None
    hours: Hours | None = WHOLE_DAY
    for law in laws_on(jurisdictions, day, policy).values():
        hours = shared_hours(hours, law.window.hours_on(day))
    return hours
