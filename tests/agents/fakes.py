"""Stand-ins for what the engine gives the agents: a lane whose outputs can be read, and records as Kafka hands them out."""

import json
from dataclasses import dataclass, field
from typing import Any

from agents.gate import Gate
from agents.lanes import hooks
from agents.settings import load_settings
from agents.tables import TABLES
from schemas.topics import Topic
from stopgate.policy.accounts import Account, Accounts
from stopgate.state import MemoryTable, Table
from stopgate.stream.lane import Lane

NOW_MS = 1_790_000_000_000


@dataclass
class FakeRecord:
    """A record as the consumer hands it out."""

    value: bytes | None
    topic: str = "t.outbound"
    partition: int = 0
    offset: int = 0
    key: bytes | None = None
    timestamp: int = NOW_MS
    headers: tuple[tuple[str, bytes], ...] = ()


@dataclass
class FakeBatch:
    """A record batch that remembers what was appended."""

    records: list[tuple[bytes | None, bytes | None, list[Any]]] = field(default_factory=list)

    def append(
        self, *, timestamp: int | None, key: bytes | None, value: bytes | None, headers: list[Any]
    ) -> object:
        """Never full."""
        self.records.append((key, value, headers))
        return self


class FakeProducer:
    """Makes batches; sends nothing."""

    def create_batch(self) -> FakeBatch:
        """An empty batch."""
        return FakeBatch()


class FakeGate:
    """A gate over one partition, with what it wrote by topic."""

    def __init__(self, **environ: str) -> None:
        settings = load_settings(
            {"STOPGATE_TOPIC_PREFIX": "t.", "STOPGATE_PARTITIONS": "1", "STOPGATE_CLOCK": "record"} | environ
        )
        accounts = Accounts({"acme": Account("acme", brand="Acme", support_email="help@acme.example.com")})
        self.gate = Gate(settings, accounts)
        self.hooks = hooks(self.gate)
        self.offset = 0
        self.now_ms = NOW_MS
        self.open()

    def open(self, tables: dict[str, Table] | None = None) -> None:
        """Open the lane, as after a restart: the tables are what is left of an earlier life."""
        tables = tables or {topic.name: MemoryTable(self.gate.topic(topic)) for topic in TABLES}
        self.lane = Lane(0, tables, FakeProducer(), self.hooks["new_memory"]())
        for _ in self.hooks["on_ready"](self.lane):
            pass

    def restart(self) -> None:
        """The same tables under a new lane with an empty memory."""
        self.open(dict(self.lane.tables))

    def feed(self, handle: Any, value: Any, topic: str = "outbound", **fields: Any) -> FakeRecord:
        """Hand one record to an agent's function; a value that is no bytes is written as JSON."""
        self.offset += 1
        self.now_ms += 1
        raw = value if isinstance(value, bytes | None) else json.dumps(value).encode()
        given = {"timestamp": self.now_ms, "offset": self.offset, "topic": f"t.{topic}"} | fields
        record = FakeRecord(raw, **given)
        handle(self.lane, self.gate, record)
        return record

    def pass_time(self, milliseconds: int) -> None:
        """Let time pass without input and do what is due then."""
        self.now_ms += milliseconds
        self.gate.clock.at_record(("clock", 0), self.now_ms)
        while self.hooks["is_due"](self.lane):
            self.do_due()

    def do_due(self, limit: int = 250) -> None:
        """One slice of what is due."""
        self.hooks["take_due"](self.lane, limit)
        self.hooks["on_due"](self.lane, limit)

    def wrote(self, topic: Topic) -> list[tuple[bytes | None, Any, dict[str, bytes]]]:
        """What stands on a topic: key, value as JSON (or bytes), headers."""
        batches = self.lane.staged.builders.get((f"t.{topic.name}", 0), [])
        return [
            (key, _as_json(value), dict(headers))
            for batch in batches
            for key, value, headers in batch.records
        ]

    def values(self, topic: Topic) -> list[Any]:
        """The values alone."""
        return [value for _, value, _ in self.wrote(topic)]


def _as_json(value: bytes | None) -> Any:
    try:
        return json.loads(value or b"null")
    except ValueError:
        return value


def message(**fields: Any) -> dict[str, Any]:
    """An outbound record that passes, with some fields replaced."""
    usual = {
        "id": "m-1",
        "account": "acme",
        "from": "+12065550100",
        "to": "+14155550132",
        "body": "Your order is ready.",
    }
    return usual | fields


def reply(**fields: Any) -> dict[str, Any]:
    """A reply of the handset of `message`, with some fields replaced."""
    usual = {"id": "r-1", "account": "acme", "from": "+14155550132", "to": "+12065550100", "body": "STOP"}
    return usual | fields
