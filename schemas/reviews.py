"""`reviews`: what a person has to decide, and what was decided.

A review is written when it is opened, again with every further doubtful reply, and whenever its state changes.
Decisions on replies come in as commands, and the newest record of an id is the review as it stands. Decisions on bodies and media are `approvals`, which say how
their reviews stand; whoever decides, or appeals, writes the review as well, because `approvals` keeps the newest alone.
"""

from typing import Literal

import msgspec

from schemas.record import Channel, Evidence, Instant, Record, reader

ReviewKind = Literal["reply", "content", "media"]
ReviewState = Literal["open", "decided", "expired"]
ReviewDecision = Literal["opt_out", "none", "approved", "rejected"]


class Doubt(Record, frozen=True, omit_defaults=True):
    """One more thing that may mean an opt-out, said while a review of the handset was open.

    Attributes:
        at: when, by the event's own time.
        reason: why a person has to look.
        text: the reply; of a very long one its beginning.
        sender: our number on the other side.
        channel: how it travelled.
        evidence: the record that said it.
    """

    at: Instant
    reason: str
    text: str | None = None
    sender: str | None = None
    channel: Channel = "sms"
    evidence: Evidence | None = None


class Review(Record, frozen=True):
    """One question for a person: was this reply an opt-out, may this body or medium go out?

    Attributes:
        id: follows from the cause, so that a replay opens the same one.
        kind: what is in question: a handset's reply, a message's body, a message's media.
        state: an expired review of a reply counts as an opt-out, never as consent.
        account: whose decision it is.
        handset: who wrote the reply, or who the message that waits is for.
        reason: one sentence: why a person has to look.
        opened_at: when the question arose; of an appeal, when it was made.
        sender: our number or name on the other side.
        channel: how the reply or message travelled.
        text: the reply, or the body.
        media: URLs of the media in question.
        rules: names of the rules that asked for it.
        fingerprint: what the decision covers from then on: every message of the account with this body or medium.
        broadcast: the broadcast that waits.
        expires_at: when it is decided without a person.
        decided_at: when it was decided.
        decision: `opt_out` or `none` of a reply, `approved` or `rejected` of content and media.
        actor: who decided, or who appealed where it is open again.
        note: the reviewer's words, for the sender; or why it is appealed.
        evidence: the record that raised the question.
        later: what the handset said beside it until it was decided, oldest first; the newest twenty. One decision is on
            all of it.
    """

    id: str
    kind: ReviewKind
    state: ReviewState
    account: str
    handset: str = msgspec.field(name="number")
    reason: str
    opened_at: Instant
    sender: str | None = None
    channel: Channel = "sms"
    text: str | None = None
    media: list[str] = msgspec.field(default_factory=list)
    rules: list[str] = msgspec.field(default_factory=list)
    fingerprint: str | None = None
    broadcast: str | None = None
    expires_at: Instant | None = None
    decided_at: Instant | None = None
    decision: ReviewDecision | None = None
    actor: str | None = None
    note: str | None = None
    evidence: Evidence | None = None
    later: list[Doubt] = msgspec.field(default_factory=list)


parse_review = reader(Review)
