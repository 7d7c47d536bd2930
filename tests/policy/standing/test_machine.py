"""One event on one sender: moves, repetitions, lateness, ties, and what is reported."""

from typing import get_args

import pytest

from schemas.record import Evidence
from schemas.senders import State
from schemas.verifications import Verification
from stopgate.policy.standing import apply_verification
from stopgate.policy.standing.claims import HISTORY_LIMIT
from stopgate.policy.standing.states import MOVES, RESTRICTIVENESS
from tests.policy.standing.events import LOCAL, TOLL_FREE, day, said, story


@pytest.mark.parametrize(
    ("event", "state", "status"),
    [
        (said("unsubmitted"), "unsubmitted", "unsubmitted"),
        (said("pending"), "pending", "pending"),
        (said("PENDING_REVIEW"), "pending", "pending"),
        (said("In Review"), "in_review", "in_review"),
        (said("approved"), "verified", "approved"),
        (said("TWILIO_APPROVED"), "verified", "approved"),
        (said("rejected", codes=["30445"]), "rejected_editable", "rejected"),
        (said("TWILIO_REJECTED", codes=[30441]), "rejected_final", "rejected"),
        (said("rejected"), "rejected_final", "rejected"),
        (said("rejected", edit_allowed=True), "rejected_editable", "rejected"),
        (said("rejected", codes=[30437]), "expired", "expired"),
        (said("rejected", codes=[30481]), "unsubmitted", "unsubmitted"),
        (said("rejected", codes=[30437, 30459]), "rejected_final", "rejected"),
        (said("expired"), "expired", "expired"),
        (said("suspended"), "suspended", "suspended"),
        (said("deleted"), "unsubmitted", "deleted"),
        (said("limbo"), "unknown", "limbo"),
    ],
)
def test_what_a_status_means(event: Verification, state: str, status: str) -> None:
    """Our state, and the contract's word beside it."""
    sender = story(event)
    assert (sender.state, sender.status) == (state, status)


def test_a_standing_says_what_it_rests_on() -> None:
    """Codes, reasons, times, provider and place in the log are those of the claim in force."""
    place = Evidence(topic="stopgate.verifications", partition=3, offset=17)
    event = said("rejected", codes=[30445], reasons=["no address"], provider="twilio", account="acme")
    sender = apply_verification(None, event, recorded_at=day(1), evidence=place).after
    assert (sender.codes, sender.reasons, sender.provider, sender.account) == (
        ["30445"],
        ["no address"],
        "twilio",
        "acme",
    )
    assert (sender.occurred_at, sender.recorded_at, sender.evidence) == (day(0), day(1), place)
    assert (sender.rejected_at, sender.edit_expires_at, sender.kind) == (day(0), day(7), "toll_free")


def test_the_same_event_twice_changes_nothing() -> None:
    """Also when it comes again later from another place in the log."""
    sender = story(said("approved"))
    again = apply_verification(sender, said("approved"), recorded_at=day(9))
    assert (again.applied, again.ignored_reason, again.is_recorded) == (False, "duplicate", False)
    assert again.after is sender


def test_an_older_event_is_kept_but_changes_nothing() -> None:
    """It is part of the story, not of the standing."""
    change = apply_verification(story(said("approved", 2)), said("in_review", 1), recorded_at=day(3))
    assert (change.applied, change.ignored_reason, change.is_recorded) == (False, "older-than-known", True)
    assert [claim.status for claim in change.after.history] == ["in_review", "approved"]


@pytest.mark.parametrize("index", range(len(RESTRICTIVENESS) - 1))
def test_at_equal_times_the_more_restrictive_wins(index: int) -> None:
    """Whichever of the two comes first."""
    words = {
        "verified": said("approved"), "rejected_editable": said("rejected", codes=[30445]),
        "rejected_final": said("rejected", codes=[30459]), "unknown": said("limbo"),
    }  # fmt: skip
    free, strict = RESTRICTIVENESS[index : index + 2]
    events = [words.get(state) or said(state) for state in (free, strict)]
    assert story(*events).state == story(*reversed(events)).state == strict


def test_an_event_without_a_time_happened_when_it_was_recorded() -> None:
    """The record's timestamp stands in."""
    event = Verification(kind="toll_free", status="approved", sender=TOLL_FREE)
    assert apply_verification(None, event, recorded_at=day(4)).after.occurred_at == day(4)


