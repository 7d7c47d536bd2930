"""How large a value is once YAML's aliases are followed: a few lines can stand for more than any memory holds."""

from collections.abc import Iterable, Mapping
from typing import Any

LARGEST_EXPANSION = 100_000
"""Values; a submission has some dozens."""
_ENDLESS = float("inf")


def expanded_size(value: Any) -> float:
    """The number of values in lists and mappings, each counted as often as it is referred to; infinite for a circle."""
    return _size(value, {}, set())


def _size(value: Any, known: dict[int, float], open_ids: set[int]) -> float:
    if not isinstance(value, list | Mapping):
        return 1
    if id(value) in open_ids:
        return _ENDLESS
    if id(value) not in known:
        open_ids.add(id(value))
        known[id(value)] = 1 + sum(_size(entry, known, open_ids) for entry in _entries(value))
        open_ids.discard(id(value))
    return known[id(value)]


def _entries(value: list[Any] | Mapping[Any, Any]) -> Iterable[Any]:
    return value.values() if isinstance(value, Mapping) else value
