"""The federal holidays of the United States, computed; a state that closes "on holidays" closes on these."""

from datetime import date, timedelta
from functools import lru_cache

MONDAY, THURSDAY = 0, 3

HOLIDAYS = (
    "New Year's Day (1 January)",
    "Birthday of Martin Luther King, Jr. (third Monday of January)",
    "Washington's Birthday (third Monday of February)",
    "Memorial Day (last Monday of May)",
    "Juneteenth (19 June)",
    "Independence Day (4 July)",
    "Labor Day (first Monday of September)",
    "Columbus Day (second Monday of October)",
    "Veterans Day (11 November)",
    "Thanksgiving Day (fourth Thursday of November)",
    "Christmas Day (25 December)",
)
"""Source: 5 U.S.C. 6103(a)."""


def is_federal_holiday(day: date) -> bool:
    """Whether a day is a federal holiday or the workday on which one is observed.

    A holiday on a Saturday is observed on the Friday before, one on a Sunday on the Monday after. Both days count:
    the state laws that close on holidays do not say which is meant.

    Source:
        5 U.S.C. 6103(b); Executive Order 11582 for Sundays.
    """
    return day in _holidays_around(day.year)


@lru_cache(maxsize=64)
def _holidays_around(year: int) -> frozenset[date]:
    """Those of the year, and the next New Year's Day where it is observed on 31 December."""
    days = [*_fixed(year), *_moving(year), *([date(year + 1, 1, 1)] if year < date.max.year else [])]
    return frozenset(days) | {_observed(day) for day in days}


def _fixed(year: int) -> list[date]:
    return [date(year, 1, 1), date(year, 6, 19), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]


def _moving(year: int) -> list[date]:
    return [
        _nth(year, 1, MONDAY, 3), _nth(year, 2, MONDAY, 3), _nth(year, 6, MONDAY, 1) - timedelta(weeks=1),
        _nth(year, 9, MONDAY, 1), _nth(year, 10, MONDAY, 2), _nth(year, 11, THURSDAY, 4),
    ]  # fmt: skip


def _nth(year: int, month: int, weekday: int, count: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def _observed(day: date) -> date:
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))
