"""Finding the cues of all categories in one text, whatever their number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import re2

from stopgate.policy.screening.lexicon import WEIGHTS, Lexicon, expand, outline
from stopgate.policy.screening.triggers import Clause, clauses, commonness, keys_of, phrases
from stopgate.policy.screening.words import SHORT_SPELLINGS

WORDS_REMEMBERED = 1 << 16

Span = tuple[int, int]


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


class CueIndex:
    """All cues of all categories, found by their words: cost grows with what a text nearly says, not with the rules.

    Most cues can be spelled out; they stand in a tree of words and are found by walking it. The others are search
    patterns, tried only where the words they need stand in the text.
    """

    def __init__(self, lexicons: Mapping[str, Lexicon], signals: Mapping[str, tuple[str, ...]]) -> None:
        self._tree: _Node = ({}, [])
        self._by_key: dict[str, list[Cue]] = defaultdict(list)
        self._keys: set[str] = set()
        self._always: list[Cue] = []
        self._known: dict[str, tuple[tuple[str, ...], dict[Cue, None]]] = {}
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
        needed = sorted(clauses(outline(cue.pattern)), key=commonness)
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

    def said(self, words: list[tuple[str, int, int]]) -> dict[Cue, list[Span]]:
        """The spelled-out cues that stand in the text, with their places."""
        said: dict[Cue, list[Span]] = {}
        first, count = self._tree[0], len(words)
        for begin, (word, start, _) in enumerate(words):
            node, place = _next(first, word), begin
            while node:
                following, cues = node
                for cue in cues:
                    said.setdefault(cue, []).append((start, words[place][2]))
                place += 1
                node = _next(following, words[place][0]) if place < count else None
        return said

    def near(self, said: Iterable[Cue], words: list[tuple[str, int, int]]) -> dict[str, list[Cue]]:
        """The cues said, and those whose needed words all stand in the text, by owner."""
        near: dict[str, list[Cue]] = defaultdict(list)
        for cue in (*said, *self._always):
            near[cue.owner].append(cue)
        keys: set[str] = set()
        primary: dict[Cue, None] = {}
        for word, _, _ in words:
            known, cues = self._known.get(word) or self._learn(word)
            keys.update(known)
            primary.update(cues)
        for cue in primary:
            if not cue.others or not _lacks(cue.others, keys):
                near[cue.owner].append(cue)
        return near

    def _learn(self, word: str) -> tuple[tuple[str, ...], dict[Cue, None]]:
        """What a word means to the clauses; remembered, because the same words come again and again."""
        if len(self._known) >= WORDS_REMEMBERED:
            self._known.clear()
        spelled = (*keys_of(word), *keys_of(SHORT_SPELLINGS.get(word, word)))
        keys = tuple(dict.fromkeys(key for key in spelled if key in self._keys))
        cues = dict.fromkeys(cue for key in keys for cue in self._by_key.get(key, ()))
        self._known[word] = keys, cues
        return keys, cues


def _next(following: dict[str, Any], word: str) -> _Node | None:
    """The node of a word, or of the word it is short for."""
    node: _Node | None = following.get(word)
    if node is None and word in SHORT_SPELLINGS:
        node = following.get(SHORT_SPELLINGS[word])
    return node


def _lacks(others: tuple[Clause, ...], keys: set[str]) -> bool:
    for other in others:  # noqa: SIM110 - a generator doubles the cost of a line that runs twenty times a text
        if other.isdisjoint(keys):
            return True
    return False
