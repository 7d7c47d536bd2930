"""Reviews: the most urgent first, and what a decision did in words."""

from typing import Any

import msgspec
import pytest

from schemas.opt_outs import OptOutChange
from schemas.record import Instant
from schemas.reviews import Review
from stopgate.operators.reviewing import ReviewFilter, decision_sentence, in_order


def at(hour: int) -> Instant:
    """An hour of one day."""
    return Instant.parse(f"2026-11-05T{hour:02}:00:00Z")


def review(name: str, **fields: Any) -> Review:
    """An open question about a reply."""
    given = {
        "kind": "reply",
        "state": "open",
        "account": "acme",
        "handset": "+14155550132",
        "reason": "?",
        "opened_at": at(1),
    }
    return Review(id=name, **(given | fields))


def change(refused: str | None, channels: list[str]) -> OptOutChange:
    """The gate's answer."""
    return OptOutChange(
        account="acme", handset="+14155550132", channels=channels, origin="handset_text", liftable_by="handset",  # type: ignore[arg-type]
        occurred_at=at(1), recorded_at=at(2), keyword=None, actor=None, sender=None, provider=None, evidence=None,
        before=None, cause=msgspec.Raw(b"{}"), refused=refused, scope_key=None,
    )  # fmt: skip


def test_the_most_urgent_review_comes_first() -> None:
    """Open ones by their end; then the others, the newest decision first."""
    reviews = [
        review("decided-early", state="decided", decided_at=at(3)),
        review("ends-late", expires_at=at(9)),
        review("decided-late", state="expired", decided_at=at(4)),
        review("ends-soon", expires_at=at(5)),
    ]
    assert [one.id for one in in_order(reviews)] == [
        "ends-soon",
        "ends-late",
        "decided-late",
        "decided-early",
    ]


@pytest.mark.parametrize(
    ("wanted", "admitted"),
    [
        (ReviewFilter(), True),
        (ReviewFilter("acme", "open"), True),
        (ReviewFilter("globex"), False),
        (ReviewFilter(state="decided"), False),
    ],
)
def test_reviews_are_filtered_by_account_and_state(wanted: ReviewFilter, admitted: bool) -> None:
    """Everything absent admits all."""
    assert wanted.admits(review("r-1")) is admitted


@pytest.mark.parametrize(
    ("answer", "decision", "told"),
    [
        (
            change(None, ["sms", "voice"]),
            "opt_out",
            "was an opt-out. Opted out for account acme: text and voice",
        ),
        (change("older-than-state", []), "opt_out", "Something newer was already known"),
        (change(None, []), "none", "was no opt-out. Nothing is blocked. Messages that waited"),
        (change(None, ["sms"]), "none", "was no opt-out. Opted out for account acme: text blocked"),  # of old
        (change("nothing-to-decide", []), "none", "No reply of this handset was waiting"),
    ],
)
def test_what_a_decision_did_is_told_in_words(answer: OptOutChange, decision: Any, told: str) -> None:
    """Also that it did nothing, and that a handset stays blocked by what it said before."""
    assert told in decision_sentence(answer, decision)
