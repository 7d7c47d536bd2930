"""`senders`: the present standing of every sender, as the gate knows it."""

from typing import Literal

import msgspec

from schemas.record import Evidence, Instant, Record, reader

SenderKind = Literal["toll_free", "long_code", "short_code", "alphanumeric"]


class Sender(Record, frozen=True):
    """One sender's standing: the snapshot that restarts and readers begin from.

    `status` is the verification's own word; `campaign_status` that of the 10DLC campaign the number hangs on.
    """

    sender: str
    account: str | None = None
    kind: SenderKind | None = None
    status: str | None = None
    codes: list[str] = msgspec.field(default_factory=list)
    reasons: list[str] = msgspec.field(default_factory=list)
    edit_allowed: bool | None = None
    edit_expires_at: Instant | None = None
    rejected_at: Instant | None = None
    sender_sid: str | None = None
    campaign: str | None = None
    campaign_status: str | None = None
    provider: str | None = None
    occurred_at: Instant | None = None
    recorded_at: Instant | None = None
    evidence: Evidence | None = None


parse_sender = reader(Sender)
