"""What a rule answers before the account's policy decides what becomes of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from stopgate.policy.screening.category import Category
from stopgate.policy.screening.reading import Reading


@dataclass(frozen=True)
class Objection:
    """Like a `Hit`, without the action: `remedy` for a refusal, `hold_remedy` for a message that waits."""

    rule: str
    quotes: tuple[str, ...]
    message: str
    remedy: str
    resendable: bool
    policy_url: str | None
    evidence: dict[str, Any] = field(default_factory=dict)


Check = Callable[[Reading], Objection | None]


def object_to_content(category: Category, reading: Reading) -> Objection | None:
    """Object where the text weighs enough in a category."""
    weighed = reading.weighed.get(category.rule)
    if weighed is None:
        return None
    quotes = tuple(dict.fromkeys(reading.quote(span) for span in weighed.spans))
    disguised = [reading.quote(place) for place in reading.plain.places]
    evidence: dict[str, Any] = {
        "score": weighed.score,
        "cues": weighed.cues,
        "context": list(weighed.context),
    }
    if disguised:
        evidence["disguised"] = disguised
    return Objection(
        category.rule,
        quotes,
        f"The text {category.about}.",
        f"{category.correct}. This would pass: “{category.passes}” {category.otherwise}.",
        category.way != "never",
        category.policy_url,
        evidence,
    )
