"""What a person has to decide: the reviews on their topic, and a decision put to the gate."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from aiokafka import TopicPartition
from msgspec.structs import replace

from agents.settings import Settings
from schemas.approvals import Approval, parse_approval
from schemas.commands import Command
from schemas.opt_outs import OptOutChange
from schemas.record import Instant, Unreadable
from schemas.reviews import Review, ReviewDecision, ReviewState, parse_review
from schemas.topics import APPROVALS, REVIEWS
from stopgate.clients import open_consumer, partitions_of
from stopgate.operators.docket import Docket
from stopgate.policy.approvals import Approvals
from stopgate.policy.opt_out import REFUSED_TEXTS
from stopgate.report.asking import open_asking, read_change
from stopgate.report.history import as_fields
from stopgate.report.reading import Bounds, bounds_of, read_to_end
from stopgate.report.sentences import state_sentence

NOTHING_TO_DECIDE = "nothing-to-decide"


@dataclass(frozen=True, slots=True)
class ReviewFilter:
    """Which reviews are meant; everything absent admits all."""

    account: str | None = None
    state: ReviewState | None = None

    def admits(self, review: Review) -> bool:
        """Whether a review is meant."""
        return self.account in (None, review.account) and self.state in (None, review.state)


async def read_reviews(settings: Settings, wanted: ReviewFilter) -> list[Review]:
    """The reviews as they stand: open ones first, those that end soonest on top; then the newest decisions.

    Raises:
        ClusterError: the cluster or a topic cannot be used.
    """
    docket = await read_docket(settings)
    stand = (question.review for question in docket.questions())
    return in_order(review for review in stand if wanted.admits(review))


async def read_docket(settings: Settings, *, to_the_very_end: bool = False) -> Docket:
    """Read everything that was asked and decided.

    Args:
        to_the_very_end: wait for whoever is about to commit a decision, so that none is overlooked.

    Raises:
        ClusterError: the cluster or a topic cannot be used.
    """
    reviews, approvals = settings.topic(REVIEWS.name), settings.topic(APPROVALS.name)
    parts = await partitions_of(settings, [reviews, approvals])
    docket = Docket()
    async with open_consumer(settings) as consumer:
        bounds = await bounds_of(consumer, [*parts[reviews], *parts[approvals]])
        if to_the_very_end:
            very_ends = await _ends_behind_transactions(settings, parts[approvals])
            bounds = Bounds(bounds.starts, {**bounds.ends, **very_ends})
        async for records in read_to_end(consumer, list(bounds.starts), bounds=bounds):
            for record in records:
                if record.topic == reviews:
                    if not isinstance(review := parse_review(record.value), Unreadable):
                        docket.take_review(review)
                elif not isinstance(approval := parse_approval(record.value), Unreadable):
                    docket.take_approval(approval)
    return docket


async def read_approvals(settings: Settings) -> Approvals:
    """The newest decision about each body and medium.

    Raises:
        ClusterError: the cluster or the topic cannot be used.
    """
    topic = settings.topic(APPROVALS.name)
    partitions = (await partitions_of(settings, [topic]))[topic]
    newest: dict[tuple[str, str], Approval] = {}
    async with open_consumer(settings) as consumer:
        async for records in read_to_end(consumer, partitions):
            for approval in (parse_approval(record.value) for record in records):
                if not isinstance(approval, Unreadable):
                    newest[approval.account, approval.fingerprint] = approval
    return newest


async def _ends_behind_transactions(
    settings: Settings, partitions: list[TopicPartition]
) -> Mapping[TopicPartition, int]:
    """Where partitions really end; a committed reader's own notion of it stops before the first open transaction."""
    async with open_consumer(settings, isolation_level="read_uncommitted") as consumer:
        return (await bounds_of(consumer, partitions)).ends


def in_order(reviews: Iterable[Review]) -> list[Review]:
    """Open reviews first, those that end soonest on top; then the others, the newest decision on top."""

    def urgency(review: Review) -> tuple[bool, float]:
        if review.state == "open":
            return False, (review.expires_at or review.opened_at).timestamp()
        return True, -(review.decided_at or review.opened_at).timestamp()

    return sorted(reviews, key=urgency)


async def decide_reply(settings: Settings, decision: Command, patience_seconds: float) -> OptOutChange | None:
    """Put a decision on a doubtful reply to the gate, and wait for the change record that answers it.

    Args:
        decision: without id and time.
        patience_seconds: how long.

    Returns:
        The answer; None where the gate gave none: the command waits in its topic until a worker runs.

    Raises:
        ClusterError: the cluster or a topic cannot be used.
    """
    name = f"review-{secrets.token_hex(8)}"
    command = replace(decision, id=name, occurred_at=Instant.of(datetime.now(UTC)))
    answers: list[bytes] = []
    async with open_asking(settings, name, patience_seconds) as asking:
        await asking.send(command)
        await asking.settle()
        await asking.hear(answers.append)
    return read_change(answers[0]) if answers else None


def decision_sentence(change: OptOutChange, decision: ReviewDecision) -> str:
    """What a decision on a doubtful reply did."""
    if change.refused == NOTHING_TO_DECIDE:
        return f"{REFUSED_TEXTS['nothing-to-decide']} {_state(change)}"
    if decision == "none":
        return f"Decided: the reply was no opt-out. {_state(change)} {_RELEASED}"
    no_effect = f" {REFUSED_TEXTS.get(change.refused, change.refused)}" if change.refused else ""  # type: ignore[call-overload]
    return f"Decided: the reply was an opt-out.{no_effect} {_state(change)} {_RELEASED}"


_RELEASED = "Messages that waited for this are judged afresh."


def _state(change: OptOutChange) -> str:
    if not change.channels:  # perhaps nothing was ever heard of the handset, so no "since" either
        return "Nothing is blocked."
    return state_sentence(as_fields(change))
