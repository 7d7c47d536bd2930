"""What a sender's standing means for its traffic, and what comes next and by when. Pure."""

from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from schemas.record import Instant
from schemas.senders import Sender, State
from stopgate.policy.standing import (
    TollFreePolicy,
    edit_deadline,
    next_deadline,
    next_step,
    sender_verdict,
    state_at,
)

POLICIES: tuple[TollFreePolicy, ...] = get_args(TollFreePolicy)
_WAYS = (
    ("texts to the US", "sms", "US"),
    ("texts to Canada", "sms", "CA"),
    ("texts elsewhere", "sms", "GB"),
    ("voice", "voice", "US"),
)
"""Name, a channel and a country that stand for it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Whether messages of one kind pass under one policy.

    Attributes:
        policy: setting `STOPGATE_TOLL_FREE_POLICY`.
        traffic: which messages.
        outcome: `passes`, `rejected`, or `held` until the registration is decided.
        rule, code: what objects.
    """

    policy: TollFreePolicy
    traffic: str
    outcome: str
    rule: str | None = None
    code: int | None = None


@dataclass(frozen=True, slots=True)
class Prospects:
    """Where a sender stands and what is to be done.

    Attributes:
        state: at the instant asked for.
        traffic: what passes; empty for what sends nothing itself (a SID, a campaign).
        next_step: for the person who must act.
        deadline: until when a rejection may be corrected.
        next_change: when time alone changes the record: a warning, or the window's end.
    """

    state: State
    traffic: list[Passage]
    next_step: str
    deadline: Instant | None
    next_change: Instant | None


def prospects_of(sender: Sender, at: datetime) -> Prospects:
    """What follows from a standing at an instant."""
    sends = sender.subject == "number"
    return Prospects(
        state=state_at(sender, at),
        traffic=[_passage(sender, policy, way, at) for policy in POLICIES for way in _WAYS] if sends else [],
        next_step=_next_step(sender, at),
        deadline=edit_deadline(sender),
        next_change=next_deadline(sender),
    )


def _passage(sender: Sender, policy: TollFreePolicy, way: tuple[str, str, str], at: datetime) -> Passage:
    traffic, channel, country = way
    verdict = sender_verdict(
        sender, sender_number=sender.sender, channel=channel, country=country, policy=policy, at=at
    )
    if verdict.passes:
        return Passage(policy, traffic, "passes")
    return Passage(policy, traffic, "held" if verdict.awaiting else "rejected", verdict.rule, verdict.code)


def _next_step(sender: Sender, at: datetime) -> str:
    if sender.subject == "sid":
        return (
            "Its number is not known here, so nothing of this bears on any message yet: name it with "
            f"`stopgate senders add NUMBER --account ACCOUNT --sid {sender.sender}`."
        )
    return next_step(sender, at)
