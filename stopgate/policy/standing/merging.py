"""Two records of one sender made into one: a snapshot of ours, an operator's entry, what events have taught since."""

from msgspec.structs import replace

from schemas.record import Instant
from schemas.senders import Claim, Sender
from stopgate.policy.numbers import canonical_sender, sender_kind
from stopgate.policy.standing.claims import united
from stopgate.policy.standing.fold import relevant_kinds


def canonical_record(record: Sender, recorded_at: Instant, region: str = "US") -> Sender:
    """A record of `senders` in the form the registry keeps.

    Args:
        record: without a history it is an operator's entry, and what it says of the standing becomes a claim.
        recorded_at: the record's timestamp.
        region: ISO country whose national spelling is assumed where a number has no `+`.
    """
    if record.subject != "number":
        return record
    number = canonical_sender(record.sender, region)
    named = replace(record, sender=number, kind=sender_kind(number))
    return named if record.history else _entered(named, record.registered_at or recorded_at)


def _entered(record: Sender, at: Instant) -> Sender:
    """An operator's entry; a status without a time of its own is as old as the entry."""
    said_at = record.occurred_at or at
    claims = []
    if record.status:
        claims.append(
            Claim(
                kind=relevant_kinds(record)[0],
                status=record.status,
                occurred_at=said_at,
                recorded_at=at,
                codes=record.codes,
                reasons=record.reasons,
                edit_allowed=record.edit_allowed,
                edit_expires_at=record.edit_expires_at,
                provider=record.provider,
            )
        )
    if record.campaign_status:
        status = record.campaign_status
        claims.append(
            Claim(
                kind="campaign", status=status, occurred_at=said_at, recorded_at=at, campaign=record.campaign
            )
        )
    return replace(
        record, history=united(claims), registered_at=at, recorded_at=max(at, record.recorded_at or at)
    )


def merged(one: Sender, other: Sender) -> Sender:
    """One record that knows what both know, whichever is given first; derived fields are still to be settled."""
    later, earlier = sorted((one, other), key=_entry_rank, reverse=True)
    return replace(
        later,
        account=later.account or earlier.account,
        campaign=later.campaign or earlier.campaign,
        sender_sid=later.sender_sid or earlier.sender_sid,
        sids=sorted({*one.sids, *other.sids}),
        history=united(one.history, other.history),
        approved_at=_newest(one.approved_at, other.approved_at),
        refused_at=_newest(one.refused_at, other.refused_at),
        recorded_at=_newest(one.recorded_at, other.recorded_at),
    )


def _entry_rank(record: Sender) -> tuple[float, str, str]:
    """Whose word on account and campaign stands: the newest operator's entry, then any fixed order."""
    entered = record.registered_at
    return entered.timestamp() if entered else float("-inf"), record.account or "", record.campaign or ""


def _newest(one: Instant | None, other: Instant | None) -> Instant | None:
    return max((instant for instant in (one, other) if instant), default=None)
