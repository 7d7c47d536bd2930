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


class Word(Record, frozen=True, omit_defaults=True):
    """One thing that was said about a handset: when (event time), by what kind of origin, and with what evidence."""

    at: Instant
    origin: Origin
    keyword: str | None = None
    actor: str | None = None
    sender: str | None = None
    provider: str | None = None
    evidence: Evidence | None = None
    id: str | None = None


class Words(Record, frozen=True, omit_defaults=True):
    """The latest word of each kind; the state follows from these alone, in whatever order they arrived.

    The handset's words concern every channel; an operator's are kept for each channel.
    """

    handset_stop: Word | None = None
    handset_start: Word | None = None
    operator_out_sms: Word | None = None
    operator_out_voice: Word | None = None
    operator_in_sms: Word | None = None
    operator_in_voice: Word | None = None


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
    words: Words = Words()


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
