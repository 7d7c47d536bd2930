"""Decisions on bodies and media, and appeals against them: planned against what stands, and written in one transaction.

`approvals` is what the gate obeys and keeps the newest decision alone, so each is written to `reviews` as well, where
it stays on record with who and when. Both or neither: one transaction.

Its transactional id names the question. Whoever begins to decide fences everybody who is about to decide the same; so
of two reviewers at the same moment one is told to look again, and neither overwrites a decision without having seen it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError, ProducerFenced
from msgspec.structs import replace

from agents.settings import Settings
from schemas.approvals import Approval, ApprovalDecision
from schemas.record import Instant, encode
from schemas.reviews import Review
from schemas.topics import APPROVALS, REVIEWS
from stopgate.clients import ClusterError, open_producer
from stopgate.operators.docket import Question, answered
from stopgate.operators.reviewing import read_docket
from stopgate.policy.approvals import fingerprint, review_id
from stopgate.policy.screening.checks import media_unapproved
from stopgate.together import Sending, write_together

TRANSACTION_TIMEOUT_MS = 10_000
"""After so long the broker aborts what a killed run left open."""
_TICK = timedelta(milliseconds=1)


class UndecidableError(ValueError):
    """What was asked for does not fit how the review stands; the text says how it does."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What somebody decides.

    Attributes:
        account, fingerprint: about which body or medium.
        decision: `reopened` is an appeal.
        actor: who.
        reason: in whose words a rejection reaches the sender, or why it is appealed.
    """

    account: str
    fingerprint: str
    decision: ApprovalDecision
    actor: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as it is to be written.

    Attributes:
        review: as it stands afterwards.
        approval: the decision as the gate obeys it.
    """

    review: Review
    approval: Approval


def parse_review_id(name: str) -> tuple[str, str]:
    """Account and fingerprint in the id of a review of a body or medium.

    Raises:
        UndecidableError: it is the id of something else.
    """
    kind, _, rest = name.partition(":")
    account, _, found = rest.rpartition(":")
    if kind != "content" or not account or not found:
        raise UndecidableError(
            f"{name} names no body or medium; expected content:ACCOUNT:FINGERPRINT as `stopgate reviews list` shows "
            "it. Replies are decided with `stopgate reviews decide`."
        )
    return account, found


def plan_rulings(question: Question, ask: Ask, now: datetime) -> list[Ruling]:
    """What a decision changes.

    Args:
        now: the present instant.

    Returns:
        The rulings, the one that was asked for first; none where it stands so already, in the same words.

    Raises:
        UndecidableError: an appeal against what nobody rejected.
    """
    last = question.approval
    if last is not None and last.decision == ask.decision and ask.reason in (None, last.reason):
        return []
    if ask.decision == "reopened" and (last is None or last.decision != "rejected"):
        raise UndecidableError(f"nobody rejected it: {standing_sentence(question.review)}")
    # After the one it replaces, whatever this machine's clock says, so that the record reads in order.
    at = max(now, last.decided_at + _TICK) if last else now
    return rule(question.review, ask, Instant.of(at))


def rule(review: Review, ask: Ask, at: Instant) -> list[Ruling]:
    """The records of a decision on a review.

    Whoever approves a text with its media has looked at the media, too, which are looked at once; so they are approved
    with any text.

    Args:
        at: when it is made.
    """
    asked = [review]
    if ask.decision == "approved" and review.text is not None and media_unapproved.NAME in review.rules:
        asked.append(_about_media(review))
    return [_ruling(each, ask, at) for each in {each.id: each for each in asked}.values()]


def _ruling(review: Review, ask: Ask, at: Instant) -> Ruling:
    assert review.fingerprint is not None
    approval = Approval(
        account=ask.account, fingerprint=review.fingerprint, decision=ask.decision, actor=ask.actor, decided_at=at,
        reason=ask.reason, review=review.id,
    )  # fmt: skip
    return Ruling(answered(review, approval), approval)


def _about_media(review: Review) -> Review:
    name = fingerprint(None, review.media, review.channel)
    rules = [media_unapproved.NAME]
    return replace(review, id=review_id(review.account, name), kind="media", fingerprint=name, rules=rules)


def standing_sentence(review: Review) -> str:
    """How a review stands, in words."""
    by = f" by {review.actor}" if review.actor else ""
    words = f" (“{review.note}”)" if review.note else ""
    if review.state == "open":
        how = "appealed" if review.actor else "open since"
        return f"{how} {review.opened_at:%Y-%m-%d %H:%MZ}{by}{words}"
    return f"{review.state} {review.decided_at or review.opened_at:%Y-%m-%d %H:%MZ}: {review.decision}{by}{words}"


async def decide_content(
    settings: Settings, ask: Ask, *, first: Review | None = None
) -> tuple[Review, list[Ruling]]:
    """Decide about a body or medium, or appeal.

    Args:
        first: the question, where an appeal may be the first to ask it because a rule refused the message.

    Returns:
        The review as it stands afterwards, and what was written: nothing where it stood so already.

    Raises:
        ClusterError: the cluster cannot be used, or somebody decided the same at the same moment; nothing was written.
        UndecidableError: it does not fit how the review stands, or there is no such review.
    """
    name = f"{settings.app_id}:decide:{ask.account}|{ask.fingerprint}"
    options = {"transactional_id": name, "transaction_timeout_ms": TRANSACTION_TIMEOUT_MS}
    async with open_producer(settings, **options) as producer:
        docket = await read_docket(settings, to_the_very_end=True)
        question = docket.find(review_id(ask.account, ask.fingerprint))
        rulings = _plan(question, ask, first, datetime.now(UTC))
        if rulings:
            await write_rulings(producer, settings, rulings)
            return rulings[0].review, rulings
    assert question is not None
    return question.review, []


def _plan(question: Question | None, ask: Ask, first: Review | None, now: datetime) -> list[Ruling]:
    if first is not None and (question is None or question.approval is None):
        return rule(first, ask, Instant.of(now))
    if question is None:
        raise UndecidableError(
            f"account {ask.account} has no review of {ask.fingerprint}; `stopgate reviews list --all` shows what there is"
        )
    return plan_rulings(question, ask, now)


async def write_rulings(producer: AIOKafkaProducer, settings: Settings, rulings: Sequence[Ruling]) -> None:
    """Write rulings, all or none.

    Args:
        producer: with the transactional id of the question.

    Raises:
        ClusterError: they were not written: somebody else began to decide the same since, or the cluster failed.
    """
    reviews, approvals = settings.topic(REVIEWS.name), settings.topic(APPROVALS.name)
    sendings = []
    for ruling in rulings:
        review, approval = ruling.review, ruling.approval
        key = f"{approval.account}|{approval.fingerprint}"
        sendings.append(Sending(reviews, encode(review), review.handset.encode()))
        sendings.append(Sending(approvals, encode(approval), key.encode()))
    try:
        await write_together(producer, sendings)
    except ProducerFenced as error:
        raise ClusterError(
            "somebody decided the same at the same moment, so nothing was written; look at it again"
        ) from error
    except KafkaError as error:
        raise ClusterError(f"the cluster did not take the decision ({type(error).__name__})") from error
