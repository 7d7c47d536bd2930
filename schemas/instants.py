"""Instants: how times stand on the wire and how they are read.

Written always as ISO 8601 in UTC with `Z`, to the millisecond (to the microsecond where there is one). Read leniently,
because the senders of times are many: any ISO 8601 spelling, epoch seconds, epoch milliseconds.
"""

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

EXPECTED_INSTANT = "a time such as 2026-03-01T10:00:00Z, or epoch seconds or milliseconds"

_MILLISECONDS_FROM = 100_000_000_000
"""Epoch numbers from here on are milliseconds: as seconds this is the year 5138, as milliseconds 1973."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

_EPOCH_TEXT = re.compile(r"[0-9]{10}|[0-9]{13}")
"""Epoch seconds or milliseconds written as text; no ISO 8601 spelling has so many bare digits."""


class Instant(datetime):
    """An aware UTC instant; compares with any other aware datetime."""

    @classmethod
    def parse(cls, raw: Any) -> "Instant":
        """Read ISO 8601 (a missing offset means UTC) or epoch seconds or milliseconds.

        Raises:
            ValueError: it is no instant between the years 1 and 9999.
        """
        try:
            if type(raw) is str:
                return cls._of_text(raw)
            if type(raw) is int or type(raw) is float:
                return cls.of_epoch_seconds(raw / 1000 if abs(raw) >= _MILLISECONDS_FROM else raw)
        except (ValueError, OverflowError, OSError):
            pass
        raise ValueError(f"expected {EXPECTED_INSTANT}")

    @classmethod
    def _of_text(cls, raw: str) -> "Instant":
        try:
            moment = cls.fromisoformat(raw)
        except ValueError:
            text = raw.strip().upper()
            if _EPOCH_TEXT.fullmatch(text):
                return cls.parse(int(text))
            moment = cls.fromisoformat(text)
        return moment if moment.tzinfo is UTC else cls.of(moment)

    @classmethod
    def of(cls, moment: datetime) -> "Instant":
        """Take any datetime over; a naive one is read as UTC."""
        if type(moment) is cls and moment.tzinfo is UTC:
            return moment
        utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        return cls.combine(utc.date(), utc.timetz())

    @classmethod
    def of_epoch_seconds(cls, seconds: float) -> "Instant":
        """The instant so many seconds after 1970-01-01T00:00:00Z."""
        return cls.fromtimestamp(seconds, UTC)

    @classmethod
    def of_epoch_ms(cls, milliseconds: int) -> "Instant":
        """The instant of a Kafka record timestamp."""
        return cls.fromtimestamp(milliseconds / 1000, UTC)

    @property
    def epoch_ms(self) -> int:
        """Milliseconds since 1970-01-01T00:00:00Z."""
        return round(self.timestamp() * 1000)

    @property
    def first_epoch_ms(self) -> int:
        """The first whole millisecond since 1970-01-01T00:00:00Z at which it is reached; for timers."""
        return -((_EPOCH - self) // _MILLISECOND)

    def __str__(self) -> str:
        return _written(self)


@lru_cache(maxsize=1 << 12)
def _written(moment: Instant) -> str:
    """Remembered, because one decision writes the same few instants several times, and a list has one date in all rows."""
    precision = "microseconds" if moment.microsecond % 1000 else "milliseconds"
    return moment.isoformat(timespec=precision).replace("+00:00", "Z")
