"""The record clock on the real broker: one log, fed in different ways to gates with different partitions, one outcome."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.days import Days, what_came
from tests.e2e.gate import Gate, day

DAYS = Days(day(2025, 3, 3), seed=7)
MakeEmpty = Callable[[int], Gate]


@pytest.fixture
def make_gate_of(kafka: str, tmp_path: Path) -> Iterator[MakeEmpty]:
    """Make a gate with so many partitions whose worker does not run yet."""
    gates: list[Gate] = []

    def make(partitions: int) -> Gate:
        directory = tmp_path / str(len(gates))
        directory.mkdir()
        gates.append(
            Gate(
                kafka, directory, accounts={"acme": {"brand": "Acme"}}, begins=DAYS.begins, partitions=partitions,
                STOPGATE_TOLL_FREE_POLICY="seed",
            )
        )  # fmt: skip
        return gates[-1]

    yield make
    for gate in gates:
        gate.close()


def feed(gate: Gate, *, with_keys: bool = True) -> None:
    """Append the whole log; without keys the broker's clients would put each record anywhere."""
    for number, entry in enumerate(DAYS.log):
        elsewhere = None if with_keys else number % gate.partitions
        gate.append(
            entry.topic, entry.value, key=entry.key if with_keys else None, at=entry.at, partition=elsewhere
        )


def outcome(gate: Gate) -> dict[str, Any]:
    """What came of the whole log, when every message has its final verdict."""
    gate.wait(lambda: all(gate.outcomes(name) for name in DAYS.messages))
    gate.log.settle()
    return what_came(gate.log)


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    """What came of the log where it was first read; every other way must give the same."""
    return {}


def test_compare(make_gate_of: MakeEmpty) -> None:
    gate = make_gate_of(1)
    feed(gate)
    gate.start()
    first = outcome(gate)
    print({k: len(v) for k, v in first.items()})
    gate8 = make_gate_of(8)
    feed(gate8, with_keys=False)
    gate8.start()
    second = outcome(gate8)
    for k in first:
        if first[k] != second[k]:
            print(k, [x for x in first[k] if x not in second[k]], [x for x in second[k] if x not in first[k]])
    burst = make_gate_of(3)
    burst.start()
    feed(burst)
    third = outcome(burst)
    for k in first:
        if first[k] != third[k]:
            print(
                "BURST",
                k,
                [x for x in first[k] if x not in third[k]],
                [x for x in third[k] if x not in first[k]],
            )
    assert first == second == third
