"""All rules, in the order in which their findings are listed."""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from stopgate.policy.case import Case, Objection
from stopgate.policy.rules import (
    campaign_pending,
    campaign_suspended,
    campaign_unregistered,
    content,
    duplicate_message,
    message_expired,
    quiet_hours,
    recipient_invalid,
    recipient_opted_out,
    record_invalid,
    reply_under_review,
    rule_failed,
    sender_unverified,
)
from stopgate.policy.screening import RULE_NAMES
from stopgate.policy.screening.verdict import MODULES


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
    check: Callable[[Case], Objection | tuple[Objection, ...] | None]
    explanation: str


def _rule(module: ModuleType) -> Rule:
    return Rule(module.NAME, module.CODE, module.check, module.__doc__ or "")


_BEFORE_CONTENT = (
    recipient_opted_out, recipient_invalid, sender_unverified, campaign_unregistered, campaign_suspended,
    campaign_pending, message_expired, quiet_hours,
)  # fmt: skip
_AFTER_CONTENT = (reply_under_review, duplicate_message)

RULES: tuple[Rule, ...] = (
    *(_rule(module) for module in _BEFORE_CONTENT),
    Rule("content", content.CODE, content.check, content.__doc__ or ""),
    *(_rule(module) for module in _AFTER_CONTENT),
)
"""What `decide` asks of every message; `content` stands for all rules of `stopgate.policy.screening`."""

DOCUMENTED: tuple[Rule, ...] = (
    *(_rule(module) for module in _BEFORE_CONTENT),
    *(
        Rule(name, content.code_of(name), content.check, module.__doc__ or "")
        for name, module in zip(RULE_NAMES, MODULES, strict=True)
    ),
    *(_rule(module) for module in _AFTER_CONTENT),
    Rule(record_invalid.NAME, None, lambda case: None, record_invalid.__doc__ or ""),
    Rule(rule_failed.NAME, None, lambda case: None, rule_failed.__doc__ or ""),
)
"""All rules that a finding can name, those included that come about outside of `decide`."""


def find_rule(name: str) -> Rule | None:
    """The rule of that name."""
    return next((rule for rule in DOCUMENTED if rule.name == name), None)
