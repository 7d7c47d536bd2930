"""Toll-free verification on the real broker, by the record clock, under today's policy and the first seed's."""

import pytest

from tests.e2e.gate import Gate
from tests.e2e.story import DELIVERED, UNVERIFIED, Story

ELIGIBLE, ALSO_ELIGIBLE, INELIGIBLE = "30445", "30476", "30459"


@pytest.fixture(params=["current", "seed"])
def policy(request: pytest.FixtureRequest) -> str:
    """The policy in force."""
    return str(request.param)


@pytest.fixture
def story(gate: Gate, seed_gate: Gate, policy: str) -> Story:
    """A story under it."""
    return {"current": gate, "seed": seed_gate}[policy].story()


def test_an_eligible_rejection_on_day_3_and_on_day_8(story: Story, policy: str) -> None:
    """Refused both times today; under the seed's rule it passes while it may be corrected, and no longer."""
    story.verification("rejected", codes=[ELIGIBLE])
    story.later(days=3)
    third = story.message(**{"from": story.toll_free})
    story.later(days=5)
    eighth = story.message(**{"from": story.toll_free})
    assert story.verdict(third) == (DELIVERED if policy == "seed" else UNVERIFIED)
    assert story.verdict(eighth) == UNVERIFIED
    assert "new" in story.refusal(eighth)["findings"][0]["remedy"]


def test_a_window_closes_by_itself(story: Story) -> None:
    """No message of this sender arrives; time passes elsewhere. Warned 72 and 24 hours before, then expired."""

    def told() -> tuple[str, int | None]:
        record = story.standings(story.toll_free)[-1]
        return record["status"], record["warned_hours"]

    story.verification("rejected", codes=[ELIGIBLE])
    story.gate.wait(lambda: story.standings(story.toll_free) and told() == ("rejected", None))
    for days, expected in ((4.5, ("rejected", 72)), (2, ("rejected", 24)), (1, ("expired", None))):
        story.tick(days=days)
        story.gate.wait(lambda: told() == expected)  # noqa: B023 - called at once


@pytest.mark.parametrize("other", ["verification", "receipt"])
def test_every_kind_of_record_tells_the_time(story: Story, other: str) -> None:
    """A window closes also where nothing but other senders' events or receipts arrive."""
    story.verification("rejected", codes=[ELIGIBLE])
    story.later(days=8)
    if other == "receipt":
        story.receipt(30003, provider="twilio", phase="delivery")
    else:
        story.verification("approved", sender="+18335550199")
    story.gate.wait(
        lambda: (
            story.standings(story.toll_free) and story.standings(story.toll_free)[-1]["state"] == "expired"
        )
    )


def test_an_ineligible_rejection_is_final(story: Story) -> None:
    """30032 from the first day on, under either policy; the way out is named."""
    story.verification("rejected", codes=[INELIGIBLE])
    early = story.message(**{"from": story.toll_free})
    assert story.verdict(early) == UNVERIFIED
    remedy = story.refusal(early)["findings"][0]["remedy"]
    assert "Toll-Free Verification Rejection Appeal" in remedy
    assert "voice" in remedy.casefold()


def test_the_event_says_itself_whether_it_may_be_corrected(story: Story, policy: str) -> None:
    """`edit_allowed` overrides the code table, and `edit_expires_at` the seven days."""
    story.verification("rejected", codes=[INELIGIBLE], edit_allowed=True)
    named = story.message(**{"from": story.toll_free})
    assert story.verdict(named) == (DELIVERED if policy == "seed" else UNVERIFIED)
    known = story.gate.wait(lambda: story.standings(story.toll_free))
    assert known[-1]["state"] == "rejected_editable"


def test_a_verified_number_delivers(story: Story) -> None:
    """And only a verified one of which the gate was told: the number itself proves nothing."""
    assert story.verdict(story.message(**{"from": story.toll_free})) == UNVERIFIED
    story.verification("approved")
    assert story.verdict(story.message(**{"from": story.toll_free})) == DELIVERED


def test_under_review(story: Story, policy: str) -> None:
    """Pending and in review pass under the seed's rule alone."""
    expected = DELIVERED if policy == "seed" else UNVERIFIED
    for status in ("pending", "in_review"):
        story.verification(status)
        assert story.verdict(story.message(**{"from": story.toll_free})) == expected


