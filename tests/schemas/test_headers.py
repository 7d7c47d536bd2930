"""Headers: what the gate says beside a value it passes on."""

from schemas.headers import DeadLetterHeaders, DeliveryHeaders
from schemas.record import Instant

NOON = Instant.parse("2026-03-01T12:00:00Z")


def test_delivery_headers_name_decision_time_and_policy() -> None:
    """A delivered message says which decision let it through, when and under which rules."""
    assert DeliveryHeaders("d-1", NOON, "2026-03").encode() == [
        ("stopgate-decision", b"d-1"),
        ("stopgate-decided-at", b"2026-03-01T12:00:00.000Z"),
        ("stopgate-policy", b"2026-03"),
    ]


def test_dead_letter_headers_name_fault_and_place() -> None:
    """A dead letter says what is wrong, and where in the log it stood."""
    headers = DeadLetterHeaders("it is “empty”", "not-json", "stopgate.outbound", 3, 17, NOON)
    assert headers.encode() == [
        ("stopgate-error", "it is “empty”".encode()),
        ("stopgate-error-class", b"not-json"),
        ("stopgate-source-topic", b"stopgate.outbound"),
        ("stopgate-source-partition", b"3"),
        ("stopgate-source-offset", b"17"),
        ("stopgate-source-timestamp", b"2026-03-01T12:00:00.000Z"),
    ]


def test_a_sentence_that_no_encoding_takes_is_escaped() -> None:
    """Reporting a fault does not become one: a lone surrogate is written out."""
    headers = dict(DeadLetterHeaders("\ud800", "x", "t", 0, 0, NOON).encode())
    assert headers["stopgate-error"] == rb"\ud800"
