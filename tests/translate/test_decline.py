"""The line in which a campaign is declined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stopgate.translate.decline import parse_decline, split_reasons

SEED = (
    "Upstream CNP declined sharing request for campaign CWIOFGR. Explanation: Opt in message does not have brand or"
    " disclosures, Inadequate details on website consent method"
)


def test_the_seed_line_is_taken_apart() -> None:
    """Actor, action, campaign and both reasons of the seed's refusal."""
    decline = parse_decline(SEED)
    assert (decline.actor, decline.action, decline.campaign_id) == (
        "Upstream CNP",
        "declined sharing request",
        "CWIOFGR",
    )
    assert decline.reasons == (
        "Opt in message does not have brand or disclosures",
        "Inadequate details on website consent method",
    )
    assert decline.text == SEED


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Website missing, Policy missing", ("Website missing, Policy missing",)),
        ("  ", ()),
        ("CNP X DECLINED SHARING REQUEST for campaign cabc1. explanation: a; b", ("a", "b")),
    ],
)
def test_other_lines(text: str, reasons: tuple[str, ...]) -> None:
    """Case does not matter; a line of another pattern is one reason."""
    assert parse_decline(text).reasons == reasons


def test_a_comma_inside_a_sentence_does_not_split() -> None:
    """Only a capital letter after a comma begins a reason; empty ones fall away."""
    assert split_reasons("Policy allows selling, sharing and renting; \nNo HELP, No STOP") == (
        "Policy allows selling, sharing and renting", "No HELP", "No STOP",
    )  # fmt: skip


@given(st.text())
def test_any_text_keeps_its_words(text: str) -> None:
    """Nothing raises, and a reason is always a piece of the text."""
    decline = parse_decline(text)
    assert all(reason in text for reason in decline.reasons)
    assert bool(decline.reasons) is bool(text.strip()) or decline.actor is not None
