"""`receipts`: what became of a submitted message."""

from typing import Literal

import msgspec

from schemas.record import Instant, Record, Text, reader


class Receipt(Record, frozen=True):
    """What became of a submitted message; `handset` is `to` on the wire, `sender` is `from`."""

    handset: Text = msgspec.field(name="to")
    code: str | int
    sender: str | None = msgspec.field(name="from", default=None)
    id: str | None = None
    provider: str | None = None
    phase: Literal["sync", "delivery"] | None = None
    status: str | None = None
    title: str | None = None
    account: str | None = None
    occurred_at: Instant | None = None


parse_receipt = reader(Receipt)
