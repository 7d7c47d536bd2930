"""Which refused messages may be sent again. Pure.

Each message at most once for each refusal, whatever was run before and however it ended. What tells is `outbound`
itself: a message that was sent again stands there once more, with the refused decision's id in a header. So the
newest copy of a message decides:

    refused, and that refusal is in question      → it may go again
    sent again by an operator already             → no, whatever became of it
    newer, and not refused                        → no: it was delivered, is held, or will be judged
    refused as a duplicate                        → says nothing about the message; the copy before it decides
    older than what `outbound` keeps              → nobody can tell, so no, unless the operator vouches for it
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from schemas.headers import Headers
from schemas.outbound import parse_outbound
from schemas.record import Instant, Unreadable
from schemas.rejections import Refusal
from stopgate.operators.refusals import offset_of, rules_of
from stopgate.policy.approvals import UNDECIDED, Decided
from stopgate.policy.rules import duplicate_message

SENDER_RULES = ("sender-unverified", "campaign-unregistered", "campaign-suspended", "campaign-pending")
"""What stands against the sender and not the message: gone when the sender's standing is put right."""

OWN_HEADERS = "stopgate-"
"""How the names of our headers begin; all others are the sender's and go along."""

Outcome = Literal["resend", "other-findings", "expired", "sent-again", "newer-copy", "too-old-to-tell"]
OUTCOME_TEXTS: Mapping[Outcome, str] = {
    "resend": "It may be sent again.",
    "other-findings": "Something else stands against it, too; see its findings.",
    "expired": "Its `send_before` has passed.",
    "sent-again": "This refusal was answered by sending the message again already.",
    "newer-copy": "A newer record of the same message was not refused: it was delivered, is held, or will be judged.",
    "too-old-to-tell": "`outbound` no longer reaches back to this refusal, so nobody can tell whether the message was sent again since.",
}

Name = tuple[str, str]
"""Account and id of a message."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """The newest refusal of one message.

    Attributes:
        decision: the id of the decision that refused it.
        offset: the refused record's place in its partition of `outbound`.
        resendable: whether every finding says so and lies in the rules asked for.
        key: the record's.
        headers: the sender's own.
        original: the message, byte for byte.
    """

    account: str
    id: str
    sender: str | None
    handset: str | None
    rules: tuple[str, ...]
    decided_at: Instant
    decision: str
    offset: int
    resendable: bool
    key: bytes | None
    headers: Headers
    original: bytes

    @property
    def name(self) -> Name:
        """Whose message it is, and which."""
        return self.account, self.id


@dataclass(frozen=True, slots=True)
class Copy:
    """A record of a message in `outbound`: its offset, and the decision that it answers where an operator sent it."""

    offset: int
    resend: str | None


@dataclass(slots=True)
class Seen:
    """What one partition of the topics shows about the candidates.

    Attributes:
        begins_at: the offset of the oldest record that `outbound` keeps.
        oldest: that record's time, where records before it are gone; None where it keeps none at all.
        copies: records of the candidates' messages in `outbound`.
        refused: offsets of records that are refused.
    """

    begins_at: int = 0
    oldest: Instant | None = None
    copies: dict[Name, list[Copy]] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)


def candidate_of(
    refusal: Refusal, rules: frozenset[str], *, decision: str, value: bytes, key: bytes | None, headers: Headers,
    decided: Decided = UNDECIDED,
) -> Candidate:  # fmt: skip
    """Make a candidate of a refusal.

    Args:
        rules: those whose refusals are in question.
        value: the refusal as it stands on its topic.
        decided: what reviewers decided about the message since; what they approved no longer stands against it.
    """
    resendable = all(
        finding.rule in rules and (finding.resendable or _is_approved(decided, finding.rule))
        for finding in refusal.findings
    )
    return Candidate(
        account=refusal.account, id=refusal.id, sender=refusal.sender, handset=refusal.handset,
        rules=rules_of(refusal), decided_at=refusal.decided_at, decision=decision, offset=offset_of(decision),
        resendable=resendable and bool(decision), key=key,
        headers=[(name, content) for name, content in headers if not name.startswith(OWN_HEADERS)],
        original=original_bytes(value, bytes(refusal.original)),
    )  # fmt: skip


def _is_approved(decided: Decided, rule: str) -> bool:
    approval = decided.on(rule)
    return approval is not None and approval.decision == "approved"


def original_bytes(value: bytes, trimmed: bytes) -> bytes:
    """The message in a refusal, with the white space that may have stood around the object.

    Args:
        value: the refusal; the message is its last field.
        trimmed: the message as a JSON reader cuts it out.
    """
    inside = value.rstrip()[:-1]
    start = len(inside.rstrip()) - len(trimmed)
    if inside[start : start + len(trimmed)] != trimmed:
        return trimmed  # somebody wrote the record anew: the message is not last
    before = inside[:start]
    return inside[len(before.rstrip()) :]


def is_duplicate(refusal: Refusal) -> bool:
    """Whether a record was refused because its message was judged before."""
    return duplicate_message.NAME in rules_of(refusal)


def decide_resend(candidate: Candidate, seen: Seen, now: Instant, *, first_time: bool = False) -> Outcome:
    """Whether one refused message goes again.

    Args:
        now: the present instant.
        first_time: the operator vouches that what is too old to tell was never sent again.
    """
    if not candidate.resendable:
        return "other-findings"
    if _is_expired(candidate.original, now):
        return "expired"
    copies = seen.copies.get(candidate.name, ())
    if any(copy.resend == candidate.decision for copy in copies):
        return "sent-again"
    if any(copy.offset > candidate.offset and copy.offset not in seen.refused for copy in copies):
        return "newer-copy"
    return "resend" if first_time or _reaches_back(seen, candidate) else "too-old-to-tell"


def _is_expired(original: bytes, now: Instant) -> bool:
    message = parse_outbound(original)
    return (
        not isinstance(message, Unreadable) and message.send_before is not None and message.send_before <= now
    )


def _reaches_back(seen: Seen, candidate: Candidate) -> bool:
    """Whether `outbound` still keeps everything that was appended after the refusal."""
    if candidate.offset + 1 >= seen.begins_at:
        return True
    return seen.oldest is not None and seen.oldest <= candidate.decided_at
