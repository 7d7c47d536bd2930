"""One zone a handset may be in, under the laws that may hold for it there."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from stopgate.policy.quiet_hours.laws import OWN, Law, hours_on, laws_on
from stopgate.policy.quiet_hours.places import known_zone
from stopgate.policy.quiet_hours.quiet_policy import QuietPolicy
from stopgate.policy.quiet_hours.tables import Zone
from stopgate.policy.quiet_hours.wall_clock import DAY, next_allowed, offset_at
from stopgate.policy.quiet_hours.window import Hours, format_hours

_EPOCH: Final = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Closed:
    """Why it is closed in one place.

    Attributes:
        zone: its time zone.
        jurisdiction: whose law closes it; `?` where the state is not known, `own` for the account's own hours.
        local_time: what the clock shows there.
        hours: of that day, all laws of the place together: `09:00-20:00` or `closed`.
        source, confidence: of the law.
    """

    zone: str
    jurisdiction: str
    local_time: datetime
    hours: str
    source: str
    confidence: str


class Place:
    """A possible zone of a handset, under an account's settings."""

    def __init__(self, zone: Zone, policy: QuietPolicy) -> None:
        self.zone = zone
        self.policy = policy
        self.clock = known_zone(zone.name) or ZoneInfo(zone.name)

    def hours_of(self, day: int) -> Hours | None:
        """The hours of a local day, given in days since 1970-01-01."""
        return hours_on(self.zone.jurisdictions, date.fromordinal(day + _EPOCH), self.policy)

    def next_allowed(self, start: int, limit: int) -> int | None:
        """The first instant from `start` to `limit`, in epoch seconds, at which this place allows messages."""
        return next_allowed(self.clock, self.hours_of, start=start, limit=limit)

    def closing(self, at: int) -> int:
        """When the hours end that an allowed instant lies in."""
        offset = offset_at(self.clock, at)
        day = (at + offset) // DAY
        hours = self.hours_of(day)
        return day * DAY + hours.closes - offset if hours else at

    def why_closed(self, at: int) -> Closed:
        """Which law closes it at an instant; where all of them allow it, the account's closed days do."""
        local = datetime.fromtimestamp(at, self.clock)
        laws = laws_on(self.zone.jurisdictions, local.date(), self.policy)
        name, law = next(((name, law) for name, law in laws.items() if not _allows(law, local)), (OWN, None))
        return Closed(
            zone=self.zone.name, jurisdiction=name, local_time=local,
            hours=format_hours(self.hours_of(local.toordinal() - _EPOCH)),
            source=law.source if law else "the account's settings", confidence=law.confidence if law else "setting",
        )  # fmt: skip


def _allows(law: Law, local: datetime) -> bool:
    hours = law.window.hours_on(local.date())
    return hours is not None and hours.opens <= local.hour * 3600 + local.minute * 60 < hours.closes
