"""What the presence could have been: memory for each entry, and how long "no" takes, side by side."""

import random
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from zlib import crc32

from stopgate.state.presence import Presence

LOOKUPS = 200_000


def number(source: random.Random) -> bytes:
    """A random handset."""
    return b"+1%d%07d" % (source.randrange(201, 990), source.randrange(2_000_000, 10_000_000))


def numbers(count: int, seed: int) -> Iterator[bytes]:
    """Many of them, the same for the same seed."""
    source = random.Random(seed)
    return (number(source) for _ in range(count))


def presences(entries: int) -> dict[str, Any]:
    """Memory for each entry, and how long an unknown handset takes, of what the presence could have been."""
    known = list(numbers(entries, 1))
    unknown = list(numbers(LOOKUPS, 2))
    presence = Presence(entries)
    presence.add_all(known)
    slots = bytearray(1 << (entries * 12).bit_length())
    last = len(slots) - 1
    for mark in known:
        slots[crc32(mark) & last] = 1
    exact = {int(mark) for mark in known}
    return {
        "one bit": _asked(presence.perhaps, unknown, entries, len(presence.bits)),
        "one byte": _asked(lambda mark: slots[crc32(mark) & last], unknown, entries, len(slots)),
        "set of int": _asked(
            lambda mark: int(mark) in exact, unknown, entries, sys.getsizeof(exact) + 32 * len(exact)
        ),
    }


def _asked(ask: Callable[[bytes], Any], unknown: list[bytes], entries: int, size: int) -> dict[str, Any]:
    perhaps = sum(1 for mark in unknown if ask(mark))
    return {
        "bytes_per_entry": round(size / entries, 1), "no_us": each_us(ask, unknown), "perhaps": round(perhaps / len(unknown), 4),
    }  # fmt: skip


def each_us(act: Callable[[Any], Any], things: Sequence[Any]) -> float:
    """Microseconds of processor time for each, the best of five rounds."""
    return round(min(_cpu_seconds(act, things) for _ in range(5)) / len(things) * 1e6, 3)


def _cpu_seconds(act: Callable[[Any], Any], things: Sequence[Any]) -> float:
    began = time.thread_time()
    deque(map(act, things), 0)
    return time.thread_time() - began


def seconds_of(act: Callable[..., Any], *given: Any) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    act(*given)
    return time.perf_counter() - began
