"""What texts by many authors have taught: how much each word, pair of words and piece of a word speaks for a category.

A linear model (multinomial logistic regression, trained by `scripts/train_screening.py`), shipped as one file of small
integers. A text's **points** in a category are the sum of the weights of its features, over the root of their number:
what speaks for the category against what speaks for letting the text pass. Pieces of words let it know `vaporizers`
from `vaporizer`, and words that nobody has written before from those they resemble.

The weights of all categories for one feature stand side by side in one integer, so adding a feature to every category
is a single addition: pure Python, some ten microseconds a text.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from pathlib import Path

from stopgate.policy.screening.triggers import Word
from stopgate.policy.screening.words import SHORT_SPELLINGS

MODEL_FILE = Path(__file__).with_name("learned.bin")
PIECES = (3, 4, 5)
"""Letters in a piece of a word; `^` and `$` mark its ends."""

_SCHEMES = frozenset({"http", "https", "www"})
"""That a text links somewhere is a signal of its own; how the link is written is no word."""

_SHORTEST_PARTED = 4
_LONGEST_PARTED = 24
_WORDS_REMEMBERED = 1 << 16
_LANE = 4
"""Bytes a category has in the sum: more than a text of 10,000 characters can fill."""
_ZERO = 128
"""Stands for a weight of nothing, so that no lane ever goes below zero and borrows from its neighbour."""
_MOST_QUOTED = 4

Span = tuple[int, int]
_Row = tuple[int, int, str]
"""Weights of all categories, side by side, of how many features they are the sum, and the word as it is learned."""


def shown(word: str) -> str:
    """Give the word as it is learned: short spellings in full, of a number only how long it is."""
    return "0" * min(len(word), 5) if word.isdigit() else SHORT_SPELLINGS.get(word, word)


def word_features(word: str) -> list[str]:
    """Give the features of one word: itself, and its pieces where it is long enough to have any."""
    if word in _SCHEMES:
        return []
    word = shown(word)
    if not _SHORTEST_PARTED <= len(word) <= _LONGEST_PARTED:
        return [word]
    marked = f"^{word}$"
    pieces = [f"~{marked[at : at + size]}" for size in PIECES for at in range(len(marked) - size + 1)]
    return [word, *pieces]


def pairs(words: Sequence[Word]) -> Iterator[tuple[str, Span]]:
    """Give each two neighbouring words as one feature, with their place; a text's ends are words too."""
    before, start = "<", 0
    for word, begin, end in words:
        after = shown(word)
        yield f"{before} {after}", (start, end)
        before, start = after, begin
    yield f"{before} >", (start, words[-1][2] if words else 0)


@dataclass(frozen=True)
class Model:
    """What is shipped.

    Attributes:
        categories: whose weights they are, in the order of the weights.
        features: words, pairs and pieces.
        weights: for each feature a byte a category, 128 for nothing.
        biases: points in each category of a text without features.
        scale: points that one step of a weight stands for.
    """

    categories: tuple[str, ...]
    features: tuple[str, ...]
    weights: bytes
    biases: tuple[float, ...]
    scale: float

    def pack(self) -> bytes:
        """Write it down, compressed."""
        head = {name: value for name, value in vars(self).items() if name != "weights"}
        return zlib.compress(json.dumps(head).encode() + b"\n" + self.weights, 9)

    @classmethod
    def unpack(cls, packed: bytes) -> "Model":
        """Read it back."""
        head, _, weights = zlib.decompress(packed).partition(b"\n")
        fields = json.loads(head)
        return cls(
            tuple(fields["categories"]),
            tuple(fields["features"]),
            weights,
            tuple(fields["biases"]),
            fields["scale"],
        )


@dataclass(frozen=True)
class Points:
    """What the features of one text come to."""

    by_category: Mapping[str, float]
    _model: "Learned"
    _words: Sequence[Word]

    def telling(self, category: str) -> tuple[Span, ...]:
        """The places whose words speak most for a category."""
        return self._model.telling(category, self._words)


class Learned:
    """The weights, made ready for adding up."""

    def __init__(self, model: Model) -> None:
        self._categories, self._biases, self._scale = model.categories, model.biases, model.scale
        width = len(model.categories)
        self._rows = {
            feature: int.from_bytes(_spread(model.weights[at * width : (at + 1) * width]), "little")
            for at, feature in enumerate(model.features)
        }
        self._words: dict[str, _Row] = {}

    def points(self, words: Sequence[Word], signals: Iterable[str]) -> Points:
        """Add up the features of a text.

        Args:
            words: those of the folded text, with their places.
            signals: what else is known of it, such as `link`.

        Returns:
            The points in every category; above zero the text rather belongs to it than passes.
        """
        total, count, before = 0, 0, "<"
        known, rows = self._words, self._rows
        met, joined = set(), {f"<{signal}>" for signal in signals}
        for word, _, _ in words:
            row, features, after = known.get(word) or self._learn(word)
            joined.add(f"{before} {after}")
            before = after
            if word not in met:
                met.add(word)
                total += row
                count += features
        joined.add(f"{before} >")
        for feature in joined:
            if feature in rows:
                total += rows[feature]
                count += 1
        lanes = memoryview(total.to_bytes(_LANE * len(self._categories), "little")).cast("I")
        unit, nothing = self._scale / sqrt(count + 1), _ZERO * count
        sums = zip(self._categories, lanes, self._biases, strict=True)
        return Points({name: (lane - nothing) * unit + bias for name, lane, bias in sums}, self, words)

    def telling(self, category: str, words: Sequence[Word]) -> tuple[Span, ...]:
        """Give the places of the words and pairs that weigh most for a category, in the order of the text."""
        lane = self._categories.index(category) * _LANE * 8
        single = [(self._weight(self._row(word), lane), (start, end)) for word, start, end in words]
        joined = [
            (self._weight((self._rows[pair], 1, pair), lane), place)
            for pair, place in pairs(words)
            if pair in self._rows
        ]
        heaviest = sorted((weighed for weighed in single + joined if weighed[0] > 0), reverse=True)
        chosen: list[Span] = []
        for _, (start, end) in heaviest:
            if len(chosen) == _MOST_QUOTED:
                break
            if all(end <= other[0] or other[1] <= start for other in chosen):
                chosen.append((start, end))
        return tuple(sorted(chosen))

    def _row(self, word: str) -> _Row:
        return self._words.get(word) or self._learn(word)

    def _learn(self, word: str) -> _Row:
        """Add up a word's own features; remembered, because the same words come again and again."""
        if len(self._words) >= _WORDS_REMEMBERED:
            self._words.clear()
        known = [self._rows[feature] for feature in word_features(word) if feature in self._rows]
        row = self._words[word] = sum(known), len(known), shown(word)
        return row

    @staticmethod
    def _weight(row: _Row, lane: int) -> int:
        return (row[0] >> lane & 0xFFFFFFFF) - _ZERO * row[1]


def _spread(weights: bytes) -> bytes:
    return b"".join(bytes((weight, 0, 0, 0)) for weight in weights)


@lru_cache(maxsize=1)
def learned() -> Learned:
    """The shipped model, read at the first use."""
    return Learned(Model.unpack(MODEL_FILE.read_bytes()))
