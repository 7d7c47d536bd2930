"""Reviews as they stand: what was asked, joined with what was decided about it."""

from typing import Any

from schemas.approvals import Approval
from schemas.record import Instant
from schemas.reviews import Review
from stopgate.operators.docket import Docket, Question

NAME = "content:acme:f1"


def at(hour: int) -> Instant:
    """An hour of one day."""
    return Instant.parse(f"2026-11-05T{hour:02}:00:00Z")


def asked(hour: int, **fields: Any) -> Review:
    """The question as a lane of the gate asks it."""
    given = {
        "id": NAME, "kind": "content", "state": "open", "account": "acme", "handset": "+14155550132", "reason": "?",
        "opened_at": at(hour), "text": f"text of {hour}", "fingerprint": "f1",
    }  # fmt: skip
    return Review(**(given | fields))


def approval(hour: int, decision: Any, actor: str = "jo") -> Approval:
    """A decision."""
    return Approval(
        account="acme",
        fingerprint="f1",
        decision=decision,
        actor=actor,
        decided_at=at(hour),
        reason="because",
    )


def docket(*records: Review | Approval) -> Docket:
    """What was read, in this order."""
    made = Docket()
    for record in records:
        if isinstance(record, Review):
            made.take_review(record)
        else:
            made.take_approval(record)
    return made


def found(*records: Review | Approval) -> Question:
    """The question about the one body."""
    question = docket(*records).find(NAME)
    assert question is not None
    return question


def told(question: Question) -> list[tuple[str, str | None, str | None]]:
    """Its history in brief."""
    return [(past.state, past.decision, past.actor) for past in question.history]


def test_what_several_lanes_ask_is_one_question_since_it_was_asked_first() -> None:
    """In whatever order their partitions are read; the newest text is shown."""
    for records in ([asked(1), asked(3)], [asked(3), asked(1)]):
        question = found(*records)
        assert (question.review.state, question.review.opened_at) == ("open", at(1))
        assert question.review.text == "text of 3"
        assert told(question) == [("open", None, None)]


def test_a_decision_answers_it_also_for_a_lane_that_had_not_heard_of_it() -> None:
    """A question asked a moment later changes nothing: the gate obeys the decision."""
    question = found(asked(1), approval(2, "rejected"), asked(3))
    assert (question.review.state, question.review.decision) == ("decided", "rejected")
    assert (question.review.actor, question.review.note, question.review.decided_at) == (
        "jo",
        "because",
        at(2),
    )


def test_an_appeal_opens_it_again_from_then_on() -> None:
    """With who appealed and why."""
    question = found(asked(1), approval(2, "rejected"), approval(4, "reopened", "cy"))
    assert (question.review.state, question.review.opened_at) == ("open", at(4))
    assert (question.review.actor, question.review.decision) == ("cy", None)


def test_the_history_keeps_what_approvals_forgot() -> None:
    """Every decision and appeal stands on `reviews`; questions asked in between say nothing new."""
    rejected = asked(1, state="decided", decision="rejected", actor="bo", decided_at=at(2))
    appealed = asked(4, actor="cy")
    question = found(asked(1), rejected, appealed, asked(5), approval(4, "reopened", "cy"))
    assert told(question) == [("open", None, None), ("decided", "rejected", "bo"), ("open", None, "cy")]


def test_a_decision_that_only_approvals_knows_is_told_all_the_same() -> None:
    """Whoever wrote it by other means."""
    assert told(found(asked(1), approval(2, "approved"))) == [
        ("open", None, None),
        ("decided", "approved", "jo"),
    ]


def test_a_decision_outlives_the_question() -> None:
    """What was asked is gone after a year; what was decided still holds and can be appealed."""
    question = found(approval(2, "rejected"))
    assert (question.review.id, question.review.state) == (NAME, "decided")
    assert question.review.fingerprint == "f1"
    assert "no longer kept" in question.review.reason
    assert [one.review.id for one in docket(approval(2, "rejected")).questions()] == [NAME]


def test_a_reply_stands_as_its_newest_record_says() -> None:
    """Approvals have no say in it."""
    opened = asked(1, id="reply:acme:r-1", kind="reply", fingerprint=None)
    closed = asked(
        1, id="reply:acme:r-1", kind="reply", state="expired", decision="opt_out", fingerprint=None
    )
    question = docket(opened, closed).find("reply:acme:r-1")
    assert question is not None
    assert (question.review, question.history) == (closed, (opened, closed))
    assert docket(opened).find("reply:acme:r-2") is None
