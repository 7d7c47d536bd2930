"""What operators, carriers and a number's new owner mean for opt-outs, on the real broker."""

from typing import Any

import pytest

from tests.e2e.story import DELIVERED, OPTED_OUT, Story


def test_operators_lift_what_operators_set_and_nothing_else(story: Story) -> None:
    """With attested consent; what the handset said stays, and every refusal is on record with its reason."""
    out = story.command("opt_out", channels=["voice"])
    assert story.verdict(story.message(channel="voice")) == OPTED_OUT
    assert story.verdict(story.message()) == DELIVERED
    careless = story.command("opt_in")
    attested = story.command("opt_in", consent_attested=True)
    assert story.verdict(story.message(channel="voice")) == DELIVERED
    story.reply("STOP")
    story.gate.log.settle()
    overruled = story.command("opt_in", consent_attested=True)
    assert story.verdict(story.message()) == OPTED_OUT
    assert [story.change(name)["refused"] for name in (out, careless, attested, overruled)] == [
        None, "attestation-missing", None, "handset-origin",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "receipt",
    [
        {"code": 21610, "provider": "twilio", "phase": "sync"},
        {"code": "40300", "provider": "telnyx", "title": "Blocked due to STOP message", "phase": "sync"},
        {"code": 4775, "provider": "bandwidth", "phase": "delivery"},
    ],
)
def test_carriers_receipts_teach_opt_outs(story: Story, receipt: dict[str, Any]) -> None:
    """As if the handset had said so: no operator lifts it, its own START does."""
    story.receipt(**receipt)
    story.gate.log.settle()
    assert story.verdict(story.message()) == OPTED_OUT
    state = story.state()
    assert state is not None
    assert (state["origin"], state["liftable_by"], state["provider"]) == (
        "carrier_receipt",
        "handset",
        receipt["provider"],
    )
    refused = story.command("opt_in", consent_attested=True)
    assert story.change(refused)["refused"] == "handset-origin"
    story.reply("START")
    assert story.verdict(story.message()) == DELIVERED


@pytest.mark.parametrize(
    "receipt",
    [
        {"code": 30003, "provider": "twilio", "phase": "delivery"},
        {"code": "40300", "provider": "telnyx", "title": "Message blocked as spam", "phase": "delivery"},
        {"code": "E-4711", "provider": "someone-new"},
    ],
)
def test_other_receipts_teach_no_opt_out(story: Story, receipt: dict[str, Any]) -> None:
    """A failure, another title under the same number, a number that nobody knows."""
    story.receipt(**receipt)
    story.gate.log.settle()
    assert story.state() is None
    assert story.verdict(story.message()) == DELIVERED


def test_a_suspected_opt_out_is_a_question_for_a_person(story: Story) -> None:
    """30004 from a toll-free number may mean it: messages wait until somebody decides."""
    story.verification("approved")
    story.receipt(30004, provider="twilio", phase="delivery", **{"from": story.toll_free})
    story.gate.log.settle()
    name = story.message()
    assert story.hold(name)["awaiting"] == "review"
    story.command("review", decision="none")
    assert story.verdict(name) == DELIVERED


def test_a_reassigned_number_is_lifted_by_an_operator_with_new_consent(story: Story) -> None:
    """Its new owner never opted out; an attestation is needed all the same."""
    story.receipt("reassigned-number")
    story.gate.log.settle()
    assert story.verdict(story.message()) == OPTED_OUT
    state = story.state()
    assert state is not None
    assert (state["origin"], state["liftable_by"]) == ("reassigned_number", "operator")
    careless = story.command("opt_in")
    assert story.change(careless)["refused"] == "attestation-missing"
    story.command("opt_in", consent_attested=True)
    assert story.verdict(story.message()) == DELIVERED
