"""What a person has to decide: the reviews on their topic, and a decision put to the gate."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from msgspec.structs import replace

from agents.settings import Settings
from schemas.commands import Command
from schemas.opt_outs import OptOutChange
from schemas.record import Instant, Unreadable
from schemas.reviews import Review, ReviewDecision, ReviewState, parse_review
from schemas.topics import REVIEWS
from stopgate.clients import open_consumer, partitions_of
from stopgate.policy.opt_out import REFUSED_TEXTS
from stopgate.report.asking import open_asking, read_change
from stopgate.report.history import as_fields
from stopgate.report.reading import read_to_end
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
        ClusterError: the cluster or the topic cannot be used.
    """
    topic = settings.topic(REVIEWS.name)
    partitions = (await partitions_of(settings, [topic]))[topic]
    newest: dict[str, Review] = {}
    async with open_consumer(settings) as consumer:
        async for records in read_to_end(consumer, partitions):
            for review in map(parse_review, (record.value for record in records)):
                if not isinstance(review, Unreadable):
                    newest[review.id] = review
    return in_order(review for review in newest.values() if wanted.admits(review))


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
