"""A table on disk: rows in RocksDB, what is not committed yet in an overlay, who may have a row in a bitmap in memory.

The order that makes it safe:

1. `put` shows a row at once (overlay, presence) and gives it to nobody.
2. `take`, the transaction, `committed`: only now the rows reach RocksDB, in one batch with the changelog offset after
   them. If the transaction fails the process ends; nothing of it was on disk.
3. A snapshot of the presence is written, then RocksDB is told to flush. A killed process comes back with the rows as
   of some offset and the presence as of another, and replays the changelog from the lower of the two.

The longer work, a snapshot or a larger bitmap, is done in slices, one after each transaction.
"""

import heapq
import itertools
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any, cast

from stopgate.state.copy import Copy
from stopgate.state.filter import Filter
from stopgate.state.overlay import MISSING, Overlay
from stopgate.state.slot import Slot
from stopgate.state.table import Changelog, LogRow, Row, Table, TableSpec

CHECKPOINT_ROWS = 100_000
CHECKPOINT_SECONDS = 60.0
"""After so many rows, or so long, a checkpoint: it bounds what a killed process has to replay."""
BULK_RECORDS = 200_000
"""From so many records on, restoring uses RocksDB's way of loading much at once."""
_DONE = object()


class DiskTable(Table):
    """The rows of one partition on disk.

    Args:
        owner: app id, table, partition, topic: what a copy must say it is a copy of.
        claim: locks and returns the slot to use.
    """

    def __init__(self, spec: TableSpec, owner: Mapping[str, Any], claim: Callable[[], Slot]) -> None:
        self.topic = spec.topic
        self._spec = spec
        self._owner = owner
        self._claim = claim
        self._overlay = Overlay()
        self._filter = Filter(spec.mark_of) if spec.mark_of else None
        if self._filter is not None:  # asked for every message, so without a call of our own in between
            self.may_have = self._filter.presence.perhaps  # type: ignore[method-assign]
        self._copy: Copy | None = None
        self._position = self._end = 0
        self._is_bulk = self._is_current = False
        self._changed = 0
        self._checkpointed = time.monotonic()
        self._chore: Iterator[None] = iter(())

    # -- rows ---------------------------------------------------------------------------------------------------

    @property
    def rows(self) -> int:
        """How many rows there are, estimated; those not committed yet are left out."""
        return self._opened.store.rows_about

    @property
    def path(self) -> Path | None:
        """Where the copy is; None while it is not open."""
        return self._copy.path if self._copy else None

    def get(self, key: bytes) -> bytes | None:
        """A row as last put."""
        if self._filter is not None and not self._filter.may_have_row(key):
            return None
        value = self._overlay.get(key)
        return self._opened.store.get(key) if value is MISSING else cast("bytes | None", value)

    def put(self, key: bytes, value: bytes | None) -> None:
        """Set a row; None removes it."""
        self._overlay.put(key, value)
        if self._filter is not None and value is not None:
            self._filter.add(key)

    def scan(
        self, start: bytes = b"", *, end: bytes | None = None, limit: int | None = None
    ) -> Iterator[Row]:
        """Rows in the order of their keys, as they were when the scan began."""
        fresh = self._overlay.between(start, end)
        stored = (row for row in self._opened.store.scan(start, end) if row[0] not in fresh)
        put = ((key, value) for key, value in sorted(fresh.items()) if value is not None)
        return itertools.islice(heapq.merge(put, stored, key=itemgetter(0)), limit)

    # -- restoring ----------------------------------------------------------------------------------------------

    def open(self, changelog: Changelog) -> str | None:
        """Open the local copy; returns why what was there was thrown away, or None."""
        copy = self._copy = Copy(self._claim(), changelog.identify(self._owner))
        copy.open(changelog, removes_rows=self._spec.removes_rows)
        offset = copy.store.offset
        self._position, self._end = changelog.first if offset is None else offset, changelog.end
        if self._filter is not None and offset is not None:
            if loaded := copy.load_presence():
                self._position = min(offset, loaded[0])
                self._filter.presence.become(loaded[1])
            else:
                self._filter.is_complete = False
                self._changed = copy.store.rows_about  # so that the snapshot is written again
                self._chore = self._filter.rebuild(copy.store.row_keys(), capacity=self._changed)
        return copy.rebuilt_because

    def prepare(self) -> Iterator[None]:
        """Without a snapshot the presence is built from the keys of all rows."""
        return self._chore

    def begin_restore(self) -> int:
        """Tell which changelog record is wanted first: after what the copy holds and what the snapshot covers."""
        missing = self._end - self._position
        if self._filter is not None:
            self._filter.reserve(missing)
        if missing >= BULK_RECORDS:
            self._is_bulk = True
            self._opened.reopen(bulk=True)
        return self._position

    def restore(self, rows: Sequence[LogRow], next_offset: int) -> None:
        """Apply committed changelog records in their order, and the offset after them."""
        if self._filter is not None:
            self._filter.add_all(key for key, _ in rows)
        self._opened.store.write(rows, next_offset)
        self._position = next_offset
        self._changed += len(rows)

    def end_restore(self) -> None:
        """Everything is restored: ready for use, and for being killed."""
        if self._is_bulk:
            self._is_bulk = False
            self._opened.reopen(bulk=False)
        if self._filter is not None:
            self._filter.presence.shrink()
        self._is_current = True
        deque(self._checkpoint(), maxlen=0)

    # -- transactions -------------------------------------------------------------------------------------------

    def take(self) -> None:
        """What was put so far goes into a transaction now; one at a time."""
        self._overlay.take()

    def committed(self, next_offset: int | None) -> None:
        """That transaction is committed: its rows go to disk. Without an offset more is replayed after a kill."""
        if rows := self._overlay.settle():
            self._opened.store.write(rows.items(), next_offset)
            self._changed += len(rows)
            self._position = self._position if next_offset is None else next_offset
        if next(self._chore, _DONE) is _DONE:
            self._chore = self._due_chore()

    def _due_chore(self) -> Iterator[None]:
        if self._changed >= CHECKPOINT_ROWS or time.monotonic() - self._checkpointed >= CHECKPOINT_SECONDS:
            return self._checkpoint()
        if self._filter is not None and self._filter.presence.is_full:
            capacity = max(self._filter.presence.capacity * 2, self.rows)
            return self._filter.rebuild(self._all_keys(), capacity=capacity)
        return iter(())

    def _all_keys(self) -> Iterator[bytes]:
        """Of the rows not committed yet, then of those on disk: no row is missed that is committed meanwhile."""
        yield from self._overlay.between(b"", None)
        yield from self._opened.store.row_keys()

    def _checkpoint(self) -> Iterator[None]:
        self._checkpointed, changed = time.monotonic(), self._changed
        if changed:
            presence = self._filter.presence if self._filter and self._filter.is_complete else None
            yield from self._opened.checkpoint(presence, self._position)
            self._changed -= changed
        if self._is_current:
            self._opened.touch()

    def close(self) -> None:
        """Leave the copy so that its next owner has nothing to replay; also from a lane that never became ready."""
        if self._copy is None:
            return
        self._chore = iter(())  # it may hold an iterator of RocksDB's, which would keep the database locked
        deque(self._checkpoint(), maxlen=0)
        self._copy.close()
        self._copy = None

    @property
    def _opened(self) -> Copy:
        assert self._copy is not None, "the table is not open"
        return self._copy
