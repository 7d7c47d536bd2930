"""`auto-replies`: what we answer a handset by ourselves."""

from typing import Literal

import msgspec

from schemas.record import Instant, Record, reader

AutoReplyKind = Literal["opt_out_confirmation", "opt_in_confirmation", "help"]


class AutoReply(Record, frozen=True):
    """One confirmation or help text; at most one for each reply that causes it.

    Attributes:
        id: follows from the cause, so that a replay makes the same one.
        kind: what it answers.
        account: for whom it is sent.
        sender: our number that it comes from.
        handset: the number it goes to.
        body: the text.
        in_reply_to: the id of the reply that caused it.
        created_at: when the gate decided to answer.
    """

    id: str
    kind: AutoReplyKind
    account: str
    sender: str = msgspec.field(name="from")
    handset: str = msgspec.field(name="to")
    body: str
    in_reply_to: str
    created_at: Instant


parse_auto_reply = reader(AutoReply)
