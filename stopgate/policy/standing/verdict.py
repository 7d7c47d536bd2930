"""The gate's question: may this sender text this handset now?

Asked for every message, so the answer for a sender in good standing costs a few comparisons, and the words for one
that is not are remembered.

Source: verification reference, filter key and traffic rule by date; code table reference for 10DLC (US only).
"""

from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from schemas.record import Instant
from schemas.senders import Sender, State
from stopgate.policy.codes import Reason
from stopgate.policy.numbers import is_toll_free
from stopgate.policy.standing.advice import (
    number_fault,
    number_step,
    reasons_of,
    state_at,
    toll_free_fault,
    toll_free_step,
)
from stopgate.policy.standing.machine import unheard
from stopgate.policy.standing.states import contract_word
from stopgate.policy.standing.windows import EDIT_WINDOW, shifted

TollFreePolicy = Literal["current", "seed"]
SenderRule = Literal["sender-unverified", "campaign-unregistered", "campaign-suspended", "campaign-pending"]

CODES: dict[SenderRule, int] = {
    "sender-unverified": 30032,
    "campaign-unregistered": 30034,
    "campaign-suspended": 30033,
    "campaign-pending": 30035,
}
TEXT_CHANNELS = frozenset({"sms", "mms"})
TOLL_FREE_DESTINATIONS = frozenset({"US", "CA"})
REGISTERED_DESTINATION = "US"
"""10DLC registration is asked for on the way to US handsets only."""


@dataclass(frozen=True, slots=True)
class SenderVerdict:
    """Whether a sender's standing lets a message pass, and if not, everything a finding needs.

    Attributes:
        rule, code: what objects; None where nothing does.
        awaiting: `registration` for a message to be held until the registration is decided.
        message: briefly what is wrong.
        remedy: what the sender can do and by when.
        evidence: the standing that decided, as JSON values.
        policy_url: where the provider explains the rule.
    """

    rule: SenderRule | None = None
    code: int | None = None
    awaiting: Literal["registration"] | None = None
    message: str = ""
    remedy: str = ""
    evidence: dict[str, Any] = field(default_factory=dict)
    policy_url: str | None = None

    @property
    def passes(self) -> bool:
        """Whether nothing stands against the sender."""
        return self.rule is None


PASSES = SenderVerdict()


def sender_verdict(
    standing: Sender | None,
    *,
    sender_number: str,
    channel: str,
    country: str | None,
    policy: TollFreePolicy = "current",
    at: datetime,
) -> SenderVerdict:
    """Judge one message's sender.

    Args:
        standing: what is known of the sender; None if nothing is.
        sender_number: the canonical sender.
        channel: of the message; only SMS and MMS are ever blocked.
        country: of the handset; US territories count as `US`.
        policy: `current` lets only verified toll-free numbers pass; `seed` also those under review and those whose
            rejection may still be corrected, unless a refusal stands that only an approval heals.
        at: the present instant, aware.

    Returns:
        `PASSES`, or the one rule of the sender's kind that objects.
    """
    if channel not in TEXT_CHANNELS or country not in TOLL_FREE_DESTINATIONS:
        return PASSES
    if standing is not None and standing.state == "verified" and standing.campaign_state != "suspended":
        return PASSES
    record = standing or unheard(sender_number)
    if is_toll_free(sender_number):
        state = state_at(record, at)
        return (
            PASSES
            if _may_send(record, state, policy, at)
            else _objection("sender-unverified", state, record, policy)
        )
    rule = _registration_fault(record) if country == REGISTERED_DESTINATION else None
    return PASSES if rule is None else _objection(rule, record.state, record)


def _may_send(sender: Sender, state: State, policy: TollFreePolicy, at: datetime) -> bool:
    """The traffic rule of either policy for a toll-free number."""
    if state == "verified" or policy == "current" or _is_barred(sender):
        return state == "verified"
    if state == "rejected_editable":
        return sender.rejected_at is not None and at < shifted(sender.rejected_at, EDIT_WINDOW)
    return state in ("pending", "in_review")


def _is_barred(sender: Sender) -> bool:
    """Whether a refusal stands that nothing but a later approval heals."""
    refused, approved = sender.refused_at, sender.approved_at
    return refused is not None and (approved is None or refused >= approved)


def _registration_fault(sender: Sender) -> SenderRule | None:
    """The rule that a 10DLC number or short code falls under; one of which nothing was ever heard is not gated."""
    if sender.kind == "alphanumeric":
        return None
    if "suspended" in (sender.state, sender.campaign_state):
        return "campaign-suspended"
    if sender.state == "verified" or (sender.state == "unknown" and sender.status is None):
        return None
    return "campaign-pending" if sender.state in ("pending", "in_review") else "campaign-unregistered"


class _Facts(NamedTuple):
    """What a verdict's words depend on, hashable: a broadcast asks the same question a hundred thousand times."""

    rule: SenderRule
    state: State
    policy: TollFreePolicy | None
    sender: str
    status: str | None
    codes: tuple[str, ...]
    reasons: tuple[str, ...]
    edit_allowed: bool | None
    edit_expires_at: Instant | None
    rejected_at: Instant | None
    occurred_at: Instant | None
    campaign: str | None


def _objection(
    rule: SenderRule, state: State, record: Sender, policy: TollFreePolicy | None = None
) -> SenderVerdict:
    return _in_words(
        _Facts(
            rule, state, policy, record.sender, record.status, tuple(record.codes), tuple(record.reasons),
            record.edit_allowed, record.edit_expires_at, record.rejected_at, record.occurred_at, record.campaign,
        )
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _in_words(facts: _Facts) -> SenderVerdict:
    record = Sender(**{name: getattr(facts, name) for name in _RECORD_FIELDS})
    code = CODES[facts.rule]
    is_toll_free_rule = facts.rule == "sender-unverified"
    return SenderVerdict(
        rule=facts.rule,
        code=code,
        awaiting="registration" if facts.rule == "campaign-pending" else None,
        message=toll_free_fault(record, facts.state)
        if is_toll_free_rule
        else number_fault(record, facts.rule),
        remedy=toll_free_step(record, facts.state) if is_toll_free_rule else number_step(record, facts.rule),
        evidence=_evidence(facts, record),
        policy_url=f"https://www.twilio.com/docs/api/errors/{code}",
    )


_RECORD_FIELDS = tuple(name for name in _Facts._fields if name not in ("rule", "state", "policy"))


def _evidence(facts: _Facts, record: Sender) -> dict[str, Any]:
    """The standing that decided: in the contract's word and in ours, with what is known beside it."""
    known: dict[str, Any] = {
        "state": contract_word(facts.state, facts.status or "unknown"),
        "standing": facts.state,
        "codes": [int(code) if code.isdecimal() else code for code in facts.codes],
        "reasons": list(facts.reasons) or None,
        "faults": [_fault(reason) for reason in reasons_of(record)] if facts.rejected_at else None,
        "since": str(facts.occurred_at) if facts.occurred_at else None,
        "campaign": facts.campaign,
        "policy": facts.policy,
    }
    given = {name: value for name, value in known.items() if value is not None}
    return {**given, "edit_expires_at": str(facts.edit_expires_at) if facts.edit_expires_at else None}


def _fault(reason: Reason) -> dict[str, Any]:
    """One reason of a rejection as JSON values."""
    return {
        "code": reason.code,
        "text": reason.text,
        "title": reason.fault.title if reason.fault else None,
        "group": reason.fault.group if reason.fault else None,
        "neutral": reason.neutral,
        "eligible": reason.eligible,
        "correction": reason.correction,
        "seed_rows": list(reason.seed_rows),
    }
