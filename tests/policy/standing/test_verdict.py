"""The gate's question under both dated policies: the reference's test vectors and the 10DLC rules."""

from datetime import timedelta

import pytest

from schemas.senders import Sender
from stopgate.policy.numbers import country_of
from stopgate.policy.standing import Registry, TollFreePolicy, state_at
from tests.policy.standing.events import LOCAL, START, TOLL_FREE, day, said, story, verdict

ELIGIBLE = said("rejected", codes=[30445])
INELIGIBLE = said("rejected", codes=[30459])
SECOND = timedelta(seconds=1) / timedelta(days=1)


def rules(sender: Sender | None, **asked: object) -> tuple[str | None, str | None]:
    """The rule that objects under the current policy and under the seed's."""
    return (
        verdict(sender, policy="current", **asked).rule,  # type: ignore[arg-type]
        verdict(sender, policy="seed", **asked).rule,  # type: ignore[arg-type]
    )


REFUSED = "sender-unverified"


def test_in_review() -> None:
    """Under review a number is blocked today and could send under the seed's rule."""
    assert rules(story(said("in_review"))) == (REFUSED, None)
    assert rules(story(said("pending"))) == (REFUSED, None)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (3, (REFUSED, None)),
        (6, (REFUSED, None)),
        (7 - SECOND, (REFUSED, None)),
        (7, (REFUSED, REFUSED)),
        (7 + SECOND, (REFUSED, REFUSED)),
        (8, (REFUSED, REFUSED)),
    ],
)
def test_an_eligible_rejection_within_and_after_its_window(
    at: float, expected: tuple[str | None, ...]
) -> None:
    """The seed's rule lets it send for seven days; at exactly the end the window is over."""
    sender = story(ELIGIBLE)
    assert rules(sender, at=at) == expected
    assert (state_at(sender, day(at)) == "expired") is (at >= 7)


def test_the_seeds_window_is_the_shorter_of_the_two() -> None:
    """An event that grants ten days to edit does not grant ten days of traffic; one that grants two days does not grant seven."""
    long = story(said("rejected", codes=[30445], edit_expires_at=day(10)))
    assert [rules(long, at=at)[1] for at in (6, 7, 9)] == [None, REFUSED, REFUSED]
    assert state_at(long, day(9)) == "rejected_editable"
    short = story(said("rejected", codes=[30445], edit_expires_at=day(2)))
    assert [rules(short, at=at)[1] for at in (1, 2)] == [None, REFUSED]


@pytest.mark.parametrize("country", ["US", "CA"])
def test_a_final_rejection_blocks_texts_to_both_countries(country: str) -> None:
    """Under either policy."""
    assert rules(story(INELIGIBLE), country=country) == (REFUSED, REFUSED)


@pytest.mark.parametrize(
    ("channel", "country"), [("voice", "US"), ("rcs", "US"), ("sms", "GB"), ("sms", "JM"), ("mms", None)]
)
def test_voice_rcs_and_other_countries_are_never_blocked(channel: str, country: str | None) -> None:
    """The rule is about SMS and MMS to the US and Canada and nothing else."""
    assert rules(story(INELIGIBLE), channel=channel, country=country) == (None, None)


@pytest.mark.parametrize(("handset", "expected"), [("+17875550100", REFUSED), ("+18765550100", None)])
def test_territories_count_as_the_us_and_the_caribbean_does_not(handset: str, expected: str | None) -> None:
    """Puerto Rico is inside the rule, Jamaica outside, though both numbers begin with +1."""
    assert verdict(story(INELIGIBLE), country=country_of(handset)).rule == expected


def test_mms_is_text_too() -> None:
    """SMS and MMS are treated alike."""
    assert rules(story(INELIGIBLE), channel="mms") == (REFUSED, REFUSED)


def test_a_toll_free_number_nobody_spoke_of_is_blocked() -> None:
    """Unknown is not verified, under either policy, with and without a record."""
    assert rules(None) == (REFUSED, REFUSED)
    assert rules(Registry().standing(TOLL_FREE)) == (REFUSED, REFUSED)


@pytest.mark.parametrize("status", ["banana", "granted", "verified?", "APPROVED!"])
def test_a_status_nobody_knows_is_not_verified(status: str) -> None:
    """A new word of a provider blocks, and the finding says that it is unknown."""
    found = verdict(story(said(status)), policy="seed")
    assert (found.rule, found.evidence["standing"]) == (REFUSED, "unknown")


