"""When messages may be sent on the days of a week, by the clock on the wall."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated, NamedTuple

from msgspec import Meta

from stopgate.policy.quiet_hours.holidays import is_federal_holiday

HoursText = Annotated[
    str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")
]
"""Hours of a day as people write them: `09:00-20:30`; the end no longer belongs to them."""

SATURDAY = 5
SUNDAY = 6


class Hours(NamedTuple):
    """Hours of one day, [opens, closes) in seconds since local midnight."""

    opens: int
    closes: int


WHOLE_DAY = Hours(0, 86400)


@dataclass(frozen=True, slots=True)
class Window:
    """The hours of each day of a week, and what else limits how often messages are sent.

    Attributes:
        weekdays, saturday, sunday: the hours of Monday to Friday and of the others; None: closed that day.
        holidays: whether federal holidays are like any other day; else they are closed.
        most_in_24_hours: how many messages a handset may be sent within any 24 hours; None: any number.

    Raises:
        ValueError: hours that do not end after they begin, or are not written like `09:00-20:30`.
    """

    weekdays: HoursText | None = None
    saturday: HoursText | None = None
    sunday: HoursText | None = None
    holidays: bool = True
    most_in_24_hours: Annotated[int, Meta(ge=1)] | None = None

    def __post_init__(self) -> None:
        for text in (self.weekdays, self.saturday, self.sunday):
            if text is not None:
                parse_hours(text)

    def hours_on(self, day: date) -> Hours | None:
        """The hours of a day, or None when it is closed."""
        if not self.holidays and is_federal_holiday(day):
            return None
        text = {SATURDAY: self.saturday, SUNDAY: self.sunday}.get(day.weekday(), self.weekdays)
        return parse_hours(text) if text else None


@lru_cache(maxsize=1024)
def parse_hours(text: str) -> Hours:
    """Read `09:00-20:30`.

    Raises:
        ValueError: it is written otherwise, or the end is not after the beginning.
    """
    try:
        opens, closes = (
            int(hour) * 3600 + int(minute) * 60 for hour, minute in (t.split(":") for t in text.split("-"))
        )
    except ValueError as error:
        raise ValueError(f"expected hours such as 09:00-20:30, got {text!r}") from error
    if not 0 <= opens < closes <= WHOLE_DAY.closes:
        raise ValueError(f"expected hours that end after they begin, such as 09:00-20:30, got {text!r}")
    return Hours(opens, closes)


def shared_hours(one: Hours | None, other: Hours | None) -> Hours | None:
    """The hours that two have in common."""
    if one is None or other is None:
        return None
    shared = Hours(max(one.opens, other.opens), min(one.closes, other.closes))
    return shared if shared.opens < shared.closes else None


def format_hours(hours: Hours | None) -> str:
    """Hours as people write them; `closed` for none."""
    if hours is None:
        return "closed"
    return "-".join(f"{seconds // 3600:02}:{seconds // 60 % 60:02}" for seconds in hours)
