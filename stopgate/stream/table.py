"""A lane's keyed state: rows of bytes, restored from a compacted topic that is also their changelog.

A row is visible to the next decision as soon as it is put; it becomes durable with the lane's transaction. There is no
way back: if the transaction fails the process ends, and the next owner restores what was committed.
"""

from collections.abc import Iterator


class Table:
    """The rows of one partition.

    Attributes:
        topic: the full name of the compacted topic the rows are restored from and written to.
    """

    def __init__(self, topic: str) -> None:
        self.topic = topic
        self._rows: dict[bytes, bytes] = {}
        self.get = self._rows.get

    def __len__(self) -> int:
        return len(self._rows)

    def items(self) -> Iterator[tuple[bytes, bytes]]:
        """All rows, in no order."""
        return iter(self._rows.items())

    def put(self, key: bytes, value: bytes | None) -> None:
        """Set a row; None removes it."""
        if value is None:
            self._rows.pop(key, None)
        else:
            self._rows[key] = value

    def restore(self, rows: Iterator[tuple[bytes, bytes | None]]) -> None:
        """Apply committed changelog records in their order."""
        for key, value in rows:
            self.put(key, value)
