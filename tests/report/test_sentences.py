"""Records told as a person would tell them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.topics import TOPICS
from stopgate.report.collecting import CAME_IN, WENT_OUT
from stopgate.report.sentences import change_sentence, record_sentence, state_sentence
from stopgate.report.visible import visible
from tests.schemas.strategies import json_values

SENTENCES = [
    # topic, what the record holds, the sentence
    ("replies", {"body": "STOP", "to": "+18005550100", "opt_out_type": "STOP"}, "The handset wrote “STOP” to +18005550100 (marked STOP by the provider)."),
    ("commands", {"action": "opt_in", "actor": "ann", "source": "console", "channels": ["voice"], "consent_attested": True, "note": "phoned"}, "ann (console) asked to opt in voice, consent attested, noting “phoned”."),
    ("receipts", {"provider": "twilio", "code": 21610, "title": "Blocked"}, "twilio reported code 21610 “Blocked”."),
    ("auto-replies", {"from": "+18005550100", "body": "You are unsubscribed."}, "We answered the handset from +18005550100: “You are unsubscribed.”."),
    ("commands", {"channels": 5, "action": "opt_out"}, "A record that does not follow the contract."),
]  # fmt: skip


@pytest.mark.parametrize(("topic", "fields", "sentence"), SENTENCES)
def test_records_are_told(topic: str, fields: dict[str, Any], sentence: str) -> None:
    """Who said what, in one sentence; what follows no contract is said to."""
    assert record_sentence(topic, fields, {}) == sentence


def test_a_change_says_its_effect_or_why_there_was_none() -> None:
    """A refusal is told in the gate's own words."""
    cause = {"body": "stop", "to": "+18005550100"}
    change = {"account": "acme", "channels": ["sms", "voice"], "cause": cause, "refused": None}
    assert change_sentence(change).endswith("Effect for account acme: text and voice blocked from then on.")
    refused = change | {"refused": "handset-origin"}
    assert change_sentence(refused).endswith(
        "No effect: The handset itself opted out, so only its own START or UNSTOP lifts this."
    )


def test_the_state_says_who_may_lift_it() -> None:
    """The handset's word is the handset's to lift; an account of nobody is every account."""
    state = {
        "account": "*",
        "channels": ["sms"],
        "liftable_by": "handset",
        "origin": "handset_text",
        "occurred_at": "then",
    }
    assert state_sentence(state) == (
        "Opted out for every account: text blocked since then by the handset's own text; only the handset's own START "
        "or UNSTOP lifts this."
    )


@given(
    st.sampled_from([topic.name for topic in (*CAME_IN, *WENT_OUT)]), st.dictionaries(st.text(), json_values)
)
def test_any_record_is_told(topic: str, fields: dict[str, Any]) -> None:
    """No record, however malformed, makes the teller fail."""
    assert record_sentence(topic, fields, {})


def test_every_topic_about_handsets_is_searched_for_evidence() -> None:
    """A new topic keyed by handset must be thought of here."""
    keyed = {topic.name for topic in TOPICS if topic.key in ("handset", "account|handset", "as it came")}
    assert keyed == {topic.name for topic in (*CAME_IN, *WENT_OUT)}


def test_what_steers_a_terminal_becomes_visible() -> None:
    """Escape sequences, direction marks and stray line ends are shown by code point, letters of all scripts stay."""
    assert visible("café ’\x1b[31m\u202e\n") == "café ’⟨U+001B⟩[31m⟨U+202E⟩⟨U+000A⟩"
