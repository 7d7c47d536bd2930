"""`senders`: the present standing of every sender, as the gate knows it."""

from typing import Literal

import msgspec

from schemas.record import Evidence, Instant, Record, reader
from schemas.verifications import Kind

SenderKind = Literal["toll_free", "long_code", "short_code", "alphanumeric"]
"""What a `from` is."""
State = Literal[
    "unsubmitted",
    "pending",
    "in_review",
    "verified",
    "rejected_editable",
    "rejected_final",
    "expired",
    "suspended",
    "unknown",
]
"""Where a sender stands; a rejection is two states: one that may be corrected and one that may not."""
Subject = Literal["number", "sid", "campaign"]
"""What a record of `senders` is about."""


class Claim(Record, frozen=True):
    """One thing that was once said about a sender: the standing is what all claims together mean.

    Attributes:
        kind: what the claim is about; it counts only where that fits the sender.
        status: the claim's own word.
        occurred_at: when it was so; the order of claims.
        recorded_at: when the copy that is kept was recorded.
        codes: codes of a rejection, as they came.
        reasons: reasons of a rejection in words, as they came.
        edit_allowed: whether the claim itself says that the rejection may be corrected.
        edit_expires_at: until when, if the claim says so.
        provider: who said it.
        account: whose sender it is, by the claim.
        campaign: the 10DLC campaign the claim names.
        sender_sid: the provider's id of the sender.
        observed_in: set where we concluded it ourselves.
        evidence: where the copy that is kept stands in the log.
    """

    kind: Kind
    status: str
    occurred_at: Instant
    recorded_at: Instant
    codes: list[str] = msgspec.field(default_factory=list)
    reasons: list[str] = msgspec.field(default_factory=list)
    edit_allowed: bool | None = None
    edit_expires_at: Instant | None = None
    provider: str | None = None
    account: str | None = None
    campaign: str | None = None
    sender_sid: str | None = None
    observed_in: Literal["receipt"] | None = None
    evidence: Evidence | None = None


class Sender(Record, frozen=True):
    """One sender's standing: the snapshot that restarts and readers begin from.

    Attributes:
        sender: the number; or the SID or campaign that the record is about, see `subject`.
        account: whose sender it is.
        kind: what kind of sender it is.
        status: the contract's word for the standing; `expired` once the correction window closed.
        codes: codes of the rejection in force.
        reasons: reasons of the rejection in force, in words.
        edit_allowed: whether the event itself said that the rejection may be corrected.
        edit_expires_at: end of the correction window, by the event or 7 days after `rejected_at`.
        rejected_at: when the rejection in force began.
        sender_sid: the provider's newest id of the sender.
        campaign: the 10DLC campaign the number hangs on.
        campaign_status: the contract's word for that campaign's standing.
        provider: who said what is in force.
        occurred_at: since when it is in force.
        recorded_at: how far this record knows the time.
        evidence: where the claim in force stands in the log.
        subject: a number, or a SID whose numbers may not be known yet, or a campaign.
        state: what `status` means for us.
        campaign_state: what `campaign_status` means for us.
        sids: every id under which providers report this number.
        warned_hours: the last warning given before the window closes: 72, then 24.
        approved_at: the newest approval.
        refused_at: the newest refusal that only an approval heals.
        registered_at: when an operator entered this sender; `account` is then the operator's word.
        history: the claims that the standing follows from, oldest first.
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
    subject: Subject = "number"
    state: State = "unknown"
    campaign_state: State | None = None
    sids: list[str] = msgspec.field(default_factory=list)
    warned_hours: int | None = None
    approved_at: Instant | None = None
    refused_at: Instant | None = None
    registered_at: Instant | None = None
    history: list[Claim] = msgspec.field(default_factory=list)


parse_sender = reader(Sender)
