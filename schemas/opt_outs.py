"""`opt-outs` and `opt-out-changes`: who may not be messaged, and everything that ever bore on it."""

from typing import Literal

import msgspec

from schemas.record import BlockedChannel, Evidence, Instant, Record, reader

Origin = Literal[
    "handset_text", "operator", "import", "carrier_receipt", "provider_flag", "voice", "web", "reassigned_number",
]  # fmt: skip
Lifter = Literal["handset", "operator"]


class Word(Record, frozen=True, omit_defaults=True):
    """One thing that was said about a handset.

    Attributes:
        at: when, by the event's own time.
        origin: what kind of event said it.
        keyword: the words that were understood, or the carrier's code.
        actor: the person who said it, of an operator's word.
        sender: our number it was said to.
        provider: who reported it.
        evidence: the record that said it.
        id: that record's id, so that the same word is known again.
    """

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

    Attributes:
        handset_stop: the handset's last STOP.
        handset_start: the handset's last START or UNSTOP.
        operator_out_sms: an operator's or import's last opt-out of text.
        operator_out_voice: the same of voice.
        operator_in_sms: an operator's last attested opt-in of text.
        operator_in_voice: the same of voice.
    """

    handset_stop: Word | None = None
    handset_start: Word | None = None
    operator_out_sms: Word | None = None
    operator_out_voice: Word | None = None
    operator_in_sms: Word | None = None
    operator_in_voice: Word | None = None


class OptOut(Record, frozen=True):
    """The present state of one handset towards one account: written out, never deleted.

    Attributes:
        account: towards whom; `*` where nobody could tell, which counts for every account.
        handset: whose number.
        channels: what is blocked; empty means opted in.
        origin: what kind of event made it so.
        liftable_by: who may lift it: the handset alone, or an operator with attestation too.
        occurred_at: when that event happened.
        recorded_at: when the gate wrote it down.
        keyword: the words that were understood, or the carrier's code.
        actor: the person who did it.
        sender: our number that was written to.
        provider: who reported it.
        evidence: the record that caused it.
        scope_key: the sender number or pool that it is limited to; null for the whole account.
        words: the latest word of each kind, from which all of the above follows.
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
    scope_key: str | None = None
    words: Words = Words()


class OptOutChange(Record, frozen=True):
    """What one command or keyword reply did, or why it did nothing; each leaves exactly one of these.

    Attributes:
        account: towards whom; `*` where nobody could tell, which counts for every account.
        handset: whose number.
        channels: what is blocked; empty means opted in.
        origin: what kind of event made it so.
        liftable_by: who may lift it: the handset alone, or an operator with attestation too.
        occurred_at: when that event happened.
        recorded_at: when the gate wrote it down.
        keyword: the words that were understood, or the carrier's code.
        actor: the person who did it.
        sender: our number that was written to.
        provider: who reported it.
        evidence: the record that caused it.
        scope_key: the sender number or pool that it is limited to; null for the whole account.
        before: the state until then.
        cause: the whole record that caused it.
        refused: why it had no effect; null where it had one.
    """

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
    scope_key: str | None
    before: OptOut | None
    cause: msgspec.Raw
    refused: str | None


parse_opt_out = reader(OptOut)
parse_opt_out_change = reader(OptOutChange)
