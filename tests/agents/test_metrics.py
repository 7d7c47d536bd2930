"""The worker's pages: every metric of the table is served, and the handbook explains each."""

from pathlib import Path

import aiohttp
import pytest

from agents.metrics import METRICS, metrics_table, serve
from agents.outbound import judge
from tests.agents.fakes import FakeGate, message


def test_the_handbook_holds_the_table() -> None:
    """`python -m agents.metrics` prints what docs/operations.md shows."""
    assert metrics_table() in Path("docs/operations.md").read_text(encoding="utf-8")


async def test_the_pages_tell_what_was_judged(unused_tcp_port: int) -> None:
    """Counts by outcome and rule; not ready without partitions; no number and no body anywhere."""

    class App:
        gate = FakeGate().gate

    fake = FakeGate()
    App.gate = fake.gate
    fake.feed(judge, message())
    fake.feed(judge, message(id="m-2", to="nobody"))
    runner = await serve(App(), "127.0.0.1", unused_tcp_port)
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{unused_tcp_port}") as http:
            metrics = await (await http.get("/metrics")).text()
            assert (await http.get("/livez")).status == 200
            assert (await http.get("/readyz")).status == 503
    finally:
        await runner.cleanup()
    assert 'stopgate_messages_total{outcome="delivered"} 1.0' in metrics
    assert 'stopgate_findings_total{rule="recipient-invalid"} 1.0' in metrics
    assert "4155550132" not in metrics
    assert all(f"# TYPE {metric.name.removesuffix('_total')}" in metrics for metric in METRICS)


@pytest.fixture
def unused_tcp_port() -> int:
    """A port that is free now."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
