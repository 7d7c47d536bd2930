"""`verifications`: a sender's standing, as a provider or registry reported it."""

from typing import Literal

import msgspec

from schemas.record import Instant, Record, Text, reader

Kind = Literal["toll_free", "campaign", "number", "brand"]
Status = Literal[
    "unsubmitted", "pending", "in_review", "approved", "rejected", "expired", "suspended", "deleted"
]


class Verification(Record, frozen=True):
    """A sender's standing; one of `sender`, `sender_sid` and `campaign` says whose.

    `status` is text on purpose: one that nobody knows must not be lost, it means "not verified".
    """

    kind: Kind
    status: Text
    sender: str | None = None
    sender_sid: str | None = None
    campaign: str | None = None
    id: str | None = None
    provider: str | None = None
    account: str | None = None
    codes: list[str | int] = msgspec.field(default_factory=list)
    reasons: list[str] = msgspec.field(default_factory=list)
    edit_allowed: bool | None = None
    edit_expires_at: Instant | None = None
    occurred_at: Instant | None = None

    def __post_init__(self) -> None:
        if not (self.sender or self.sender_sid or self.campaign):
            raise ValueError("field `sender` is missing; expected one of sender, sender_sid, campaign")


parse_verification = reader(Verification)
