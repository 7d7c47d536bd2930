"""Tries: the gate with one thing changed at a time, in turns with the gate as it is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.stream import throughput
from benchmarks.stream.contender import GATE, Contender, peer
from benchmarks.stream.effort import EFFORTS, Effort

TRIED: Mapping[str, str] = {
    "asyncio's loop instead of uvloop": "loop=asyncio",
    "fetches of 256 KB a partition instead of 1 MB": "fetch_bytes=262144",
    "fetches of 4 MB a partition": "fetch_bytes=4194304",
    "250 records decided in one go instead of 1,000": "batch_records=250",
    "4,000 records decided in one go": "batch_records=4000",
    "output compressed with lz4": "compression=lz4",
    "output compressed with zstd": "compression=zstd",
}
"""What is tried, in words → `BENCH_CHANGE` of contenders/changed.py."""


def contenders() -> tuple[Contender, ...]:
    """The gate as it is, and with each change."""
    changed = (
        Contender(words, peer("changed"), {**GATE.environ, "BENCH_CHANGE": change})
        for words, change in TRIED.items()
    )
    return (GATE, *changed)


def run(data_dir: Path | None = None, effort: Effort = EFFORTS["normal"]) -> dict[str, Any]:
    """Measure.

    Args:
        data_dir: not needed.

    Returns:
        By what was tried: the figures of `Watched.figures`, and how many times as fast the gate is as it is.
    """
    return throughput.run(data_dir, effort, contenders())
