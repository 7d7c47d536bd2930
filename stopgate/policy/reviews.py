"""Doubtful replies: a review suppresses sending until somebody decides, and expires into an opt-out, never into consent.

Source: 47 CFR 64.1200(a)(10): words that "a reasonable person would understand" as a request count as one.
"""

from datetime import timedelta

from msgspec.structs import replace

from schemas.opt_outs import OptOut, Word
from schemas.receipts import Receipt
from schemas.record import Instant
from schemas.replies import Reply
from schemas.reviews import Review, ReviewDecision
from stopgate.policy.cause import Cause, change_record
from stopgate.policy.hearing import Heard
from stopgate.policy.keywords import Classification
from stopgate.policy.opt_out import Applied, Subject, handset_stop, unchanged


def open_review(
    reply: Reply,
    classification: Classification,
    *,
    account: str,
    handset: str,
    sender: str | None,
    cause: Cause,
    lasts: timedelta,
) -> Review:
    """The question for a person: was this reply an opt-out?

    Args:
        lasts: after this time the answer is yes.
    """
    at = cause.event_time(reply.occurred_at)
    return Review(
        id=f"reply:{account}:{reply.id or cause.place}", kind="reply", state="open", account=account, handset=handset,
        reason=classification.why, opened_at=at, sender=sender, channel=reply.channel, text=reply.body,
        expires_at=Instant.of(cause.now + lasts), evidence=cause.evidence,
    )  # fmt: skip


def review_of_receipt(
    receipt: Receipt, *, account: str, handset: str, sender: str | None, cause: Cause, lasts: timedelta
) -> Review:
    """The question for a person: did the handset opt out at the carrier, as this code may mean?"""
    return Review(
        id=f"receipt:{account}:{cause.place}", kind="reply", state="open", account=account, handset=handset,
        reason=f"The carrier's code {receipt.code} may mean that the handset opted out there.",
        opened_at=cause.event_time(receipt.occurred_at), sender=sender, text=receipt.title,
        expires_at=Instant.of(cause.now + lasts), evidence=cause.evidence,
    )  # fmt: skip


def close_review(
    review: Review, decision: ReviewDecision, *, actor: str | None, note: str | None, now: Instant
) -> Review:
    """The review as decided, for the record; without an actor it expired or the handset itself made it clear."""
    state = "expired" if actor is None and note is None else "decided"
    return replace(review, state=state, decision=decision, actor=actor, note=note, decided_at=now)


def decide_review(
    review: Review | None, decision: ReviewDecision | None, *, subject: Subject, actor: str | None,
    before: OptOut | None, cause: Cause,
) -> Heard:  # fmt: skip
    """What a decision does: "opt_out" counts as the handset's own word at the time of the reply; "none" changes nothing.

    Args:
        review: the open one, None where nothing waits for a decision.
    """
    if review is None or decision == "none":
        untouched = unchanged(before, subject=subject, now=cause.now)
        applied = Applied(untouched, None if review else "nothing-to-decide", news=False)
        return Heard(change=change_record(cause, before, applied))
    word = Word(
        at=review.opened_at, origin="handset_text", keyword=review.text, actor=actor, sender=review.sender,
        evidence=review.evidence, id=review.id,
    )  # fmt: skip
    applied = handset_stop(before, word, subject=subject, now=cause.now)
    state = applied.after if applied.after is not before and applied.refused is None else None
    return Heard(state=state, change=change_record(cause, before, applied))
