"""Words on opt-outs over a lane, without a broker: told again, told late, told in any order."""

from typing import Any

import pytest

from agents.commands import obey
from agents.outbound import judge
from agents.replies import hear
from schemas.topics import DELIVERY, OPT_OUT_CHANGES, REVIEWS
from tests.agents.fakes import NOW_MS, FakeGate, message, reply

HANDSET = "+14155550132"


@pytest.fixture
def gate() -> FakeGate:
    """A gate with one partition."""
    return FakeGate()


def says(gate: FakeGate, body: str, name: str, at: int | None = None) -> str | None:
    """The handset says something, perhaps at so many seconds; why it had no effect."""
    occurred_at = None if at is None else NOW_MS - 60_000 + at * 1000
    gate.feed(hear, reply(id=name, body=body, occurred_at=occurred_at), "replies")
    return gate.values(OPT_OUT_CHANGES)[-1]["refused"]


def orders(gate: FakeGate, action: str, name: str, at: int | None = None) -> str | None:
    """An operator says something about the handset, with attestation; why it had no effect."""
    value: dict[str, Any] = {
        "id": name,
        "action": action,
        "account": "acme",
        "number": HANDSET,
        "consent_attested": True,
        "occurred_at": None if at is None else NOW_MS - 60_000 + at * 1000,
    }
    gate.feed(obey, value, "commands")
    return gate.values(OPT_OUT_CHANGES)[-1]["refused"]


def passes(gate: FakeGate) -> bool:
    """Whether a message is delivered now."""
    before = len(gate.values(DELIVERY))
    gate.feed(judge, message(id=f"m-{gate.offset}"))
    return len(gate.values(DELIVERY)) > before


def test_an_unstop_told_again_lifts_nothing_that_was_said_since(gate: FakeGate) -> None:
    """Webhooks are retried, and some bring no time of their own."""
    says(gate, "UNSTOP", "u-1")
    says(gate, "STOP", "s-1")
    assert says(gate, "UNSTOP", "u-1") == "duplicate"
    assert not passes(gate)
    assert says(gate, "UNSTOP", "u-2") is None
    assert passes(gate)


def test_an_operators_opt_in_told_again_lifts_nothing_that_was_said_since(gate: FakeGate) -> None:
    """The same for commands."""
    orders(gate, "opt_in", "i-1")
    orders(gate, "opt_out", "o-1")
    assert orders(gate, "opt_in", "i-1") == "duplicate"
    assert not passes(gate)


def test_a_block_told_again_is_a_duplicate_while_it_holds(gate: FakeGate) -> None:
    """And no reason to doubt a STOP: once lifted, the same id blocks anew."""
    for tell, word in ((says, "STOP"), (orders, "opt_out")):
        tell(gate, word, "b-1")
        assert tell(gate, word, "b-1") == "duplicate"
    assert says(gate, "UNSTOP", "u-1") is None
    assert passes(gate)
    assert says(gate, "STOP", "b-1") is None
    assert not passes(gate)


def test_an_unstop_under_an_operators_entry_is_remembered(gate: FakeGate) -> None:
    """It lifts nothing, because the operator spoke later; but an older STOP that arrives late is no longer in force."""
    orders(gate, "opt_out", "o-1", at=10)
    assert says(gate, "UNSTOP", "u-1", at=5) == "older-than-state"
    assert says(gate, "STOP", "s-1", at=3) == "older-than-state"
    assert not passes(gate)
    assert orders(gate, "opt_in", "i-1", at=12) is None
    assert passes(gate)


def test_an_opt_in_without_effect_on_one_channel_is_remembered_on_the_other(gate: FakeGate) -> None:
    """An older entry that arrives late does not block what was opted in after it."""
    orders(gate, "opt_out", "o-2", at=10)
    assert orders(gate, "opt_in", "i-1", at=6) == "older-than-state"
    assert orders(gate, "opt_out", "o-1", at=5) == "older-than-state"
    assert orders(gate, "opt_in", "i-2", at=12) is None
    assert passes(gate)


@pytest.mark.parametrize(("at", "decided"), [(5, []), (10, []), (15, ["none"])])
def test_only_a_later_word_clears_a_doubt(gate: FakeGate, at: int, decided: list[str]) -> None:
    """A START from before the doubtful reply, or of its very moment, leaves the question open."""
    gate.feed(hear, reply(id="d-1", body="STOP 12345", occurred_at=NOW_MS - 50_000), "replies")
    says(gate, "START", "u-1", at=at)
    assert [value["decision"] for value in gate.values(REVIEWS) if value["state"] == "decided"] == decided
    assert passes(gate) == bool(decided)
