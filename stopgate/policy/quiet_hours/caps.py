"""How many messages a handset may be sent within 24 hours: the cap of some states, or the account's own."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from schemas.record import Instant
from stopgate.policy.quiet_hours.laws import OWN, laws_on
from stopgate.policy.quiet_hours.places import known_zone
from stopgate.policy.quiet_hours.quiet_policy import QuietPolicy
from stopgate.policy.quiet_hours.tables import Zone

CAP_WINDOW: Final = timedelta(hours=24)
"""Messages sent longer ago than this no longer count."""


def cap_in(zones: tuple[Zone, ...], *, now: datetime, policy: QuietPolicy) -> int | None:
    """The smallest cap of all that may hold for a handset that may be in these zones; None where there is none."""
    if not 1 < now.year < 9999:  # no such time: it is not open then
        return None
    return _cap_in(zones, policy, int(now.timestamp() // 60))


@lru_cache(maxsize=1 << 14)
def _cap_in(zones: tuple[Zone, ...], policy: QuietPolicy, minute: int) -> int | None:
    now = datetime.fromtimestamp(minute * 60, UTC)
    caps = [
        law.window.most_in_24_hours
        for zone in zones
        for name, law in laws_on(zone.jurisdictions, _local_day(zone, now), policy).items()
        if policy.frequency_cap or name == OWN
    ]
    return min((cap for cap in caps if cap is not None), default=None)


def _local_day(zone: Zone, now: datetime) -> date:
    return now.astimezone(known_zone(zone.name) or ZoneInfo(zone.name)).date()


def allowed_by_cap(times_sent: Sequence[datetime], *, now: datetime, most: int | None) -> Instant:
    """Say from when on the next message is allowed by a cap.

    Args:
        times_sent: when messages that count were sent to the handset, in any order.
        now: the present instant, aware.
        most: how many are allowed within any 24 hours; None: any number.

    Returns:
        Now, or the instant at which the oldest of the last `most` messages is exactly 24 hours old.
    """
    if most is None or len(times_sent) < most:
        return Instant.of(now)
    oldest_that_counts = sorted(times_sent)[-most]
    return Instant.of(max(now, oldest_that_counts + CAP_WINDOW))
