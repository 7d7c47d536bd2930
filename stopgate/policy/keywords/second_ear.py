"""A second ear behind the phrases: does the message as a whole sound like somebody who wants no more of us?

It weighs words and pairs of words as `scripts/train_second_ear.py` found them in the tables of texts, and it moves texts
between `none` and `review`: what no phrase heard, or one denied, goes to a person where it sounds like a request, and what
a phrase left in doubt is let go where it sounds like none. By itself it opts nobody out, and nobody in; it only seconds the
widest phrases, those whose method is `leading`: they and it together opt out.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import log2, sqrt

from stopgate.policy.keywords.phrase import COMMA
from stopgate.policy.keywords.vocabulary import load_vocabulary

HEARD, OVERRULED, DENIED, SURE = 0.8, 2.0, -2.0, 1.5
"""Scores from which a text is a request that no phrase heard, from which it is one although a phrase denied it, and below
which a doubtful one is none; and from which one that holds the words of a request is an opt-out.

Chosen on chat (decision 0005) so that the false reviews stay well within the bar."""
FEWEST = 3
"""Words of a message that is weighed: one or two are a matter for the phrases."""
_CUE, _INKLING = 300, 200
"""What the heaviest word, then all together must weigh before pairs are looked at; one chat message in fifty does."""
_STEM = 5
"""Letters of a word that count in a pair, so that one form of a Spanish verb tells of the others."""
_QUOTED = 3
_UNIT = 100.0
"""Weights are kept as whole hundredths."""


class SecondEar:
    """Weighs messages: a score above zero says rather a request, and each unit is a factor of e."""

    def __init__(self, weights: dict[str, int]) -> None:
        self._weights = weights
        spellings = load_vocabulary().spellings
        stems = {feature: weight for feature, weight in weights.items() if len(feature) <= _STEM}
        typed = {spelling[:_STEM]: sum(map(self._alone, meant)) for spelling, meant in spellings.items()}
        self._inklings = {stem.encode(): weight for stem, weight in (typed | stems).items()}

    @property
    def words(self) -> Iterable[str]:
        """The single words that are weighed."""
        return (feature for feature in self._weights if feature.isalnum())

    def is_cue(self, words: Iterable[str]) -> bool:
        """Whether what one typed word stands for is heavy enough to look at the others."""
        return sum(map(self._alone, words)) >= _CUE

    def _alone(self, word: str) -> int:
        return self._weights.get(word[:_STEM], 0)

    def has_inkling(self, typed: Sequence[bytes]) -> bool:
        """Whether the words of a message, each for itself, make it worth weighing; those of most chat do not."""
        known = self._inklings.get
        return len(typed) >= FEWEST and sum([known(word[:_STEM], 0) for word in typed]) >= _INKLING

    def score(self, sentences: Iterable[Sequence[str]]) -> float:
        """How much a message sounds like a request; its sentences in the grammar's words."""
        found = features(sentences)
        weight = sum([self._weights.get(feature, 0) for feature in found])
        return (self._weights["bias"] + weight / sqrt(len(found) + 1)) / _UNIT

    def loudest(self, sentences: Iterable[Sequence[str]]) -> str:
        """The words that told most for a request, the strongest first."""
        words = {word for sentence in sentences for word in sentence if word.islower()}
        weigh = self._weights.get
        return ", ".join(
            sorted(words, key=lambda word: (-weigh(word, 0) - weigh(word[:_STEM], 0), word))[:_QUOTED]
        )


def features(sentences: Iterable[Sequence[str]]) -> set[str]:
    """What is weighed of a message: its words, pairs of their stems at most two words apart, and its length."""
    found: set[str] = set()
    length = 0
    for sentence in sentences:
        words = ["0" if word.isdigit() else word for word in sentence if word != COMMA]
        length += len(words)
        found.update(words)
        found.update(_of_stems([word[:_STEM] for word in words]))
    found.add(f"length {min(8, int(log2(length + 1) * 1.5))}")
    return found


def _of_stems(stems: list[str]) -> Iterator[str]:
    yield from stems
    between = ["^", *stems, "$"]
    for left, right in pairwise(between):
        yield f"{left} {right}"
    for distance in (2, 3):
        for left, right in zip(between, between[distance:], strict=False):
            yield f"{left} … {right}"


@cache
def second_ear() -> SecondEar:
    """The ear with the weights as they were trained; read once."""
    lines = (files(__package__) / "second_ear.txt").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return SecondEar({feature: int(weight) for feature, weight in pairs})
