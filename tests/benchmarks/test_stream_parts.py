"""Every stream measurement runs, at a tiny size; what it measures here means nothing."""

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest

from benchmarks.stream import endurance, growth, held, latency, throughput, tries
from benchmarks.stream.contender import (
    BARE,
    CONFLUENT_TRANSACTIONS,
    ENGINE,
    FAUST,
    GATE,
    QUIX,
    STREAMS,
    Contender,
)
from benchmarks.stream.effort import EFFORTS

pytestmark = pytest.mark.long
"""Seven engines one after the other, one of them built with Maven: for the long suite."""

TINY = EFFORTS["tiny"]
PROGRAMS = (GATE, BARE, CONFLUENT_TRANSACTIONS, FAUST, QUIX, ENGINE, STREAMS)
"""Each program once; the others are the same ones with other settings."""
MAY_BE_MISSING = (QUIX, STREAMS)
"""What is not there on every machine that runs the tests."""


@pytest.fixture(scope="module", autouse=True)
def _on_the_shared_broker(kafka: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAFKA_BOOTSTRAP_SERVERS", kafka)
        yield


@pytest.fixture(scope="module")
def throughput_rows() -> dict[str, Any]:
    """One run of everybody."""
    return throughput.run(None, TINY, PROGRAMS)


@pytest.mark.parametrize("contender", PROGRAMS, ids=lambda contender: contender.slug)
def test_every_contender_works_through_the_input(
    throughput_rows: dict[str, Any], contender: Contender
) -> None:
    """Its offsets come forward, it writes as many records as it reads, and it has figures."""
    row = throughput_rows[contender.name]
    if contender in MAY_BE_MISSING and "failed" not in row.get("skipped", "failed"):
        pytest.skip(row["skipped"])
    assert "skipped" not in row, row
    assert_measured(row)
    assert row["decides"] == contender.decision


def test_latency_of_the_gate_is_measured_at_a_rate() -> None:
    """Messages arrive at the reader, and the median is no more than the worst."""
    rows = latency.run(None, dataclasses.replace(TINY, rates=(100,)), [GATE])
    assert list(rows) == ["gate, 100/s"]
    for row in rows.values():
        assert row["messages"] > 50
        assert 0 < row["p50_ms"] <= row["p99_ms"] <= row["max_ms"]


@pytest.mark.parametrize("name", ["2 workers", "2,000 opt-outs"])
def test_growth_is_measured(kafka: str, name: str) -> None:
    """The variants that differ in kind."""
    (variant,) = [variant for variant in growth.variants(TINY) if variant.name == name]
    assert_measured(growth.measure(kafka, variant, TINY))


def test_held_messages_are_measured() -> None:
    """They are held over a start and go out when their minute has come; fresh ones pass meanwhile."""
    rows = held.run(None, TINY)
    assert_measured(rows[held.FRESH])
    row = rows[held.HELD]
    assert "skipped" not in row, row
    assert row["releases_per_second"] > 10
    assert 0 < row["fresh_p50_ms"] <= row["fresh_max_ms"]


def test_the_memory_of_a_long_run_is_measured() -> None:
    """In ten parts, up to the last message."""
    rows = endurance.run(None, TINY)
    assert len(rows) == endurance.PARTS
    assert list(rows)[-1] == f"{TINY.lasting:,}"
    assert all(row["rss_mb"] > 10 for row in rows.values())


def test_what_was_tried_is_measured() -> None:
    """Each change can still be made, and the worker still works with it."""
    rows = tries.run(None, TINY)
    assert list(rows) == ["gate", *tries.TRIED]
    for row in rows.values():
        assert "skipped" not in row, row
        assert_measured(row)


def assert_measured(row: Any) -> None:
    """It has every figure, and none is absurd."""
    assert row["messages_per_second"] > 10
    assert row["cpu_seconds_per_million"] >= 0
    assert row["peak_rss_mb"] > 10
    assert 0 < row["messages"] <= TINY.messages
