"""What a receipt teaches about a sender, when it contradicts what we believed.

Source: code table reference, classes: a sender that a carrier calls unverified, unregistered or suspended is blocked
until an event says otherwise.
"""

from schemas.receipts import Receipt
from schemas.record import Instant
from schemas.senders import Sender
from schemas.verifications import Kind, Verification
from stopgate.policy.codes import ReceiptClass, classify_receipt
from stopgate.policy.numbers import canonical_sender, sender_kind
from stopgate.policy.standing.machine import apply_verification


def observation_from_receipt(
    receipt: Receipt, *, recorded_at: Instant, region: str = "US"
) -> Verification | None:
    """Make a verification of our own from a receipt that speaks of its sender.

    Args:
        receipt: any receipt.
        recorded_at: the record's timestamp, for a receipt without a time.
        region: ISO country whose national spelling is assumed where a number has no `+`.

    Returns:
        The observation, or None: the receipt says nothing about a sender, only suspects it, says so of a state that
        passes by itself (30035), or of a whole account, which no sender's standing can express.
    """
    if not receipt.sender:
        return None
    number = canonical_sender(receipt.sender, region)
    found = classify_receipt(receipt, sender_kind=sender_kind(number))
    told = _told(found, sender_kind(number))
    if told is None or found.code is None:
        return None
    kind, status = told
    return Verification(
        kind=kind,
        status=status,
        sender=number,
        id=f"receipt:{receipt.id or number}:{found.code.code}",
        provider=receipt.provider,
        account=receipt.account,
        codes=[found.code.code],
        reasons=[f"a receipt says: {found.code.title}"],
        occurred_at=receipt.occurred_at or recorded_at,
        observed_in="receipt",
    )


def _told(found: ReceiptClass, kind: str) -> tuple[Kind, str] | None:
    """Which standing a receipt's class speaks of, and what it says of it."""
    if found.certainty != "sure" or found.retry not in ("on_sender_event", "never") or found.code is None:
        return None
    own: Kind = "toll_free" if kind == "toll_free" else "number"
    if found.name == "SENDER_UNVERIFIED":
        return ("toll_free", "unsubmitted") if kind == "toll_free" else None
    if found.name == "SENDER_UNREGISTERED":
        return own, "unsubmitted"
    if found.name == "SENDER_SUSPENDED" and found.code.scope != "account":
        return ("campaign" if found.code.scope == "campaign" and kind == "long_code" else own), "suspended"
    return None


def is_news(sender: Sender | None, observation: Verification, *, recorded_at: Instant) -> bool:
    """Whether an observation would change what the gate goes by; the next thousand receipts of a kind do not."""
    return apply_verification(sender, observation, recorded_at=recorded_at).applied
