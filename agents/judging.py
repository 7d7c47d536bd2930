"""From a parsed message to its case, and from a verdict to the record that says why; shared by the gate and the dry run."""

from typing import Any

import msgspec

from agents.gate import Gate, Home, Origin
from schemas.opt_outs import OptOut
from schemas.outbound import USUAL_CHANNEL, Outbound
from schemas.record import Instant, Unreadable
from schemas.rejections import Refusal, Segments
from schemas.reviews import Review
from stopgate.policy.approvals import UNDECIDED, decided_about
from stopgate.policy.case import Case
from stopgate.policy.decide import Verdict
from stopgate.policy.rules.record_invalid import object_to
from stopgate.policy.screening import screen
from stopgate.policy.segments import count_segments
from stopgate.policy.standing.verdict import sender_verdict


def make_case(
    gate: Gate,
    message: Outbound,
    home: Home | None,
    *,
    opt_out: OptOut | None,
    now: Instant,
    origin: Origin | None = None,
    review: Review | None = None,
    is_duplicate: bool = False,
    times_sent: tuple[Instant, ...] = (),
) -> Case:
    """Gather everything the rules may look at; `origin` is the message's, where it was looked up already."""
    country = home.country if home else None
    origin = origin or gate.origin_of(message, country)
    sender = sender_verdict(
        gate.registry.standing(origin.number, message.campaign), sender_number=origin.number,
        channel=message.channel, country=country, policy=gate.settings.toll_free_policy, at=now,
    )  # fmt: skip
    hits = screen(message.body, message.media or (), origin.screening)
    decided = UNDECIDED
    if hits and any(hit.action != "warn" for hit in hits):
        decided = decided_about(message, gate.approvals)
    return Case(
        message=message, handset=home.handset if home else None, opt_out=opt_out, sender=sender, account=origin.account,
        now=now, is_duplicate=is_duplicate, review=review, hits=hits, decided=decided, times_sent=times_sent,
    )  # fmt: skip


def refusal_of(
    gate: Gate, message: Outbound, home: Home | None, verdict: Verdict, value: bytes, now: Instant
) -> Refusal:
    """The record for `rejections` or `held`."""
    return Refusal(
        id=message.id, account=message.account, sender=message.sender,
        handset=home.handset if home else message.handset, channel=message.channel, broadcast=message.broadcast,
        outcome="held" if verdict.outcome == "held" else "rejected", code=verdict.code, decided_at=now,
        policy=gate.policy, findings=list(verdict.findings), original=msgspec.Raw(value),
        until=verdict.until or msgspec.UNSET, awaiting=verdict.awaiting or msgspec.UNSET,
        warnings=list(verdict.warnings) or msgspec.UNSET, segments=segments_of(message) or msgspec.UNSET,
    )  # fmt: skip


def segments_of(message: Outbound) -> Segments | None:
    """What the text takes on the air; None where it has none, or does not travel as a text message."""
    return count_segments(message.body) if message.body and message.channel in ("sms", "mms") else None


def returned_record(gate: Gate, fault: Unreadable, home: Home | None, value: bytes, now: Instant) -> Refusal:
    """The record for `rejections` that gives an outbound object which is no message back to its sender."""
    fields, finding = fault.fields or {}, object_to(fault).finding
    return Refusal(
        id=str(fields["id"]), account=fields["account"], sender=_text(fields, "from"),
        handset=home.handset if home else _text(fields, "to"), channel=_channel(fields),
        broadcast=_text(fields, "broadcast"), outcome="rejected", code=finding.code, decided_at=now, policy=gate.policy,
        findings=[finding], original=msgspec.Raw(value),
    )  # fmt: skip


def _channel(fields: dict[str, Any]) -> str | None:
    return USUAL_CHANNEL if fields.get("channel") is None else _text(fields, "channel")


def _text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    return value if isinstance(value, str) else None
