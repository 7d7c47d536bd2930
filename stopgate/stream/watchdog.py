"""Ends a worker in which a lane does not move on: one that does not open, or whose input in hand is not committed.

Lane by lane and input by input, because the others may well go on. A thread of its own, because what it watches for may
be the event loop standing still: an agent in an endless loop, a barrier that never opens, a commit that never returns.
What was never fetched is not seen here but in lagging.py.
"""

import threading
from typing import TYPE_CHECKING

from stopgate.stream.failstop import fail_stop
from stopgate.stream.lane import Lane, Work
from stopgate.stream.standing_still import LOOKS, StandingStill

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer


class Watchdog(threading.Thread):
    """Watches from `start` to `stop`.

    Args:
        limit_seconds: so long a lane may stand still in any respect; 0 is for ever.
    """

    def __init__(self, consumer: "Consumer", limit_seconds: float) -> None:
        super().__init__(name="stopgate-watchdog", daemon=True)
        self._consumer = consumer
        self._limit = limit_seconds
        self._ended = threading.Event()

    def run(self) -> None:
        """Look again and again."""
        standing = StandingStill[tuple[Lane, Work]]()
        while self._limit and not self._ended.wait(self._limit / LOOKS):
            if found := standing.look(self._unfinished()):
                self._bark(*found)

    def _unfinished(self) -> dict[tuple[Lane, Work], int]:
        """What must move on; with the record clock the lanes wait for each other, so whatever any of them commits counts."""
        consumer = self._consumer
        lanes = consumer.draining
        found = {(lane, work): place for lane in lanes for work, place in lane.unfinished().items()}
        if consumer.in_time and consumer.in_time.holds_input and lanes:
            found[lanes[0], Work("records wait for their time")] = consumer.stats.transactions
        return found

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()

    def _bark(self, lane: Lane, work: Work) -> None:
        """End the process; name the record that an agent cannot get past, where there is one."""
        error = RuntimeError(
            f"lane {lane.partition}: {work.what}, and nothing was committed for {self._limit:g} s"
        )
        for each in self._consumer.draining:
            if batch := each.deciding:
                fail_stop(
                    error, topic=batch.tp.topic, partition=batch.tp.partition, offset=batch.current_offset
                )
        fail_stop(error, topic=work.topic, partition=lane.partition)
