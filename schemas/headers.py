"""Record headers: what the gate says beside a value that it passes on byte for byte.

Every name stands here and nowhere else; values are UTF-8 text.
"""

from dataclasses import dataclass
from typing import Any

from schemas.record import Instant

Headers = list[tuple[str, bytes]]
"""Record headers as Kafka clients take them."""

DELIVERY_HEADERS = {
    "decision": "stopgate-decision",
    "decided_at": "stopgate-decided-at",
    "policy": "stopgate-policy",
}
WARNINGS_HEADER = "stopgate-warnings"
"""On a delivery where something was noticed that does not stand in its way: the rules' names, separated by commas."""
DEAD_LETTER_HEADERS = {
    "error": "stopgate-error",
    "error_class": "stopgate-error-class",
    "topic": "stopgate-source-topic",
    "partition": "stopgate-source-partition",
    "offset": "stopgate-source-offset",
    "timestamp": "stopgate-source-timestamp",
}


@dataclass(frozen=True, slots=True)
class DeliveryHeaders:
    """What stands beside a message on `delivery`.

    Attributes:
        decision: id of the decision; the same message judged again by a replay has the same one.
        decided_at: when the gate let it through.
        policy: version of the rules that passed it.
    """

    decision: str
    decided_at: Instant
    policy: str

    def encode(self) -> Headers:
        """Make the headers as they stand on the record."""
        return _encode(self, DELIVERY_HEADERS)


@dataclass(frozen=True, slots=True)
class DeadLetterHeaders:
    """What stands beside the key and value of a dead letter.

    Attributes:
        error: one sentence: what is wrong with the record.
        error_class: the kind of fault, as `Unreadable.error_class` names it, or an agent's own word.
        topic: the topic it came from, prefix included.
        partition: the partition it stood in.
        offset: its place in that partition.
        timestamp: the record's own.
    """

    error: str
    error_class: str
    topic: str
    partition: int
    offset: int
    timestamp: Instant

    def encode(self) -> Headers:
        """Make the headers as they stand on the record."""
        return _encode(self, DEAD_LETTER_HEADERS)


def _encode(said: Any, names: dict[str, str]) -> Headers:
    # What cannot be encoded is escaped: reporting a fault must not become one.
    return [
        (name, str(getattr(said, attribute)).encode(errors="backslashreplace"))
        for attribute, name in names.items()
    ]
