"""The next instant at which a zone's wall clock shows one of the allowed hours.

Between two changes of a zone's offset the wall clock runs evenly, so the search is plain arithmetic there; a change on
the way is found exactly and the search goes on from it. That is what makes clocks that are put forward (a time that
never comes) and back (one that comes twice) right without a case for either.
"""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Final

from stopgate.policy.quiet_hours.window import Hours

DAY: Final = 86400

HoursOfDay = Callable[[int], Hours | None]
"""The hours of a local day, given in days since 1970-01-01."""


def next_allowed(zone: tzinfo, hours_of: HoursOfDay, *, start: int, limit: int) -> int | None:
    """Find the first allowed instant.

    Args:
        zone: whose wall clock counts.
        hours_of: the allowed hours of each local day.
        start: the first instant that will do, in epoch seconds.
        limit: the last one.

    Returns:
        `start` itself where it is allowed; None where nothing is until `limit`.
    """
    at = start
    while at <= limit:
        offset = offset_at(zone, at)
        wall = _next_on_wall(at + offset, hours_of, limit + offset)
        if wall is None:
            return None
        found = wall - offset
        if offset_at(zone, found) == offset:
            return found
        at = _change_of_offset(zone, at, found)
    return None


def offset_at(zone: tzinfo, at: int) -> int:
    """Seconds by which a zone's wall clock is ahead of UTC at an instant."""
    offset = datetime.fromtimestamp(at, zone).utcoffset()
    return int(offset.total_seconds()) if offset else 0


def _next_on_wall(wall: int, hours_of: HoursOfDay, limit: int) -> int | None:
    day, second = divmod(wall, DAY)
    while day * DAY <= limit:
        hours = hours_of(day)
        if hours and second < hours.closes:
            found = day * DAY + max(second, hours.opens)
            return found if found <= limit else None
        day, second = day + 1, 0
    return None


def _change_of_offset(zone: tzinfo, before: int, after: int) -> int:
    """The first second of the offset that is new at `after`, by halving."""
    old = offset_at(zone, before)
    while after - before > 1:
        middle = (before + after) // 2
        if offset_at(zone, middle) == old:
            before = middle
        else:
            after = middle
    return after
