"""Decisions on bodies and media: what is written, what does not fit, and that two reviewers cannot overwrite each other."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from agents.settings import Settings
from schemas.approvals import Approval, ApprovalDecision
from schemas.record import Instant, encode
from schemas.reviews import Review
from schemas.topics import APPROVALS, REVIEWS
from stopgate.clients import ClusterError, open_producer
from stopgate.operators import approving
from stopgate.operators.appealing import other_rules, question_about
from stopgate.operators.approving import (
    Ask,
    UndecidableError,
    decide_content,
    parse_review_id,
    plan_rulings,
    standing_sentence,
)
from stopgate.operators.docket import Docket, Question
from stopgate.operators.reviewing import read_approvals, read_docket
from stopgate.policy.approvals import fingerprint
from stopgate.topics import create_topics
from tests.operators.refused import refusal

NOW = Instant.parse("2026-11-05T12:00:00Z")
NAME = fingerprint("Hola", (), "sms")
PICTURE = ["https://cdn.example.com/a.png"]


def review(**fields: Any) -> Review:
    """An open question about a body."""
    given = {
        "id": f"content:acme:{NAME}", "kind": "content", "state": "open", "account": "acme",
        "handset": "+14155550132", "reason": "?", "opened_at": NOW, "text": "Hola", "fingerprint": NAME,
        "rules": ["language-unapproved"],
    }  # fmt: skip
    return Review(**(given | fields))


def ask(decision: ApprovalDecision, reason: str | None = "because", actor: str = "jo") -> Ask:
    """What somebody decides about it."""
    return Ask("acme", NAME, decision, actor, reason)


def standing(decision: ApprovalDecision | None, asked: Review | None = None) -> Question:
    """The question after a decision at noon, made for the same reason."""
    docket = Docket()
    docket.take_review(asked or review())
    if decision:
        docket.take_approval(
            Approval(account="acme", fingerprint=NAME, decision=decision, actor="bo", decided_at=NOW, reason="because")
        )  # fmt: skip
    question = docket.find(f"content:acme:{NAME}")
    assert question is not None
    return question


@pytest.mark.parametrize(
    ("before", "asked", "written"),
    [
        (None, "approved", True),
        (None, "rejected", True),
        ("approved", "approved", False),  # it stands so already
        ("approved", "rejected", True),  # taken back
        ("rejected", "approved", True),  # on second thoughts, without an appeal
        ("rejected", "reopened", True),
        ("reopened", "reopened", False),
        ("reopened", "rejected", True),
    ],
)
def test_a_decision_is_written_unless_it_stands_so_already(before: Any, asked: Any, written: bool) -> None:
    """Who decided may change their mind; both stay on record."""
    assert bool(plan_rulings(standing(before), ask(asked), NOW)) is written


def test_the_same_decision_in_other_words_is_written() -> None:
    """A rejection's words reach the sender, so they can be put better."""
    (ruling,) = plan_rulings(standing("rejected"), ask("rejected", "say who you are"), NOW)
    assert ruling.approval.reason == ruling.review.note == "say who you are"
    assert plan_rulings(standing("rejected"), ask("rejected", None), NOW) == []


@pytest.mark.parametrize("before", [None, "approved"])
def test_only_a_rejection_can_be_appealed(before: Any) -> None:
    """The answer says how it stands."""
    with pytest.raises(UndecidableError, match=r"nobody rejected it: (open since|decided)"):
        plan_rulings(standing(before), ask("reopened"), NOW)


def test_a_later_decision_has_a_later_time_whatever_the_clock_says() -> None:
    """The record reads in order also where the reviewers' machines disagree."""
    (ruling,) = plan_rulings(standing("rejected"), ask("approved"), NOW - timedelta(hours=1))
    assert NOW < ruling.approval.decided_at < NOW + timedelta(seconds=1)


def test_approving_a_text_with_its_media_approves_the_media() -> None:
    """A reviewer has looked at them; rejecting it says nothing about the media alone."""
    both = review(rules=["language-unapproved", "media-unapproved"], media=PICTURE)
    whole, media = plan_rulings(standing(None, both), ask("approved"), NOW)
    assert (whole.approval.fingerprint, whole.review.kind) == (NAME, "content")
    assert media.approval.fingerprint == fingerprint(None, PICTURE, "sms")
    assert (media.review.kind, media.review.decision) == ("media", "approved")
    assert len(plan_rulings(standing(None, both), ask("rejected"), NOW)) == 1


