"""Dead letters and reroutes: what an agent does with a record that it cannot or must not judge."""

from typing import Any

from agents.gate import Gate, Home
from schemas.record import Unreadable
from schemas.topics import DEAD_LETTERS
from stopgate.stream.batch import Batch

REROUTED = "stopgate-rerouted"


def bury(batch: Batch, gate: Gate, record: Any, fault: Unreadable) -> None:
    """Put a record that cannot be used on `dead-letters`, byte for byte, with the reason and its place in the log."""
    topic, partition = batch.tp
    headers = [
        *record.headers,
        ("stopgate-error", fault.reason.encode()),
        ("stopgate-error-class", fault.error_class.encode()),
        ("stopgate-source-topic", topic.encode()),
        ("stopgate-source-partition", b"%d" % partition),
        ("stopgate-source-offset", b"%d" % record.offset),
        ("stopgate-source-timestamp", b"%d" % record.timestamp),
    ]
    batch.send(gate.topic(DEAD_LETTERS), record.key, record.value, headers)


def reroute(batch: Batch, record: Any, home: Home) -> None:
    """Append a record that came under a wrong or missing key to its own topic once more, under the right one.

    It is judged there, against the state of the partition that owns the handset; the copy and the offset of the
    original are in one transaction, so it is judged exactly once.
    """
    topic, partition = batch.tp
    headers = [*record.headers, (REROUTED, b"%s-%d-%d" % (topic.encode(), partition, record.offset))]
    batch.send(
        topic, home.key, record.value, headers, timestamp_ms=record.timestamp, partition=home.partition
    )


def no_handset(field: str) -> Unreadable:
    """Why a reply, command or receipt without a usable number is a dead letter."""
    reason = f"field `{field}`: expected a telephone number, best in the form +14155550132; nobody can tell which handset is meant"
    return Unreadable(reason, "no-handset", field)
