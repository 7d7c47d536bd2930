"""Latency: from the appending of a message to a read_committed reader of `delivery`, at steady rates, 2 % STOPs among it.

Sender and reader are processes of their own. The first seconds of each rate are left out.
"""

import itertools
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.report import Bar
from benchmarks.stream.contender import GATE, ROOT, STREAMS_FAST_COMMIT, Contender, MissingError
from benchmarks.stream.effort import EFFORTS, Effort, Figures, medians
from benchmarks.stream.ground import Ground, broker_address, ground
from benchmarks.stream.traffic import Traffic, preload
from benchmarks.stream.watching import FailedError, Watched, watched

CONTENDERS = (GATE, STREAMS_FAST_COMMIT)
SETTLING_SECONDS = 2
WARM_UP_SECONDS = 6.0
WARM_UP_RATE = 5_000
FIRST_MESSAGES = 2_000
"""Worked through before anything is timed."""
_SEEDS = itertools.count(1)


def run(
    data_dir: Path | None = None,
    effort: Effort = EFFORTS["normal"],
    contenders: Sequence[Contender] = CONTENDERS,
) -> dict[str, Any]:
    """Measure.

    Args:
        data_dir: not needed.

    Returns:
        By contender and rate: `p50_ms`, `p99_ms`, `max_ms`, and `messages` (that these rest on).
    """
    with broker_address() as bootstrap:
        rounds = [_round(bootstrap, contenders, effort) for _ in range(effort.rounds)]
    return medians(rounds)


def _round(bootstrap: str, contenders: Sequence[Contender], effort: Effort) -> dict[str, Figures]:
    rows: dict[str, Figures] = {}
    for contender in contenders:
        with ground(bootstrap) as place:
            preload(place, Traffic(FIRST_MESSAGES))
            rows |= _rates(place, contender, effort)
    return rows


def _rates(place: Ground, contender: Contender, effort: Effort) -> dict[str, Figures]:
    names = {rate: f"{contender.name}, {rate:,}/s" for rate in effort.rates}
    try:
        with watched(place, contender) as process:
            process.until(FIRST_MESSAGES, float("inf"))
            warm_up_rate = min(WARM_UP_RATE, max(effort.rates))
            paced(place, process, warm_up_rate, min(WARM_UP_SECONDS, effort.paced_seconds))
            return {
                name: paced(place, process, rate, effort.paced_seconds + SETTLING_SECONDS)
                for rate, name in names.items()
            }
    except (MissingError, FailedError) as reason:
        return {name: {"skipped": str(reason)} for name in names.values()}


def paced(place: Ground, process: Watched, rate: int, seconds: float) -> Figures:
    """Send at a rate while a reader watches what arrives."""
    environ = place.environ("bench-pacing")
    module = [sys.executable, "-m"]
    with subprocess.Popen(
        [*module, "benchmarks.stream.arrivals"], env=environ, cwd=ROOT, stdout=subprocess.PIPE
    ) as reader:
        assert reader.stdout is not None
        reader.stdout.readline()
        arguments = [str(rate), str(seconds), str(next(_SEEDS))]
        subprocess.run(
            [*module, "benchmarks.stream.pacing", *arguments], env=environ, cwd=ROOT, check=True, stdout=subprocess.PIPE
        )  # fmt: skip
        process.look()
        told = json.loads(reader.stdout.read())["ages"]
    return summed_up({int(second): ages for second, ages in told.items()})


def summed_up(ages: dict[int, list[int]]) -> Figures:
    """The figures of all seconds but the first ones.

    Args:
        ages: in milliseconds, by the second in which the messages were sent.
    """
    begins = min(ages, default=0) + SETTLING_SECONDS
    counted = sorted(age for second, these in ages.items() if second >= begins for age in these)
    if not counted:
        raise FailedError("nothing arrived")
    return {
        "p50_ms": counted[len(counted) // 2],
        "p99_ms": counted[len(counted) * 99 // 100],
        "max_ms": counted[-1],
        "messages": len(counted),
    }


BARS = (Bar("gate: half of all within 25 ms at 5,000/s", f"{GATE.name}, 5,000/s", "p50_ms", most=25),)
"""What the project asks of itself."""
