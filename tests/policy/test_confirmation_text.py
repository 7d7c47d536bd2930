"""The one text after an opt-out: what it may say."""

import pytest

from stopgate.policy.confirmation_text import confirmation_faults, confirmation_faults_quoted

GOOD = "Acme: You have been unsubscribed and will receive no further messages. Reply START to resubscribe."


def names(text: str, brand: str = "Acme, Inc.") -> set[str]:
    """The names of the faults."""
    return {name for name, _, _ in confirmation_faults_quoted(text, (brand,) if brand else ())}


def test_the_standard_wording_has_no_fault():
    """Nothing is wrong with the wording everybody uses."""
    assert confirmation_faults(GOOD, "Acme, Inc.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme: See you. No more messages will come.", {"not-acknowledged"}),
        ("Acme: You are unsubscribed.", {"more-messages-possible"}),
        (GOOD.replace("Acme", "Beta"), {"brand-missing"}),
        (f"{GOOD} Shop our sale today!", {"promotional"}),
        ("Acme: You are unsubscribed and get no more texts, but save 20% in store.", {"promotional"}),
        (GOOD + " Thank you." * 30, {"too-long"}),
        ("Acme: Your offers are cancelled: you are opted out and will not receive any more deals.", set()),
    ],
)
def test_each_fault_is_told(text, expected):
    """What is missing or too much; naming what one is unsubscribed from is no advertising."""
    assert names(text) == expected


def test_a_blank_brand_is_not_looked_for():
    """Without a brand its absence is no fault."""
    assert confirmation_faults(GOOD, " ") == []


def test_every_fault_is_a_sentence_for_a_person():
    """The list holds sentences, in a fixed order."""
    faults = confirmation_faults("Come and shop our sale!", "Acme")
    assert len(faults) == 4
    assert all(sentence.endswith(".") for sentence in faults)