@pytest.mark.parametrize("status", ["suspended", "deleted", "unsubmitted", "expired", "on_the_moon"])
def test_every_other_status_blocks(story: Story, status: str) -> None:
    """Also a status that nobody knows: it is not verified."""
    story.verification("approved")
    story.verification(status)
    assert story.verdict(story.message(**{"from": story.toll_free})) == UNVERIFIED


def test_voice_and_other_countries_are_not_restricted(story: Story) -> None:
    """Only SMS and MMS to the US and Canada are."""
    story.verification("rejected", codes=[INELIGIBLE])
    free = {"from": story.toll_free}
    voice = story.message(channel="voice", **free)
    abroad = story.message(to="+447911123456", **free)
    canada = story.message(to=story.another_handset("416"), **free)
    picture = story.message(channel="mms", media=["https://acme.example.com/a.png"], **free)
    assert [story.verdict(name) for name in (voice, abroad)] == [DELIVERED, DELIVERED]
    assert [story.verdict(name)[:2] for name in (canada, picture)] == [("rejected", 30032)] * 2


def test_several_reasons_at_once_are_all_named(story: Story) -> None:
    """One ineligible reason makes it final; each correction and each text stands in the remedy."""
    story.verification("rejected", codes=[ELIGIBLE, ALSO_ELIGIBLE])
    mendable = story.refusal(_refused(story))["findings"][0]
    story.verification("rejected", codes=[ELIGIBLE, INELIGIBLE])
    final = story.refusal(story.message(**{"from": story.toll_free}))["findings"][0]
    assert final["evidence"]["standing"] == "rejected_final"
    assert mendable["evidence"]["codes"] == [int(ELIGIBLE), int(ALSO_ELIGIBLE)]
    for code in (ELIGIBLE, ALSO_ELIGIBLE):
        assert code in mendable["remedy"]
    for code in (ELIGIBLE, INELIGIBLE):
        assert code in final["remedy"]


def _refused(story: Story) -> str:
    """A message that both policies refuse: the window is over."""
    story.later(days=8)
    return story.message(**{"from": story.toll_free})


def test_an_event_by_sid_counts_once_the_number_is_known(story: Story) -> None:
    """The provider spoke of an id only; later another event tells whose id it is."""
    sid = f"PN{story.number}"
    story.verification("approved", sender_sid=sid)
    assert story.verdict(story.message(**{"from": story.toll_free})) == UNVERIFIED
    story.verification("pending", sender_sid=sid, sender=story.toll_free, occurred_at="2024-06-01T00:00:00Z")
    assert story.verdict(story.message(**{"from": story.toll_free})) == DELIVERED
    story.verification("suspended", sender_sid=sid)
    assert story.verdict(story.message(**{"from": story.toll_free})) == UNVERIFIED
    story.verification("approved", sender_sid=sid)
    assert story.verdict(story.message(**{"from": story.toll_free})) == DELIVERED


def test_an_older_event_that_comes_late_changes_nothing(story: Story) -> None:
    """Events count by their own time; repeated ones count once, and a window runs from the first time."""
    when = story.gate.now
    story.verification("rejected", codes=[INELIGIBLE], occurred_at=when.isoformat())
    story.verification("approved", occurred_at=(when.replace(year=when.year - 1)).isoformat())
    story.verification("rejected", codes=[INELIGIBLE], occurred_at=when.isoformat())
    assert story.verdict(story.message(**{"from": story.toll_free})) == UNVERIFIED
    story.gate.wait(lambda: story.standings(story.toll_free))
    assert {record["state"] for record in story.standings(story.toll_free)} == {"rejected_final"}


def test_a_carriers_receipt_contradicts_what_was_believed(story: Story) -> None:
    """30032 for a verified number: it is blocked until an event says otherwise."""
    story.verification("approved")
    passed = story.message(**{"from": story.toll_free})
    assert story.verdict(passed) == DELIVERED
    story.receipt(30032, phase="delivery", provider="twilio", id=passed, **{"from": story.toll_free})
    story.gate.log.settle()
    blocked = story.message(**{"from": story.toll_free})
    assert story.verdict(blocked) == UNVERIFIED
    story.verification("approved")
    assert story.verdict(story.message(**{"from": story.toll_free})) == DELIVERED
