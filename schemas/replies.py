"""`replies`: what a handset sent."""

from typing import Literal

import msgspec

from schemas.record import Channel, Instant, Record, Text, reader


class Reply(Record, frozen=True):
    """What a handset sent; `handset` is `from` on the wire, `sender` (our number) is `to`."""

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
            raise ValueError("field `body` is missing; expected it or `opt_out_type`")


parse_reply = reader(Reply)
