"""Open reviews of replies: kept in the lane's `waiting` table, told on `reviews`, decided by command, handset or time."""

from agents.gate import Gate
from agents.memory import Memory
from agents.opt_outs import state_of, write
from schemas.record import Evidence, Instant, encode
from schemas.reviews import Review, ReviewDecision
from schemas.topics import REVIEWS, WAITING
from schemas.waiting import Waiting
from stopgate.policy.cause import Cause
from stopgate.policy.opt_out import Subject
from stopgate.policy.reviews import add_doubt, close_review, decide_review, is_settled, latest_doubts
from stopgate.stream.lane import Lane


def row_key(account: str, handset: str) -> bytes:
    """The row of an open review."""
    return f"reply|{account}|{handset}".encode()


def open_and_keep(lane: Lane, gate: Gate, review: Review) -> None:
    """Open a review; where one of this account and handset is open already, its question grows by these words."""
    memory: Memory = lane.memory
    known = memory.reviews.get((review.account, review.handset))
    grown = add_doubt(known, review) if known else review
    if grown is None:
        return
    memory.reviews[grown.account, grown.handset] = grown
    lane.put(WAITING.name, row_key(grown.account, grown.handset), encode(Waiting(kind="reply", review=grown)))
    lane.send(gate.topic(REVIEWS), grown.handset.encode(), encode(grown))


def settle(
    lane: Lane, gate: Gate, account: str, subject: Subject, *, start_at: Instant | None, now: Instant
) -> None:
    """The handset itself made it clear: an open review of this account that this answers whole is decided by it.

    Args:
        subject, start_at: see `is_settled`.
    """
    review = lane.memory.reviews.get((account, subject.handset))
    scopes = gate.accounts.get(account).scopes
    if review is not None and is_settled(review, scopes, by=subject, start_at=start_at):
        decision: ReviewDecision = "opt_out" if start_at is None else "none"
        _close(lane, gate, review, decision, actor=None, note="the handset itself made it clear", now=now)


def decide_open(
    lane: Lane,
    gate: Gate,
    account: str,
    handset: str,
    decision: ReviewDecision,
    *,
    actor: str | None,
    note: str | None,
    cause: Cause,
) -> None:
    """Carry out a decision; it leaves a change record for each state it concerns, also where nothing waited for it."""
    review = lane.memory.reviews.get((account, handset))
    if review is None:
        subject = Subject(account, handset)
        heard = decide_review(
            None, decision, None, subject=subject, actor=actor, before=state_of(lane, subject), cause=cause
        )
        write(lane, gate, heard, handset)
        return
    _decide(lane, gate, review, decision, actor=actor, cause=cause)
    _close(lane, gate, review, decision, actor=actor or "unknown", note=note, now=cause.now)


def expire(lane: Lane, gate: Gate, now: Instant) -> None:
    """Reviews whose time is over become opt-outs, never consent."""
    for review in lane.memory.expired_reviews(now):
        evidence = review.evidence or Evidence(topic=gate.topic(REVIEWS), partition=lane.partition, offset=-1)
        cause = Cause(value=encode(review), evidence=evidence, received_at=review.opened_at, now=now)
        _decide(lane, gate, review, "opt_out", actor=None, cause=cause)
        _close(lane, gate, review, "opt_out", actor=None, note=None, now=now)


def _decide(
    lane: Lane, gate: Gate, review: Review, decision: ReviewDecision, *, actor: str | None, cause: Cause
) -> None:
    """One state, and where opt-outs reach less far than the account one for each number or pool that was written to."""
    for subject, doubt in latest_doubts(review, gate.accounts.get(review.account).scopes).items():
        heard = decide_review(
            review, decision, doubt, subject=subject, actor=actor, before=state_of(lane, subject), cause=cause,
        )  # fmt: skip
        write(lane, gate, heard, review.handset)


def _close(
    lane: Lane,
    gate: Gate,
    review: Review,
    decision: ReviewDecision,
    *,
    actor: str | None,
    note: str | None,
    now: Instant,
) -> None:
    memory: Memory = lane.memory
    closed = close_review(review, decision, actor=actor, note=note, now=now)
    del memory.reviews[review.account, review.handset]
    lane.put(WAITING.name, row_key(review.account, review.handset), None)
    lane.send(gate.topic(REVIEWS), review.handset.encode(), encode(closed))
    memory.held.wake(("review", f"{review.account}|{review.handset}"))
    if review.account == "*":
        memory.held.wake_all("review", review.handset)
