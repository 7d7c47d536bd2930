"""Refusals for the tests of this directory, as the gate writes them."""

from typing import Any

import msgspec

from schemas.record import Instant, encode
from schemas.rejections import Finding, Refusal

SENDER = "+18005550100"
AT = Instant.parse("2026-11-05T12:00:00Z")


def finding(rule: str = "sender-unverified", *, resendable: bool = True) -> Finding:
    """An objection."""
    return Finding(rule=rule, code=30032, message="Not verified.", remedy="Verify it.", resendable=resendable)


def refusal(
    *rules: str, name: str = "m-1", original: bytes | None = None, resendable: bool = True, **fields: Any
) -> Refusal:
    """A refusal of one message by these rules, by default the one for unverified senders."""
    message = b'{"id":"%s","account":"acme","from":"+18005550100","to":"+14155550132","body":"Hi"}'
    given = {
        "id": name, "account": "acme", "sender": SENDER, "handset": "+14155550132", "channel": "sms", "broadcast": None,
        "outcome": "rejected", "code": 30032, "decided_at": AT, "policy": "p1",
        "findings": [finding(rule, resendable=resendable) for rule in rules or ("sender-unverified",)],
        "original": msgspec.Raw(original or message % name.encode()),
    }  # fmt: skip
    return Refusal(**(given | fields))


def on_topic(refused: Refusal) -> bytes:
    """The refusal as it stands on its topic."""
    return encode(refused)
