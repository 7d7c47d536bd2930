"""The state machine: one event applied to one sender.

The standing is a function of the *set* of claims and of the time known so far. So it does not matter in which order
events arrive, how often, or on which partition: workers that have read the same events agree, an older event never
overwrites a newer one, and an event that arrives late is put where it belongs. Time comes in only as `recorded_at`,
which never goes back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from schemas.record import Evidence, Instant
from schemas.senders import Claim, Sender
from schemas.verifications import Verification
from stopgate.policy.numbers import sender_kind
from stopgate.policy.standing.claims import claim_of, inserted, order_key, subject_number
from stopgate.policy.standing.fold import fold, relevant_kinds, settle
from stopgate.policy.standing.states import meaning_of
from stopgate.policy.standing.windows import shifted

FUTURE_TOLERANCE = timedelta(minutes=5)
"""Clocks differ; an event further ahead of its own record is applied, but reported."""

NO_CAMPAIGNS: Mapping[str, Sender] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class StandingChange:
    """What one event did to one sender.

    Attributes:
        before: the standing as it was.
        after: the standing now; it differs from `before` also when only the story grew.
        applied: whether what the gate goes by has changed.
        ignored_reason: why not: `duplicate`, `older-than-known`, `kind-does-not-fit`, `nothing-new`; else None.
        warnings: what a person should look at.
    """

    before: Sender
    after: Sender
    applied: bool
    ignored_reason: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def is_recorded(self) -> bool:
        """Whether the record has changed at all, so that it must be written."""
        return self.after is not self.before


@lru_cache(maxsize=1 << 14)
def unheard(sender: str) -> Sender:
    """The standing of a number of which nothing was ever heard; remembered, because messages ask for it."""
    return Sender(sender=sender, kind=sender_kind(sender))


def apply_verification(
    sender: Sender | None, event: Verification, *, recorded_at: Instant, evidence: Evidence | None = None
) -> StandingChange:
    """Apply one event to one sender.

    Args:
        sender: the standing so far; None if the sender was never heard of.
        event: whatever its time; it may be old, repeated, or about something else than decides for this sender.
        recorded_at: the record's timestamp; stands for the event's time where that is missing.
        evidence: where the event stands in the log.

    Returns:
        The change. Idempotent and independent of order: any interleaving and repetition of the same events ends in
        the same standing, as long as the history has room for them.
    """
    before = sender or unheard(subject_number(event) or event.sender_sid or event.campaign or "")
    return apply_claim(before, claim_of(event, recorded_at=recorded_at, evidence=evidence))


def apply_claim(
    before: Sender, claim: Claim, campaigns: Mapping[str, Sender] = NO_CAMPAIGNS
) -> StandingChange:
    """Apply one claim to the sender it is about; `campaigns` are the campaign records known, by id."""
    history = inserted(before.history, claim)
    if history is None:
        known = any(order_key(kept) == order_key(claim) for kept in before.history)
        return StandingChange(before, before, False, "duplicate" if known else "older-than-known")
    at = max(claim.recorded_at, before.recorded_at or claim.recorded_at)
    after = settle(replace(before, history=history, recorded_at=at), campaigns)
    applied = _in_force(after) != _in_force(before)
    return StandingChange(
        before, after, applied, None if applied else _why_ignored(after, claim), _warnings(after, claim)
    )


def _in_force(sender: Sender) -> tuple[Any, ...]:
    """What the gate and its readers go by."""
    standing = (sender.state, sender.codes, sender.reasons, sender.edit_expires_at, sender.refused_at)
    return (*standing, sender.campaign, sender.campaign_state, sender.account, sender.sids)


def _why_ignored(after: Sender, claim: Claim) -> str:
    kinds = (*relevant_kinds(after), "campaign")
    if claim.kind not in kinds:
        return "kind-does-not-fit"
    newer = any(kept.kind == claim.kind and order_key(kept) > order_key(claim) for kept in after.history)
    return "older-than-known" if newer else "nothing-new"


def _warnings(after: Sender, claim: Claim) -> tuple[str, ...]:
    found = fold(after.history, relevant_kinds(after))
    warnings = list(meaning_of(claim).alerts)
    if found.claim is claim and found.jump:
        warnings.append(found.jump)
    if claim.occurred_at > shifted(claim.recorded_at, FUTURE_TOLERANCE):
        warnings.append("the event's time lies in the future")
    return tuple(warnings)
