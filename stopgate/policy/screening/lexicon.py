"""How a category is described in words.

A **cue** is a small search pattern over the folded text, matched on whole words: a blank stands for any separators,
`'` may be missing, `~` bridges up to 40 characters of the same line, the rest is RE2.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from stopgate.policy.screening.words import SHORT_SPELLINGS

MONEY = r"\$ ?\d[\d,.]*[km]?"
PERCENT = r"\d[\d.]* ?(?:%|percent|pct)"

Tier = Literal["strong", "firm", "weak", "benign", "mask"]
WEIGHTS: Mapping[str, float] = MappingProxyType({"strong": 1.0, "firm": 0.6, "weak": 0.3})

PERSONAL: Mapping[str, float] = MappingProxyType({"chat": -0.5})
"""People write to people about everything; what they say of it is rarely an offer."""

COMMERCE: Mapping[str, float] = MappingProxyType(
    {
        "offer": 0.5,
        "call-to-action": 0.3,
        "price": 0.2,
        "urgency": 0.2,
        "link": 0.3,
        "disguise": 0.5,
        "marketing": 0.2,
        "advice": -0.5,
        "servicing": -0.3,
        "prohibition": -0.7,
        "otp": -1.0,
        **PERSONAL,
    }
)
"""What the shared signals weigh in a category about things that are sold."""


SIGNALS_AT_MOST = 0.45
COMMERCIAL = frozenset({"offer", "link"})
"""What friends do not write to friends: beside it, chatty words are the seller's."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one category.

    Attributes:
        strong: objects by itself.
        firm: objects beside a call to action, a link or another cue.
        weak: needs company.
        benign: context in which the cues mean something else; each takes away 1.
        mask: phrases that swallow the cues inside them (`weed whacker`).
        signals: weights of the shared signals.
        negatable: whether `no`, `without`, `quit` right before a cue take it out.
    """

    strong: tuple[str, ...] = ()
    firm: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    benign: tuple[str, ...] = ()
    mask: tuple[str, ...] = ()
    signals: Mapping[str, float] = field(default_factory=lambda: COMMERCE)
    negatable: bool = True
    _balances: dict[frozenset[str], float] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def cues(self) -> Iterator[tuple[Tier, str]]:
        """Each cue with its tier."""
        tiers: tuple[Tier, ...] = ("strong", "firm", "weak", "benign", "mask")
        for tier in tiers:
            for cue in getattr(self, tier):
                yield tier, cue

    def balance(self, signals: frozenset[str]) -> float:
        """What the signals present add or take away; remembered, as the same few signals come together."""
        known = self._balances.get(signals)
        if known is None:
            counted = signals - {"chat"} if signals & COMMERCIAL else signals
            weights = [self.signals.get(signal, 0.0) for signal in counted]
            helped = sum(weight for weight in weights if weight > 0)
            hindered = sum(weight for weight in weights if weight < 0)
            known = self._balances[signals] = round(min(SIGNALS_AT_MOST, helped) + hindered, 2)
        return known


def listed(text: str) -> tuple[str, ...]:
    """Read cues from a list parted by commas, for those that hold no comma themselves."""
    return tuple(cue for part in text.split(",") if (cue := " ".join(part.split())))


_SEPARATOR = r"(?:[^a-z0-9$%#]{1,4})"
_GAP = r"(?:[^a-z0-9\n](?:[^\n]{0,40}?[^a-z0-9\n])?)"


_SHORTENED = {
    full: "|".join([full, *(short for short, meant in SHORT_SPELLINGS.items() if meant == full)])
    for full in SHORT_SPELLINGS.values()
}
_FULL = re.compile(
    rf"(?<![\\a-z\[])(?:{'|'.join(sorted(_SHORTENED, key=len, reverse=True))})(?![a-z?*+{{\]])"
)


def expand(cue: str) -> str:
    """Turn a cue into an RE2 pattern that knows the short spellings of its words."""
    pattern = _FULL.sub(lambda full: f"(?:{_SHORTENED[full[0]]})", cue)
    pattern = pattern.replace("'", "'?").replace(" ", _SEPARATOR).replace("~", _GAP)
    opening = r"\b" if re.match(r"[a-z0-9(\[]|\\[dw]", cue) else ""
    closing = r"\b" if re.search(r"[a-z0-9)\]?*+}]$", cue) else ""
    return f"{opening}(?:{pattern}){closing}"


def outline(cue: str) -> str:
    """Turn a cue into the pattern from which the words it needs are derived."""
    return cue.replace("'", "'?").replace("~", " .* ")
