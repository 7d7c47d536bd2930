"""Rows that are not on disk yet: put and visible at once, then in a transaction, then committed and given away.

Two layers, because decisions go on while a transaction is under way: what they put belongs to the next one, and a row
of both shows the newer. One transaction at a time, which is what the committer does.
"""

MISSING = object()
"""Not in the overlay; None would say: removed."""


class Overlay:
    """The rows of a table that no committed transaction carries yet."""

    __slots__ = ("_committing", "_staged")

    def __init__(self) -> None:
        self._staged: dict[bytes, bytes | None] = {}
        self._committing: dict[bytes, bytes | None] = {}

    def get(self, key: bytes) -> object:
        """The row, None if it was removed, `MISSING` if nothing is known here."""
        value = self._staged.get(key, MISSING)
        return self._committing.get(key, MISSING) if value is MISSING else value

    def put(self, key: bytes, value: bytes | None) -> None:
        """Set a row; None removes it."""
        self._staged[key] = value

    def take(self) -> None:
        """What is staged goes into a transaction."""
        if self._committing:
            raise AssertionError("a transaction of this table is still under way")
        self._committing, self._staged = self._staged, {}

    def settle(self) -> dict[bytes, bytes | None]:
        """The transaction is committed: give its rows away."""
        rows, self._committing = self._committing, {}
        return rows

    def between(self, start: bytes, end: bytes | None) -> dict[bytes, bytes | None]:
        """Everything known here of a range of keys, removals too."""
        both = self._committing | self._staged
        return {key: value for key, value in both.items() if start <= key and (end is None or key < end)}
