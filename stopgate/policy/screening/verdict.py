"""All rules on one text, under one account's policy, remembered for the next time."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from stopgate.policy.screening import categories, checks
from stopgate.policy.screening.categories import CATEGORIES
from stopgate.policy.screening.context import Action, Hit, ScreeningContext
from stopgate.policy.screening.objection import Check, Objection, object_to_content
from stopgate.policy.screening.presets import RULE_NAMES, actions_of
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
        context: sender, account and handset. Keep the object: a remembered verdict is found fastest with it.

    Returns:
        Every rule's hit, in the contract's order; the same for the same arguments.
    """
    if body is not None and len(body) > LONGEST_REMEMBERED:
        return _judge(body, tuple(media), context)
    return _remembered(body, tuple(media), context)


def warm_up() -> None:
    """Load and compile everything the first text would have to wait for (about two seconds)."""
    vocabulary()
    index().compile_all()
    screen("warm up https://example.co.uk/x ещё несколько слов", (), ScreeningContext(profile="strict"))


def _judge(body: str | None, media: tuple[str, ...], context: ScreeningContext) -> tuple[Hit, ...]:
    reading = Reading(body or "", media, context)
    return tuple(_without_yielding(list(_hits(reading, actions_of(context)))))


_remembered = lru_cache(maxsize=REMEMBERED)(_judge)


def _hits(reading: Reading, actions: dict[str, Action]) -> Iterator[Hit]:
    weighed = reading.weighed if reading.body else {}
    for rule, action in actions.items():
        if rule in CATEGORIES and rule not in weighed:
            continue
        objection = _CHECKS[rule](reading)
        if objection:
            yield _as_hit(objection, action)


def _as_hit(objection: Objection, action: Action) -> Hit:
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
        "hold" if holds else "reject",
        objection.policy_url,
        objection.evidence,
    )


def _without_yielding(hits: list[Hit]) -> list[Hit]:
    """Drop the general promotional hit where a more particular category says the same more precisely."""
    content = [hit for hit in hits if hit.rule in CATEGORIES]
    if len(content) < 2:
        return hits
    return [hit for hit in hits if hit.rule not in CATEGORIES or not CATEGORIES[hit.rule].yields]


assert tuple(_CHECKS) == RULE_NAMES, "every rule of the table has a check, in the table's order"
MODULES = (*categories.MODULES, *checks.MODULES)
