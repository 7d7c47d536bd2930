"""`replies`: what a handset sent."""

from typing import Literal

import msgspec

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


def readable_part(fault: Unreadable) -> Reply | None:
    """What can still be read of a reply with wrong fields: its words and its handset, without the fields at fault.

    A STOP must not be lost over a malformed time or an unknown channel.

    Returns:
        The reply with the fields at fault left out; None where the handset or both body and flag cannot be read.
    """
    fields = dict(fault.fields or {})
    while fault.field in fields:
        del fields[fault.field]
        if fault.field == "from":
            return None
        part = parse_reply(encode(fields))
        if not isinstance(part, Unreadable):
            return part
        fault = part
    return None
