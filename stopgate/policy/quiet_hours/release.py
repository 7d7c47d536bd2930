"""Held messages go out over some minutes after an opening, not all at its first second."""

from datetime import timedelta
from zlib import crc32

from schemas.record import Instant


def release_at(opens_at: Instant, *, spread: timedelta, key: str) -> Instant:
    """Choose a message's instant within the spread.

    The same key gets the same place in every spread, so the messages of one handset keep their order, a replay gives
    the same instants, and no worker needs to know of another.

    Args:
        opens_at: when the opening begins.
        spread: over how long messages are spread; at most what the opening lasts, or some would never find it open.
        key: the handset.

    Returns:
        An instant in [opens_at, opens_at + spread), or `opens_at` itself for no spread, to the millisecond.
    """
    milliseconds = spread // timedelta(milliseconds=1)
    return Instant.of(opens_at + timedelta(milliseconds=crc32(key.encode()) * milliseconds >> 32))
