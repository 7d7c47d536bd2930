"""The present instant: the wall's, or with the record clock the log's own, so that a replayed log decides the same."""

import time
from typing import Protocol


class Clock(Protocol):
    """Where "now" comes from, in milliseconds since the epoch."""

    def at_record(self, place: tuple[str, int], timestamp_ms: int) -> int:
        """The instant at which a record of this topic and partition is judged."""

    def for_timers(self) -> int:
        """The instant that timers compare their deadlines with."""


class WallClock:
    """The machine's clock."""

    def at_record(self, place: tuple[str, int], timestamp_ms: int) -> int:
        """The present moment, whatever the record says."""
        return time.time_ns() // 1_000_000

    def for_timers(self) -> int:
        """The present moment."""
        return time.time_ns() // 1_000_000


class RecordClock:
    """The newest record timestamp seen.

    A record is judged at the newest timestamp of its own topic and partition, because how far the worker has read
    elsewhere differs from run to run. Timers follow the newest of all; one that the log has jumped over fires at the
    very instant for which it was set (`turn_to`).
    """

    def __init__(self) -> None:
        self._newest: dict[tuple[str, int], int] = {}
        self._latest = 0
        self._turned_to: int | None = None

    def at_record(self, place: tuple[str, int], timestamp_ms: int) -> int:
        """The newest timestamp of this topic and partition, this record's included."""
        now = self._newest[place] = max(self.newest(place), timestamp_ms)
        self._latest = max(self._latest, now)
        return now

    def newest(self, place: tuple[str, int]) -> int:
        """The newest timestamp of this topic and partition so far; 0 before any."""
        return self._newest.get(place, 0)

    def for_timers(self) -> int:
        """The newest timestamp of all, unless the clock is turned to an instant; 0 before any record was seen."""
        return self._latest if self._turned_to is None else self._turned_to

    def turn_to(self, instant_ms: int | None) -> None:
        """Show timers this instant, or with None the newest again."""
        self._turned_to = instant_ms
