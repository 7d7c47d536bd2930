"""Receipts: the class of a code depends on provider, phase, sender and words, and doubt is said."""

from datetime import UTC, datetime
from typing import Any

import pytest

from schemas.receipts import Receipt
from schemas.record import Instant
from stopgate.policy.codes import Code, all_codes, classify_receipt

RECEIPT_ROWS = [row for row in all_codes() if row.kind in ("submit", "delivery")]


def classify(*, sender_kind: str | None = "long_code", **fields: Any) -> tuple[str, str]:
    """Class and certainty of a receipt with these fields."""
    found = classify_receipt(Receipt(handset="+14155550132", **fields), sender_kind=sender_kind)
    return found.name, found.certainty


@pytest.mark.parametrize("row", RECEIPT_ROWS, ids=lambda row: f"{row.provider}-{row.kind}-{row.code}")
def test_every_receipt_code_gets_its_class(row: Code) -> None:
    """With provider and phase named, and no words or toll-free sender to change it, a code has the table's class."""
    phase = "sync" if row.kind == "submit" else "delivery"
    found = classify_receipt(
        Receipt(handset="+14155550132", code=row.code, provider=row.provider, phase=phase),
        sender_kind="long_code",
    )
    assert (found.name, found.code, found.retry) == (row.name, row, row.retry)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"provider": "telnyx", "code": 40300, "phase": "sync"}, ("OPT_OUT", "sure")),
        ({"provider": "telnyx", "code": 40300, "phase": "delivery"}, ("UNKNOWN", "sure")),
        (
            {"provider": "telnyx", "code": 40300, "phase": "delivery", "title": "Blocked due to STOP message"},
            ("OPT_OUT", "sure"),
        ),
        ({"provider": "telnyx", "code": 40300}, ("OPT_OUT", "sure")),
        ({"provider": "telnyx", "code": 40300, "title": "Blocked: reputation"}, ("OPT_OUT", "suspected")),
        ({"provider": "vonage", "code": "9", "phase": "delivery"}, ("OPT_OUT", "sure")),
        ({"provider": "vonage", "code": "9", "phase": "sync"}, ("UNKNOWN", "sure")),
        ({"provider": "vonage", "code": "9"}, ("OPT_OUT", "suspected")),
        ({"provider": "sinch", "code": 64, "sender_kind": "toll_free"}, ("SENDER_UNVERIFIED", "sure")),
        ({"provider": "sinch", "code": 64, "sender_kind": "long_code"}, ("THROTTLE", "sure")),
        ({"provider": "twilio", "code": 30004, "sender_kind": "toll_free"}, ("OPT_OUT", "suspected")),
        ({"provider": "twilio", "code": 30004, "sender_kind": "long_code"}, ("UNKNOWN", "sure")),
        ({"provider": "twilio", "code": 30004, "sender_kind": None}, ("UNKNOWN", "sure")),
        ({"provider": "bandwidth", "code": 4795}, ("SENDER_UNVERIFIED", "sure")),
        ({"provider": "azure", "code": 4010}, ("SENDER_UNVERIFIED", "sure")),
        ({"provider": "bandwidth", "code": 4482}, ("UNKNOWN", "sure")),
        ({"provider": "bandwidth", "code": 4772}, ("UNKNOWN", "sure")),
        ({"provider": "bandwidth", "code": 4790}, ("UNKNOWN", "sure")),
        ({"provider": "vonage", "code": 7, "phase": "sync"}, ("UNKNOWN", "sure")),
        ({"provider": "vonage", "code": 1050, "phase": "sync"}, ("UNKNOWN", "sure")),
        ({"provider": "aws", "code": "DESTINATION_PHONE_NUMBER_NOT_VERIFIED"}, ("UNKNOWN", "sure")),
        ({"provider": "plivo", "code": 201}, ("UNKNOWN", "sure")),
        ({"provider": "twilio", "code": 30485, "phase": "delivery"}, ("TRANSIENT", "sure")),
        ({"provider": "aws", "code": "TEXT_BLOCKED", "title": "Phone number is opted out"}, ("OPT_OUT", "sure")),
        ({"provider": "aws", "code": "TEXT_BLOCKED", "title": "Phone has blocked SMS"}, ("OPT_OUT", "suspected")),
        ({"provider": "aws", "code": "FAILURE", "title": "Phone has blocked SMS"}, ("OPT_OUT", "suspected")),
        ({"provider": "azure", "code": "0x1", "title": "Sender blocked for given recipient."}, ("OPT_OUT", "sure")),
    ],
)  # fmt: skip
def test_collisions_and_traps(fields: dict[str, Any], expected: tuple[str, str]) -> None:
    """What provider, phase, sender and words make of a number that means several things."""
    assert classify(**fields) == expected


@pytest.mark.parametrize("title", ["Message couldn't be delivered", "", "STOP"])
def test_a_shared_title_decides_nothing(title: str) -> None:
    """Six codes share one title, so only rows that ask for words look at them."""
    assert classify(provider="twilio", code=30640, phase="delivery", title=title) == ("UNKNOWN", "sure")


def test_a_code_without_phase_is_looked_up_in_both_kinds() -> None:
    """21610 is a submit code, 30630 a delivery code; neither receipt names its phase."""
    assert classify(provider="twilio", code="21610") == ("OPT_OUT", "sure")
    assert classify(provider="Twilio", code=30630) == ("OPT_OUT", "sure")


def test_twilio_codes_mean_the_same_in_either_phase() -> None:
    """Sent through a service, the refusal 21610 arrives as a status."""
    assert classify(provider="twilio", code=21610, phase="delivery") == ("OPT_OUT", "sure")


def test_other_providers_codes_belong_to_their_phase() -> None:
    """Vonage's submit status 1 (throttled) says nothing as a receipt's error code."""
    assert classify(provider="vonage", code=1, phase="delivery") == ("UNKNOWN", "sure")


@pytest.mark.parametrize(
    ("provider", "code", "expected"),
    [
        (None, 21610, ("OPT_OUT", "sure")),
        (None, 200, ("OPT_OUT", "suspected")),
        ("some-connector", 21610, ("OPT_OUT", "suspected")),
        ("some-connector", 99999, ("UNKNOWN", "sure")),
    ],
)
def test_without_a_known_provider_a_number_says_less(
    provider: str | None, code: int, expected: tuple[str, str]
) -> None:
    """Small numbers and strangers' numbers are suspicions, not facts."""
    assert classify(provider=provider, code=code) == expected


@pytest.mark.parametrize(
    ("code", "status"), [("0", None), (0, "delivered"), ("ok", "delivered"), ("000", "sent")]
)
def test_success_is_no_fault(code: str | int, status: str | None) -> None:
    """A delivered message is neither a fault nor an unknown code."""
    assert classify(code=code, status=status) == ("NONE", "sure")


def test_a_code_counts_from_its_first_day() -> None:
    """21635 was split off 21614 on 2024-07-10; before, nobody knew it."""
    before = Instant.of(datetime(2024, 7, 9, tzinfo=UTC))
    assert classify(provider="twilio", code=21635, occurred_at=before)[0] == "UNKNOWN"
    assert classify(provider="twilio", code=21635)[0] == "INVALID_RECIPIENT"


def test_an_unknown_code_may_be_retried_within_bounds() -> None:
    """Nobody knows it: the message is retried a little, and the class says so."""
    found = classify_receipt(Receipt(handset="+14155550132", code=77777, provider="twilio"), sender_kind=None)
    assert (found.name, found.retry, found.code) == ("UNKNOWN", "backoff", None)
