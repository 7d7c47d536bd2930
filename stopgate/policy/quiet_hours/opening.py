"""Whether a message may be sent to a handset now, and from when on it may.

Every zone the handset may be in must allow the instant, and in each zone the law of every state it may be in. The
answer changes only on whole minutes, so it is remembered for the places, the settings and the minute.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

from schemas.record import Category, Instant
from stopgate.policy.quiet_hours.place import Closed, Place
from stopgate.policy.quiet_hours.places import possible_zones
from stopgate.policy.quiet_hours.quiet_policy import DEFAULT, QuietPolicy
from stopgate.policy.quiet_hours.tables import Zone

HORIZON_DAYS: Final = 31
"""How far ahead an opening is looked for; what has none by then is not held."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The answer for one message.

    Attributes:
        is_open: whether the message may be sent now.
        opens_at: now, or the first instant at which every possible place allows it; None where there is none within
            `HORIZON_DAYS`, or nobody knows where the handset may be.
        closes_at: when that next opening ends; None while it is open.
        closed: why it is closed now, in the place that opens last.
    """

    is_open: bool
    opens_at: Instant | None
    closes_at: Instant | None = None
    closed: Closed | None = None


NEVER = Opening(False, None)
"""The answer where nobody knows the place or the time."""


def opening(
    handset: str, *, now: datetime, category: Category, time_zone: str | None = None, postal_code: str | None = None,
    policy: QuietPolicy = DEFAULT,
) -> Opening:  # fmt: skip
    """Say whether a message may be sent to a handset now, and from when on.

    Args:
        handset: its canonical number.
        now: the present instant, aware.
        category: of the message; one that the settings do not name is always open.
        time_zone, postal_code: of the handset, where the sender knows them.
        policy: the account's settings.

    Returns:
        The opening; `opens_at` is never before now, and is now when it is open.

    Source:
        47 CFR 64.1200(c)(1) and (e); the states' laws in windows.json; house decision 0012.
    """
    if not keeps_quiet_hours(handset, category, policy):
        return Opening(True, Instant.of(now))
    zones = possible_zones(handset, time_zone=time_zone, postal_code=postal_code)
    return opening_in(zones, now=now, policy=policy)


def keeps_quiet_hours(handset: str, category: Category, policy: QuietPolicy) -> bool:
    """Whether quiet hours concern a message of that category to that handset at all."""
    return category in policy.categories and (policy.abroad or handset.startswith("+1"))


def opening_in(zones: tuple[Zone, ...], *, now: datetime, policy: QuietPolicy) -> Opening:
    """The same for a message that keeps quiet hours and whose handset may be in these zones."""
    return next_opening(zones, now=now, policy=policy) or Opening(True, Instant.of(now))


def next_opening(zones: tuple[Zone, ...], *, now: datetime, policy: QuietPolicy) -> Opening | None:
    """The next opening for a handset that may be in these zones, or None where it is open now: the gate's short way."""
    if not zones or not 1 < now.year < 9999:  # nowhere, or no such time: unknown means blocked
        return NEVER
    return _closed_in(zones, policy, int(now.timestamp() // 60))


@lru_cache(maxsize=1 << 14)
def _closed_in(zones: tuple[Zone, ...], policy: QuietPolicy, minute: int) -> Opening | None:
    """The next opening, or None where it is open in this minute."""
    places = [Place(zone, policy) for zone in zones]
    start = minute * 60
    limit = start + HORIZON_DAYS * 86400
    at = _common_opening(places, start, limit)
    if at == start:
        return None
    closed = max(places, key=lambda place: place.next_allowed(start, limit) or limit).why_closed(start)
    if at is None:
        return Opening(False, None, closed=closed)
    closes = min(place.closing(at) for place in places)
    return Opening(False, Instant.of_epoch_seconds(at), Instant.of_epoch_seconds(closes), closed)


def _common_opening(places: Sequence[Place], start: int, limit: int) -> int | None:
    """The first instant that all allow: each in turn puts it off, until all in a row agree."""
    at, agreed = start, 0
    while agreed < len(places):
        for place in places:
            found = place.next_allowed(at, limit)
            if found is None:
                return None
            at, agreed = found, agreed + 1 if found == at else 1
    return at
