"""Where a measurement happens: a broker, one set of topics, and the environment of a contender's process."""

import asyncio
import contextlib
import os
import secrets
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from confluent_kafka.admin import AdminClient

from agents.settings import Settings
from schemas.topics import INPUTS, TOPICS, Topic
from stopgate.broker import EmbeddedBroker
from stopgate.topics import create_topics

DELETION_SECONDS = 30


@dataclass(frozen=True)
class Ground:
    """One set of topics; each contender has a group of its own on it.

    Attributes:
        bootstrap: the broker's address.
        scratch: for logs and local state.
    """

    bootstrap: str
    scratch: Path
    partitions: int = 8
    name: str = field(default_factory=lambda: f"bench-{secrets.token_hex(3)}")

    def topic(self, topic: Topic) -> str:
        """A topic's full name."""
        return f"{self.name}.{topic.name}"

    def environ(self, group: str, **more: str) -> dict[str, str]:
        """The environment of a process that works on this ground as one member of a group."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("STOPGATE_")}
        own = {
            "KAFKA_BOOTSTRAP_SERVERS": self.bootstrap, "STOPGATE_TOPIC_PREFIX": f"{self.name}.",
            "STOPGATE_APP_ID": group, "STOPGATE_DATA_DIR": str(self.scratch / "state"),
            "STOPGATE_PARTITIONS": str(self.partitions), "STOPGATE_LOG_FORMAT": "json",
        }  # fmt: skip
        return inherited | own | more

    def prepare(self) -> None:
        """Make the topics that do not exist."""
        layout = Settings(
            bootstrap_servers=self.bootstrap, topic_prefix=f"{self.name}.", app_id=self.name, data_dir=self.scratch,
            partitions=self.partitions,
        )  # fmt: skip
        asyncio.run(create_topics(layout))

    def renew(self) -> None:
        """Empty every topic but the inputs, so that the next contender finds what the last one found."""
        self._delete([self.topic(topic) for topic in TOPICS if topic not in INPUTS])
        self.prepare()

    def clear(self) -> None:
        """Remove all topics."""
        self._delete([self.topic(topic) for topic in TOPICS])

    def _delete(self, names: list[str]) -> None:
        admin = AdminClient({"bootstrap.servers": self.bootstrap})
        for deleted in admin.delete_topics(names).values():
            deleted.result()
        deadline = time.monotonic() + DELETION_SECONDS
        while set(admin.list_topics(timeout=10).topics) & set(names):
            assert time.monotonic() < deadline, "the broker does not delete topics"
            time.sleep(0.1)


@contextlib.contextmanager
def broker_address() -> Iterator[str]:
    """The broker that the environment names, else an embedded one for the time of the measurement."""
    if given := os.environ.get("KAFKA_BOOTSTRAP_SERVERS"):
        yield given
        return
    with EmbeddedBroker() as broker:
        yield broker.bootstrap


@contextlib.contextmanager
def ground(bootstrap: str, *, partitions: int = 8) -> Iterator[Ground]:
    """New topics, removed at the end."""
    with tempfile.TemporaryDirectory(prefix="stopgate-bench-") as scratch:
        made = Ground(bootstrap, Path(scratch), partitions)
        made.prepare()
        try:
            yield made
        finally:
            made.clear()
