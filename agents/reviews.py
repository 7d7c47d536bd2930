"""Open reviews of replies: kept in the lane's `waiting` table, told on `reviews`, decided by command, handset or time."""

from agents.gate import Gate
from agents.memory import Memory
from agents.opt_outs import state_of, write
from schemas.opt_outs import OptOut
from schemas.record import Evidence, Instant, encode
from schemas.reviews import Review, ReviewDecision
from schemas.topics import REVIEWS, WAITING
from schemas.waiting import Waiting
from stopgate.policy.cause import Cause
from stopgate.policy.opt_out import Subject
from stopgate.policy.reviews import close_review, decide_review
from stopgate.stream.lane import Lane


def row_key(account: str, handset: str) -> bytes:
    """The row of an open review."""
    return f"reply|{account}|{handset}".encode()


def open_and_keep(lane: Lane, gate: Gate, review: Review) -> None:
    """Open a review, unless one of this account and handset is open already: its question stands."""
    memory: Memory = lane.memory
    if (review.account, review.handset) in memory.reviews:
        return
    memory.reviews[review.account, review.handset] = review
    lane.put(
        WAITING.name, row_key(review.account, review.handset), encode(Waiting(kind="reply", review=review))
    )
    lane.send(gate.topic(REVIEWS), review.handset.encode(), encode(review))


def forget_review(lane: Lane, gate: Gate, account: str, handset: str, state: OptOut, now: Instant) -> None:
    """The handset itself made it clear: an open review of it is decided by that."""
    review = lane.memory.reviews.get((account, handset))
    if review is not None:
        decision: ReviewDecision = "opt_out" if state.channels else "none"
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
    """Carry out a decision; it leaves exactly one change record, also where nothing waited for it."""
    review = lane.memory.reviews.get((account, handset))
    subject = _subject(gate, account, handset, review)
    heard = decide_review(
        review,
        decision,
        subject=subject,
        actor=actor,
        before=state_of(lane, subject),
        cause=cause,
    )
    write(lane, gate, heard, handset)
    if review is not None:
        _close(lane, gate, review, decision, actor=actor or "unknown", note=note, now=cause.now)


def expire(lane: Lane, gate: Gate, now: Instant) -> None:
    """Reviews whose time is over become opt-outs, never consent."""
    for review in lane.memory.expired_reviews(now):
        value = encode(review)
        evidence = review.evidence or Evidence(topic=gate.topic(REVIEWS), partition=lane.partition, offset=-1)
        cause = Cause(value=value, evidence=evidence, received_at=review.opened_at, now=now)
        subject = _subject(gate, review.account, review.handset, review)
        heard = decide_review(
            review, "opt_out", subject=subject, actor=None, before=state_of(lane, subject), cause=cause,
        )  # fmt: skip
        write(lane, gate, heard, review.handset)
        _close(lane, gate, review, "opt_out", actor=None, note=None, now=now)


def _subject(gate: Gate, account: str, handset: str, review: Review | None) -> Subject:
    """Whose state a decision changes: as if the handset had said so when it wrote."""
    if review is None:
        return Subject(account, handset)
    return gate.accounts.get(account).scopes.subject(account, handset, review.sender, review.opened_at)


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
