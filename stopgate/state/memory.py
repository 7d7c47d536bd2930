"""A table wholly in memory: for tests, for small tables, for machines without a disk. Every start restores all of it."""

from collections.abc import Iterator, Sequence
from itertools import islice

from stopgate.state.table import Changelog, LogRow, Row, Table


class MemoryTable(Table):
    """The rows in a dict."""

    def __init__(self, topic: str) -> None:
        self.topic = topic
        self._rows: dict[bytes, bytes] = {}
        self._first = 0

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def get(self, key: bytes) -> bytes | None:
        """A row as last put."""
        return self._rows.get(key)

    def put(self, key: bytes, value: bytes | None) -> None:
        """Set a row; None removes it."""
        if value is None:
            self._rows.pop(key, None)
        else:
            self._rows[key] = value

    def scan(
        self, start: bytes = b"", *, end: bytes | None = None, limit: int | None = None
    ) -> Iterator[Row]:
        """Rows in the order of their keys; sorts them all, so not for large tables."""
        wanted = sorted(
            row for row in self._rows.items() if start <= row[0] and (end is None or row[0] < end)
        )
        return islice(iter(wanted), limit)

    def open(self, changelog: Changelog) -> str | None:
        """Begin empty."""
        self._first = changelog.first
        return None

    def begin_restore(self) -> int:
        """The changelog is wanted from its beginning."""
        return self._first

    def restore(self, rows: Sequence[LogRow], next_offset: int) -> None:
        """Apply committed changelog records in their order."""
        for key, value in rows:
            self.put(key, value)
