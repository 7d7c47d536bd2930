"""`opt-outs` and `opt-out-changes`: who may not be messaged, and everything that ever bore on it."""

from typing import Literal

import msgspec

from schemas.record import BlockedChannel, Evidence, Instant, Record, reader

Origin = Literal[
    "handset_text",
    "operator",
    "import",
    "carrier_receipt",
    "provider_flag",
    "voice",
    "web",
    "reassigned_number",
]
Lifter = Literal["handset", "operator"]


class OptOut(Record, frozen=True):
    """The present state of one handset towards one account; `handset` is `number` on the wire.

    `channels` are the blocked ones; empty means opted in: a state that is written out, never a deletion.
    """

    account: str
    handset: str = msgspec.field(name="number")
    channels: list[BlockedChannel]
    origin: Origin
    liftable_by: Lifter
    occurred_at: Instant
    recorded_at: Instant
    keyword: str | None = None
    actor: str | None = None
    sender: str | None = None
    provider: str | None = None
    evidence: Evidence | None = None


class OptOutChange(Record, frozen=True):
    """One record for every command and every keyword reply, also for those that had no effect (`refused`)."""

    account: str
    handset: str = msgspec.field(name="number")
    channels: list[BlockedChannel]
    origin: Origin
    liftable_by: Lifter
    occurred_at: Instant
    recorded_at: Instant
    keyword: str | None
    actor: str | None
    sender: str | None
    provider: str | None
    evidence: Evidence | None
    before: OptOut | None
    cause: msgspec.Raw
    refused: str | None


parse_opt_out = reader(OptOut)
