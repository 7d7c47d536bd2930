"""`approvals`: what reviewers decided about bodies and media; every worker reads all of it."""

from typing import Literal

from schemas.record import Instant, Record, Text, reader

ApprovalDecision = Literal["approved", "rejected", "reopened"]


class Approval(Record, frozen=True):
    """A reviewer's decision about every message of an account with one body or medium, from then on.

    Attributes:
        account: whose messages.
        fingerprint: of the body or media; variables count as the same body.
        decision: `reopened` takes an earlier decision back, or a rule's refusal, after an appeal: a person looks anew.
        actor: who decided.
        reason: in the reviewer's words; a rejection carries them to the sender.
        decided_at: when. The last record of a key counts.
        review: the review that it answers.
    """

    account: Text
    fingerprint: Text
    decision: ApprovalDecision
    actor: Text
    decided_at: Instant
    reason: str | None = None
    review: str | None = None


parse_approval = reader(Approval)
