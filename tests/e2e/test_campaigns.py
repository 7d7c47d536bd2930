"""10DLC on the real broker: what a number's registration lets pass, and messages that wait for it."""

from typing import Any

import pytest

from schemas.topics import DAY_MS, DELIVERY, OUTBOUND
from tests.e2e.story import DELIVERED, OPTED_OUT, Story, rules

UNREGISTERED = ("rejected", 30034, ["campaign-unregistered"])
SUSPENDED = ("rejected", 30033, ["campaign-suspended"])


def held_for_registration(story: Story, **fields: Any) -> str:
    """A message that waits because the number's registration is in progress."""
    story.registration("pending")
    name = story.message(**fields)
    told = story.hold(name)
    assert (told["code"], told["awaiting"], rules(told)) == (30035, "registration", ["campaign-pending"])
    return name


def test_what_a_numbers_registration_lets_pass(story: Story) -> None:
    """Of which nothing was heard: not gated. Registered: passes. Unregistered and suspended: refused, each by its code."""
    assert story.verdict(story.message()) == DELIVERED
    for status, expected in (
        ("approved", DELIVERED),
        ("suspended", SUSPENDED),
        ("approved", DELIVERED),
        ("unsubmitted", UNREGISTERED),
    ):
        story.registration(status)
        assert story.verdict(story.message()) == expected


def test_a_suspended_campaign_stops_its_numbers(story: Story) -> None:
    """Whether the number hangs on it or the message names it; an approval of the campaign lifts it."""
    campaign = f"C{story.number}"
    story.registration("approved", campaign=campaign)
    story.verification("suspended", kind="campaign", campaign=campaign)
    assert story.verdict(story.message()) == SUSPENDED
    named = story.message(campaign=campaign, **{"from": "+12065550177"})
    assert story.verdict(named) == SUSPENDED
    story.verification("approved", kind="campaign", campaign=campaign)
    assert story.verdict(story.message()) == DELIVERED


def test_a_message_waits_for_the_registration_and_goes_out(story: Story) -> None:
    """Byte for byte, once; under a timestamp of its release, or it would be past the retention before it is read."""
    name = held_for_registration(story)
    story.later(days=9)
    story.registration("approved")
    assert story.verdict(name) == DELIVERED
    (sent,) = [seen for seen in story.gate.log.on(OUTBOUND) if f'"{name}"'.encode() in seen.raw]
    (delivered,) = [seen for seen in story.gate.log.on(DELIVERY) if seen.value["id"] == name]
    assert delivered.raw == sent.raw
    assert delivered.timestamp_ms - sent.timestamp_ms >= 9 * DAY_MS


@pytest.mark.parametrize(
    ("status", "expected"),
    [("suspended", SUSPENDED), ("unsubmitted", UNREGISTERED), ("rejected", UNREGISTERED)],
)
def test_a_message_waits_for_the_registration_and_is_refused(
    story: Story, status: str, expected: Any
) -> None:
    """The decision went the other way."""
    name = held_for_registration(story)
    story.registration(status)
    assert story.verdict(name) == expected


def test_a_stop_received_while_it_waits_wins(story: Story) -> None:
    """It is judged afresh in full."""
    name = held_for_registration(story)
    story.reply("STOP")
    story.registration("approved")
    assert story.verdict(name) == OPTED_OUT


def test_it_expires_while_it_waits(story: Story) -> None:
    """At its `send_before`, by the time that other records tell; never late."""
    name = held_for_registration(story, send_before=(story.later(hours=0)).timestamp() + 3600)
    story.tick(hours=2)
    assert story.verdict(name)[0] == "rejected"
    assert "message-expired" in story.verdict(name)[2]
    story.registration("approved")
    story.gate.log.settle()
    assert len(story.gate.outcomes(name)) == 1


def test_it_survives_a_kill(story: Story) -> None:
    """SIGKILL while it waits; the next life knows it and delivers it once. So does one whose decision came meanwhile."""
    first, second = story, story.gate.story()
    names = [held_for_registration(first), held_for_registration(second)]
    story.gate.kill()
    second.registration("approved")
    story.gate.start()
    assert second.verdict(names[1]) == DELIVERED
    first.registration("approved")
    assert first.verdict(names[0]) == DELIVERED
    story.gate.log.settle()
    assert [len(story.gate.outcomes(name)) for name in names] == [1, 1]
