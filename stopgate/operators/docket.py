"""Reviews as they stand, and everything that was ever decided about each. Pure.

A reply's review stands as its newest record says. A body or medium may have been asked about by several lanes and
decided, appealed and decided again; there `approvals` says how it stands, because that is what the gate obeys, and
`reviews` what was asked and who decided before.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from schemas.approvals import Approval
from schemas.record import Instant
from schemas.reviews import Review
from stopgate.policy.approvals import review_id


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that somebody has to decide, or has decided.

    Attributes:
        review: as it stands.
        history: how it came to that: asked, decided, appealed; oldest first.
        approval: the decision that the gate obeys, if there is one, a `reopened` one included.
    """

    review: Review
    history: tuple[Review, ...]
    approval: Approval | None = None


class Docket:
    """All reviews and decisions that were read; within a partition the records must come in its order."""

    def __init__(self) -> None:
        self._records: dict[str, list[Review]] = {}
        self._approvals: dict[str, Approval] = {}

    def take_review(self, review: Review) -> None:
        """One record of `reviews`."""
        self._records.setdefault(review.id, []).append(review)

    def take_approval(self, approval: Approval) -> None:
        """One record of `approvals`; the last one of a key counts."""
        self._approvals[review_id(approval.account, approval.fingerprint)] = approval

    def questions(self) -> Iterator[Question]:
        """Everything that was ever asked or decided."""
        for name in dict.fromkeys((*self._records, *self._approvals)):
            question = self.find(name)
            assert question is not None
            yield question

    def find(self, name: str) -> Question | None:
        """The question of this review id."""
        records, approval = self._records.get(name, []), self._approvals.get(name)
        if records and records[-1].kind == "reply":
            return Question(records[-1], tuple(records))
        if not records and approval is None:
            return None
        history = _rounds(records)
        if approval is None:
            return Question(replace(_asked(records), opened_at=history[0].opened_at), history)
        review = answered(_asked(records) if records else _forgotten(approval), approval)
        if all(instant_of(past) != approval.decided_at for past in history):
            history = (*history, review)  # whoever wrote the decision left it to `approvals` alone
        return Question(review, history, approval)


def answered(review: Review, approval: Approval) -> Review:
    """A review after a decision, or an appeal."""
    stands = replace(review, actor=approval.actor, note=approval.reason)
    if approval.decision == "reopened":
        return replace(stands, state="open", opened_at=approval.decided_at, decision=None, decided_at=None)
    return replace(stands, state="decided", decision=approval.decision, decided_at=approval.decided_at)


def instant_of(past: Review) -> Instant:
    """When a record of a review came about."""
    return past.decided_at or past.opened_at


def _asked(records: list[Review]) -> Review:
    """The question as it was asked last; as it was decided last where that alone is still kept."""
    return max(records, key=lambda review: (review.state == "open", review.opened_at))


def _rounds(records: list[Review]) -> tuple[Review, ...]:
    """The history: that several lanes asked the same is told once, and so is that they asked anew after an appeal."""
    told: list[Review] = []
    for record in sorted(records, key=instant_of):
        if not told or record.actor is not None:
            told.append(record)
    return tuple(told)


def _forgotten(approval: Approval) -> Review:
    """A review of which nothing is kept but its decision."""
    return Review(
        id=review_id(approval.account, approval.fingerprint), kind="content", state="open", account=approval.account,
        handset="", reason="What was asked is no longer kept; what was decided stands.",
        opened_at=approval.decided_at, fingerprint=approval.fingerprint,
    )  # fmt: skip
