"""Which refusals somebody asks for."""

from typing import Any

import pytest

from schemas.record import Instant
from stopgate.operators.refusals import Wanted, offset_of
from tests.operators.refused import refusal

LATER = Instant.parse("2026-11-05T12:00:01Z")
AT = Instant.parse("2026-11-05T12:00:00Z")


@pytest.mark.parametrize(
    ("wanted", "admitted"),
    [
        ({}, True),
        ({"account": "acme"}, True),
        ({"account": "globex"}, False),
        ({"sender": "+18005550100"}, True),
        ({"sender": "+18005550101"}, False),
        ({"rules": frozenset({"sender-unverified", "quiet-hours"})}, True),  # one of them is enough
        ({"rules": frozenset({"quiet-hours"})}, False),
        ({"since": AT}, True),
        ({"since": LATER}, False),
        ({"until": LATER}, True),
        ({"until": AT}, False),  # the end is not included
    ],
)
def test_a_filter_admits_what_fits_all_of_it(wanted: dict[str, Any], admitted: bool) -> None:
    """Everything absent admits all; the sender is compared in its canonical form."""
    spelled = refusal(sender="(800) 555-0100")
    assert Wanted(**wanted).admits(spelled, "US") is admitted


@pytest.mark.parametrize(
    ("decision", "offset"), [("my-gate.outbound-3-17", 17), ("outbound-0-0", 0), ("", -1), ("else", -1)]
)
def test_a_decision_names_the_place_of_its_message(decision: str, offset: int) -> None:
    """Topic names may hold hyphens themselves; what is no place is before all places."""
    assert offset_of(decision) == offset
