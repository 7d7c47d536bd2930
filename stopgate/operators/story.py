"""A sender's whole story: every claim in order, what it changed, and what the codes in it mean. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from schemas.record import Evidence, Instant
from schemas.senders import Claim, Sender, State
from stopgate.policy.codes import Reason
from stopgate.policy.codes.words import may_resubmit
from stopgate.policy.standing.claims import united
from stopgate.policy.standing.fold import Fold, relevant_kinds, window_end
from stopgate.policy.standing.states import meaning_of

_KINDS = {
    "toll_free": "the toll-free verification",
    "number": "the number's registration",
    "campaign": "the campaign",
    "brand": "the brand",
}


@dataclass(frozen=True, slots=True)
class Explained:
    """One reason of a rejection.

    Attributes:
        code, text: as they came.
        meaning: what the code means, by the table.
        resubmit: whether the fault may be corrected and resubmitted, in words.
        correction: what to change.
    """

    code: str | None
    text: str | None
    meaning: str | None
    resubmit: str | None
    correction: str | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One thing that was said, or that time brought about.

    Attributes:
        at: when it was so.
        recorded_at: when we heard of it.
        by: who said it.
        said: what, in a few words.
        state: of what it speaks about, from then on.
        effect: what it changed, or why nothing.
        reasons: those of a rejection, explained.
        evidence: its place in the log.
    """

    at: Instant
    recorded_at: Instant | None
    by: str
    said: str
    state: State
    effect: str
    reasons: list[Explained] = field(default_factory=list)
    evidence: Evidence | None = None


def tell_story(sender: Sender, campaign: Sender | None, now: datetime) -> list[Chapter]:
    """Every claim about a sender and its campaign, oldest first.

    Args:
        campaign: the record of the campaign that a number hangs on.
        now: until when time has brought things about.
    """
    about_campaign = sender.subject == "number"
    claims = united(sender.history, campaign.history if campaign and about_campaign else ())
    own = list(_chapters(claims, relevant_kinds(sender), now))
    told = {id(claim) for claim, _ in own}
    if about_campaign:
        hung_on = [claim for claim in claims if claim.campaign in (None, sender.campaign)]
        own += _chapters(hung_on, ("campaign",), now)
        told |= {id(claim) for claim, _ in own}
    own += [(claim, _without_effect(claim)) for claim in claims if id(claim) not in told]
    order = {id(claim): place for place, claim in enumerate(claims)}
    return [chapter for _, chapter in sorted(own, key=lambda told: (told[1].at, order[id(told[0])]))]


def _chapters(
    claims: Sequence[Claim], kinds: Sequence[str], now: datetime
) -> Iterator[tuple[Claim, Chapter]]:
    """The claims of these kinds, each with what it changed, and the windows that closed meanwhile."""
    found = Fold()
    for claim in claims:
        if claim.kind not in kinds:
            continue
        yield from _closed_window(found, claim.occurred_at)
        before, found = found, found.then(claim)
        yield claim, _chapter(claim, found.state, _effect(before, found, claim))
    yield from _closed_window(found, now)


def _closed_window(found: Fold, until: datetime) -> Iterator[tuple[Claim, Chapter]]:
    claim = found.claim
    end = window_end(claim) if claim and found.state == "rejected_editable" else None
    if claim is not None and end is not None and end <= until:
        yield (
            claim,
            Chapter(end, None, "time", "the time to correct the rejection is over", "expired", "now expired"),
        )


def _effect(before: Fold, after: Fold, claim: Claim) -> str:
    if after.claim is not claim:
        return (
            "no effect: what the provider said is more exact"
            if claim.observed_in
            else "no effect: it says again what was known"
        )
    said = (
        f"now {after.state}"
        if after.state != before.state
        else f"still {after.state}, with these particulars"
    )
    return f"{said} ({after.jump})" if after.jump else said


def _without_effect(claim: Claim) -> Chapter:
    return _chapter(claim, meaning_of(claim).state, "no effect: it does not speak of what decides here")


def _chapter(claim: Claim, state: State, effect: str) -> Chapter:
    meaning = meaning_of(claim)
    reasons = meaning.eligibility.reasons if meaning.eligibility else ()
    return Chapter(
        at=claim.occurred_at, recorded_at=claim.recorded_at, by=_by(claim),
        said=_said(claim), state=state, effect="; ".join((effect, *meaning.alerts)),
        reasons=[_explained(reason) for reason in reasons], evidence=claim.evidence,
    )  # fmt: skip


def _by(claim: Claim) -> str:
    if claim.observed_in:
        return f"a receipt of {claim.provider}" if claim.provider else "a receipt"
    if claim.provider:
        return claim.provider
    return "an event without a provider" if claim.evidence else "an operator"


def _said(claim: Claim) -> str:
    of = f" {claim.campaign}" if claim.kind in ("campaign", "brand") and claim.campaign else ""
    words = f"{_KINDS[claim.kind]}{of} is {claim.status}"
    if meaning_of(claim).eligibility is None and (claim.codes or claim.reasons):
        words += f" ({'; '.join([*claim.codes, *claim.reasons])})"
    if claim.edit_allowed is not None:
        words += ", and may be corrected" if claim.edit_allowed else ", and may not be corrected"
    return words + (f", until {claim.edit_expires_at}" if claim.edit_expires_at else "")


def _explained(reason: Reason) -> Explained:
    fault = reason.fault
    return Explained(
        code=reason.code, text=reason.text, meaning=fault.title if fault else None,
        resubmit=may_resubmit(fault) if fault else None, correction=reason.correction,
    )  # fmt: skip
