"""Throughput: the gate and its peers through the same messages, one after the other, on one broker in one run."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.report import Bar
from benchmarks.stream.contender import (
    ALL,
    BARE,
    BARE_TRIVIAL,
    ENGINE,
    FAUST,
    GATE,
    QUIX,
    STREAMS,
    Contender,
    MissingError,
)
from benchmarks.stream.effort import EFFORTS, Effort, Figures, medians
from benchmarks.stream.ground import Ground, broker_address, ground
from benchmarks.stream.traffic import Traffic, preload
from benchmarks.stream.watching import FailedError, watched


def run(
    data_dir: Path | None = None, effort: Effort = EFFORTS["normal"], contenders: Sequence[Contender] = ALL
) -> dict[str, Any]:
    """Measure.

    Args:
        data_dir: not needed; the messages are made here, from a fixed seed.
        contenders: in the order of the table.

    Returns:
        By contender: the figures of `Watched.figures`, what it decides and promises, and how many times as fast the
        gate is (for those with the trivial decision: the engine); or why it was skipped.
    """
    traffic = Traffic(effort.messages)
    with broker_address() as bootstrap, ground(bootstrap) as place:
        preload(place, traffic)
        rounds = [
            {contender.name: _measure(place, contender, traffic, effort) for contender in contenders}
            for _ in range(effort.rounds)
        ]
    return with_ratios(medians(rounds), contenders)


def _measure(place: Ground, contender: Contender, traffic: Traffic, effort: Effort) -> Figures:
    place.renew()
    kind = {"decides": contender.decision, "promises": contender.guarantee}
    try:
        with watched(place, contender, BENCH_STOPS=str(traffic.stops)) as process:
            return kind | process.figures(traffic.messages, effort.seconds)
    except MissingError as reason:
        return kind | {"skipped": str(reason)}
    except FailedError as fault:
        return kind | {"skipped": f"failed: {fault}"}


def with_ratios(
    rows: dict[str, dict[str, Any]], contenders: Sequence[Contender]
) -> dict[str, dict[str, Any]]:
    """Add how many times as fast the gate is, and the engine against whoever decides trivially."""
    for ours in (GATE, ENGINE):
        rate = rows.get(ours.name, {}).get("messages_per_second")
        for contender in contenders:
            theirs = rows[contender.name].get("messages_per_second")
            if rate and theirs and (ours is GATE or contender.decision == "trivial"):
                rows[contender.name]["gate_ratio" if ours is GATE else "engine_ratio"] = round(
                    rate / theirs, 2
                )
    return rows


BARS = (
    Bar("gate ≥ 0.7 × bare aiokafka with the same decision", BARE.name, "gate_ratio", 0.7),
    Bar("gate ≥ 25 × stock Faust", FAUST.name, "gate_ratio", 25),
    Bar("gate ≥ 5 × Quix Streams", QUIX.name, "gate_ratio", 5),
    Bar("gate ≥ 1.2 × Kafka Streams exactly-once, one thread", STREAMS.name, "gate_ratio", 1.2),
    Bar("engine ≥ 0.9 × bare aiokafka, trivial decision", BARE_TRIVIAL.name, "engine_ratio", 0.9),
)
"""What the project asks of itself."""