def test_how_a_review_stands_is_told_in_words() -> None:
    """Asked, decided, appealed: by whom, when, in which words."""
    for before, sentence in (
        (None, "open since 2026-11-05 12:00Z"),
        ("rejected", "decided 2026-11-05 12:00Z: rejected by bo (“because”)"),
        ("reopened", "appealed 2026-11-05 12:00Z by bo (“because”)"),
    ):
        assert standing_sentence(standing(before).review) == sentence  # type: ignore[arg-type]


def test_an_account_may_have_colons_in_its_name() -> None:
    """The fingerprint has none."""
    assert parse_review_id("content:eu:acme:f1") == ("eu:acme", "f1")


@pytest.mark.parametrize(
    "name", ["", "content", "content:f1", "content::f1", "content:acme:", "reply:acme:r-1"]
)
def test_what_names_no_body_is_refused(name: str) -> None:
    """Replies are decided by their handset."""
    with pytest.raises(UndecidableError, match="reviews decide"):
        parse_review_id(name)


def test_an_appeal_asks_about_the_body_that_was_refused() -> None:
    """With the rules that a reviewer can lift; the others are named apart."""
    refused = refusal("content-loan", "recipient-opted-out")
    question = question_about(refused, "t.outbound-0-7", NOW)
    assert (question.text, question.rules, question.fingerprint) == (
        "Hi",
        ["content-loan"],
        fingerprint("Hi", (), "sms"),
    )
    assert question.evidence is not None
    assert (question.evidence.topic, question.evidence.partition, question.evidence.offset) == (
        "t.outbound",
        0,
        7,
    )
    assert other_rules(refused) == ["recipient-opted-out"]
    assert question_about(refused, "", NOW).evidence is None


def test_what_was_not_refused_for_its_content_cannot_be_appealed() -> None:
    """No reviewer lifts an opt-out."""
    with pytest.raises(UndecidableError, match="by recipient-opted-out; a reviewer cannot lift that"):
        question_about(refusal("recipient-opted-out"), "t.outbound-0-7", NOW)


@pytest.fixture
async def settings(kafka: str, topic_prefix: str, tmp_path: Path) -> Settings:
    """Topics of this test's own, with one open question."""
    made = Settings(
        bootstrap_servers=kafka, topic_prefix=topic_prefix, app_id=topic_prefix, data_dir=tmp_path, partitions=2
    )  # fmt: skip
    await create_topics(made, [REVIEWS, APPROVALS])
    async with open_producer(made) as producer:
        await producer.send_and_wait(made.topic("reviews"), encode(review()), key=b"+14155550132")
    return made


async def test_a_decision_and_its_record_are_written_together(settings: Settings) -> None:
    """The gate's topic keeps the newest, the other keeps all."""
    for decision in ("rejected", "reopened", "approved"):
        await decide_content(settings, ask(decision))  # type: ignore[arg-type]
    approvals = await read_approvals(settings)
    assert [approval.decision for approval in approvals.values()] == ["approved"]
    question = (await read_docket(settings)).find(f"content:acme:{NAME}")
    assert question is not None
    assert [(past.state, past.decision) for past in question.history] == [
        ("open", None), ("decided", "rejected"), ("open", None), ("decided", "approved"),
    ]  # fmt: skip


async def test_of_two_reviewers_at_the_same_moment_one_is_told_to_look_again(settings: Settings) -> None:
    """Whoever began later decides; the other's decision leaves no trace, neither in force nor on record."""
    name = f"{settings.app_id}:decide:acme|{NAME}"
    rulings = plan_rulings(standing(None), ask("rejected"), NOW)
    async with open_producer(settings, transactional_id=name) as slow:
        await decide_content(settings, ask("approved"))
        with pytest.raises(ClusterError, match="look at it again"):
            await approving.write_rulings(slow, settings, rulings)
    question = (await read_docket(settings)).find(f"content:acme:{NAME}")
    assert question is not None
    assert [past.decision for past in question.history] == [None, "approved"]


async def test_a_review_that_nobody_asked_for_cannot_be_decided(settings: Settings) -> None:
    """A slip in the id must not approve something that nobody has looked at."""
    with pytest.raises(UndecidableError, match="no review of f9"):
        await decide_content(settings, Ask("acme", "f9", "approved", "jo"))
    assert await read_approvals(settings) == {}
