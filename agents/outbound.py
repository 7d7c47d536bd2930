"""`outbound`: judges every message and lets it through to `delivery` or puts it on `rejections` or `held`."""

from typing import Any

import msgspec

from agents.dead_letters import bury, reroute
from agents.gate import Gate, Home
from agents.opt_outs import read_state
from schemas.opt_outs import OptOut
from schemas.outbound import Outbound, parse_outbound, returnable
from schemas.record import Instant, Unreadable, encode
from schemas.rejections import Refusal
from schemas.topics import DELIVERY, HELD, OPT_OUTS, REJECTIONS
from stopgate.policy.case import Case
from stopgate.policy.decide import DELIVERED, Verdict, decide
from stopgate.policy.numbers import canonical_sender, country_of
from stopgate.policy.opt_out import ANY_ACCOUNT, effective_state
from stopgate.policy.rules.record_invalid import object_to
from stopgate.policy.standing.verdict import sender_verdict
from stopgate.stream.batch import Batch

_EVERY_ACCOUNT = ANY_ACCOUNT.encode()


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
        return
    now = Instant.of_epoch_ms(gate.clock.at_record(batch.tp, record.timestamp))
    verdict = decide(_case(batch, gate, message, home, now))
    if verdict is DELIVERED:
        assert home is not None
        batch.send(
            gate.topic(DELIVERY),
            home.key,
            record.value,
            _headers(batch, gate, record, now),
            timestamp_ms=record.timestamp,
        )
    else:
        _refuse(batch, gate, record, message, home, verdict, now)


def _case(batch: Batch, gate: Gate, message: Outbound, home: Home | None, now: Instant) -> Case:
    sender_number = canonical_sender(message.sender, gate.settings.region)
    country = country_of(home.handset) if home else None
    standing = sender_verdict(
        gate.registry.standing(sender_number, message.campaign), sender_number=sender_number, channel=message.channel, country=country,
        policy=gate.settings.toll_free_policy, at=now,
    )  # fmt: skip
    opt_out = _state(batch, message.account, home.key) if home else None
    return Case(
        message=message, handset=home.handset if home else None, opt_out=opt_out, sender=standing,
        account=gate.accounts.get(message.account), now=now,
    )  # fmt: skip


def _state(batch: Batch, account: str, handset: bytes) -> OptOut | None:
    own = batch.row(OPT_OUTS.name, b"%b|%b" % (account.encode(), handset))
    everywhere = batch.row(OPT_OUTS.name, b"%b|%b" % (_EVERY_ACCOUNT, handset))
    if own is None and everywhere is None:
        return None
    return effective_state(read_state(own) if own else None, read_state(everywhere) if everywhere else None)


def _headers(batch: Batch, gate: Gate, record: Any, now: Instant) -> list[tuple[str, bytes]]:
    return [
        *record.headers,
        ("stopgate-decision", decision_id(batch, record).encode()),
        ("stopgate-decided-at", str(now).encode()),
        gate.policy_header,
    ]


def decision_id(batch: Batch, record: Any) -> str:
    """Name a decision by the place of its cause in the log: unique, and the same however often it is worked out."""
    return f"{batch.tp.topic}-{batch.tp.partition}-{record.offset}"


def _refuse(
    batch: Batch,
    gate: Gate,
    record: Any,
    message: Outbound,
    home: Home | None,
    verdict: Verdict,
    now: Instant,
) -> None:
    refusal = Refusal(
        id=message.id, account=message.account, sender=message.sender, handset=home.handset if home else message.handset,
        channel=message.channel, broadcast=message.broadcast,
        outcome="held" if verdict.outcome == "held" else "rejected", code=verdict.code, decided_at=now,
        policy=gate.policy, findings=list(verdict.findings), original=msgspec.Raw(record.value),
        until=verdict.until or msgspec.UNSET, awaiting=verdict.awaiting or msgspec.UNSET,
    )  # fmt: skip
    topic = HELD if verdict.outcome == "held" else REJECTIONS
    batch.send(
        gate.topic(topic),
        home.key if home else record.key,
        encode(refusal),
        _headers(batch, gate, record, now),
    )


def _give_back(batch: Batch, gate: Gate, record: Any, fault: Unreadable) -> None:
    """A record whose sender is known is refused with the field named; any other is a dead letter."""
    if not returnable(fault):
        bury(batch, gate, record, fault)
        return
    fields = fault.fields or {}
    home = gate.home_of(fields["to"]) if isinstance(fields.get("to"), str) else None
    if home is not None and home.partition != batch.partition:
        reroute(batch, record, home)
        return
    now = Instant.of_epoch_ms(gate.clock.at_record(batch.tp, record.timestamp))
    finding = object_to(fault).finding
    refusal = Refusal(
        id=str(fields["id"]), account=fields["account"], sender=_text(fields, "from"),
        handset=home.handset if home else _text(fields, "to"), channel=_text(fields, "channel"),
        broadcast=_text(fields, "broadcast"), outcome="rejected", code=finding.code, decided_at=now, policy=gate.policy,
        findings=[finding], original=msgspec.Raw(record.value),
    )  # fmt: skip
    batch.send(
        gate.topic(REJECTIONS),
        home.key if home else record.key,
        encode(refusal),
        _headers(batch, gate, record, now),
    )


def _text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    return value if isinstance(value, str) else None
