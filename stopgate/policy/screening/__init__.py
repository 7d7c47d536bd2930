"""Content screening: what a text says, links to and is written in, judged without any look outside.

`screen` gives every rule's hit on a text under one account's policy. The rules stand in `categories/` and `checks/`,
one file each; which applies to whom stands in one table in `presets.py`.
"""

from stopgate.policy.screening.context import Action, Hit, Profile, ScreeningContext
from stopgate.policy.screening.presets import RULE_NAMES, check_overrides
from stopgate.policy.screening.verdict import screen, warm_up

__all__ = [
    "RULE_NAMES",
    "Action",
    "Hit",
    "Profile",
    "ScreeningContext",
    "check_overrides",
    "screen",
    "warm_up",
]
