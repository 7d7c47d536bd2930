"""A gate under test: its topics, its worker process, records with timestamps of our own, and what came of them."""

import asyncio
import itertools
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import yaml
from confluent_kafka import Producer
from confluent_kafka.admin import AdminClient, AlterConfigOpType, ConfigEntry, ConfigResource

from schemas.topics import DELIVERY, HELD, REJECTIONS, TOPICS, Topic
from stopgate.policy.partitions import partition_of
from tests.e2e.log import Log
from tests.e2e.story import Story
from tests.faults.ground import Ground, prepare
from tests.faults.workers import Worker

PARTITIONS = 2
STOPGATE = (sys.executable, "-m", "stopgate.cli.main")
T = TypeVar("T")


class Gate:
    """One gate with one worker, which may be killed and started again.

    With the record clock its time is what the records say. It only goes forward, so every story begins after the
    end of the one before it; apart from that they have nothing in common, neither handsets nor senders.

    Args:
        accounts: the policy file's.
        begins: the time of the first story; the broker takes no timestamps of the future.
    """

    def __init__(
        self, kafka: str, directory: Path, *, accounts: Mapping[str, Any], begins: datetime,
        partitions: int = PARTITIONS, **environ: str,
    ) -> None:  # fmt: skip
        self.partitions = partitions
        self.ground = asyncio.run(prepare(kafka, directory, partitions=partitions))
        _keep_for_ever(self.ground)
        policy = directory / "policy.yaml"
        policy.write_text(yaml.safe_dump({"accounts": dict(accounts)}), encoding="utf-8")
        self.environ = {"STOPGATE_CLOCK": "record", "STOPGATE_POLICY_FILE": str(policy), **environ}
        self.worker = Worker(self.ground, "worker", **self.environ)
        self.log = Log(self.ground)
        self.now = begins
        self.numbers = itertools.count()
        self._failed: list[Any] = []
        self._producer = Producer({"bootstrap.servers": kafka, "acks": "all", "linger.ms": 0, "log_level": 0})

    def start(self) -> None:
        """Start the worker, unless it lives, and wait until it judges."""
        self.worker.start()
        asyncio.run(self.worker.ready())

    def kill(self) -> None:
        """SIGKILL."""
        self.worker.kill()

    def close(self) -> None:
        """End everything."""
        self.worker.kill()
        self.log.close()

    def story(self) -> Story:
        """Begin a scenario, a day after whatever came before it."""
        self.start()
        self.now += timedelta(days=1)
        return Story(self)

    def append(
        self, topic: Topic, value: Any, *, key: bytes | None, at: datetime, partition: int | None = None
    ) -> None:
        """Put a record on a topic; returns when the broker has acknowledged it. Without a partition, by the key."""
        self.hurl(topic, value, key=key, at=at, partition=partition)
        self.flush()

    def hurl(
        self, topic: Topic, value: Any, *, key: bytes | None, at: datetime, partition: int | None = None
    ) -> None:
        """The same without waiting; `flush` does."""
        self.now = max(self.now, at)
        raw = value if isinstance(value, bytes) else json.dumps(value).encode()
        self._producer.produce(
            self.ground.topic(topic), raw, key, partition_of(key or b"", self.partitions) if partition is None else partition,
            timestamp=int(at.timestamp() * 1000), on_delivery=lambda error, _: self._failed.append(error) if error else None,
        )  # fmt: skip

    def flush(self) -> None:
        """Return when everything is acknowledged."""
        assert self._producer.flush(20) == 0, "the broker does not acknowledge"
        assert self._failed == []

    def wait(self, look: Callable[[], T], seconds: float = 90) -> T:
        """Read on until there is something to see; gives it back."""
        deadline = time.monotonic() + seconds
        while not (found := look()):
            assert time.monotonic() < deadline, (
                f"it did not come to pass; the worker's log:\n{self.worker.tail()}"
            )
            self.log.read()
        return found

    def outcomes(self, name: str) -> list[tuple[str, Any]]:
        """Every final outcome of the messages with an id: `delivered` or `rejected`, and the record."""
        found = [("delivered", seen) for seen in self.log.on(DELIVERY) if seen.value["id"] == name]
        return found + [("rejected", seen) for seen in self.log.on(REJECTIONS) if seen.value["id"] == name]

    def held(self, name: str) -> list[Any]:
        """Every record that says why a message is held."""
        return [seen for seen in self.log.on(HELD) if seen.value["id"] == name]

    def stopgate(self, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run the program beside the worker."""
        settings = os.environ | self.ground.environ("cli") | self.environ | environ
        return subprocess.run(
            [*STOPGATE, *words], env=settings, capture_output=True, text=True, timeout=60, check=False
        )


def _keep_for_ever(ground: Ground) -> None:
    """The stories play in the past, and retention goes by the records' timestamps."""
    admin = AdminClient({"bootstrap.servers": ground.bootstrap})
    for_ever = ConfigEntry("retention.ms", "-1", incremental_operation=AlterConfigOpType.SET)
    resources = [
        ConfigResource("TOPIC", ground.topic(topic), incremental_configs=[for_ever])
        for topic in TOPICS
        if topic.retention_ms is not None
    ]
    for change in admin.incremental_alter_configs(resources).values():
        change.result(20)


def day(year: int, month: int, day_of_month: int, hour: int = 0, minute: int = 0) -> datetime:
    """An instant in UTC."""
    return datetime(year, month, day_of_month, hour, minute, tzinfo=UTC)
