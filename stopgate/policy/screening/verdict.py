"""All rules on one text, under one account's policy, remembered for the next time."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from types import ModuleType
from typing import Literal

from stopgate.policy.screening import categories, checks
from stopgate.policy.screening.categories import CATEGORIES
from stopgate.policy.screening.context import Action, Hit, ScreeningContext
from stopgate.policy.screening.objection import Check, Objection, object_to_content
from stopgate.policy.screening.presets import actions_of
from stopgate.policy.screening.reading import Reading, index, vocabulary

REMEMBERED = 8192
"""Verdicts kept. A broadcast repeats one text many times; texts that differ each time push each other out."""

LONGEST_REMEMBERED = 2_000
"""Characters; longer texts are rare and are judged afresh, so that the memory stays below some 30 MB."""

_CHECKS: dict[str, Check] = {
    **{rule: partial(object_to_content, category) for rule, category in CATEGORIES.items()},
    **{module.NAME: module.check for module in checks.MODULES},
}
_WAITING = "The message waits for a reviewer's approval; nothing needs to be sent again. Reworded it would not have to wait: "


def screen(body: str | None, media: Sequence[str], context: ScreeningContext) -> tuple[Hit, ...]:
    """Judge a message's text and media.

    Args:
        body: the text or voice script; only its first 10,000 characters are looked at, the wire takes no more.
        media: addresses of its media.
        context: sender, account and handset. Keep the object: a remembered verdict is found with it only.

    Returns:
        Every rule's hit, in the contract's order; the same for the same arguments.
    """
    if body is not None and len(body) > LONGEST_REMEMBERED:
        return judge(body, tuple(media), context)
    return _remembered(body, tuple(media), context)


def warm_up() -> None:
    """Load and compile everything the first text would have to wait for (about two seconds)."""
    vocabulary()
    index().compile_all()
    screen("warm up https://example.co.uk/x ещё несколько слов", (), ScreeningContext(profile="strict"))


def judge(body: str | None, media: tuple[str, ...], context: ScreeningContext) -> tuple[Hit, ...]:
    """Judge like `screen`, remembering nothing."""
    reading = Reading(body or "", media, context)
    return tuple(_most_telling(list(_hits(reading, actions_of(context)))))


_remembered = lru_cache(maxsize=REMEMBERED)(judge)


def _hits(reading: Reading, actions: dict[str, Action]) -> Iterator[Hit]:
    weighed = reading.weighed if reading.body else {}
    for rule, action in actions.items():
        if rule in CATEGORIES and rule not in weighed:
            continue
        objection = _CHECKS[rule](reading)
        if objection and action != "allow":
            yield _as_hit(objection, action)


def _as_hit(objection: Objection, action: Literal["reject", "hold", "warn"]) -> Hit:
    holds = action == "hold"
    remedy = objection.remedy
    if holds and objection.rule in CATEGORIES:
        remedy = _WAITING + remedy[:1].lower() + remedy[1:]
    return Hit(
        objection.rule,
        objection.quotes,
        objection.message,
        remedy,
        objection.resendable or holds,
        action,
        objection.policy_url,
        objection.evidence,
    )


def _most_telling(hits: list[Hit]) -> list[Hit]:
    """Of the content hits keep the heaviest.

    Categories share words (a bonus, a claim, a guarantee), so a text that is plainly about one thing brushes others.
    Only hits are compared: a category this account is allowed takes no other's place.
    """
    heaviest = max((hit.evidence["score"] for hit in hits if hit.rule in CATEGORIES), default=0.0)
    return [hit for hit in hits if hit.rule not in CATEGORIES or hit.evidence["score"] == heaviest]


MODULES = (*categories.MODULES, *checks.MODULES)
"""The rules' modules, in the contract's order."""


def name_of(module: ModuleType) -> str:
    """Give the name of the rule that a module holds."""
    name: str = module.CATEGORY.rule if hasattr(module, "CATEGORY") else module.NAME
    return name
