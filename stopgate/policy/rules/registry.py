"""All rules, in the order in which their findings are listed."""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from stopgate.policy.case import Case, Objection
from stopgate.policy.rules import (
    campaign_pending,
    campaign_suspended,
    campaign_unregistered,
    duplicate_message,
    message_expired,
    recipient_invalid,
    recipient_opted_out,
    record_invalid,
    reply_under_review,
    rule_failed,
    sender_unverified,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as the gate asks it.

    Attributes:
        name: kebab-case, named for what is wrong; the identifier, never reused.
        code: the provider-neutral code of its findings, or None.
        check: the question; answers an objection or None.
        explanation: the module's docstring, with the fixed headings.
    """

    name: str
    code: int | None
    check: Callable[[Case], Objection | None]
    explanation: str


def _rule(module: ModuleType) -> Rule:
    return Rule(module.NAME, module.CODE, module.check, module.__doc__ or "")


RULES: tuple[Rule, ...] = tuple(
    _rule(module)
    for module in (
        recipient_opted_out,
        recipient_invalid,
        sender_unverified,
        campaign_unregistered,
        campaign_suspended,
        campaign_pending,
        message_expired,
        reply_under_review,
        duplicate_message,
    )
)
"""What `decide` asks of every message."""

DOCUMENTED: tuple[Rule, ...] = (
    *RULES,
    Rule(record_invalid.NAME, None, lambda case: None, record_invalid.__doc__ or ""),
    Rule(rule_failed.NAME, None, lambda case: None, rule_failed.__doc__ or ""),
)
"""All rules that a finding can name, those included that come about outside of `decide`."""


def find_rule(name: str) -> Rule | None:
    """The rule of that name."""
    return next((rule for rule in DOCUMENTED if rule.name == name), None)
