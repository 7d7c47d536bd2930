"""`receipts`: what became of a submitted message."""

from typing import Literal

import msgspec

from schemas.record import Instant, Record, Text, reader


class Receipt(Record, frozen=True):
    """What became of a submitted message.

    Attributes:
        handset: the number the message went to.
        code: the provider's code, as text or number.
        sender: the number it came from.
        id: the outbound id.
        provider: whose code it is.
        phase: whether the code came with the submission or later; both kinds of the code table where absent.
        status: the provider's word for what became of it.
        title: the provider's words beside the code.
        account: who sent.
        occurred_at: when it happened; the record's timestamp where absent.
    """

    handset: Text = msgspec.field(name="to")
    code: Text | int
    sender: str | None = msgspec.field(name="from", default=None)
    id: str | None = None
    provider: str | None = None
    phase: Literal["sync", "delivery"] | None = None
    status: str | None = None
    title: str | None = None
    account: str | None = None
    occurred_at: Instant | None = None


parse_receipt = reader(Receipt)
