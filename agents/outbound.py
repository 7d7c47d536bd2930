"""`outbound`: judges every message and lets it through to `delivery` or puts it on `rejections` or `held`."""

from typing import Any

from agents.broadcasts import count, flush
from agents.dead_letters import bury, reroute
from agents.frequency import note_sent, sent_lately
from agents.gate import Gate, Home
from agents.held import drop, hold, row_of
from agents.judging import make_case, refusal_of, returned_record
from agents.opt_outs import deciding_state
from schemas.outbound import Outbound, parse_outbound, returnable
from schemas.record import Instant, Unreadable, encode
from schemas.rejections import Refusal
from schemas.topics import DELIVERY, HELD, REJECTIONS
from stopgate.policy.decide import decide
from stopgate.stream.lane import Lane

RESEND = "stopgate-resend"
"""Header of a message that an operator sends again: the decision that had refused it."""


async def judge_outbound(stream: Any) -> None:
    """Judge each batch of messages."""
    gate: Gate = stream.app.gate
    async for batch in stream:
        with batch:
            for record in batch:
                judge(batch.lane, gate, record)
            flush(batch.lane, gate)


def judge(lane: Lane, gate: Gate, record: Any) -> None:
    """Judge one record: exactly one of delivery, rejection, hold, dead letter or reroute comes of it."""
    message = parse_outbound(record.value)
    if isinstance(message, Unreadable):
        _give_back(lane, gate, record, message)
        return
    home = gate.home_of(message.handset)
    if home is not None and home.partition != lane.partition:
        reroute(lane, record, home, lambda owner: _judge_there(owner, gate, record))
        return
    is_duplicate = lane.memory.seen.add(message.account, message.id, _resend(record), record.timestamp)
    now = gate.stamps.now(gate.clock.at_record((record.topic, record.partition), record.timestamp))
    _decide(lane, gate, record, message, home, now, is_duplicate=is_duplicate)


def _judge_there(owner: Lane, gate: Gate, record: Any) -> None:
    """Judge a record that came under a wrong key in the lane that owns its handset."""
    judge(owner, gate, record)
    flush(owner, gate)


def judge_again(lane: Lane, gate: Gate, record: Any) -> None:
    """Judge a held message afresh and in full, at the present instant."""
    message = parse_outbound(record.value)
    assert isinstance(message, Outbound)
    now = gate.stamps.now(gate.clock.for_timers())
    _decide(lane, gate, record, message, gate.home_of(message.handset), now, is_duplicate=False)


def remember(lane: Lane, gate: Gate, record: Any) -> None:
    """Take note of a message that was judged before this worker took over: its name counts for the dedupe window."""
    message = parse_outbound(record.value)
    if isinstance(message, Unreadable):
        return
    home = gate.home_of(message.handset)
    if (owner := lane.owner(home.partition) if home else lane) is not None:
        owner.memory.seen.add(message.account, message.id, _resend(record), record.timestamp)


def _decide(
    lane: Lane,
    gate: Gate,
    record: Any,
    message: Outbound,
    home: Home | None,
    now: Instant,
    *,
    is_duplicate: bool,
) -> None:
    origin = gate.origin_of(message, home.country if home else None)
    account = origin.account
    opt_out = deciding_state(lane, account, home.handset, origin.number) if home else None
    review = lane.memory.review_of(message.account, home.handset) if home else None
    times_sent = sent_lately(lane, message, home, account, now) if home else None
    case = make_case(
        gate, message, home, opt_out=opt_out, now=now, origin=origin, review=review, is_duplicate=is_duplicate,
        times_sent=times_sent or (),
    )  # fmt: skip
    verdict = decide(case)
    was_held = row_of(lane, record) is not None
    if verdict.outcome == "held" and home is not None:
        if not hold(lane, gate, record, message, verdict, home.handset):
            return
    elif was_held:
        drop(lane, record)
    if message.broadcast:
        count(lane, message, verdict, now, was_held=was_held)
    if verdict.outcome == "delivered" and home is not None:
        if times_sent is not None:
            note_sent(lane, account, home, times_sent, now)
        gate.counts.outcomes["delivered"] += 1
        headers = gate.stamps.headers(record, verdict.warnings)
        # A message that waited for weeks would be past the topic's retention by its own timestamp: it gets a new one.
        timestamp = None if was_held else record.timestamp
        lane.send(gate.topic(DELIVERY), home.key, record.value, headers, timestamp_ms=timestamp)
    else:
        _refuse(lane, gate, record, refusal_of(gate, message, home, verdict, record.value, now), home)


def _give_back(lane: Lane, gate: Gate, record: Any, fault: Unreadable) -> None:
    """A record whose sender is known is refused with the field named; any other is a dead letter."""
    if not returnable(fault):
        bury(lane, gate, record, fault)
        return
    raw_number = (fault.fields or {}).get("to")
    home = gate.home_of(raw_number) if isinstance(raw_number, str) else None
    if home is not None and home.partition != lane.partition:
        reroute(lane, record, home, lambda owner: _judge_there(owner, gate, record))
        return
    now = gate.stamps.now(gate.clock.at_record((record.topic, record.partition), record.timestamp))
    _refuse(lane, gate, record, returned_record(gate, fault, home, record.value, now), home)


def _refuse(lane: Lane, gate: Gate, record: Any, refusal: Refusal, home: Home | None) -> None:
    topic = HELD if refusal.outcome == "held" else REJECTIONS
    headers = gate.stamps.headers(record)
    gate.counts.outcomes[refusal.outcome] += 1
    gate.counts.rules.update(finding.rule for finding in refusal.findings)
    lane.send(gate.topic(topic), home.key if home else record.key, encode(refusal), headers)


def _resend(record: Any) -> bytes | None:
    return dict(record.headers).get(RESEND) if record.headers else None
