"""Endurance: the memory of one worker over many messages, which are sent as fast as it takes them.

Names of messages are remembered for a minute here: they are meant to take memory for as long as the dedupe window
reaches, and this is about what is not meant to.
"""

import random
import threading
from pathlib import Path
from typing import Any

from benchmarks.stream.contender import GATE
from benchmarks.stream.effort import EFFORTS, Effort
from benchmarks.stream.ground import Ground, broker_address, ground
from benchmarks.stream.traffic import Sending, Traffic, handset_of, message_to, preload
from benchmarks.stream.watching import Watched, watched
from schemas.topics import OUTBOUND

PARTS = 10
AHEAD = 300_000
"""So many messages may wait for the worker."""
_WINDOW_SECONDS = 60
_SLICE = 10_000
_HOURS = 6 * 3600.0


def run(data_dir: Path | None = None, effort: Effort = EFFORTS["normal"]) -> dict[str, Any]:
    """Measure.

    Args:
        data_dir: not needed.

    Returns:
        By how many messages were judged: `rss_mb` then, and `messages_per_second` since the row before.
    """
    count = effort.lasting
    with broker_address() as bootstrap, ground(bootstrap) as place:
        preload(place, Traffic(0))
        with watched(place, GATE, STOPGATE_DEDUPE_WINDOW_SECONDS=str(_WINDOW_SECONDS)) as worker:
            worker.ready()
            sender = threading.Thread(target=_send, args=(place, worker, count), daemon=True)
            sender.start()
            rows = dict(_row(worker, count * part // PARTS) for part in range(1, PARTS + 1))
            sender.join()
            return rows


def _row(worker: Watched, done: int) -> tuple[str, dict[str, float]]:
    steps = worker.until(done, _HOURS)
    first, last = steps[0], steps[-1]
    rate = (last.done - first.done) / max(last.at - first.at, 1e-9)
    return f"{done:,}", {"rss_mb": round(worker.rss_bytes / 2**20), "messages_per_second": round(rate)}


def _send(place: Ground, worker: Watched, count: int) -> None:
    """Stay a little ahead of the worker."""
    choose, traffic, topic = random.Random(7), Traffic(count), place.topic(OUTBOUND)
    go_on = threading.Event()
    with Sending(place.bootstrap) as send:
        for number in range(count):
            while number % _SLICE == 0 and number > worker.done + AHEAD:
                go_on.wait(0.05)
            index = int(choose.random() * traffic.handsets)
            send(topic, handset_of(index), message_to(index, number, traffic))
