"""The states a sender can be in, the moves between them, and which state one claim speaks for.

Source: verification reference, sender states and allowed moves.
"""

from dataclasses import dataclass
from functools import lru_cache

from schemas.record import Instant
from schemas.senders import Claim, State
from stopgate.policy.codes import Eligibility, judge_rejection

RESTRICTIVENESS: tuple[State, ...] = (
    "verified",
    "in_review",
    "pending",
    "rejected_editable",
    "unknown",
    "unsubmitted",
    "expired",
    "rejected_final",
    "suspended",
)
"""From the freest to the most restricted: of two claims with the same time, the later one here wins."""

_RANK = {state: rank for rank, state in enumerate(RESTRICTIVENESS)}

NEEDS_APPROVAL: frozenset[State] = frozenset({"rejected_final", "suspended"})
"""What only an approval heals: a new review alone lets nothing pass, under no policy."""

MOVES: dict[State, dict[State, str]] = {
    "unknown": {},
    "unsubmitted": {"pending": "submission"},
    "pending": {
        "in_review": "review begins",
        "verified": "approval",
        "rejected_editable": "rejection, may be corrected",
        "rejected_final": "rejection, may not be corrected",
        "unsubmitted": "cancelled",
    },
    "in_review": {
        "verified": "approval",
        "rejected_editable": "rejection, may be corrected",
        "rejected_final": "rejection, may not be corrected",
        "unsubmitted": "cancelled",
    },
    "verified": {"unsubmitted": "deleted, or a carrier says not verified"},
    "rejected_editable": {
        "pending": "correction",
        "in_review": "correction",
        "expired": "the window closes",
        "unsubmitted": "deleted",
    },
    "rejected_final": {"in_review": "appeal", "pending": "new use case", "unsubmitted": "deleted"},
    "expired": {"pending": "resubmission", "unsubmitted": "deleted"},
    "suspended": {"verified": "lifted by support", "unsubmitted": "deleted"},
}
"""Expected moves and what brings them about; any state may be suspended, and `unknown` may become anything."""

_STATUS_WORDS: dict[str, State] = {
    "unsubmitted": "unsubmitted",
    "deleted": "unsubmitted",
    "pending": "pending",
    "pending_review": "pending",
    "in_review": "in_review",
    "approved": "verified",
    "twilio_approved": "verified",
    "expired": "expired",
    "suspended": "suspended",
}
_REJECTED_WORDS = frozenset({"rejected", "twilio_rejected"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one claim says: the state, and for a rejection whether and why it may be corrected."""

    state: State
    eligibility: Eligibility | None = None
    alerts: tuple[str, ...] = ()


def rank(state: State) -> int:
    """How restricted a state is; higher is more."""
    return _RANK[state]


def contract_word(state: State, said: str) -> str:
    """The contract's status for a state; for an unknown one the word that was said."""
    if state in ("rejected_editable", "rejected_final"):
        return "rejected"
    if state == "unsubmitted" and said.strip().casefold() == "deleted":
        return "deleted"
    return {"verified": "approved", "unknown": said}.get(state, state)


def is_expected(before: State, after: State) -> bool:
    """Whether a move is one the lifecycle knows; others are applied too, if they are newer, and reported."""
    return before in ("unknown", after) or after == "suspended" or after in MOVES[before]


def meaning_of(claim: Claim) -> Meaning:
    """Tell which state a claim speaks for; a status that nobody knows is `unknown`, so not verified."""
    return _meaning(
        claim.status, tuple(claim.codes), tuple(claim.reasons), claim.edit_allowed, claim.occurred_at
    )


@lru_cache(maxsize=1 << 13)
def _meaning(
    status: str, codes: tuple[str, ...], texts: tuple[str, ...], edit_allowed: bool | None, at: Instant
) -> Meaning:
    """The meaning, remembered: a standing is worked out from its whole history whenever that grows."""
    word = status.strip().casefold().replace("-", "_").replace(" ", "_")
    if word in _REJECTED_WORDS:
        return _rejection(judge_rejection(codes, texts, edit_allowed=edit_allowed, at=at))
    if state := _STATUS_WORDS.get(word):
        return Meaning(state)
    return Meaning("unknown", alerts=("a status nobody knows: taken for not verified",))


def _rejection(judged: Eligibility) -> Meaning:
    elsewhere = [
        _code_state(reason.fault.state) for reason in judged.reasons if reason.fault and reason.fault.state
    ]
    if elsewhere and len(elsewhere) == len(judged.reasons):
        return Meaning(max(elsewhere, key=rank), judged, judged.alerts)
    return Meaning("rejected_editable" if judged.editable else "rejected_final", judged, judged.alerts)


def _code_state(name: str) -> State:
    """The state that the code table names for a rejection that is none, e.g. a cancellation."""
    return next(state for state in RESTRICTIVENESS if state == name)
