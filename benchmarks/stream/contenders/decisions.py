"""The job that every Python contender does: the gate's own decision, or a trivial one, over whatever holds its rows."""

import os
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

import msgspec

from agents import outbound, replies, standing
from agents.gate import Gate
from agents.memory import Memory
from agents.policy_file import load_accounts
from agents.settings import Settings, load_settings
from agents.tables import TABLES
from agents.warming import warm_up
from schemas.topics import DELIVERY, OPT_OUTS, REJECTIONS
from stopgate.state import MemoryTable

Write = Callable[[str, int, bytes | None, bytes | None, list[tuple[str, bytes]] | None, int | None], None]
"""Puts out a record: topic, partition, key, value, headers, timestamp in milliseconds."""


class Record(NamedTuple):
    """A record as aiokafka hands it out, for contenders whose client does it otherwise."""

    topic: str
    partition: int
    offset: int
    timestamp: int
    key: bytes | None
    value: bytes | None
    headers: tuple[tuple[str, bytes], ...] = ()


class Decision(Protocol):
    """What is done with the records."""

    def hear(self, lane: Any, record: Any) -> None:
        """Apply a reply to the lane's rows."""

    def judge(self, lane: Any, record: Any) -> None:
        """Send a message on, or reject it."""

    def learn(self, topic: str, record: Any) -> None:
        """Apply an event about a sender."""


class PlainLane:
    """What the gate's agents need of a lane, without an engine: rows in memory, and somewhere to write.

    Args:
        memory: the application's own.
        write: called for every output; rows have no changelog here.
    """

    def __init__(self, partition: int, memory: Any, write: Write) -> None:
        self.partition = partition
        self.memory = memory
        self.write = write
        self._tables = {topic.name: MemoryTable(topic.name) for topic in TABLES}

    def row(self, table: str, key: bytes) -> bytes | None:
        """A row as last put."""
        return self._tables[table].get(key)

    def may_have(self, table: str, mark: bytes) -> bool:
        """There is no filter here."""
        return True

    def put(self, table: str, key: bytes, value: bytes | None) -> None:
        """Set a row."""
        self._tables[table].put(key, value)

    def send(
        self, topic: str, key: bytes | None, value: bytes | None, headers: list[tuple[str, bytes]] | None = None, *,
        timestamp_ms: int | None = None, partition: int | None = None,
    ) -> None:  # fmt: skip
        """Put out a record."""
        self.write(
            topic, self.partition if partition is None else partition, key, value, headers, timestamp_ms
        )


class GateDecision:
    """The gate's own agents: every rule, the duplicates, the refusals with their reasons."""

    def __init__(self, settings: Settings) -> None:
        self.gate = Gate(settings, load_accounts(settings.policy_file))
        self.learn = standing.applier(self.gate)
        warm_up(self.gate)

    def hear(self, lane: Any, record: Any) -> None:
        """As the worker does."""
        replies.hear(lane, self.gate, record)

    def judge(self, lane: Any, record: Any) -> None:
        """As the worker does."""
        outbound.judge(lane, self.gate, record)


class _Parties(msgspec.Struct):
    account: str
    sender: str = msgspec.field(name="from")
    handset: str = msgspec.field(name="to")
    body: str = ""


class TrivialDecision:
    """Parse, look up the opt-out, let through or reject: what an engine costs when deciding costs nothing."""

    def __init__(self, settings: Settings) -> None:
        self._decode = msgspec.json.Decoder(_Parties).decode
        self._delivery, self._rejections = settings.topic(DELIVERY.name), settings.topic(REJECTIONS.name)

    def hear(self, lane: Any, record: Any) -> None:
        """A STOP is a row."""
        said = self._decode(record.value)
        if said.body == "STOP":
            lane.put(OPT_OUTS.name, f"{said.account}|{said.sender}".encode(), record.value)

    def judge(self, lane: Any, record: Any) -> None:
        """A row is a rejection."""
        message = self._decode(record.value)
        is_opted_out = lane.row(OPT_OUTS.name, f"{message.account}|{message.handset}".encode()) is not None
        topic = self._rejections if is_opted_out else self._delivery
        lane.send(topic, record.key, record.value, timestamp_ms=record.timestamp)

    def learn(self, topic: str, record: Any) -> None:
        """Senders do not matter."""


def make_decision(settings: Settings) -> Decision:
    """The one that the environment names."""
    return GateDecision(settings) if os.environ["BENCH_DECISION"] == "gate" else TrivialDecision(settings)


def settings_and_decision() -> tuple[Settings, Decision]:
    """What every contender begins with."""
    settings = load_settings()
    return settings, make_decision(settings)


def new_memory(settings: Settings) -> Memory:
    """The memory of a lane."""
    return Memory(settings.dedupe_window_seconds * 1000)
