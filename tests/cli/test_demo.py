"""The main job on a real broker: the demo's samples, and a worker that refuses bad ground."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from aiokafka.admin import AIOKafkaAdminClient

from stopgate.samples import load_samples

STOPGATE = [sys.executable, "-m", "stopgate.cli.main"]
DEADLINE_SECONDS = 120


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    return subprocess.run(
        [*STOPGATE, *arguments],
        env=os.environ | environ,
        capture_output=True,
        text=True,
        timeout=DEADLINE_SECONDS,
        check=False,
    )


async def demo_topics(kafka: str) -> list[str]:
    """Topics that a demo made."""
    admin = AIOKafkaAdminClient(bootstrap_servers=kafka)
    await admin.start()
    try:
        return [name for name in await admin.list_topics() if name.startswith("demo-")]
    finally:
        await admin.close()


def test_the_demo_ends_every_sample_as_written_beside_it(kafka: str) -> None:
    """Exit 0; each record has exactly one outcome and it is the expected one; every rule of the core occurs. The
    given cluster is left as it was: the demo's topics have a prefix of their own and are gone afterwards."""
    ended = run("demo", "--once", "--json", KAFKA_BOOTSTRAP_SERVERS=kafka)
    assert ended.returncode == 0, ended.stderr
    summary = json.loads(ended.stdout)
    assert summary["unexpected"] == []
    assert summary["samples"] == summary["as_expected"] == len(load_samples())
    assert set(summary["rules"]) >= {
        "recipient-opted-out", "recipient-invalid", "sender-unverified", "message-expired", "record-invalid",
    }  # fmt: skip
    assert asyncio.run(demo_topics(kafka)) == []


@pytest.fixture
def environ(kafka: str, topic_prefix: str, tmp_path: Path) -> dict[str, str]:
    """Settings of a gate of its own."""
    return {
        "KAFKA_BOOTSTRAP_SERVERS": kafka, "STOPGATE_TOPIC_PREFIX": topic_prefix, "STOPGATE_APP_ID": topic_prefix + "app",
        "STOPGATE_DATA_DIR": str(tmp_path), "STOPGATE_PARTITIONS": "2",
    }  # fmt: skip


def test_a_worker_refuses_missing_topics(environ: dict[str, str]) -> None:
    """Exit 2, and the words say what to do."""
    ended = run("worker", **environ)
    assert ended.returncode == 2
    assert "stopgate topics create" in ended.stderr
    assert environ["STOPGATE_TOPIC_PREFIX"] + "outbound" in ended.stderr


def test_a_worker_refuses_another_partition_count(environ: dict[str, str]) -> None:
    """A handset would be judged against another partition's state."""
    assert run("topics", "create", **environ).returncode == 0
    ended = run("worker", **environ | {"STOPGATE_PARTITIONS": "3"})
    assert ended.returncode == 2
    assert "partitions" in ended.stderr


def test_a_worker_names_every_wrong_setting_at_once(environ: dict[str, str]) -> None:
    """Before anything starts."""
    ended = run(
        "worker",
        **environ | {"STOPGATE_CLOCK": "sundial", "STOPGATE_PARTITIONS": "many", "STOPGATE_TYPO": "1"},
    )
    assert ended.returncode == 2
    for variable in ("STOPGATE_CLOCK", "STOPGATE_PARTITIONS", "STOPGATE_TYPO"):
        assert variable in ended.stderr


def test_a_worker_ends_in_order_on_sigterm(environ: dict[str, str]) -> None:
    """Exit 0, and what was sent before has its verdict."""
    assert run("topics", "create", **environ).returncode == 0
    command = [*STOPGATE, "worker"]
    with subprocess.Popen(command, env=os.environ | environ, stderr=subprocess.PIPE, text=True) as worker:
        assert worker.stderr is not None
        ready, deadline = 0, time.monotonic() + DEADLINE_SECONDS
        while ready < 2 and time.monotonic() < deadline:
            ready += "lane.ready" in worker.stderr.readline()
        worker.send_signal(signal.SIGTERM)
        assert "worker.stopped" in worker.stderr.read()
        assert worker.wait(DEADLINE_SECONDS) == 0
