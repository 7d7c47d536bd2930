"""What the topics of a cluster should be, and each way in which they are not. Pure: no client, no I/O."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from schemas.topics import Topic
from stopgate.security import Security

Aspect = Literal[
    "missing", "partitions", "replication", "cleanup.policy", "retention.ms", "max.message.bytes"
]

GRAVE: frozenset[Aspect] = frozenset({"missing", "partitions", "cleanup.policy"})
"""With these a worker would lose state or judge against the wrong partition, so it does not start."""


class Layout(Protocol):
    """Which cluster, and how its topics should be; the program's settings are one."""

    @property
    def bootstrap_servers(self) -> str | None:
        """`host:port`, several separated by commas."""

    @property
    def security(self) -> Security:
        """How to connect."""

    @property
    def topic_prefix(self) -> str:
        """Put before every topic name."""

    @property
    def partitions(self) -> int:
        """Of every topic."""

    @property
    def replication_factor(self) -> int:
        """Of every topic."""


@dataclass(frozen=True, slots=True)
class TopicState:
    """One topic as it should be or as it was found.

    Attributes:
        name: the whole name, prefix included.
        partitions: how many.
        replicas: of the partition that has the fewest.
        settings: those that the gate relies on, as Kafka spells them.
    """

    name: str
    partitions: int
    replicas: int
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which one topic is not as it should be.

    Attributes:
        topic: the whole name, prefix included.
        aspect: what differs: `missing`, `partitions`, `replication`, or the name of a Kafka setting.
        expected: what it should be, as text.
        found: what it is, as text; None where the topic is missing or the cluster does not tell.
    """

    topic: str
    aspect: Aspect
    expected: str
    found: str | None

    @property
    def is_grave(self) -> bool:
        """Tell whether a worker refuses to start with it."""
        return self.aspect in GRAVE

    def __str__(self) -> str:
        """Say for the operator what differs, and what to do."""
        if self.aspect == "missing":
            return f"{self.topic} is missing: `stopgate topics create` makes it."
        return f"{self.topic} has {self.aspect} {self.found or 'unknown'}, expected {self.expected}: {self._remedy()}"

    def _remedy(self) -> str:
        if self.aspect == "partitions":
            return (
                f"set STOPGATE_PARTITIONS to {self.found} if all topics have as many; else make the topic anew, since "
                "adding partitions would part handsets from their state."
            )
        if self.aspect == "replication":
            return "set STOPGATE_REPLICATION_FACTOR, or reassign the replicas with kafka-reassign-partitions."
        setting = f"{self.aspect}={self.expected}"
        return f"kafka-configs --alter --entity-type topics --entity-name {self.topic} --add-config {setting}"


def expected_states(layout: Layout, topics: Iterable[Topic]) -> list[TopicState]:
    """Tell what the topics should be under these settings."""
    return [
        TopicState(
            layout.topic_prefix + topic.name, layout.partitions, layout.replication_factor, topic.config()
        )
        for topic in topics
    ]


def find_differences(expected: Iterable[TopicState], found: Mapping[str, TopicState]) -> list[Difference]:
    """Compare.

    Args:
        expected: what the topics should be; the order of the answer follows it.
        found: the cluster's topics by whole name; others than the expected ones do not matter.

    Returns:
        Every difference, of every topic. A topic that takes larger records than expected does not differ.
    """
    return [difference for wanted in expected for difference in _compare(wanted, found.get(wanted.name))]


def _compare(wanted: TopicState, found: TopicState | None) -> list[Difference]:
    if found is None:
        return [Difference(wanted.name, "missing", f"{wanted.partitions} partitions", None)]
    pairs: list[tuple[Aspect, str, str | None]] = [
        ("partitions", str(wanted.partitions), str(found.partitions)),
        ("replication", str(wanted.replicas), str(found.replicas)),
    ]
    pairs += [(aspect, value, found.settings.get(aspect)) for aspect, value in _settings(wanted)]
    return [
        Difference(wanted.name, aspect, value, actual)
        for aspect, value, actual in pairs
        if value != actual and not (aspect == "max.message.bytes" and actual and int(actual) >= int(value))
    ]


def _settings(wanted: TopicState) -> list[tuple[Aspect, str]]:
    names: tuple[Aspect, ...] = ("cleanup.policy", "retention.ms", "max.message.bytes")
    return [(name, wanted.settings[name]) for name in names if name in wanted.settings]
