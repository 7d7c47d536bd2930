"""`rejections` and `held`: why a message did not go out, and what to do about it."""

from typing import Any, Literal

import msgspec

from schemas.record import Instant, Record

Outcome = Literal["delivered", "rejected", "held"]
Awaiting = Literal["review", "approval", "registration"]


class Finding(Record, frozen=True):
    """One rule's objection to one message.

    `message` says briefly what is wrong, `remedy` what the sender can do and by when; `resendable` whether the same
    message may be sent again once that is done.
    """

    rule: str
    code: int | None
    message: str
    remedy: str
    resendable: bool
    evidence: dict[str, Any] = msgspec.field(default_factory=dict)
    policy_url: str | None = None


class Refusal(Record, frozen=True):
    """What stands on `rejections` and, with `until` or `awaiting`, on `held`."""

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
