"""Short ways to say what happened to a sender, for the tests of this directory."""

from datetime import UTC, datetime, timedelta
from typing import Any

from schemas.record import Instant
from schemas.senders import Sender
from schemas.verifications import Verification
from stopgate.policy.standing import SenderVerdict, TollFreePolicy, apply_verification, sender_verdict

TOLL_FREE = "+18005550100"
LOCAL = "+14155550100"
START = Instant.of(datetime(2026, 11, 1, tzinfo=UTC))


def day(number: float) -> Instant:
    """An instant so many days after the start of the story."""
    return Instant.of(START + timedelta(days=number))


def said(status: str, at: float = 0, **fields: Any) -> Verification:
    """One event about the toll-free number, or about what `fields` name."""
    about = {} if {"sender", "sender_sid", "campaign"} & fields.keys() else {"sender": TOLL_FREE}
    return Verification(**{"kind": "toll_free", "status": status, "occurred_at": day(at), **about, **fields})


def story(*events: Verification, recorded_at: float | None = None) -> Sender:
    """The standing after these events, each recorded at its own time or all at one."""
    sender = None
    for event in events:
        at = event.occurred_at if recorded_at is None else day(recorded_at)
        assert at is not None
        sender = apply_verification(sender, event, recorded_at=at).after
    assert sender is not None
    return sender


def verdict(
    sender: Sender | None,
    *,
    at: float = 0,
    policy: TollFreePolicy = "current",
    number: str | None = None,
    channel: str = "sms",
    country: str | None = "US",
) -> SenderVerdict:
    """What the gate hears about a text of this sender to a US handset, unless said otherwise."""
    asked = number or (sender.sender if sender else TOLL_FREE)
    return sender_verdict(
        sender, sender_number=asked, channel=channel, country=country, policy=policy, at=day(at)
    )
