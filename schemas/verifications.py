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

    Attributes:
        kind: what was verified.
        status: text on purpose: one that nobody knows must not be lost, it means "not verified".
        sender: the number.
        sender_sid: the provider's id of the number; its number may become known later.
        campaign: the 10DLC campaign.
        id: the provider's id of the event.
        provider: who says it.
        account: whose sender it is.
        codes: codes of a rejection; there may be several.
        reasons: reasons of a rejection in words; as many as codes describe the codes one by one.
        edit_allowed: whether the rejection may be corrected; overrides the code table.
        edit_expires_at: until when.
        occurred_at: when it was so; the record's timestamp where absent.
        observed_in: set where we concluded it ourselves, e.g. from a receipt that says "not verified".
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
    observed_in: Literal["receipt"] | None = None

    def __post_init__(self) -> None:
        if not (self.sender or self.sender_sid or self.campaign):
            raise ValueError("field `sender` is missing; expected one of sender, sender_sid, campaign")


parse_verification = reader(Verification)
