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
    elsewhere differs from run to run; timers follow the newest of all.
    """

    def __init__(self) -> None:
        self._newest: dict[tuple[str, int], int] = {}
        self._latest = 0

    def at_record(self, place: tuple[str, int], timestamp_ms: int) -> int:
        """The newest timestamp of this topic and partition, this record's included."""
        now = self._newest[place] = max(self._newest.get(place, 0), timestamp_ms)
        self._latest = max(self._latest, now)
        return now

    def for_timers(self) -> int:
        """The newest timestamp of all; 0 before any record was seen."""
        return self._latest
