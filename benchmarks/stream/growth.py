"""Growth: what becomes of the gate's throughput and memory with more partitions, workers, bytes, opt-outs, texts."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.stream.contender import GATE
from benchmarks.stream.effort import EFFORTS, Effort, Figures, medians
from benchmarks.stream.ground import Ground, broker_address, ground
from benchmarks.stream.traffic import Traffic, preload, preload_opt_outs
from benchmarks.stream.watching import FailedError, watched

MESSAGES_SHARE = 0.3
"""Of the messages of the throughput table; each row needs an input of its own."""
MAX_INPUT_BYTES = 300_000_000
USUAL_BYTES = 270
DIFFERENT_TEXTS_SHARE = 0.1


@dataclass(frozen=True)
class Variant:
    """What is grown; everything else is as in the throughput table.

    Attributes:
        is_rebuilt: whether the worker has only just built its tables from the changelog; else it finds them on its disk.
    """

    name: str
    partitions: int = 8
    workers: int = 1
    size: int | None = None
    opt_outs: int = 0
    is_rebuilt: bool = False
    texts: int | None = 1_000

    def traffic(self, effort: Effort) -> Traffic:
        """As many messages as fit."""
        messages = int(effort.messages * (MESSAGES_SHARE if self.texts else DIFFERENT_TEXTS_SHARE))
        fitting = MAX_INPUT_BYTES // (self.size or USUAL_BYTES)
        return Traffic(min(messages, fitting), size=self.size, texts=self.texts)


def variants(effort: Effort) -> list[Variant]:
    """All rows, the usual case first."""
    return [
        Variant("8 partitions, 1 worker"),
        Variant("1 partition", partitions=1),
        Variant("64 partitions", partitions=64),
        Variant("2 workers", workers=2),
        *(Variant(f"messages of {size:,} bytes", size=size) for size in (100, 1_000, 10_000)),
        *(Variant(f"{count:,} opt-outs", opt_outs=count) for count in effort.opt_outs if count),
        Variant(
            f"{effort.opt_outs[-1]:,} opt-outs, just rebuilt", opt_outs=effort.opt_outs[-1], is_rebuilt=True
        ),
        Variant("every text a different one", texts=None),
    ]


def run(data_dir: Path | None = None, effort: Effort = EFFORTS["normal"]) -> dict[str, Any]:
    """Measure.

    Args:
        data_dir: not needed.

    Returns:
        By variant: the figures of `Watched.figures`, and the throughput as a share of the usual case's.
    """
    with broker_address() as bootstrap:
        rounds = [
            {variant.name: measure(bootstrap, variant, effort) for variant in variants(effort)}
            for _ in range(effort.rounds)
        ]
    rows = medians(rounds)
    usual = next(iter(rows.values())).get("messages_per_second")
    for row in rows.values():
        if usual and "messages_per_second" in row:
            row["share_of_usual"] = round(float(row["messages_per_second"]) / float(usual), 2)
    return rows


def measure(bootstrap: str, variant: Variant, effort: Effort) -> Figures:
    """One row, on topics of its own."""
    traffic = variant.traffic(effort)
    with ground(bootstrap, partitions=variant.partitions) as place:
        preload_opt_outs(place, variant.opt_outs)
        try:
            group = settle(place) if variant.opt_outs and not variant.is_rebuilt else None
            preload(place, traffic)
            with watched(place, GATE, processes=variant.workers, group=group) as workers:
                if variant.is_rebuilt:
                    workers.ready()  # else the first lanes are measured while the others are rebuilt
                return workers.figures(traffic.messages, effort.seconds)
        except FailedError as fault:
            return {"skipped": f"failed: {fault}"}


def settle(place: Ground) -> str:
    """Let a worker build its tables, and RocksDB merge what that leaves; returns the group whose next worker finds them."""
    group = f"{place.name}-settled"
    with watched(place, GATE, group=group) as worker:
        worker.ready()
        worker.until_quiet()
    return group
