"""A table's copy on disk as a whole: its slot, its rows and its snapshot; recognised as ours, or thrown away."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from stopgate.state.errors import DamagedStateError, explain
from stopgate.state.presence import Presence
from stopgate.state.rocks import Store
from stopgate.state.slot import Slot
from stopgate.state.snapshot import Snapshot, read_snapshot, write_snapshot
from stopgate.state.table import Changelog


class Copy:
    """An open copy.

    Args:
        slot: locked.
        identity: what it must be a copy of.
        read_only: only to look at it, perhaps while a worker uses it; `open` and everything that writes is refused.

    Attributes:
        store: its rows.
        rebuilt_because: why what was found was thrown away; None where it was taken over.

    Raises:
        StateError: the disk cannot be used.
    """

    store: Store

    def __init__(self, slot: Slot, identity: Mapping[str, Any], *, read_only: bool = False) -> None:
        self._slot = slot
        self._identity = identity
        self._read_only = read_only
        self.rebuilt_because: str | None = None

    def open(self, changelog: Changelog, *, removes_rows: bool) -> None:
        """Take over what is in the slot if it is a copy of this changelog, or begin a new one."""
        try:
            unfit = self.inspect(removes_rows=removes_rows)
            if not unfit and (unfit := self.beyond(changelog)):
                self.store.close()
            if unfit:
                self._begin_anew(unfit)
        except OSError as error:
            raise explain(error, self._slot.path) from error

    def inspect(self, *, removes_rows: bool) -> str | None:
        """Open what is in the slot; returns why it must not be trusted, and is not open then."""
        if unfit := self._slot.unfit(self._identity, removes_rows=removes_rows):
            return unfit
        try:
            self.store = self._store()
        except DamagedStateError as damage:
            return str(damage)
        return None

    def beyond(self, changelog: Changelog) -> str | None:
        """Why what is open cannot come from this changelog; None where it can."""
        try:
            offset = self.store.offset
        except DamagedStateError as damage:
            return str(damage)
        if offset is None or changelog.first <= offset <= changelog.end:
            return None
        return f"it goes up to offset {offset}, but the changelog from {changelog.first} to {changelog.end}"

    def _begin_anew(self, reason: str) -> None:
        self.rebuilt_because = reason
        self._slot.wipe()
        self._slot.found(self._identity)
        self.store = self._store()

    def _store(self, *, bulk: bool = False) -> Store:
        if self._read_only:  # what looks like damage may be a worker that is using it
            return Store(self._slot.rows, read_only=True)
        return Store(self._slot.rows, bulk=bulk, on_damage=self._slot.mark_damaged)

    def reopen(self, *, bulk: bool) -> None:
        """Open the rows for restoring much at once, or for use again; what was written is flushed."""
        self.store.flush(wait=True)
        self.store.close()
        self.store = self._store(bulk=bulk)

    def load_presence(self) -> tuple[int, Presence] | None:
        """The presence as of the last checkpoint, and the offset it covers; None where there is none to be trusted."""
        try:
            snapshot = read_snapshot(self._slot.snapshot, self._identity)
            return None if snapshot is None else (snapshot.offset, Presence.of(snapshot.bits))
        except ValueError:
            return None
        except OSError as error:
            raise explain(error, self._slot.path) from error

    def checkpoint(self, presence: Presence | None, offset: int) -> Iterator[None]:
        """Make what was written survive a kill, in slices; the snapshot first, so that it is never far behind.

        Args:
            presence: covers everything up to the offset.
        """
        try:
            if presence is not None:
                yield from write_snapshot(
                    self._slot.snapshot, self._identity, Snapshot(offset, presence.bits)
                )
            self.store.flush(wait=False)
        except OSError as error:
            raise explain(error, self._slot.path) from error

    def touch(self) -> None:
        """The copy has by now everything that the changelog had when it was opened, and since."""
        try:
            self._slot.touch()
        except OSError as error:
            raise explain(error, self._slot.path) from error

    def close(self) -> None:
        """Flush, close, and let others open it."""
        self.store.flush(wait=True)
        self.store.close()
        self._slot.release()

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._slot.path
