"""`outbound`: judges every message and lets it through to `delivery` or puts it on `rejections` or `held`."""

from typing import Any

from agents.dead_letters import bury, reroute
from agents.gate import Gate, Home
from agents.judging import make_case, refusal_of, returned_record
from agents.opt_outs import deciding_state
from schemas.outbound import Outbound, parse_outbound, returnable
from schemas.record import Instant, Unreadable, encode
from schemas.rejections import Refusal
from schemas.topics import DELIVERY, HELD, REJECTIONS
from stopgate.policy.decide import DELIVERED, decide
from stopgate.stream.batch import Batch


async def judge_outbound(stream: Any) -> None:
    """Judge each batch of messages."""
    gate: Gate = stream.app.gate
    async for batch in stream:
        with batch:
            for record in batch:
                judge(batch, gate, record)


def judge(batch: Batch, gate: Gate, record: Any) -> None:
    """Judge one record: exactly one of delivery, rejection, hold, dead letter or reroute comes of it."""
    message = parse_outbound(record.value)
    if isinstance(message, Unreadable):
        _give_back(batch, gate, record, message)
        return
    home = gate.home_of(message.handset)
    if home is not None and home.partition != batch.partition:
        reroute(batch, record, home)
    else:
        _judge_here(batch, gate, record, message, home)


def _judge_here(batch: Batch, gate: Gate, record: Any, message: Outbound, home: Home | None) -> None:
    now = _now(batch, gate, record)
    opt_out = deciding_state(batch, message.account, home.handset) if home else None
    verdict = decide(make_case(gate, message, home, opt_out=opt_out, now=now))
    if verdict is DELIVERED and home is not None:
        headers = _headers(batch, gate, record, now)
        batch.send(gate.topic(DELIVERY), home.key, record.value, headers, timestamp_ms=record.timestamp)
    else:
        _refuse(batch, gate, record, refusal_of(gate, message, home, verdict, record.value, now), home)


def _give_back(batch: Batch, gate: Gate, record: Any, fault: Unreadable) -> None:
    """A record whose sender is known is refused with the field named; any other is a dead letter."""
    if not returnable(fault):
        bury(batch, gate, record, fault)
        return
    raw_number = (fault.fields or {}).get("to")
    home = gate.home_of(raw_number) if isinstance(raw_number, str) else None
    if home is not None and home.partition != batch.partition:
        reroute(batch, record, home)
    else:
        refusal = returned_record(gate, fault, home, record.value, _now(batch, gate, record))
        _refuse(batch, gate, record, refusal, home)


def _refuse(batch: Batch, gate: Gate, record: Any, refusal: Refusal, home: Home | None) -> None:
    topic = HELD if refusal.outcome == "held" else REJECTIONS
    headers = _headers(batch, gate, record, refusal.decided_at)
    batch.send(gate.topic(topic), home.key if home else record.key, encode(refusal), headers)


def _now(batch: Batch, gate: Gate, record: Any) -> Instant:
    return Instant.of_epoch_ms(gate.clock.at_record(batch.tp, record.timestamp))


def _headers(batch: Batch, gate: Gate, record: Any, now: Instant) -> list[tuple[str, bytes]]:
    """The sender's own headers and ours. A decision is named by the place of its cause in the log: unique, and the
    same however often it is worked out."""
    topic, partition = batch.tp
    return [
        *record.headers,
        ("stopgate-decision", f"{topic}-{partition}-{record.offset}".encode()),
        ("stopgate-decided-at", str(now).encode()),
        gate.policy_header,
    ]
