"""Notices what no longer moves. Looks are counted, not time: a process that was suspended, or one whose broker is away and
cannot be asked, has made none, and is not ended for it."""

from collections.abc import Mapping
from typing import Generic, TypeVar

LOOKS = 10
"""At so many looks in a row a thing may be seen where it was; their distance is the limit by so much."""

Thing = TypeVar("Thing")


class StandingStill(Generic[Thing]):
    """Remembers what every look saw."""

    def __init__(self) -> None:
        self._seen: dict[Thing, tuple[object, int]] = {}

    def look(self, places: Mapping[Thing, object]) -> Thing | None:
        """Take one look.

        Args:
            places: everything that must move on now → anything that changes when it does.

        Returns:
            Something that has been in the same place for longer than allowed.
        """
        before, self._seen = self._seen, {}
        for thing, place in places.items():
            last, looks = before.get(thing, (None, 0))
            self._seen[thing] = place, looks + 1 if thing in before and last == place else 0
        return next((thing for thing, (_, looks) in self._seen.items() if looks > LOOKS), None)
