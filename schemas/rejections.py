"""`rejections` and `held`: why a message did not go out, and what to do about it."""

from typing import Any, Literal

import msgspec

from schemas.record import Instant, Record, reader

Outcome = Literal["delivered", "rejected", "held"]
"""What becomes of a message."""
Awaiting = Literal["review", "approval", "registration"]
"""Whose decision a held message waits for."""


class Finding(Record, frozen=True):
    """One rule's objection to one message.

    Attributes:
        rule: the rule's name.
        code: the code that a carrier or provider would answer, where there is one.
        message: briefly what is wrong.
        remedy: what the sender can do, and by when.
        resendable: whether the same message may be sent again once that is done.
        evidence: what the rule looked at.
        policy_url: the page the rule rests on.
    """

    rule: str
    code: int | None
    message: str
    remedy: str
    resendable: bool
    evidence: dict[str, Any] = msgspec.field(default_factory=dict)
    policy_url: str | None = None


class Segments(Record, frozen=True):
    """What a text takes on the air, which is what carriers bill.

    Attributes:
        encoding: `GSM-7`, or `UCS-2` as soon as one character needs it.
        units: septets or UTF-16 code units in the whole text.
        count: segments that they fill.
    """

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    count: int


class Refusal(Record, frozen=True):
    """Why one message did not go out; every rule that objects is listed, in the rules' order.

    Attributes:
        id: the message's.
        account: who wanted to send it.
        sender: the number or name it was to come from, as far as it can be read.
        handset: the number it was to go to, as far as it can be read.
        channel: how it was to travel.
        broadcast: the broadcast it belongs to.
        outcome: rejected for good, or held for now.
        code: the first finding's.
        decided_at: when the gate decided.
        policy: version of the rules that decided.
        findings: the objections.
        original: the outbound record as it came.
        until: held: when it is judged again.
        awaiting: held: whose decision it waits for.
        warnings: what else was noticed and does not stand in its way; absent where nothing was.
        segments: how many segments its text takes on the air, and in which encoding; absent where it has none.
    """

    id: str
    account: str
    sender: str | None = msgspec.field(name="from")
    handset: str | None = msgspec.field(name="to")
    channel: str | None
    broadcast: str | None
    outcome: Literal["rejected", "held"]
    code: int | None
    decided_at: Instant
    policy: str
    findings: list[Finding]
    original: msgspec.Raw
    until: Instant | msgspec.UnsetType = msgspec.UNSET
    awaiting: Awaiting | msgspec.UnsetType = msgspec.UNSET
    warnings: list[Finding] | msgspec.UnsetType = msgspec.UNSET
    segments: Segments | msgspec.UnsetType = msgspec.UNSET


parse_refusal = reader(Refusal)
