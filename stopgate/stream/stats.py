"""Counters of the engine, plain numbers on the hot path; the metrics page reads them."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Stats:
    """What the engine has done since it started.

    Attributes:
        records: handed to agents, by topic (full name).
        barriers, barrier_seconds: how many data fetches waited for control, and for how long in all.
        transactions, transaction_seconds: committed, and the time they took in all.
        last_commit: `time.monotonic()` of the last commit.
        restored: changelog records applied while lanes opened.
        to_restore: changelog offsets still to be read before a lane is open, by topic and partition.
    """

    records: dict[str, int] = field(default_factory=dict)
    barriers: int = 0
    barrier_seconds: float = 0.0
    transactions: int = 0
    transaction_seconds: float = 0.0
    last_commit: float = 0.0
    restored: int = 0
    to_restore: dict[Any, int] = field(default_factory=dict)
    rebalances: int = 0
