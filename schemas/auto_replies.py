"""`auto-replies`: what we answer a handset by ourselves."""

from typing import Literal

import msgspec

from schemas.record import Instant, Record


class AutoReply(Record, frozen=True):
    """One confirmation or help text; `sender` (our number) is `from` on the wire, `handset` is `to`."""

    id: str
    kind: Literal["opt_out_confirmation", "opt_in_confirmation", "help"]
    account: str
    sender: str = msgspec.field(name="from")
    handset: str = msgspec.field(name="to")
    body: str
    in_reply_to: str
    created_at: Instant
