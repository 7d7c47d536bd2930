"""What every table of a lane can do, wherever it keeps its rows."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

Row = tuple[bytes, bytes]
"""Key and value."""
LogRow = tuple[bytes, bytes | None]
"""The same as a changelog has it: None says that the row was removed."""


class Changelog(NamedTuple):
    """The changelog of one partition as a table finds it; a topic that was deleted and made again has another id.

    Attributes:
        cluster, topic_id: which it is.
        first, end: the offsets where it begins, and after its last record.
    """

    cluster: str
    topic_id: str
    first: int
    end: int

    def identify(self, owner: Mapping[str, Any]) -> dict[str, Any]:
        """What a copy of it that belongs to this owner must say of itself."""
        return {**owner, "cluster": self.cluster, "topic_id": self.topic_id}


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table of every lane.

    Attributes:
        topic: the full name of the compacted topic that is its changelog.
        mark_of: the part of a row's key by which a filter in memory says that no such row exists; None: no filter.
        removes_rows: whether rows are ever removed. Kafka forgets removals after a day, so an old copy of such a
            table is rebuilt rather than brought up to date.
    """

    topic: str
    mark_of: Callable[[bytes], bytes] | None = None
    removes_rows: bool = True


class Table(ABC):
    """The rows of one partition. Life: `open`, `prepare`, `begin_restore`, `restore`…, `end_restore`, use, `close`.

    Attributes:
        topic: the full name of the compacted topic the rows are restored from and written to.
    """

    topic: str

    @property
    @abstractmethod
    def rows(self) -> int:
        """How many rows there are; on disk an estimate."""

    @abstractmethod
    def get(self, key: bytes) -> bytes | None:
        """A row as last put."""

    @abstractmethod
    def put(self, key: bytes, value: bytes | None) -> None:
        """Set a row; None removes it."""

    def may_have(self, mark: bytes) -> bool:
        """Whether there may be a row with this mark (see `TableSpec`); False is certain."""
        return True

    @abstractmethod
    def scan(
        self, start: bytes = b"", *, end: bytes | None = None, limit: int | None = None
    ) -> Iterator[Row]:
        """Rows in the order of their keys, as they were when the scan began.

        Args:
            start: the first key wanted. After many removals begin behind them: passing over 15,000 costs milliseconds.
            end: the first key not wanted any more.
            limit: at most so many rows.
        """

    def items(self) -> Iterator[Row]:
        """All rows, in the order of their keys."""
        return self.scan()

    # -- restoring ----------------------------------------------------------------------------------------------

    @abstractmethod
    def open(self, changelog: Changelog) -> str | None:
        """Open the local copy; returns why what was there was thrown away, or None."""

    def prepare(self) -> Iterator[None]:
        """The longer work of opening, in slices of a few milliseconds; run it to its end before anything else."""
        return iter(())

    @abstractmethod
    def begin_restore(self) -> int:
        """Tell which changelog record is wanted first."""

    @abstractmethod
    def restore(self, rows: Sequence[LogRow], next_offset: int) -> None:
        """Apply committed changelog records in their order, and the offset after them."""

    def end_restore(self) -> None:  # noqa: B027  # nothing to do where no copy is kept
        """Everything is restored."""

    # -- transactions -------------------------------------------------------------------------------------------

    def take(self) -> None:  # noqa: B027  # nothing to do where no copy is kept
        """What was put so far goes into a transaction now; one at a time."""

    def committed(self, next_offset: int | None) -> None:  # noqa: B027
        """That transaction is committed; `next_offset` is the changelog's after its records, None if it had none."""

    def close(self) -> None:  # noqa: B027  # nothing to do where no copy is kept
        """Nothing is in a transaction any more; the next owner may open the same copy."""
