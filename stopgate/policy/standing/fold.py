"""Where a set of claims leads: the fold over them in order, and the record that follows from it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from schemas.record import Instant
from schemas.senders import Claim, Sender, State
from schemas.verifications import Kind
from stopgate.policy.numbers import sender_kind
from stopgate.policy.standing.claims import says_the_same, united
from stopgate.policy.standing.states import NEEDS_APPROVAL, contract_word, is_expected, meaning_of
from stopgate.policy.standing.windows import EDIT_WINDOW, advance_to, shifted


@dataclass(frozen=True, slots=True)
class Fold:
    """Where the claims of one kind lead.

    Attributes:
        state: the state in force.
        claim: the claim that brought it about; None if there was none.
        jump: the last move, if the lifecycle does not know it.
    """

    state: State = "unknown"
    claim: Claim | None = None
    jump: str | None = None

    def then(self, claim: Claim) -> "Fold":
        """Take the next claim, in order."""
        state = meaning_of(claim).state
        if claim.observed_in and not contradicts(state, self.state):
            return self
        if self.claim is not None and says_the_same(claim, self.claim):
            return self  # said again: a window runs from the first time
        expected = self.claim is None or is_expected(self.state, state)
        return Fold(state, claim, None if expected else f"unexpected move from {self.state} to {state}")


def contradicts(observed: State, believed: State) -> bool:
    """Whether an observation of our own is news; it never replaces what a provider said in more detail."""
    return believed in ("verified", "unknown") or (observed == "suspended" and believed not in NEEDS_APPROVAL)


def fold(claims: Iterable[Claim], kinds: Sequence[Kind]) -> Fold:
    """Where the claims of these kinds lead, taken in their order."""
    result = Fold()
    for claim in claims:
        if claim.kind in kinds:
            result = result.then(claim)
    return result


def relevant_kinds(sender: Sender) -> tuple[Kind, ...]:
    """Which claims decide: a toll-free number's verification, any other number's registration, the campaign's own."""
    if sender.subject == "campaign":
        return ("campaign",)
    if sender.subject == "sid":
        return ("toll_free", "number")
    return ("toll_free",) if sender_kind(sender.sender) == "toll_free" else ("number",)


def settle(sender: Sender, campaigns: Mapping[str, Sender]) -> Sender:
    """Work out everything that follows from a record's history, at the time the record knows.

    Args:
        sender: a record whose history may just have grown.
        campaigns: records of the campaigns known, by id.
    """
    kinds = relevant_kinds(sender)
    described = replace(sender, **_descriptions(sender), **_marks(sender, kinds))
    held = replace(described, **_in_force(fold(sender.history, kinds)), warned_hours=None)
    moved = (
        held if held.campaign == sender.campaign else replace(held, campaign_state=None, campaign_status=None)
    )
    known = replace(moved, **_campaign_standing(moved, campaigns.get(moved.campaign or "")))
    return advance_to(known, known.recorded_at) if known.recorded_at else known


def _in_force(found: Fold) -> dict[str, Any]:
    """The fields that the claim in force decides."""
    claim = found.claim
    rejected = claim is not None and found.state in ("rejected_editable", "rejected_final")
    return {
        "state": found.state,
        "status": contract_word(found.state, claim.status) if claim else None,
        "codes": claim.codes if claim else [],
        "reasons": claim.reasons if claim else [],
        "edit_allowed": claim.edit_allowed if claim else None,
        "edit_expires_at": window_end(claim) if claim and found.state == "rejected_editable" else None,
        "rejected_at": claim.occurred_at if claim and rejected else None,
        "provider": claim.provider if claim else None,
        "occurred_at": claim.occurred_at if claim else None,
        "evidence": claim.evidence if claim else None,
    }


def window_end(claim: Claim) -> Instant | None:
    """When a rejection that may be corrected can no longer be; only toll-free rejections have a window by default."""
    if claim.edit_expires_at is not None or claim.kind != "toll_free":
        return claim.edit_expires_at
    return shifted(claim.occurred_at, EDIT_WINDOW)


def _descriptions(sender: Sender) -> dict[str, Any]:
    """What the newest claims say beside the standing: ids, campaign, account (an operator's word stands)."""
    newest = sender.history[::-1]
    accounts = [] if sender.registered_at and sender.account else [claim.account for claim in newest]
    campaigns = [claim.campaign for claim in newest] if sender.subject == "number" else []
    said_sids = [claim.sender_sid for claim in newest if claim.sender_sid]
    return {
        "account": _first(accounts, sender.account),
        "campaign": _first(campaigns, sender.campaign),
        "sender_sid": _first(said_sids, sender.sender_sid),
        "sids": sorted({*sender.sids, *said_sids, *([sender.sender_sid] if sender.sender_sid else [])}),
    }


def _first(candidates: Iterable[str | None], default: str | None) -> str | None:
    return next((candidate for candidate in candidates if candidate), default)


def _marks(sender: Sender, kinds: Sequence[Kind]) -> dict[str, Any]:
    """The newest approval and the newest refusal; they outlive the claims that the history has no room for."""
    said = [(meaning_of(claim).state, claim) for claim in sender.history if claim.kind in kinds]
    approvals = [claim.occurred_at for state, claim in said if state == "verified" and not claim.observed_in]
    refusals = [claim.occurred_at for state, claim in said if state in NEEDS_APPROVAL]
    return {
        "approved_at": max([*approvals, *_given(sender.approved_at)], default=None),
        "refused_at": max([*refusals, *_given(sender.refused_at)], default=None),
    }


def _given(instant: Instant | None) -> list[Instant]:
    return [] if instant is None else [instant]


def _campaign_standing(sender: Sender, campaign: Sender | None) -> dict[str, Any]:
    """The standing of a number's campaign: what was said of the campaign, or of it as the number's own campaign."""
    if sender.subject != "number":
        return {}
    own = [claim for claim in sender.history if claim.campaign in (None, sender.campaign)]
    found = fold(united(own, campaign.history if campaign else ()), ("campaign",))
    if found.claim is None:
        return {"campaign_state": sender.campaign_state, "campaign_status": sender.campaign_status}
    return {
        "campaign_state": found.state,
        "campaign_status": contract_word(found.state, found.claim.status),
    }
