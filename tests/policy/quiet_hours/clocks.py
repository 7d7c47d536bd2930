"""A clock that is set: local times as instants, and what the gate says at them."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from schemas.record import Instant
from stopgate.policy.quiet_hours import Opening, opening

NEW_YORK, CHICAGO, DENVER, LOS_ANGELES = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
)  # fmt: skip


def at(local: str, zone: str = "UTC", *, fold: int = 0) -> Instant:
    """The instant at which the wall clock of a zone shows a time; `fold` 1: for the second time that day."""
    return Instant.of(datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone), fold=fold))


def asked(handset: str, now: Instant, **details: Any) -> Opening:
    """What is said of a marketing message to a handset."""
    return opening(handset, now=now, category="marketing", **details)


def is_open(handset: str, now: Instant, **details: Any) -> bool:
    """Whether a marketing message may go to a handset."""
    return asked(handset, now, **details).is_open
