"""A lane: everything of one partition number while this worker owns it.

States, and what may happen in each:

    OPENING   fetching is paused. The committed offsets are read (stable), then the changelogs' high watermark, then the
              tables are restored up to it; only then the inputs seek to those offsets.
    READY     batches are handed out, decided, staged here, and taken by the committer.
    CLOSED    a rebalance took the partition. What was decided is still committed under the old generation; a batch
              that was fetched but not decided is emptied: the next owner reads it again.

A lane is never reopened: the next assignment makes a new one, so data in hand across an `await` stays bound to the
lane it was fetched for.
"""

import enum
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from aiokafka import TopicPartition

from stopgate.state import Table
from stopgate.stream.skipping import read_note

if TYPE_CHECKING:
    from stopgate.stream.batch import Batch
    from stopgate.stream.config import StreamConfig

Header = tuple[str, bytes]

_MOST_BATCHES = 3


class Work(NamedTuple):
    """Something a lane has begun and must come to an end with: what is the matter meanwhile, and with which input."""

    what: str
    topic: str | None = None


class LogWentBackError(RuntimeError):
    """An input has lost records that were decided: to read what took their place would decide some twice."""

    def __init__(self, tp: TopicPartition, *, decided: int, found: int) -> None:
        super().__init__(
            f"{tp.topic} partition {tp.partition} was decided up to offset {decided} and now goes on at {found}: the broker "
            "lost records, or the topic was made anew; docs/operations.md says how to go on"
        )


class LaneState(enum.Enum):
    """See the module's account."""

    OPENING = "opening"
    READY = "ready"
    CLOSED = "closed"


class Staged:
    """What a lane wants committed together: record batches for each topic partition, and input offsets.

    Attributes:
        numbers: how many batches of each input are decided with this one's.
        ends: filled in when the batches are written: the offset after them, None where the broker does not tell.
    """

    __slots__ = ("batches", "builders", "bytes", "ends", "numbers", "offsets", "records", "rerouted")

    def __init__(self) -> None:
        self.builders: dict[tuple[str, int], list[Any]] = {}
        self.offsets: dict[TopicPartition, int] = {}
        self.numbers: dict[TopicPartition, int] = {}
        self.ends: dict[tuple[str, int], int | None] = {}
        self.batches = 0
        self.bytes = 0
        self.records = 0
        self.rerouted = 0

    def __bool__(self) -> bool:
        return bool(self.offsets or self.builders)

    @property
    def is_small(self) -> bool:
        """Whether more may be staged before it is committed, where nothing else bounds it."""
        return all(len(batches) <= _MOST_BATCHES for batches in self.builders.values())


