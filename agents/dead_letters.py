"""Dead letters and reroutes: what an agent does with a record that it cannot or must not judge."""

from collections.abc import Callable
from typing import Any

from agents.gate import Gate, Home
from schemas.headers import DeadLetterHeaders
from schemas.record import Instant, Unreadable
from schemas.topics import DEAD_LETTERS
from stopgate.stream.lane import Lane

REROUTED = "stopgate-rerouted"
"""Header of a record that was appended once more under its right key: where the original stands."""


def bury(lane: Lane, gate: Gate, record: Any, fault: Unreadable) -> None:
    """Put a record that cannot be used on `dead-letters`, byte for byte, with the reason and its place in the log."""
    said = DeadLetterHeaders(
        error=fault.reason, error_class=fault.error_class, topic=record.topic, partition=record.partition,
        offset=record.offset, timestamp=Instant.of_epoch_ms(record.timestamp),
    )  # fmt: skip
    gate.counts.dead_letters[record.topic] += 1
    lane.send(gate.topic(DEAD_LETTERS), record.key, record.value, [*record.headers, *said.encode()])


def reroute(lane: Lane, record: Any, home: Home, judge_there: Callable[[Lane], None]) -> None:
    """Append a record that came under a wrong or missing key to its own topic once more, under the right one.

    It is judged there, against the state of the partition that owns the handset; the copy and the offset of the
    original are in one transaction, so it is judged exactly once. The barrier waits for the copy: a message appended
    after a STOP under a wrong key is judged after that STOP all the same.

    With the record clock a copy would stand behind what is later than it. So where the owner is a lane of this worker
    it is judged there and then, in the same transaction.
    """
    if (owner := lane.owner(home.partition)) is not None:
        judge_there(owner)
        return
    place = f"{record.topic}-{record.partition}-{record.offset}"
    headers = [*record.headers, (REROUTED, place.encode())]
    lane.pass_on(record.topic, home.partition, home.key, record.value, headers, record.timestamp)


def no_handset(field: str) -> Unreadable:
    """Why a reply, command or receipt without a usable number is a dead letter."""
    reason = f"field `{field}`: expected a telephone number, best in the form +14155550132; nobody can tell which handset is meant"
    return Unreadable(reason, "no-handset", field)
