"""A gate of its own on a broker: topics, group, data directory; what every scenario stands on."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path

from agents.settings import Settings
from schemas.topics import Topic
from stopgate.topics import create_topics

SESSION_SECONDS = 6
"""The shortest session that Kafka grants by default: a frozen worker's partitions move after so long."""


@dataclass(frozen=True)
class Ground:
    """Where one gate works.

    Attributes:
        bootstrap: the address for feeding and checking: always the broker itself.
        data_dir: the workers' local state and their logs.
        through: the address the workers use, where it is another one (a proxy of ours).
    """

    bootstrap: str
    data_dir: Path
    partitions: int = 4
    through: str | None = None
    name: str = field(default_factory=lambda: f"t-{secrets.token_hex(4)}")

    @property
    def app_id(self) -> str:
        """The consumer group."""
        return f"{self.name}-gate"

    def topic(self, topic: Topic) -> str:
        """A topic's full name."""
        return f"{self.name}.{topic.name}"

    def settings(self, instance: str = "tests") -> Settings:
        """The settings as a worker would read them."""
        return Settings(
            bootstrap_servers=self.through or self.bootstrap, topic_prefix=f"{self.name}.", app_id=self.app_id,
            data_dir=self.data_dir, partitions=self.partitions, session_timeout_seconds=SESSION_SECONDS, instance=instance,
        )  # fmt: skip

    def environ(self, instance: str | None) -> dict[str, str]:
        """The environment of a worker; without an instance it claims the machine's next free name."""
        named = {"STOPGATE_INSTANCE": instance} if instance else {}
        return {
            "KAFKA_BOOTSTRAP_SERVERS": self.through or self.bootstrap, "STOPGATE_TOPIC_PREFIX": f"{self.name}.",
            "STOPGATE_APP_ID": self.app_id, "STOPGATE_DATA_DIR": str(self.data_dir),
            "STOPGATE_PARTITIONS": str(self.partitions), "STOPGATE_LOG_FORMAT": "json",
            "STOPGATE_SESSION_TIMEOUT_SECONDS": str(SESSION_SECONDS), **named,
        }  # fmt: skip


async def prepare(
    bootstrap: str, directory: Path, *, partitions: int = 4, through: str | None = None
) -> Ground:
    """Make the topics of a new gate."""
    ground = Ground(bootstrap, directory, partitions, through)
    direct = Ground(bootstrap, directory, partitions, name=ground.name)
    await create_topics(direct.settings())
    return ground
