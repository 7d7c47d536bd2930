"""Weighing a text: one look at its words for all categories, a closer look at the few that could object.

A category's own cues add up, each word counting once: strong 1, firm 0.7, weak 0.5. Shared signals (an offer, a call
to action, a price, a link) add at most 0.45, so they bring a firm cue over the line, never a weak one. Benign context
takes away 1 each. From 1 on the category objects: it takes one strong cue, two weak ones, or a firm one in a text that
offers or calls to action; one benign context undoes one strong cue, not two.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import re2

from stopgate.policy.screening.lexicon import WEIGHTS, Lexicon, expand, outline
from stopgate.policy.screening.triggers import Clause, clauses, keys_of, phrases, split_words
from stopgate.policy.screening.words import ENGLISH

THRESHOLD = 1.0
SIGNALS_AT_MOST = 0.45
WORDS_REMEMBERED = 1 << 16
AGREEMENT, AGREEMENT_AT_MOST = 0.2, 0.6
"""What further strong cues on the same words add."""
_NEGATED = re.compile(
    r"(?:\b(?:no|without|avoid(?:ing)?|prohibits?|bans?|banned|quit|quitting|anti|non|never|not|cannot)|n'?t)[ \-]+"
    r"(?:(?:a|an|any|the|to|be|use|sell|serve|allow|offer|accept|provide|drink|bring|consume|smoke|smoking|about|of|"
    r"more|involve|have|or|other|kind|in)[ ,\-]+){0,3}$"
)
_NEGATION_REACH = 40

Span = tuple[int, int]


@dataclass(frozen=True)
class Weighed:
    """What one category found in one text: the score, whether a strong cue stands behind it, and what it rests on."""

    score: float
    proven: bool
    spans: tuple[Span, ...]
    context: tuple[str, ...]


@dataclass(eq=False)
class Cue:
    """One cue of one owner: a category, or "" for a shared signal, whose name is then the tier."""

    owner: str
    tier: str
    pattern: str
    others: tuple[Clause, ...] = ()

    def __post_init__(self) -> None:
        self.weight = WEIGHTS.get(self.tier, 0.0)

    @cached_property
    def regexp(self) -> Any:
        return re2.compile(expand(self.pattern).encode())


_Node = tuple[dict[str, Any], list[Cue]]
"""A word of the tree: the words that may follow, and the cues that end here."""


class Index:
    """All cues of all categories, found by their words: cost grows with what a text nearly says, not with the rules.

    Most cues can be spelled out; they stand in a tree of words and are found by walking it. The others are search
    patterns, tried only where the words they need stand in the text.
    """

    def __init__(self, lexicons: Mapping[str, Lexicon], signals: Mapping[str, tuple[str, ...]]) -> None:
        self._lexicons = lexicons
        self._tree: _Node = ({}, [])
        self._by_key: dict[str, list[Cue]] = defaultdict(list)
        self._keys: set[str] = set()
        self._always: list[Cue] = []
        self._known: dict[str, tuple[str, ...]] = {}
        for name, lexicon in lexicons.items():
            for tier, pattern in lexicon.cues():
                self._add(Cue(name, tier, pattern))
        for signal, patterns in signals.items():
            for pattern in patterns:
                self._add(Cue("", signal, pattern))

    def _add(self, cue: Cue) -> None:
        spelled = phrases(outline(cue.pattern))
        if spelled is not None:
            for phrase in spelled:
                self._plant(phrase, cue)
            return
        needed = sorted(clauses(outline(cue.pattern)), key=_commonness)
        cue.others = tuple(needed[1:])
        self._keys.update(*needed)
        for key in needed[0] if needed else ():
            self._by_key[key].append(cue)
        if not needed:
            self._always.append(cue)

    def _plant(self, phrase: tuple[str, ...], cue: Cue) -> None:
        node = self._tree
        for word in phrase:
            node = node[0].setdefault(word, ({}, []))
        node[1].append(cue)

    def compile_all(self) -> None:
        """Compile every pattern now instead of at its first use."""
        for cues in (*self._by_key.values(), self._always):
            for cue in cues:
                _ = cue.regexp

    def weigh(self, text: str, given: frozenset[str], disguised: tuple[Span, ...]) -> dict[str, Weighed]:
        """Weigh every category in a folded text whose disguised words are restored.

        Args:
            text: lower-case ASCII.
            given: signals known from elsewhere (`link`, `marketing`).
            disguised: places where a disguised word was restored.

        Returns:
            The categories that object, with score and evidence.
        """
        words = split_words(text)
        said = self._said(words)
        reading = _Reading(text, given, disguised, said, self._near(said, words))
        objections = {}
        for name, lexicon in reading.possible(self._lexicons):
            weighed = reading.weigh(name, lexicon)
            if weighed and weighed.score >= THRESHOLD:
                objections[name] = weighed
        return _proven_first(objections)

    def _said(self, words: list[tuple[str, int, int]]) -> dict[Cue, list[Span]]:
        """The spelled-out cues that stand in the text, with their places."""
        said: dict[Cue, list[Span]] = {}
        first, count = self._tree[0], len(words)
        for begin, (word, start, _) in enumerate(words):
            node, place = first.get(word), begin
            while node:
                following, cues = node
                for cue in cues:
                    said.setdefault(cue, []).append((start, words[place][2]))
                place += 1
                node = following.get(words[place][0]) if place < count else None
        return said

    def _near(self, said: Iterable[Cue], words: list[tuple[str, int, int]]) -> dict[str, list[Cue]]:
        """The cues said, and those whose needed words all stand in the text, by owner."""
        near: dict[str, list[Cue]] = defaultdict(list)
        for cue in (*said, *self._always):
            near[cue.owner].append(cue)
        seen: set[Cue] = set()
        keys = {key for word, _, _ in words for key in self._known_keys(word)}
        for key in keys:
            for cue in self._by_key.get(key, ()):
                if (cue.others and _lacks(cue.others, keys)) or cue in seen:
                    continue
                near[cue.owner].append(cue)
                seen.add(cue)
        return near

    def _known_keys(self, word: str) -> tuple[str, ...]:
        """The keys of a word that stand in any clause; remembered, because the same words come again and again."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= WORDS_REMEMBERED:
                self._known.clear()
            known = self._known[word] = tuple(key for key in keys_of(word) if key in self._keys)
        return known


