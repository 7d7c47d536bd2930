"""Two tables side by side, both in the order of their keys: what is missing, what should not be there, what differs."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Literal

from stopgate.state.table import Row

Kind = Literal["missing", "unknown", "different", "hidden"]
MEANINGS: dict[Kind, str] = {
    "missing": "the changelog has this row, the local state does not",
    "unknown": "the local state has this row, the changelog does not",
    "different": "the row has another value than in the changelog",
    "hidden": "the row is there, but the presence says that there is none",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that is not as it should be.

    Attributes:
        local, expected: its value here and in the changelog; None where there is none.
    """

    kind: Kind
    key: bytes
    local: bytes | None
    expected: bytes | None


def find_differences(
    local: Iterator[Row], expected: Iterator[Row], *, changed_since: Container[bytes]
) -> Iterator[Difference]:
    """Walk both at once.

    Args:
        local: the rows here.
        expected: the rows as the changelog has them.
        changed_since: keys of rows that were changed after what is here; nothing can be said of them.
    """
    mine, theirs = next(local, None), next(expected, None)
    while mine or theirs:
        key = min(row[0] for row in (mine, theirs) if row)
        here, there = _value(mine, key), _value(theirs, key)
        if here != there and key not in changed_since:
            yield Difference(_kind(here, there), key, here, there)
        mine = mine if here is None else next(local, None)
        theirs = theirs if there is None else next(expected, None)


def _value(row: Row | None, key: bytes) -> bytes | None:
    return row[1] if row and row[0] == key else None


def _kind(here: bytes | None, there: bytes | None) -> Kind:
    if here is None:
        return "missing"
    return "unknown" if there is None else "different"
