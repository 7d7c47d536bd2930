"""Sender standing: what providers said about a number or campaign, what follows from it, and by when to act."""

from stopgate.policy.standing.advice import next_step, reasons_of, state_at
from stopgate.policy.standing.machine import StandingChange, apply_claim, apply_verification, unheard
from stopgate.policy.standing.observations import is_news, observation_from_receipt
from stopgate.policy.standing.registry import Registry
from stopgate.policy.standing.verdict import PASSES, SenderVerdict, TollFreePolicy, sender_verdict
from stopgate.policy.standing.windows import advance_to, edit_deadline, is_window_open, next_deadline

__all__ = [
    "PASSES",
    "Registry",
    "SenderVerdict",
    "StandingChange",
    "TollFreePolicy",
    "advance_to",
    "apply_claim",
    "apply_verification",
    "edit_deadline",
    "is_news",
    "is_window_open",
    "next_deadline",
    "next_step",
    "observation_from_receipt",
    "reasons_of",
    "sender_verdict",
    "state_at",
    "unheard",
]