def test_an_unexpected_move_is_applied_and_reported() -> None:
    """A newer event counts even if the lifecycle has no such move."""
    change = apply_verification(story(said("approved")), said("pending", 1), recorded_at=day(1))
    assert change.applied
    assert change.warnings == ("unexpected move from verified to pending",)


def test_expected_moves_are_not_reported() -> None:
    """Every move of the table is silent, and so is any suspension."""
    words = {"verified": "approved"}
    for before, moves in MOVES.items():
        for after in (*moves, "suspended"):
            if {"rejected_editable", "rejected_final", "unknown"} & {before, after}:
                continue
            start = story(said(words.get(before, before)))
            change = apply_verification(start, said(words.get(after, after), 1), recorded_at=day(1))
            assert (before, after, change.warnings) == (before, after, ())


def test_unknown_words_and_codes_are_reported() -> None:
    """Somebody should look at what nobody knows."""
    for event in (said("limbo"), said("rejected", codes=[30999]), said("rejected")):
        assert apply_verification(None, event, recorded_at=day(0)).warnings


def test_an_event_from_the_future_is_reported() -> None:
    """It counts, but it will win against everything until then."""
    change = apply_verification(None, said("approved", 9), recorded_at=day(0))
    assert change.applied
    assert "future" in change.warnings[0]


def test_a_10dlc_registration_does_not_verify_a_toll_free_number() -> None:
    """A claim of another kind is kept and decides nothing."""
    change = apply_verification(None, said("approved", kind="number", sender=TOLL_FREE), recorded_at=day(0))
    assert (change.after.state, change.ignored_reason) == ("unknown", "kind-does-not-fit")
    other = apply_verification(None, said("approved", sender=LOCAL), recorded_at=day(0))
    assert other.after.state == "unknown"


def test_a_rejection_said_again_does_not_reopen_the_window() -> None:
    """A provider polled every day repeats itself; the seven days run from the first time."""
    rejected = [said("rejected", number, codes=[30445]) for number in range(5)]
    assert story(*rejected).edit_expires_at == day(7)
    assert story(*reversed(rejected), recorded_at=5).edit_expires_at == day(7)


def test_a_second_rejection_after_a_correction_opens_a_new_window() -> None:
    """Even for the same reason: there was a review between."""
    sender = story(said("rejected", codes=[30445]), said("in_review", 3), said("rejected", 5, codes=[30445]))
    assert (sender.rejected_at, sender.edit_expires_at) == (day(5), day(12))


def test_a_late_correction_takes_back_the_expiry() -> None:
    """The correction was made in time; its event only arrived after the window had closed."""
    expired = story(said("rejected", codes=[30445]), recorded_at=8)
    assert expired.state == "expired"
    assert apply_verification(expired, said("pending", 5), recorded_at=day(9)).after.state == "pending"


def test_a_refusal_is_remembered_until_an_approval() -> None:
    """A new review after a final rejection does not make it forgotten."""
    appealed = story(said("rejected", codes=[30459]), said("in_review", 1))
    assert (appealed.state, appealed.refused_at, appealed.approved_at) == ("in_review", day(0), None)
    approved = story(said("rejected", codes=[30459]), said("in_review", 1), said("approved", 2))
    assert (approved.state, approved.approved_at) == ("verified", day(2))


def test_the_history_is_bounded_and_keeps_what_tells_most() -> None:
    """Repetitions go before anything else, so that a polled provider does not push the beginning out."""
    polled = [said("rejected", number / 24, codes=[30445]) for number in range(100)]
    sender = story(said("pending", -1), *polled)
    assert len(sender.history) == HISTORY_LIMIT
    assert (sender.history[0].status, sender.rejected_at) == ("pending", day(0))


def test_the_refusal_outlives_a_full_history() -> None:
    """Forty reviews later it still takes an approval."""
    reviews = [said("in_review" if number % 2 else "pending", number + 1) for number in range(40)]
    assert story(said("rejected", codes=[30459]), *reviews).refused_at == day(0)


def test_every_state_has_a_rank_and_moves() -> None:
    """No state is forgotten in the tables."""
    assert set(RESTRICTIVENESS) == set(MOVES) == set(get_args(State))
