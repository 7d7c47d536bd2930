"""A changelog in memory, and what opening a lane does with a table: the tests' stand-in for Kafka."""

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from stopgate.state import Changelog, DiskTable, LogRow, StateDirectory, TableSpec
from stopgate.state.table import Table

TOPIC = "t.opt-outs"


def handset_of(key: bytes) -> bytes:
    """The mark of an opt-out's row."""
    return key[key.rfind(b"|") + 1 :]


MARKED = TableSpec(TOPIC, mark_of=handset_of, removes_rows=False)
PLAIN = TableSpec(TOPIC)


@dataclass
class FakeLog:
    """A changelog: its records from offset 0 on; `topic_id` changes when the topic is made again."""

    records: list[LogRow] = field(default_factory=list)
    cluster: str = "cluster"
    topic_id: str = "topic"
    first: int = 0

    def append(self, *rows: LogRow) -> int:
        """Commit records; returns the offset after them."""
        self.records += rows
        return len(self.records)

    def rows(self) -> dict[bytes, bytes]:
        """What a table must hold after reading all of it."""
        last = dict(self.records)
        return {key: value for key, value in last.items() if value is not None}

    def describe(self) -> Changelog:
        """As a lane finds it when it opens."""
        return Changelog(self.cluster, self.topic_id, self.first, len(self.records))


def restore(table: Table, log: FakeLog, *, piece: int = 1_000) -> tuple[str | None, int]:
    """Open a table and read what it lacks; returns why a copy was thrown away, and from where it was read."""
    because = table.open(log.describe())
    deque(table.prepare(), maxlen=0)
    start = table.begin_restore()
    for at in range(start, len(log.records), piece):
        rows = log.records[at : at + piece]
        table.restore(rows, at + len(rows))
    table.end_restore()
    return because, start


def disk_table(root: Path, spec: TableSpec = MARKED, partition: int = 0) -> DiskTable:
    """A table of the app `gate` below a directory."""
    return StateDirectory(root, "gate").table("opt-outs", spec, partition)


def commit(table: Table, log: FakeLog, *rows: LogRow) -> None:
    """Put rows and commit them, as a lane and the committer do."""
    for key, value in rows:
        table.put(key, value)
    table.take()
    table.committed(log.append(*rows))
