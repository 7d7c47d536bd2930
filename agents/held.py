"""Held messages: kept in the lane's `waiting` table, judged afresh in full when their time or their decision comes.

A release goes through the same barrier and the same rules as a new message, so a STOP received meanwhile wins; it is
in one transaction with the removal of its row, so it happens once. `send_before` is a timer like any other.

What is due is done in slices, and each slice is pending until it is committed, like input: however many are due in one
moment, a transaction stays small, and what is new is judged between two slices.
"""

import base64
from collections.abc import Iterator
from typing import Any, NamedTuple

from agents.gate import Gate
from agents.memory import Memory, Reason, partition_and_offset, place_of
from schemas.outbound import Outbound, parse_outbound
from schemas.record import Evidence, Instant, Unreadable, encode
from schemas.reviews import Review
from schemas.topics import OUTBOUND, REVIEWS, WAITING
from schemas.waiting import Waiting, parse_waiting
from stopgate.policy.approvals import question_of, review_id
from stopgate.policy.decide import Verdict
from stopgate.policy.numbers import canonical_sender
from stopgate.policy.screening import RULE_NAMES
from stopgate.policy.screening.checks import media_unapproved
from stopgate.stream.lane import Lane

_SLICE_BYTES = 1 << 20


class Released(NamedTuple):
    """A held message as a record again, at its place in `outbound`; `row` is what the table says of it."""

    topic: str
    partition: int
    offset: int
    timestamp: int
    key: bytes | None
    value: bytes
    headers: list[tuple[str, bytes]]
    row: bytes


def row_key(lane: Lane, partition: int, offset: int) -> bytes:
    """The row of a held message; in the order of the log. One that came under a wrong key names its partition, too."""
    own = b"message|%020d" % offset
    return own if partition == lane.partition else b"%b|%d" % (own, partition)


def row_of(lane: Lane, record: Any) -> bytes | None:
    """What the table says of the message at this place of `outbound`; None where it is not held."""
    if isinstance(record, Released):
        return record.row
    held = lane.memory.held
    if not held.count or record.offset > held.newest:  # so is every new one: nothing is looked up
        return None
    return lane.row(WAITING.name, row_key(lane, record.partition, record.offset))


def hold(lane: Lane, gate: Gate, record: Any, message: Outbound, verdict: Verdict, handset: str) -> bool:
    """Keep a message until it is judged again; returns whether this hold is news (another reason or instant)."""
    rules = [finding.rule for finding in verdict.findings]
    question = question_of(message, rules) if verdict.awaiting == "approval" else None
    row = Waiting(
        kind="message", offset=record.offset, timestamp=record.timestamp,
        partition=None if record.partition == lane.partition else record.partition,
        headers=[[name, base64.b64encode(value).decode()] for name, value in record.headers],
        until=verdict.until, awaiting=verdict.awaiting, fingerprint=question, original=record.value.decode(),
    )  # fmt: skip
    # Once for all messages that wait for the same decision in this lane.
    if question and ("approval", f"{message.account}|{question}") not in lane.memory.held.waiting:
        review = _review(gate, record, message, verdict, question=question, handset=handset)
        lane.send(gate.topic(REVIEWS), handset.encode(), encode(review))
    known, value = row_of(lane, record), encode(row)
    _index(lane, gate, row, message, handset)
    if known == value:
        return False
    lane.memory.held.count += known is None
    lane.put(WAITING.name, row_key(lane, record.partition, record.offset), value)
    return True


def _review(
    gate: Gate, record: Any, message: Outbound, verdict: Verdict, *, question: str, handset: str
) -> Review:
    """The question for a person: may this body, or this medium, go out?"""
    content = [finding for finding in verdict.findings if finding.rule in RULE_NAMES]
    rules = [finding.rule for finding in content]
    return Review(
        id=review_id(message.account, question), kind="media" if rules == [media_unapproved.NAME] else "content", state="open",
        account=message.account, handset=handset, reason=content[0].message,
        opened_at=gate.stamps.now(gate.clock.for_timers()), sender=message.sender, channel=message.channel,
        text=message.body, media=message.media or [], rules=rules, fingerprint=question, broadcast=message.broadcast,
        evidence=Evidence(topic=record.topic, partition=record.partition, offset=record.offset),
    )  # fmt: skip