class _Reading:
    """One text and the cues it may hold; patterns are searched only when their outcome matters."""

    def __init__(
        self,
        text: str,
        given: frozenset[str],
        disguised: tuple[Span, ...],
        said: dict[Cue, list[Span]],
        near: dict[str, list[Cue]],
    ) -> None:
        self._text = text
        self._given = given
        self._disguised = disguised
        self._said = said
        self._near = near

    def possible(self, lexicons: Mapping[str, Lexicon]) -> Iterator[tuple[str, Lexicon]]:
        """The categories that reach the threshold if everything is there that may be there."""
        signals = self._given | {cue.tier for cue in self._near.get("", ())}
        if self._disguised:
            signals |= {"disguise"}
        for name, cues in self._near.items():
            own = sum([cue.weight for cue in cues]) if name else 0.0
            if own >= THRESHOLD - SIGNALS_AT_MOST and own >= THRESHOLD - _help(lexicons[name], signals):
                yield name, lexicons[name]

    def weigh(self, name: str, lexicon: Lexicon) -> Weighed | None:
        """Weigh one category; None where its own cues do not get far enough."""
        cues = self._near[name]
        counted, agreeing = self._counted(self._found(cues), cues, lexicon.negatable)
        own = sum([weight for weight, _ in counted]) + min(AGREEMENT_AT_MOST, AGREEMENT * agreeing)
        if own + SIGNALS_AT_MOST < THRESHOLD or counted[0][0] <= WEIGHTS["weak"]:
            return None
        signals = self._signals | ({"disguise"} if self._is_disguised(counted) else frozenset())
        weights = {signal: weight for signal, weight in lexicon.signals.items() if signal in signals}
        hindered = sum(weight for weight in weights.values() if weight < 0)
        benign = sum(1 for cue in cues if cue.tier == "benign" and self._spans(cue))
        score = round(own + _help(lexicon, signals) + hindered - benign, 2)
        proven = counted[0][0] == WEIGHTS["strong"]
        return Weighed(score, proven, tuple(sorted(span for _, span in counted)), tuple(sorted(weights)))

    def _found(self, cues: list[Cue]) -> list[tuple[float, list[Span]]]:
        """The own cues that stand in the text; given up as soon as the rest cannot reach the threshold."""
        own = [cue for cue in cues if cue.weight]
        possible = sum([cue.weight for cue in own]) + SIGNALS_AT_MOST
        found = []
        for cue in own:
            if spans := self._spans(cue):
                found.append((cue.weight, spans))
            else:
                possible -= cue.weight
                if possible < THRESHOLD:
                    return []
        return found

    def _counted(
        self, found: list[tuple[float, list[Span]]], cues: list[Cue], negatable: bool
    ) -> tuple[list[tuple[float, Span]], int]:
        """The cues that count, heaviest and longest first: not masked, not negated, no word counted twice.

        Returns:
            The cues, and how many further strong ones rest on the same words.
        """
        agreeing = 0
        masks = [span for cue in cues if cue.tier == "mask" for span in self._spans(cue)]
        taken: list[Span] = []
        counted: list[tuple[float, Span]] = []
        for weight, spans in sorted(found, key=lambda cue: (-cue[0], cue[1][0][0] - cue[1][0][1])):
            for span in spans:
                swallowed = any(_overlap(span, mask) and not _holds(span, mask) for mask in masks)
                if swallowed or (negatable and self._is_negated(span[0])):
                    continue
                if any(_overlap(span, other) for other in taken):
                    agreeing += weight == WEIGHTS["strong"]
                else:
                    counted.append((weight, span))
                    taken.append(span)
                    break
        return counted, agreeing

    @cached_property
    def _signals(self) -> frozenset[str]:
        present: set[str] = set()
        for cue in self._near.get("", ()):
            if cue.tier not in present and self._spans(cue):
                present.add(cue.tier)
        return self._given | present

    @cached_property
    def _bytes(self) -> bytes:
        return self._text.encode()

    def _spans(self, cue: Cue) -> list[Span]:
        spans = self._said.get(cue)
        if spans is None:
            spans = self._said[cue] = [match.span() for match in cue.regexp.finditer(self._bytes)]
        return spans

    def _is_negated(self, start: int) -> bool:
        return _NEGATED.search(self._text[max(0, start - _NEGATION_REACH) : start]) is not None

    def _is_disguised(self, counted: list[tuple[float, Span]]) -> bool:
        return any(_overlap(span, place) for _, span in counted for place in self._disguised)


def _proven_first(objections: dict[str, Weighed]) -> dict[str, Weighed]:
    """Where one category has a strong cue, those that rest on hints are explained by it and keep silent."""
    if not any(weighed.proven for weighed in objections.values()):
        return objections
    return {name: weighed for name, weighed in objections.items() if weighed.proven}


def _holds(one: Span, other: Span) -> bool:
    return one != other and one[0] <= other[0] and other[1] <= one[1]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _lacks(others: tuple[Clause, ...], keys: set[str]) -> bool:
    for other in others:  # noqa: SIM110 - a generator doubles the cost of a line that runs twenty times a text
        if other.isdisjoint(keys):
            return True
    return False


def _help(lexicon: Lexicon, signals: AbstractSet[str]) -> float:
    return min(SIGNALS_AT_MOST, sum([w for s, w in lexicon.signals.items() if w > 0 and s in signals]))


def _commonness(clause: Clause) -> int:
    """How many texts a clause lets through, roughly."""
    return sum(20 if word in ENGLISH or word.endswith("*") else 1 for word in clause)
