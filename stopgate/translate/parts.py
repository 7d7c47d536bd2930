"""Long texts that arrive in parts (Vonage): join before anybody matches keywords, or "STOP" may stand alone in a part.

A translator is pure and cannot wait, so it marks each part with `part`, and whoever can wait keeps a `JoinParts`: each
record goes in through `add`, and what has waited too long comes out through `overdue`, as far as it arrived. The value
never changes; `add` and `overdue` return the next one. A part that comes again before the text is whole replaces itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from schemas.instants import Instant

Record = dict[str, Any]
_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JoinParts:
    """The parts that still wait for others of their text."""

    waiting: Mapping[_Key, tuple[Record, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def add(self, record: Record) -> tuple["JoinParts", Record | None]:
        """Take a reply in.

        Returns:
            The next value, and the reply that is now whole: the record itself where it has no `part`, None while parts
            are missing.
        """
        if (part := record.get("part")) is None:
            return self, record
        key = _key(record)
        others = [other for other in self.waiting.get(key, ()) if other["part"]["number"] != part["number"]]
        parts = sorted([*others, record], key=lambda each: int(each["part"]["number"]))
        rest = {other: waiting for other, waiting in self.waiting.items() if other != key}
        if [each["part"]["number"] for each in parts] == list(range(1, part["total"] + 1)):
            return JoinParts(rest), _joined(parts)
        return JoinParts({**rest, key: tuple(parts)}), None

    def overdue(self, received_before: Instant | None = None) -> tuple["JoinParts", list[Record]]:
        """Give up waiting for texts whose newest part came before the instant; for all of them where none is given.

        What comes out is joined as far as it arrived and keeps its `part`, with the numbers that are `missing`.
        """
        late = {
            key: parts
            for key, parts in self.waiting.items()
            if received_before is None or max(map(_received, parts)) < received_before
        }
        rest = {key: parts for key, parts in self.waiting.items() if key not in late}
        return JoinParts(rest), [_joined(list(parts)) for parts in late.values()]


def _key(record: Record) -> _Key:
    part = record["part"]
    return tuple(
        str(each)
        for each in (record["provider"], record["from"], record.get("to"), part["reference"], part["total"])
    )


def _received(record: Record) -> Instant:
    return Instant.parse(record["received_at"])


def _joined(parts: list[Record]) -> Record:
    """One reply from its parts in order: the first part's id, the newest times, every raw event."""
    first, total = parts[0], parts[0]["part"]["total"]
    missing = sorted(set(range(1, total + 1)) - {part["part"]["number"] for part in parts})
    joined = {name: value for name, value in first.items() if name != "part"}
    joined |= {
        "body": "".join(part["body"] for part in parts),
        "occurred_at": str(max(Instant.parse(part["occurred_at"]) for part in parts)),
        "received_at": str(max(map(_received, parts))),
        "raw": [part["raw"] for part in parts],
    }
    if missing:
        joined["part"] = {**first["part"], "missing": missing}
    return joined
