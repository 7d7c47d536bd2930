"""Which rule has which action: under each preset, for each kind of sender. The one table; the docs are made from it.

`carrier` holds what carriers refuse: sexual and hateful content, alcohol, firearms, tobacco (SHAFT), the disallowed
categories, and links they take for abuse. Toll-free numbers and 10DLC differ in what an attribute of the sender can
lift. Short codes, alphanumeric senders and unknown kinds are judged like 10DLC: no list of their own is published.
`platform` adds the first seed's categories, languages and media. `strict` refuses every category, attributes or not.

The carriers' rules concern text. On voice only the platform's own rules apply, and under `strict` every category.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from stopgate.policy.screening.context import Action, Profile, ScreeningContext


@dataclass(frozen=True)
class Standing:
    """One row: a rule's action under each preset, and what changes it.

    Attributes:
        carrier_toll_free: under `carrier` for a toll-free sender.
        carrier_10dlc: under `carrier` for every other sender.
        platform: under `platform`.
        strict: under `strict`.
        voice: from which preset on voice messages are judged, None for never.
        lifted_by: the sender's attribute that lifts the rule, except under `strict`.
        lifted_on_toll_free: whether the attribute helps a toll-free sender.
        lifted_to: handset countries it is limited to; empty for all.
    """

    rule: str
    carrier_toll_free: Action
    carrier_10dlc: Action
    platform: Action
    strict: Action
    voice: Profile | None = "strict"
    lifted_by: str | None = None
    lifted_on_toll_free: bool = True
    lifted_to: frozenset[str] = frozenset()


def _carrier(rule: str, lifted_by: str | None = None, on_toll_free: bool = True, to: str = "") -> Standing:
    return Standing(
        rule,
        "reject",
        "reject",
        "reject",
        "reject",
        lifted_by=lifted_by,
        lifted_on_toll_free=on_toll_free,
        lifted_to=frozenset(to.split()),
    )


def _platform(rule: str, action: Action = "reject", lifted_by: str | None = None) -> Standing:
    return Standing(rule, "allow", "allow", action, action, voice="platform", lifted_by=lifted_by)


def _link(rule: str) -> Standing:
    return Standing(rule, "reject", "reject", "reject", "reject", voice=None)


STANDINGS: tuple[Standing, ...] = (
    _platform("content-third-party-consent"),
    _platform("content-political", lifted_by="political_token"),
    _platform("content-telemarketing"),
    _platform("content-charitable"),
    _carrier("content-sex"),
    _carrier("content-hate"),
    _carrier("content-firearms"),
    _carrier("content-alcohol", lifted_by="age_gated", to="US"),
    _carrier("content-tobacco-vape"),
    _carrier("content-cannabis"),
    _carrier("content-gambling"),
    _carrier("content-sweepstakes"),
    _carrier("content-loan", lifted_by="direct_lending", on_toll_free=False),
    _carrier("content-debt-collection"),
    _carrier("content-debt-reduction"),
    _carrier("content-credit-repair"),
    _carrier("content-crypto"),
    _carrier("content-stock-alerts"),
    _carrier("content-risk-investment"),
    _carrier("content-lead-gen"),
    _carrier("content-illegal-substances"),
    _carrier("content-phishing"),
    _carrier("content-deceptive"),
    _link("url-shortener"),
    _link("url-insecure"),
    _link("url-off-brand"),
    _platform("language-unapproved", action="hold"),
    Standing("media-unapproved", "allow", "allow", "hold", "hold", voice=None),
    Standing("opt-out-language-missing", "warn", "warn", "warn", "warn", voice=None),
)
"""In the contract's order; `url-off-brand` and `opt-out-language-missing` extend it."""

RULE_NAMES = tuple(standing.rule for standing in STANDINGS)
_BY_RULE = {standing.rule: standing for standing in STANDINGS}
_ORDER: tuple[Profile, ...] = ("none", "carrier", "platform", "strict")


def check_overrides(overrides: dict[str, str]) -> list[str]:
    """Give one sentence for every mistake in an account's policy file; an empty list means it may be used."""
    faults = [
        f"`{rule}` is no screening rule; expected one of {', '.join(RULE_NAMES)}"
        for rule in overrides
        if rule not in _BY_RULE
    ]
    return faults + [
        f"`{rule}`: expected reject, hold, warn or allow, got {action!r}"
        for rule, action in overrides.items()
        if rule in _BY_RULE and action not in get_args(Action)
    ]


@lru_cache(maxsize=4096)
def actions_of(context: ScreeningContext) -> dict[str, Action]:
    """Give the action of each rule that is not allowed in a context, in the contract's order."""
    actions = {rule: action_of(rule, context) for rule in RULE_NAMES}
    return {rule: action for rule, action in actions.items() if action != "allow"}


def action_of(rule: str, context: ScreeningContext) -> Action:
    """Give a rule's action in a context: the account's own word, else the preset's."""
    if rule in context.overrides:
        return context.overrides[rule]
    standing = _BY_RULE[rule]
    return "allow" if _is_lifted(standing, context) else _preset_action(standing, context)


def _preset_action(standing: Standing, context: ScreeningContext) -> Action:
    if context.profile == "none" or not _is_judged(standing, context):
        return "allow"
    if context.profile == "carrier":
        toll_free = context.sender_kind == "toll_free"
        return standing.carrier_toll_free if toll_free else standing.carrier_10dlc
    return standing.platform if context.profile == "platform" else standing.strict


def _is_judged(standing: Standing, context: ScreeningContext) -> bool:
    if context.channel != "voice":
        return True
    return standing.voice is not None and _ORDER.index(context.profile) >= _ORDER.index(standing.voice)


def _is_lifted(standing: Standing, context: ScreeningContext) -> bool:
    return (
        context.profile != "strict"
        and standing.lifted_by in context.attributes
        and (standing.lifted_on_toll_free or context.sender_kind != "toll_free")
        and (not standing.lifted_to or context.country in standing.lifted_to)
    )