def test_a_local_number_without_a_standing_is_not_this_gates_business() -> None:
    """Nothing was ever heard of it, so it passes."""
    assert rules(Registry().standing(LOCAL), number=LOCAL) == (None, None)


def test_a_late_review_event_does_not_undo_the_approval() -> None:
    """The older event arrives after the approval and changes nothing."""
    sender = story(said("approved", 2), said("in_review", 1), recorded_at=3)
    assert sender.state == "verified"
    assert rules(sender) == (None, None)


def test_several_reasons_one_of_them_ineligible() -> None:
    """The event does not say whether it may be edited: one forbidden reason makes it final."""
    sender = story(said("rejected", codes=[30446, 30459]))
    assert sender.state == "rejected_final"
    assert rules(sender) == (REFUSED, REFUSED)


def test_the_event_forbids_the_edit_that_the_table_allows() -> None:
    """30456 may be corrected by the table; the event says no."""
    sender = story(said("rejected", codes=[30456], edit_allowed=False))
    assert sender.state == "rejected_final"
    assert rules(sender) == (REFUSED, REFUSED)


def test_an_unknown_rejection_code_is_final() -> None:
    """30999 is in no table, so the number is blocked as if for good."""
    assert story(said("rejected", codes=[30999])).state == "rejected_final"


def test_the_finding_of_an_eligible_rejection_tells_what_to_do_and_by_when() -> None:
    """Evidence in the contract's words; the remedy names the deadline, the correction and the alternatives."""
    found = verdict(story(ELIGIBLE), at=1)
    assert (found.code, found.awaiting) == (30032, None)
    assert found.evidence["state"] == "rejected"
    assert found.evidence["codes"] == [30445]
    assert found.evidence["edit_expires_at"] == "2026-11-08T00:00:00.000Z"
    for words in ("2026-11-08 00:00 UTC", "30445", "end business's real, matching data", "voice", "e-mail"):
        assert words in found.remedy


def test_the_finding_of_a_final_rejection_names_the_appeal() -> None:
    """The subject line is the one that support asks for; another number is no way round a forbidden use."""
    found = verdict(story(INELIGIBLE))
    assert f"Toll-Free Verification Rejection Appeal for {TOLL_FREE}" in found.remedy
    assert "original ticket number" in found.remedy
    assert "voice, which is not restricted" in found.remedy
    assert "another approved number" not in found.remedy


@pytest.mark.parametrize(
    "status", ["unsubmitted", "pending", "in_review", "expired", "suspended", "deleted", "odd"]
)
def test_every_other_state_says_what_is_wrong_and_what_to_do(status: str) -> None:
    """No refusal without a sentence and a remedy."""
    found = verdict(story(said(status)))
    assert TOLL_FREE in found.message
    assert len(found.remedy.split()) > 8


@pytest.mark.parametrize(
    ("status", "rule", "code"),
    [
        ("unsubmitted", "campaign-unregistered", 30034),
        ("rejected", "campaign-unregistered", 30034),
        ("expired", "campaign-unregistered", 30034),
        ("deleted", "campaign-unregistered", 30034),
        ("odd", "campaign-unregistered", 30034),
        ("pending", "campaign-pending", 30035),
        ("in_review", "campaign-pending", 30035),
        ("suspended", "campaign-suspended", 30033),
        ("approved", None, None),
    ],
)
def test_a_10dlc_numbers_own_standing_decides(status: str, rule: str | None, code: int | None) -> None:
    """Only a registration in progress is held, and only for text to the US."""
    sender = story(said(status, kind="number", sender=LOCAL))
    found = verdict(sender)
    assert (found.rule, found.code) == (rule, code)
    assert found.awaiting == ("registration" if rule == "campaign-pending" else None)
    for outside in (
        verdict(sender, country="CA"),
        verdict(sender, channel="voice"),
        verdict(sender, country="MX"),
    ):
        assert outside.passes


@pytest.mark.parametrize("policy", ["current", "seed"])
def test_the_toll_free_policy_does_not_touch_10dlc(policy: TollFreePolicy) -> None:
    """Pending means held under either."""
    assert verdict(story(said("pending", kind="number", sender=LOCAL)), policy=policy).code == 30035


def test_words_of_the_finding_are_of_this_very_standing() -> None:
    """What is remembered for one standing is not shown for another."""
    first, second = story(ELIGIBLE), story(said("rejected", codes=[30446]))
    assert verdict(first).evidence["codes"] == [30445]
    assert verdict(second).evidence["codes"] == [30446]
    assert START in (first.occurred_at, second.occurred_at)