class Lane:
    """The state and the staged outputs of one partition.

    Args:
        partition: its number, the same in every co-partitioned topic.
        tables: topic without prefix → table.
        producer: makes the record batches; sends nothing before the committer takes them.
        memory: what the application keeps for this partition beside the tables; rebuilt whenever a lane opens.

    Attributes:
        neighbours: with the record clock: all lanes of this worker by partition (see `owner`); else none.
    """

    def __init__(
        self, partition: int, tables: Mapping[str, Table], producer: Any, memory: Any = None
    ) -> None:
        self.partition = partition
        self.tables = dict(tables)
        self.memory = memory
        self.neighbours: Mapping[int, Lane] = {}
        self.state = LaneState.OPENING
        self.staged = Staged()
        self.deciding: Batch | None = None
        self.pending_batches = 0
        self.pending_bytes = 0
        self.pending_records = 0
        self.rerouted = 0
        self.undecided_control: set[Batch] = set()
        self.notes: dict[TopicPartition, str] = {}
        self._skipped: dict[TopicPartition, frozenset[int]] = {}
        self._ends: dict[TopicPartition, int] = {}
        self._handed_out: Counter[TopicPartition] = Counter()
        self._decided: Counter[TopicPartition] = Counter()
        self._settled: dict[TopicPartition, int] = {}
        self._steps = 0
        self._doing: str | None = "it waits to be opened"
        self._create_batch = producer.create_batch

    @property
    def is_ready(self) -> bool:
        """Whether batches may be handed out."""
        return self.state is LaneState.READY

    @property
    def is_closed(self) -> bool:
        """Whether a rebalance took the partition."""
        return self.state is LaneState.CLOSED

    def step(self, doing: str | None) -> None:
        """Note that the lane has moved on, and what it does now that must come to an end; None is nothing."""
        self._steps, self._doing = self._steps + 1, doing

    def unfinished(self) -> dict[Work, int]:
        """What must move on → a number that changes whenever it does; the watchdog asks, from a thread of its own."""
        settled = dict(self._settled)
        found = {
            Work("input is waiting", tp.topic): settled.get(tp, 0)
            for tp, count in dict(self._handed_out).items()
            if count > settled.get(tp, 0)
        }
        if doing := self._doing:
            found[Work(doing)] = self._steps
        if self.staged:
            found[Work("output is waiting")] = self._steps
        return found

    def has_room(self, config: "StreamConfig") -> bool:
        """Whether more input may be fetched for the lane: what is pending is within bounds."""
        return (
            self.pending_bytes < config.max_pending_bytes
            and self.pending_records < config.max_pending_records
        )

    def write(
        self, topic: str, partition: int, key: bytes | None, value: bytes | None, headers: list[Header] | None = None,
        timestamp_ms: int | None = None,
    ) -> None:  # fmt: skip
        """Stage one output record for the lane's next transaction; topic by its full name."""
        headers = headers or []  # aiokafka wants a list
        builders = self.staged.builders.get((topic, partition))
        if builders is None:
            builders = self.staged.builders[topic, partition] = [self._create_batch()]
        if builders[-1].append(timestamp=timestamp_ms, key=key, value=value, headers=headers) is None:
            builders.append(self._create_batch())
            if builders[-1].append(timestamp=timestamp_ms, key=key, value=value, headers=headers) is None:
                raise RuntimeError(f"a record of {len(value or b'')} bytes does not fit an empty batch")

    def send(
        self, topic: str, key: bytes | None, value: bytes | None, headers: list[Header] | None = None, *,
        timestamp_ms: int | None = None, partition: int | None = None,
    ) -> None:  # fmt: skip
        """Stage an output record; `partition` is the lane's own unless given."""
        self.write(
            topic, self.partition if partition is None else partition, key, value, headers, timestamp_ms
        )

    def pass_on(
        self,
        topic: str,
        partition: int,
        key: bytes,
        value: bytes | None,
        headers: list[Header],
        timestamp_ms: int,
    ) -> None:
        """Append an input record once more, to the partition that owns it; the barrier waits until that is committed."""
        self.rerouted += 1
        self.staged.rerouted += 1
        self.write(topic, partition, key, value, headers, timestamp_ms)

    def owner(self, partition: int) -> "Lane | None":
        """The lane that a partition's records are judged in: this one, or a neighbour; None: pass them on.

        What a neighbour stages goes into the same transaction as the offset of the record, because both are staged
        without an `await` in between.
        """
        return self if partition == self.partition else self.neighbours.get(partition)

    def row(self, table: str, key: bytes) -> bytes | None:
        """A row of one of the tables, as last put."""
        return self.tables[table].get(key)

    def may_have(self, table: str, mark: bytes) -> bool:
        """Whether one of the tables may have a row with this mark (see `TableSpec`); False is certain, and fast."""
        return self.tables[table].may_have(mark)

    def put(self, table: str, key: bytes, value: bytes | None) -> None:
        """Set a row and stage its changelog record; visible to the next decision at once, None removes it."""
        rows = self.tables[table]
        rows.put(key, value)
        self.write(rows.topic, self.partition, key, value)

    def heed(self, tp: TopicPartition, note: str) -> None:
        """Take over the note beside the committed offset: skip what it names, and commit it on with every offset."""
        self.notes[tp] = note
        if skipped := read_note(note):
            self._skipped[tp] = skipped

    def without_skipped(self, tp: TopicPartition, records: Sequence[Any]) -> Sequence[Any]:
        """The records that are to be decided."""
        if skipped := self._skipped.get(tp):
            return [record for record in records if record.offset not in skipped]
        return records

    def expect(self, batch: "Batch", *, is_control: bool) -> None:
        """Count a batch on its way to an agent as pending.

        Raises:
            LogWentBackError: it begins before the end of the last one; the client has begun anew by itself.
        """
        if batch.first_offset < (end := self._ends.get(batch.tp, 0)):
            raise LogWentBackError(batch.tp, decided=end, found=batch.first_offset)
        self._ends[batch.tp] = batch.next_offset
        batch.number = self._handed_out[batch.tp]
        self._handed_out[batch.tp] += 1
        self.pending_batches += 1
        self.pending_bytes += batch.size
        self.pending_records += len(batch.records)
        if is_control:
            self.undecided_control.add(batch)

    def count_due(self, size: int) -> None:
        """Count a record that is judged without being input (a held one): until it is committed it is pending, too."""
        self.pending_records += 1
        self.pending_bytes += size
        self.staged.records += 1
        self.staged.bytes += size

    def submit(self, batch: "Batch") -> None:
        """Take over a decided batch: its outputs are staged already, now its offset is too.

        Raises:
            RuntimeError: an earlier batch never reached its agent (a queue of Faust's was cleared); to commit this
                one's offset would lose that one's records.
        """
        if batch.number != self._decided[batch.tp]:
            raise RuntimeError("a batch was lost between the fetch and its agent")
        self._decided[batch.tp] += 1
        self.staged.offsets[batch.tp] = batch.next_offset
        self.staged.numbers[batch.tp] = batch.number + 1
        self.staged.batches += 1
        self.staged.bytes += batch.size
        self.staged.records += len(batch.records)

    def take(self) -> Staged:
        """Hand everything staged to the committer and begin anew."""
        staged, self.staged = self.staged, Staged()
        for table in self.tables.values():
            table.take()
        return staged

    def settle(self, staged: Staged) -> None:
        """The transaction that carried `staged` is committed: its rows go to disk, its batches no longer count as pending."""
        for table in self.tables.values():
            table.committed(staged.ends.get((table.topic, self.partition)))
        self._settled |= staged.numbers
        self._steps += 1
        self.pending_batches -= staged.batches
        self.pending_bytes -= staged.bytes
        self.pending_records -= staged.records
        self.rerouted -= staged.rerouted

    def close(self) -> None:
        """The partition is somebody else's: release whoever waits for batches that will never be decided."""
        self.state = LaneState.CLOSED
        for batch in self.undecided_control:
            batch.decided.set()

    def release(self) -> None:
        """Everything decided is committed: let the next owner of the partition open the tables' copies."""
        for table in self.tables.values():
            table.close()
