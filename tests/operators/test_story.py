"""A sender's story: every claim, what it changed, why it changed nothing, and what time brought about."""

from schemas.senders import Sender
from stopgate.operators.prospects import prospects_of
from stopgate.operators.story import tell_story
from stopgate.policy.standing import Registry, unheard
from tests.policy.standing.events import LOCAL, TOLL_FREE, day, said


def registry(*events: object) -> Registry:
    """All senders after these events, each recorded at its own time."""
    made = Registry()
    for event in events:
        made.apply(event, recorded_at=event.occurred_at)  # type: ignore[attr-defined,arg-type]
    return made


def number(made: Registry, name: str = TOLL_FREE) -> Sender:
    """One of them."""
    record = made.number(name)
    assert record is not None
    return record


def test_every_claim_is_told_in_order_with_what_it_changed() -> None:
    """Whoever said it, and whatever came of it."""
    made = registry(
        said("pending", 0, provider="twilio"),
        said("rejected", 2, codes=["30445"], provider="twilio"),
        said("rejected", 3, codes=["30445"], provider="twilio"),
        said("in_review", 4, provider="twilio"),
        said("approved", 5, provider="twilio"),
    )
    told = tell_story(number(made), None, day(6))
    assert [(chapter.at, chapter.state, chapter.effect) for chapter in told] == [
        (day(0), "pending", "now pending"),
        (day(2), "rejected_editable", "now rejected_editable"),
        (day(3), "rejected_editable", "no effect: it says again what was known"),
        (day(4), "in_review", "now in_review"),
        (day(5), "verified", "now verified"),
    ]  # fmt: skip
    assert {chapter.by for chapter in told} == {"twilio"}


def test_codes_are_explained() -> None:
    """What each means at that time, whether it may be corrected, and how; one that nobody knows says so."""
    (chapter,) = tell_story(number(registry(said("rejected", codes=["30445", "39999"]))), None, day(1))
    known, unknown = chapter.reasons
    assert (known.code, known.resubmit) == ("30445", "yes")
    assert known.meaning
    assert known.correction
    assert (unknown.code, unknown.meaning) == ("39999", None)
    assert "39999 is not in the table" in chapter.effect


def test_a_window_that_closed_is_a_chapter_of_its_own() -> None:
    """Nobody said it: time did; and not before its time, and not where a correction came first."""
    rejected = said("rejected", 0, edit_allowed=True, provider="twilio")
    made = registry(rejected)
    assert [chapter.by for chapter in tell_story(number(made), None, day(6))] == ["twilio"]
    (_, closed) = tell_story(number(made), None, day(8))
    assert (closed.at, closed.by, closed.state) == (day(7), "time", "expired")
    corrected = registry(rejected, said("in_review", 1))
    assert [chapter.state for chapter in tell_story(number(corrected), None, day(8))] == [
        "rejected_editable", "in_review",
    ]  # fmt: skip


def test_what_a_receipt_says_is_told_as_ours() -> None:
    """It is applied where it is news, and told without effect where the provider said more."""
    receipt = {"codes": ["30032"], "provider": "twilio", "observed_in": "receipt"}
    news = registry(said("approved", 0), said("unsubmitted", 1, **receipt))
    assert tell_story(number(news), None, day(2))[-1].by == "a receipt of twilio"
    assert tell_story(number(news), None, day(2))[-1].effect.startswith("now unsubmitted")
    known = registry(said("rejected", 0, edit_allowed=False), said("unsubmitted", 1, **receipt))
    assert tell_story(number(known), None, day(2))[-1].effect.startswith("no effect")


def test_a_numbers_story_holds_its_campaigns() -> None:
    """What was said of the campaign stands in its place among what was said of the number; its brand is without effect."""
    made = registry(
        said("approved", 1, kind="number", sender=LOCAL, campaign="C1"),
        said("approved", 0, kind="campaign", campaign="C1"),
        said("rejected", 2, kind="brand", campaign="C1"),
        said("suspended", 3, kind="campaign", campaign="C1"),
    )
    record = number(made, LOCAL)
    told = tell_story(record, made.record("campaign", "C1"), day(4))
    assert [(chapter.at, chapter.effect.partition(":")[0]) for chapter in told] == [
        (day(0), "now verified"), (day(1), "now verified"), (day(2), "no effect"), (day(3), "now suspended"),
    ]  # fmt: skip
    assert prospects_of(record, day(4)).traffic[0].rule == "campaign-suspended"


def test_both_policies_are_shown_side_by_side() -> None:
    """A rejection that may be corrected: blocked today, passing under the first list's rule; voice is never touched."""
    record = number(registry(said("rejected", 0, edit_allowed=True)))
    prospects = prospects_of(record, day(3))
    told = {
        (passage.policy, passage.traffic): (passage.outcome, passage.code) for passage in prospects.traffic
    }
    assert told["current", "texts to the US"] == ("rejected", 30032)
    assert told["seed", "texts to Canada"] == ("passes", None)
    assert told["current", "voice"] == told["current", "texts elsewhere"] == ("passes", None)
    assert (prospects.deadline, prospects.next_change) == (day(7), day(4))
    assert "Correct the submission" in prospects.next_step


def test_a_sid_without_a_number_says_how_to_name_it() -> None:
    """It sends nothing itself, so nothing passes or is refused."""
    record = registry(said("approved", sender_sid="PN1")).record("sid", "PN1")
    assert record is not None
    prospects = prospects_of(record, day(1))
    assert prospects.traffic == []
    assert "--sid PN1" in prospects.next_step


def test_a_sender_of_which_nothing_was_heard_has_prospects_all_the_same() -> None:
    """An empty story; a toll-free number is blocked, a long code is not."""
    assert tell_story(unheard(TOLL_FREE), None, day(0)) == []
    assert prospects_of(unheard(TOLL_FREE), day(0)).traffic[0].code == 30032
    assert prospects_of(unheard(LOCAL), day(0)).traffic[0].outcome == "passes"
