"""Ends a worker that holds input but commits nothing.

A thread of its own, because what it watches for may be the event loop standing still: an agent in an endless loop, a
barrier that never opens, a commit that never returns.
"""

import threading
import time
from typing import TYPE_CHECKING

from stopgate.stream.failstop import fail_stop

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer

_LOOKS_PER_LIMIT = 10


class Watchdog(threading.Thread):
    """Watches from `start` to `stop`.

    Args:
        limit_seconds: so long input may wait without any commit; 0 is for ever.
    """

    def __init__(self, consumer: "Consumer", limit_seconds: float) -> None:
        super().__init__(name="stopgate-watchdog", daemon=True)
        self._consumer = consumer
        self._limit = limit_seconds
        self._ended = threading.Event()

    def run(self) -> None:
        """Look again and again."""
        commits, since = -1, time.monotonic()
        while self._limit and not self._ended.wait(self._limit / _LOOKS_PER_LIMIT):
            now = time.monotonic()
            if commits != self._consumer.stats.transactions or not self._consumer.holds_input:
                commits, since = self._consumer.stats.transactions, now
            elif now - since > self._limit:
                self._bark()

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()

    def _bark(self) -> None:
        """End the process; name the record that an agent cannot get past, where there is one."""
        error = RuntimeError(f"input is waiting but nothing was committed for {self._limit:g} s")
        for lane in self._consumer.draining:
            if batch := lane.deciding:
                fail_stop(
                    error, topic=batch.tp.topic, partition=batch.tp.partition, offset=batch.current_offset
                )
        fail_stop(error)
