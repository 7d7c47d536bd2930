"""Held messages: what many of them cost, and how fast they go out when all are due in the same second.

Every message waits for one opening of an account's own hours, without a spread. The worker holds them, is killed, starts
again with all of them held, and releases them when the minute has come. Meanwhile fresh messages that keep no quiet
hours arrive, and how long they take says how long the worker does nothing else.

Names of recent messages are not remembered here, in neither row: of held ones they are forgotten before a night is over.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from benchmarks.report import Bar
from benchmarks.stream.contender import GATE
from benchmarks.stream.effort import EFFORTS, Effort, Figures, medians
from benchmarks.stream.ground import Ground, broker_address, ground
from benchmarks.stream.releasing import watch_releases
from benchmarks.stream.traffic import ACCOUNTS, Traffic, account_of, preload
from benchmarks.stream.watching import FailedError, watched

FRESH, HELD = "fresh", "held, then due at once"
MOST_FRESH = 300_000
STARTS, PRELOADED_PER_SECOND, SLOWER = 3, 25_000, 4
"""Until the opening there must be time to send them all, to hold them all, and to start again."""
_GATE = replace(GATE, environ={**GATE.environ, "STOPGATE_DEDUPE_WINDOW_SECONDS": "0"})
STATES = ("WA", "NY", "CO", "IL", "GA", "CA", "TX", "MA", "NV")
"""Where the handsets of the traffic live: their laws are put aside, so that only the opening counts."""
NOON, WHOLE_DAY = 12, "00:00-24:00"
DAYS = ("weekdays", "saturday", "sunday")


def run(data_dir: Path | None = None, effort: Effort = EFFORTS["normal"]) -> dict[str, Any]:
    """Measure.

    Args:
        data_dir: not needed.

    Returns:
        Fresh messages: the figures of `Watched.figures`, and those of `Watched.ready` for a worker that holds nothing.
        Held ones: the same while they are held and when a worker starts with all of them; `added_rss_mb`, the memory
        it then has more; the figures of `watch_releases`, and how fast that is beside fresh messages.
    """
    with broker_address() as bootstrap:
        rounds = [_round(bootstrap, effort) for _ in range(effort.rounds)]
    return medians(rounds)


def _round(bootstrap: str, effort: Effort) -> dict[str, Figures]:
    rows: dict[str, Figures] = {FRESH: {"skipped": "not measured"}, HELD: {"skipped": "not measured"}}
    try:
        with ground(bootstrap) as place:
            rows[FRESH] = fresh = measure_fresh(place, effort)
        with ground(bootstrap) as place:
            rows[HELD] = measure_held(place, effort.held, fresh)
    except FailedError as fault:
        rows[HELD] = {"skipped": f"failed: {fault}"}
    return rows


def measure_fresh(place: Ground, effort: Effort) -> dict[str, float]:
    """The same messages at an hour at which nothing holds them, in the same run."""
    count, policy = min(effort.held, MOST_FRESH), write_policy(place.scratch, WHOLE_DAY)
    with watched(place, _GATE, STOPGATE_POLICY_FILE=policy) as worker:
        ready = worker.ready()
    preload(place, marketing(count, "Etc/UTC"))
    with watched(place, _GATE, STOPGATE_POLICY_FILE=policy) as worker:
        return {**worker.figures(count, effort.seconds), **ready}


def measure_held(place: Ground, count: int, fresh: Mapping[str, float]) -> Figures:
    """Hold so many, start again, release."""
    seconds = fresh["ready_seconds"] * STARTS + count / PRELOADED_PER_SECOND
    wait = Wait.from_now(seconds + count / fresh["messages_per_second"] * SLOWER)
    preload(place, marketing(count, wait.zone))
    again = {"group": f"{place.name}-held", "STOPGATE_POLICY_FILE": write_policy(place.scratch, wait.hours)}
    with watched(place, _GATE, **again) as worker:
        holding = worker.figures(count, wait.seconds)
        if worker.committed() < count:
            raise FailedError("the opening came before everything was held")
    with watched(place, _GATE, **again) as worker:
        ready = worker.ready()
        if not wait.seconds:
            raise FailedError("the opening came before the worker was ready")
        released = watch_releases(place, worker, count)
    return {
        "messages_per_second": holding["messages_per_second"],
        "cpu_seconds_per_million": holding["cpu_seconds_per_million"],
        "peak_rss_mb": holding["peak_rss_mb"], "messages": count, **ready, "added_rss_mb": ready["ready_rss_mb"] - fresh["ready_rss_mb"], **released,
        "share_of_fresh": round(released["releases_per_second"] / fresh["messages_per_second"], 2),
    }  # fmt: skip


def marketing(count: int, zone: str) -> Traffic:
    """Messages that keep quiet hours, to handsets in a zone."""
    return Traffic(count, more={"category": "marketing", "time_zone": zone}, ending=" Reply STOP to opt out.")


@dataclass(frozen=True)
class Wait:
    """What all messages wait for: one minute of the clock.

    Attributes:
        opens_at: the minute.
        zone: a time zone in which that is shortly after noon, so that no day ends meanwhile.
    """

    opens_at: datetime
    zone: str

    @classmethod
    def from_now(cls, seconds: float) -> Self:
        """The next full minute after so many seconds."""
        return cls.at(datetime.now(UTC) + timedelta(seconds=seconds + 60))

    @classmethod
    def at(cls, instant: datetime) -> Self:
        """The minute in which an instant lies."""
        return cls(instant.replace(second=0, microsecond=0), f"Etc/GMT{instant.hour - NOON:+d}")

    @property
    def seconds(self) -> float:
        """Until then."""
        return max(0.0, (self.opens_at - datetime.now(UTC)).total_seconds())

    @property
    def hours(self) -> str:
        """As the policy file has them."""
        return f"{NOON}:{self.opens_at.minute:02}-20:00"


def write_policy(folder: Path, hours: str) -> str:
    """Make a policy file by which the accounts have these hours, whatever the law says; returns its path."""
    quiet = {
        "own": dict.fromkeys(DAYS, hours), "spread_seconds": 0, "frequency_cap": False,
        "windows": {f"US-{state}": dict.fromkeys(DAYS, WHOLE_DAY) for state in STATES},
    }  # fmt: skip
    accounts = {account_of(number): {"quiet": quiet} for number in range(ACCOUNTS)}
    path = folder / "policy.json"
    path.write_text(json.dumps({"accounts": accounts}))
    return str(path)


BARS = (
    Bar("held messages go out at ≥ 10,000/s", HELD, "releases_per_second", 10_000),
    Bar("all of them, a million with --full, add ≤ 200 MB", HELD, "added_rss_mb", most=200),
)
"""What the project asks of itself."""
