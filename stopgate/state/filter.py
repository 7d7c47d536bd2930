"""The presence of one table's rows, kept in step with them: fed with keys, built anew when it has become too small."""

import itertools
from collections.abc import Callable, Iterable, Iterator

from stopgate.state.presence import Presence

_SLICE_KEYS = 2_000
_MOST_RESERVED = 8_000_000
"""Of the records of a changelog many may be of the same rows; room for more than this is made when it is needed."""


class Filter:
    """A presence over the marks of rows.

    Args:
        mark_of: the part of a row's key that is its mark.

    Attributes:
        presence: one and the same object; what it holds changes when it is built anew.
        is_complete: whether every row is in it; not so while it is first built from rows that were found on disk.
    """

    __slots__ = ("_mark_of", "_next", "is_complete", "presence")

    def __init__(self, mark_of: Callable[[bytes], bytes]) -> None:
        self._mark_of = mark_of
        self._next: Presence | None = None
        self.presence = Presence()
        self.is_complete = True

    def may_have_row(self, key: bytes) -> bool:
        """Whether there may be this row; False is certain."""
        return self.presence.perhaps(self._mark_of(key))

    def add(self, key: bytes) -> None:
        """There is a row with this key, from now on."""
        mark = self._mark_of(key)
        self.presence.add(mark)
        if self._next is not None:
            self._next.add(mark)

    def add_all(self, keys: Iterable[bytes]) -> None:
        """The same for many, while restoring; call `presence.shrink` after the last of them."""
        self.presence.add_all(map(self._mark_of, keys))

    def reserve(self, rows: int) -> None:
        """Make room for so many more rows."""
        self.presence.reserve(self.presence.marks + min(rows, _MOST_RESERVED))

    def rebuild(self, keys: Iterable[bytes], *, capacity: int) -> Iterator[None]:
        """Build the presence anew, in slices; the old one answers until the last of them.

        Args:
            keys: of all rows; whoever is added meanwhile goes into both.
            capacity: for so many marks.
        """
        self._next = Presence(capacity)
        marks = map(self._mark_of, keys)
        while piece := tuple(itertools.islice(marks, _SLICE_KEYS)):
            self._next.add_all(piece)
            yield
        self._next.recount()
        self.presence.become(self._next)
        self._next = None
        self.is_complete = True
