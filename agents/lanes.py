"""What the gate does with a lane besides its batches: remembers on opening, releases and expires when the time comes."""

import math
from collections.abc import Iterator
from typing import Any

from agents import broadcasts, held, outbound, replies, reviews
from agents.gate import Gate
from agents.memory import Memory
from schemas.record import Instant, Unreadable
from schemas.topics import INPUTS, OUTBOUND, REPLIES, WAITING
from schemas.waiting import parse_waiting
from stopgate.stream.lane import Lane

_REMEMBERED = {OUTBOUND: outbound.remember, REPLIES: replies.remember}
"""What of the past bears on duplicates."""
_REMEMBERED_AT_ONCE = 500


def hooks(gate: Gate) -> dict[str, Any]:
    """The fields of `StreamConfig` that concern a lane's own life."""
    window = gate.settings.dedupe_window_seconds
    remembers = {gate.topic(topic): remember for topic, remember in _REMEMBERED.items()}

    def on_replay(lane: Lane, record: Any) -> None:
        """With the record clock the past also tells how late it is."""
        gate.clock.at_record((record.topic, record.partition), record.timestamp)
        if remember := remembers.get(record.topic):
            remember(lane, gate, record)

    return {
        "new_memory": lambda: Memory(window * 1000),
        "replay": _replayed(gate),
        "on_replay": on_replay,
        "on_ready": lambda lane: _remember_waiting(lane, gate),
        "next_due": lambda lane: held.next_due(gate, lane),
        "is_due": lambda lane: held.is_due(gate, lane),
        "take_due": lambda lane, limit: held.take_due(gate, lane, limit),
        "on_due": lambda lane, limit: _do_due(lane, gate, limit),
    }


def _replayed(gate: Gate) -> dict[str, float]:
    """How much of the past is read again when a lane opens: all of it, where the clock is the log's."""
    if gate.settings.clock == "record":
        return {gate.topic(topic): math.inf for topic in INPUTS}
    window = float(gate.settings.dedupe_window_seconds)
    return {gate.topic(topic): window for topic in _REMEMBERED} if window else {}


def _remember_waiting(lane: Lane, gate: Gate) -> Iterator[None]:
    """Index what the table of waiting things holds, in slices: nothing held or asked is forgotten by a restart."""
    for number, (_, value) in enumerate(lane.tables[WAITING.name].items(), 1):
        row = parse_waiting(value)
        if isinstance(row, Unreadable):
            raise RuntimeError(f"the waiting table holds a row that cannot be read: {row.reason}")
        if row.kind == "message":
            held.remember(lane, gate, row)
        elif row.review is not None:
            lane.memory.reviews[row.review.account, row.review.handset] = row.review
        if number % _REMEMBERED_AT_ONCE == 0:
            yield


def _do_due(lane: Lane, gate: Gate, limit: int) -> None:
    """Expired reviews first: what they block must not be released in the same moment."""
    reviews.expire(lane, gate, Instant.of_epoch_ms(gate.clock.for_timers()))
    for record in held.due(gate, lane, limit):
        outbound.judge_again(lane, gate, record)
    broadcasts.flush(lane, gate)
