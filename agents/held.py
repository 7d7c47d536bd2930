"""Held messages: kept in the lane's `waiting` table, judged afresh in full when their time or their decision comes.

A release goes through the same barrier and the same rules as a new message, so a STOP received meanwhile wins; it is
in one transaction with the removal of its row, so it happens once. `send_before` is a timer like any other.
"""

import base64
from dataclasses import dataclass
from typing import Any

from agents.gate import Gate
from agents.memory import Memory, Reason, RowKey
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

_RELEASED_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Released:
    """A held message as a record again, at its place in `outbound`."""

    topic: str
    partition: int
    offset: int
    timestamp: int
    key: bytes | None
    value: bytes
    headers: list[tuple[str, bytes]]


def row_key(lane: Lane, record: Any) -> RowKey:
    """The row of a held message; in the order of the log. One that came under a wrong key names its partition, too."""
    own = b"message|%020d" % record.offset
    return own if record.partition == lane.partition else b"%b|%d" % (own, record.partition)


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
    key, value = row_key(lane, record), encode(row)
    _index(lane.memory, key, row, message, handset, gate)
    known = lane.row(WAITING.name, key)
    if known == value:
        return False
    lane.memory.held.count += known is None
    lane.put(WAITING.name, key, value)
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


def remember(lane: Lane, gate: Gate, key: RowKey, row: Waiting) -> None:
    """Index a held message that a restart found in the table."""
    message = parse_outbound(row.original.encode() if row.original else None)
    home = None if isinstance(message, Unreadable) else gate.home_of(message.handset)
    if isinstance(message, Unreadable) or home is None:
        raise RuntimeError("the waiting table holds a message that cannot be read")
    lane.memory.held.count += 1
    _index(lane.memory, key, row, message, home.handset, gate)


def _index(memory: Memory, key: RowKey, row: Waiting, message: Outbound, handset: str, gate: Gate) -> None:
    instants = [instant.first_epoch_ms for instant in (row.until, message.send_before) if instant is not None]
    memory.held.add(key, at_ms=min(instants, default=None), reason=_reason_of(row, message, handset, gate))


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
    if memory.held.woken:
        return gate.clock.for_timers()
    ends = [review.expires_at for review in memory.reviews.values() if review.expires_at]
    if (closes := gate.registry.next_deadline()) is not None:
        ends.append(closes)
    instants = [instant.first_epoch_ms for instant in ends] + [at_ms for at_ms, _ in memory.held.timers[:1]]
    return min(instants, default=None)


def take_due(gate: Gate, lane: Lane) -> list[Released]:
    """Take the held messages whose time has come out of the table's index, as records to be judged."""
    due = lane.memory.held.take_due(gate.clock.for_timers(), _RELEASED_AT_ONCE)
    return [_as_record(lane, gate, row) for key in due if (row := _read(lane, key))]


def is_held(lane: Lane, record: Any) -> bool:
    """Whether the message at this place of `outbound` is held."""
    return lane.row(WAITING.name, row_key(lane, record)) is not None


def drop(lane: Lane, record: Any) -> None:
    """The message has its final verdict: its row goes."""
    lane.put(WAITING.name, row_key(lane, record), None)
    lane.memory.held.count -= 1


def _read(lane: Lane, key: RowKey) -> Waiting | None:
    value = lane.row(WAITING.name, key)
    if value is None:
        return None
    row = parse_waiting(value)
    if isinstance(row, Unreadable):
        raise RuntimeError(f"the waiting table holds a row that cannot be read: {row.reason}")
    return row


def _as_record(lane: Lane, gate: Gate, row: Waiting) -> Released:
    assert row.offset is not None
    assert row.timestamp is not None
    assert row.original is not None
    headers = [(name, base64.b64decode(value)) for name, value in row.headers]
    partition = lane.partition if row.partition is None else row.partition
    return Released(
        gate.topic(OUTBOUND), partition, row.offset, row.timestamp, None, row.original.encode(), headers
    )
