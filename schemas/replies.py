"""`replies`: what a handset sent."""

from typing import Literal, NamedTuple

import msgspec

from schemas.legible import legible
from schemas.record import Channel, Instant, Record, Text, Unreadable, encode, reader


class Reply(Record, frozen=True):
    """What a handset sent; `body` or `opt_out_type` is needed.

    Attributes:
        handset: the number it came from.
        sender: our number that it was sent to.
        id: the provider's; the record's place in the log where absent.
        provider: who reported it.
        account: whose number it went to; found through that number where absent.
        body: the text as the handset's owner wrote it.
        channel: how it travelled.
        opt_out_type: the provider's own word for what it means; its absence proves nothing.
        occurred_at: when it was sent; the record's timestamp where absent.
        received_at: when the provider's report arrived.
    """

    handset: Text = msgspec.field(name="from")
    sender: str | None = msgspec.field(name="to", default=None)
    id: str | None = None
    provider: str | None = None
    account: str | None = None
    body: str | None = None
    channel: Channel = "sms"
    opt_out_type: Literal["STOP", "START", "HELP"] | None = None
    occurred_at: Instant | None = None
    received_at: Instant | None = None

    def __post_init__(self) -> None:
        if self.body is None and self.opt_out_type is None:
            raise ValueError("field `body` is missing; expected text, or `opt_out_type`")


parse_reply = reader(Reply)


class ReadReply(NamedTuple):
    """A reply as far as it can be read.

    Attributes:
        reply: without the fields at fault; None where its handset, or both its words and its flag, cannot be read.
        fault: what is wrong with it, if anything.
        value: the record as JSON: as it came, or with U+FFFD for what is no text.
    """

    reply: Reply | None
    fault: Unreadable | None
    value: bytes


def read_reply(value: bytes | None) -> ReadReply:
    """Read a reply, and of one that is at fault its words and its handset.

    A STOP must not be lost over a malformed time, an unknown channel, or half an emoji that a gateway cut.
    """
    read, fault, value = parse_reply(value), None, value or b""
    if isinstance(read, Unreadable):
        fault = read
        if fault.error_class in ("not-utf8", "not-json"):
            value = legible(value)
            read = parse_reply(value)
    return ReadReply(_without_faults(read), fault, value)


def _without_faults(read: Reply | Unreadable) -> Reply | None:
    fields = dict(read.fields or {}) if isinstance(read, Unreadable) else {}
    while isinstance(read, Unreadable):
        if read.field == "from" or read.field not in fields:
            return None
        del fields[read.field]
        read = parse_reply(encode(fields))
    return read
