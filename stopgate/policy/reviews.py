"""Doubtful replies: a review suppresses sending until somebody decides, and expires into an opt-out, never into consent.

Source: 47 CFR 64.1200(a)(10): words that "a reasonable person would understand" as a request count as one.
"""

from datetime import timedelta

from msgspec.structs import replace

from schemas.opt_outs import OptOut, Word
from schemas.receipts import Receipt
from schemas.record import Instant
from schemas.replies import Reply
from schemas.reviews import Doubt, Review, ReviewDecision
from stopgate.policy.cause import Cause, change_record
from stopgate.policy.hearing import Heard
from stopgate.policy.keywords import Classification
from stopgate.policy.opt_out import Applied, Subject, handset_stop, unchanged
from stopgate.policy.scopes import Scopes

_KEPT = 20
_LONGEST_TEXT = 2_000


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


def doubts_of(review: Review) -> list[Doubt]:
    """Everything that is in question, oldest first as it came."""
    first = Doubt(
        at=review.opened_at, reason=review.reason, text=review.text, sender=review.sender, channel=review.channel,
        evidence=review.evidence,
    )  # fmt: skip
    return [first, *review.later]


def add_doubt(review: Review, other: Review) -> Review | None:
    """The open review with what another one of the same handset asks; None where that is in question already."""
    doubt = doubts_of(other)[0]
    if any((known.at, known.text) == (doubt.at, doubt.text) for known in doubts_of(review)):
        return None
    if doubt.text:
        doubt = replace(doubt, text=doubt.text[:_LONGEST_TEXT])
    return replace(review, later=[*review.later, doubt][-_KEPT:])


def latest_doubts(review: Review, scopes: Scopes) -> dict[Subject, Doubt]:
    """Whose states a decision changes, as if the handset had said so when it wrote; each with its latest words."""
    latest: dict[Subject, Doubt] = {}
    for doubt in doubts_of(review):
        subject = scopes.subject(review.account, review.handset, doubt.sender, doubt.at)
        if subject not in latest or latest[subject].at < doubt.at:
            latest[subject] = doubt
    return latest


def is_settled(review: Review, scopes: Scopes, *, by: Subject, start_at: Instant | None) -> bool:
    """Whether a clear word of the handset answers all of an open review.

    Args:
        by: whose state the word changed.
        start_at: when the word opted in; None of a STOP, which settles whatever was asked. A doubt that is not older
            than a START stays in question: a tie is STOP.
    """
    return all(
        (by.scope_key is None or by == subject) and (start_at is None or doubt.at < start_at)
        for subject, doubt in latest_doubts(review, scopes).items()
    )


def close_review(
    review: Review, decision: ReviewDecision, *, actor: str | None, note: str | None, now: Instant
) -> Review:
    """The review as decided, for the record; without an actor it expired or the handset itself made it clear."""
    state = "expired" if actor is None and note is None else "decided"
    return replace(review, state=state, decision=decision, actor=actor, note=note, decided_at=now)


def decide_review(
    review: Review | None, decision: ReviewDecision | None, doubt: Doubt | None, *, subject: Subject, actor: str | None,
    before: OptOut | None, cause: Cause,
) -> Heard:  # fmt: skip
    """What a decision does: "opt_out" counts as the handset's own word at the time of the reply; "none" changes nothing.

    Args:
        review: the open one, None where nothing waits for a decision.
        doubt: the words in it that concern the subject.
    """
    if review is None or doubt is None or decision == "none":
        untouched = unchanged(before, subject=subject, now=cause.now)
        applied = Applied(untouched, None if review else "nothing-to-decide", news=False)
        return Heard(change=change_record(cause, before, applied))
    word = Word(
        at=doubt.at, origin="handset_text", keyword=doubt.text, actor=actor, sender=doubt.sender, evidence=doubt.evidence,
        id=review.id,
    )  # fmt: skip
    applied = handset_stop(before, word, subject=subject, now=cause.now)
    state = applied.after if applied.after is not before and applied.refused is None else None
    return Heard(state=state, change=change_record(cause, before, applied))