def remember(lane: Lane, gate: Gate, row: Waiting) -> None:
    """Index a held message that a restart found in the table."""
    message = parse_outbound(row.original.encode() if row.original else None)
    # Only what waits for a handset's review is found by its handset.
    home = (
        gate.home_of(message.handset) if isinstance(message, Outbound) and row.awaiting == "review" else None
    )
    if isinstance(message, Unreadable) or (row.awaiting == "review" and home is None):
        raise RuntimeError("the waiting table holds a message that cannot be read")
    lane.memory.held.count += 1
    _index(lane, gate, row, message, home.handset if home else "")


def _index(lane: Lane, gate: Gate, row: Waiting, message: Outbound, handset: str) -> None:
    assert row.offset is not None
    instants = [instant.first_epoch_ms for instant in (row.until, message.send_before) if instant is not None]
    place = place_of(lane.partition if row.partition is None else row.partition, row.offset)
    reason = _reason_of(row, message, handset, gate)
    lane.memory.held.add(place, at_ms=min(instants, default=None), reason=reason)


def _reason_of(row: Waiting, message: Outbound, handset: str, gate: Gate) -> Reason | None:
    """What wakes a message that waits for a decision."""
    if row.awaiting is None:
        return None
    if row.awaiting == "registration":
        return row.awaiting, canonical_sender(message.sender, gate.settings.region)
    return row.awaiting, f"{message.account}|{row.fingerprint if row.awaiting == 'approval' else handset}"


def is_due(gate: Gate, lane: Lane) -> bool:
    """Whether the lane has something to do without any input."""
    memory: Memory = lane.memory
    now = gate.clock.for_timers()
    return memory.held.is_due(now) or bool(
        memory.reviews and memory.expired_reviews(Instant.of_epoch_ms(now))
    )


def next_due(gate: Gate, lane: Lane) -> int | None:
    """The earliest instant at which the lane has something to do without any input; now, where something was woken."""
    memory: Memory = lane.memory
    if memory.held.taken:
        return memory.held.taken_at
    if memory.held.woken:
        return gate.clock.for_timers()
    ends = [review.expires_at for review in memory.reviews.values() if review.expires_at]
    if (closes := gate.registry.next_deadline()) is not None:
        ends.append(closes)
    timer = memory.held.next_timer()
    instants = [instant.first_epoch_ms for instant in ends] + ([] if timer is None else [timer])
    return min(instants, default=None)


def take_due(gate: Gate, lane: Lane, limit: int) -> None:
    """Take what is due now, before the barrier: what comes due behind it must not be judged by what was known before."""
    lane.memory.held.take_due(gate.clock.for_timers(), limit)


def due(gate: Gate, lane: Lane, limit: int) -> Iterator[Released]:
    """The next held messages of those taken, at most so many, as records to be judged one after the other."""
    taken, size = lane.memory.held.taken, 0
    while limit > 0 and size < _SLICE_BYTES and taken:
        limit -= 1
        partition, offset = partition_and_offset(taken.popleft())
        row = lane.row(WAITING.name, row_key(lane, partition, offset))
        if row is None:  # it had several reasons to be judged again, or was moved meanwhile
            continue
        size += len(row)
        lane.count_due(len(row))
        yield _as_record(gate, partition, row)


def drop(lane: Lane, record: Any) -> None:
    """The message has its final verdict: its row goes."""
    lane.put(WAITING.name, row_key(lane, record.partition, record.offset), None)
    lane.memory.held.count -= 1


def _as_record(gate: Gate, partition: int, value: bytes) -> Released:
    row = parse_waiting(value)
    if isinstance(row, Unreadable):
        raise RuntimeError(f"the waiting table holds a row that cannot be read: {row.reason}")
    assert row.offset is not None
    assert row.timestamp is not None
    assert row.original is not None
    headers = [(name, base64.b64decode(encoded)) for name, encoded in row.headers]
    return Released(
        gate.topic(OUTBOUND),
        partition,
        row.offset,
        row.timestamp,
        None,
        row.original.encode(),
        headers,
        value,
    )
