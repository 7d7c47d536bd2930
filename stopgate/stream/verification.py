"""The local copy of a table held against its changelog: restored a second time beside it, and compared row by row.

It may be done while a worker runs. What is compared is what RocksDB has flushed by now; rows that the changelog has
changed since are left out, because compaction may have removed what they were before.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from aiokafka import TopicPartition

from stopgate.state import DamagedStateError, StateDirectory, TableSpec
from stopgate.state.comparison import Difference, find_differences
from stopgate.state.copy import Copy
from stopgate.state.directory import slots_of
from stopgate.state.presence import Presence
from stopgate.state.rocks import Store
from stopgate.state.slot import Slot
from stopgate.stream.changelog import ChangelogReader


@dataclass(slots=True)
class Verification:
    """What was found about one table of one partition.

    Attributes:
        path: of the copy that was looked at.
        offset, end: up to where the copy goes, and the changelog; what lies between is read at the next start.
        unfit: why the copy as a whole will be thrown away at the next start; then its rows were not compared.
        differences: rows that are not as they should be.
    """

    table: str
    partition: int
    path: Path | None = None
    offset: int = 0
    end: int = 0
    rows: int = 0
    unfit: str | None = None
    differences: list[Difference] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Whether the copy is what it should be."""
        return self.unfit is None and not self.differences


async def verify(
    reader: ChangelogReader, directory: StateDirectory, name: str, spec: TableSpec, partition: int
) -> Verification:
    """Compare the copy that the next start would use.

    Raises:
        StateError: the disk cannot be read, or has no room for restoring a second time.
        KafkaError: the cluster does not answer, or has no such topic.
    """
    found, tp = Verification(name, partition), TopicPartition(spec.topic, partition)
    slots = slots_of(directory.partition_path(name, partition))
    if not slots:
        found.unfit = "there is none"
        return found
    found.path = slots[0]
    changelog = await reader.describe(tp, 0)
    copy = Copy(Slot(found.path), changelog.identify(directory.owner(name, spec, partition)), read_only=True)
    found.unfit = copy.inspect(removes_rows=spec.removes_rows)
    if found.unfit is None:
        found.offset = copy.store.offset or 0
        found.end = await reader.end(tp)  # only now: both may be growing
        found.unfit = copy.beyond(changelog._replace(end=found.end))
        if found.unfit is None:
            try:
                await _compare(reader, copy, spec, found, first=changelog.first)
            except DamagedStateError as damage:
                found.unfit = str(damage)
        copy.store.close()
    return found


async def _compare(
    reader: ChangelogReader, copy: Copy, spec: TableSpec, found: Verification, *, first: int
) -> None:
    tp = TopicPartition(spec.topic, found.partition)
    snapshot = copy.load_presence() if spec.mark_of else None
    covered = min(found.offset, snapshot[0]) if snapshot else found.offset
    assert found.path is not None
    with tempfile.TemporaryDirectory(prefix="verify-", dir=found.path.parent.parent) as beside:
        expected = Store(Path(beside), bulk=True)
        uncovered: set[bytes] = set()
        changed: set[bytes] = set()
        await _restore(reader, tp, expected, first, covered)
        await _restore(reader, tp, expected, covered, found.offset, keys=uncovered)
        await _restore(reader, tp, expected, found.offset, found.end, keys=changed)
        expected.flush(wait=True)
        found.rows = sum(1 for _ in copy.store.row_keys())
        found.differences += find_differences(copy.store.scan(), expected.scan(), changed_since=changed)
        if snapshot and spec.mark_of:
            keys = (key for key in copy.store.row_keys() if key not in uncovered)
            found.differences += _hidden(keys, spec, snapshot[1])
        expected.close()


async def _restore(
    reader: ChangelogReader, tp: TopicPartition, into: Store, start: int, end: int, *, keys: set[bytes] | None = None
) -> None:  # fmt: skip
    """Apply a piece of the changelog, and note the keys in it."""
    async for piece in reader.read(tp, start, end, stop=end):
        into.write(piece.rows, None)
        if keys is not None:
            keys.update(key for key, _ in piece.rows)


def _hidden(keys: Iterator[bytes], spec: TableSpec, presence: Presence) -> Iterator[Difference]:
    assert spec.mark_of is not None
    for key in keys:
        if not presence.perhaps(spec.mark_of(key)):
            yield Difference("hidden", key, None, None)
