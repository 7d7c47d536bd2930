"""The set of claims that a standing follows from: made from events, kept in one order, without duplicates.

Claims are ordered by the time the provider gives them, not by arrival. Of two with the same time the more restrictive
one comes last, and so wins; what is left of a tie is settled by content, so that every worker ends with one order.
"""

from bisect import bisect_left
from collections.abc import Iterable

import msgspec

from schemas.record import Evidence, Instant
from schemas.senders import Claim
from schemas.verifications import Verification
from stopgate.policy.numbers import canonical_sender
from stopgate.policy.standing.states import meaning_of, rank

HISTORY_LIMIT = 32
"""Claims kept per sender. Polled providers repeat themselves: repetitions between equals go first, then the oldest."""

_Key = tuple[Instant, int, bytes]


def claim_of(event: Verification, *, recorded_at: Instant, evidence: Evidence | None = None) -> Claim:
    """Take over what an event says; without a time of its own it happened when it was recorded."""
    return Claim(
        kind=event.kind,
        status=event.status.strip(),
        occurred_at=event.occurred_at or recorded_at,
        recorded_at=recorded_at,
        codes=[str(code).strip() for code in event.codes],
        reasons=list(event.reasons),
        edit_allowed=event.edit_allowed,
        edit_expires_at=event.edit_expires_at,
        provider=event.provider,
        account=event.account,
        campaign=event.campaign,
        sender_sid=event.sender_sid,
        observed_in=event.observed_in,
        evidence=evidence,
    )


def subject_number(event: Verification, region: str = "US") -> str | None:
    """The number that an event names, canonical; None if it only names a SID or a campaign."""
    return canonical_sender(event.sender, region) if event.sender else None


def says_the_same(one: Claim, other: Claim) -> bool:
    """Whether two claims differ in nothing but time and where they came from."""
    return _content(one) == _content(other)


def _content(claim: Claim) -> bytes:
    """Everything that a claim says, without its time and its copy's place in the log."""
    said = (
        claim.kind,
        claim.status.casefold(),
        claim.codes,
        claim.reasons,
        claim.edit_allowed,
        str(claim.edit_expires_at),
        claim.provider,
        claim.account,
        claim.campaign,
        claim.sender_sid,
        claim.observed_in,
    )
    return msgspec.json.encode(said)


def order_key(claim: Claim) -> _Key:
    """What claims are sorted by; equal keys are one claim."""
    return claim.occurred_at, rank(meaning_of(claim).state), _content(claim)


def inserted(history: list[Claim], claim: Claim) -> list[Claim] | None:
    """Put one claim where it belongs.

    Returns:
        The longer history, or None if the claim is in it already or the history has no room for it.
    """
    key = order_key(claim)
    place = bisect_left(history, key, key=order_key)
    if place < len(history) and order_key(history[place]) == key:
        return None
    grown = _trimmed([*history[:place], claim, *history[place:]])
    return grown if any(kept is claim for kept in grown) else None


def united(*histories: Iterable[Claim]) -> list[Claim]:
    """Put claims in order and drop duplicates; in whatever order and however often they come, the result is one.

    Returns:
        At most `HISTORY_LIMIT` claims, oldest first. Of a duplicate the copy recorded first is kept.
    """
    unique: dict[_Key, Claim] = {}
    for history in histories:
        for claim in history:
            key = order_key(claim)
            kept = unique.get(key)
            if kept is None or _place(claim) < _place(kept):
                unique[key] = claim
    return _trimmed([unique[key] for key in sorted(unique)])


def _place(claim: Claim) -> tuple[Instant, str, int, int]:
    place = claim.evidence
    return (
        (claim.recorded_at, place.topic, place.partition, place.offset)
        if place
        else (claim.recorded_at, "", 0, 0)
    )


def _trimmed(claims: list[Claim]) -> list[Claim]:
    while len(claims) > HISTORY_LIMIT:
        del claims[_least_telling(claims)]
    return claims


def _least_telling(claims: list[Claim]) -> int:
    """The first claim that stands between two that say the same, else the oldest."""
    for index in range(1, len(claims) - 1):
        neighbours = claims[index - 1], claims[index + 1]
        if all(says_the_same(claims[index], neighbour) for neighbour in neighbours):
            return index
    return 0
