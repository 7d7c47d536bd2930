"""The request grammar: what people say when they want no more messages, and what only sounds like it.

A sentence is first looked at for clues: every phrase needs a word of each of a few sets (`phrase.py`), and one integer
per word says for which phrases it counts. Nearly all chat ends there; only the phrases whose words are all present are
matched.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, reduce
from importlib.resources import files
from operator import or_
from typing import Any, cast, get_args

import re2

from stopgate.policy.keywords.model import Method
from stopgate.policy.keywords.phrase import COMMA, QUESTION, SLOTS, Phrase, PhraseBook
from stopgate.policy.keywords.vocabulary import word_lists

VERDICTS = ("insist", "none", "opt_out", "whole", "limit", "review")
"""What a rule can say; of several, the first in this order decides."""
_MEAN_LITTLE_IN_PASSING = frozenset({"cancel", "quit", "remove"})
_NEVER_TYPED = "NEVER"
_REQUESTS = frozenset({"insist", "opt_out", "whole", "review"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One phrase of the grammar.

    Attributes:
        verdict: one of `VERDICTS`.
        method: the step of the ladder it belongs to.
        reads: what the sentence does, as the end of "The handset …".
        phrase: the compiled phrase.
    """

    verdict: str
    method: Method
    reads: str
    phrase: Phrase


class Grammar:
    """The rules of some languages, with some keywords."""

    def __init__(self, languages: Iterable[str], keywords: Iterable[str]) -> None:
        frequencies = {word: 1 / (rank + 5) for rank, word in enumerate(word_lists()["common"])}
        self._book = PhraseBook(frequencies)
        self._name_keywords(list(keywords))
        self._rules = tuple(rule for language in languages for rule in _read(language, self._book))
        self._places = len(self._rules)
        self._requests = sum(
            1 << place for place, rule in enumerate(self._rules) if rule.verdict in _REQUESTS
        )
        self._may_request = self._requests * (1 + (1 << self._places) + (1 << 2 * self._places))
        self._needless = sum(1 << place for place, rule in enumerate(self._rules) if not rule.phrase.needs)
        self._clues: dict[str, int] = {}
        for place, rule in enumerate(self._rules):
            for slot in range(SLOTS if rule.phrase.needs else 0):
                for word in rule.phrase.needs[min(slot, len(rule.phrase.needs) - 1)]:
                    self._clues[word] = self._clues.get(word, 0) | 1 << (slot * len(self._rules) + place)

    def _name_keywords(self, keywords: list[str]) -> None:
        """The lists that depend on the profile; `passing` holds those that mean little inside a longer message."""
        passing = [word for word in keywords if word in _MEAN_LITTLE_IN_PASSING] or [_NEVER_TYPED]
        self._book.lists["keyword"] = self._book.compile(" | ".join(keywords))
        self._book.lists["passing"] = self._book.compile(" | ".join(passing))

    @property
    def words(self) -> Iterable[str]:
        """Every word that any phrase names."""
        return self._book.letters

    def clue(self, words: Iterable[str]) -> int:
        """What some words tell about the phrases a text may hold; the clues of its words are OR-ed."""
        return reduce(or_, (self._clues.get(word, 0) for word in words), 0)

    @property
    def cue(self) -> int:
        """A bit above those of the phrases, for words that the second ear listens to."""
        return 1 << 3 * self._places

    def request_clue(self, words: Iterable[str]) -> int:
        """What some words tell about the phrases that ask for something; zero for nearly every word of chat."""
        return self.clue(words) & self._may_request

    def may_hold_request(self, clues: int) -> bool:
        """Whether all the words are there that some request needs, in whatever order."""
        places = self._places
        return bool(clues & clues >> places & clues >> 2 * places & self._requests)

    def judge(
        self, part: Sequence[str], sentence: Sequence[str], *, is_whole: bool
    ) -> tuple[Rule, str] | None:
        """The rule that decides what a part of a sentence is, and the words it is about; None where it asks nothing.

        Args:
            part: the sentence itself or what stands between two of its commas, in the grammar's words.
            sentence: the sentence; what it denies or limits counts for its parts.
            is_whole: whether the message says nothing else.
        """
        found: dict[str, tuple[Rule, Any]] = {}
        for rule, match in self._matching(part, self._requests):
            graded = (
                rule
                if rule.verdict != "whole"
                else replace(rule, verdict="opt_out")
                if is_whole
                else replace(rule, verdict="review", method="leading")
            )
            found.setdefault(graded.verdict, (graded, match))
        if not found:
            return None
        for words in (part, sentence):
            for rule, match in self._matching(words, ~self._requests):
                found.setdefault(rule.verdict, (rule, match))
        rule, match = _decisive(found)
        return rule, " ".join(
            word for word in part[match.start() : match.end()] if word not in {COMMA, QUESTION}
        )

    def _candidates(self, clues: int) -> int:
        """The rules, one bit each, of whose every needed set a word is present."""
        return clues & clues >> self._places & clues >> 2 * self._places

    def _matching(self, sentence: Sequence[str], kind: int) -> Iterator[tuple[Rule, Any]]:
        """The rules of a kind (one bit each) that match, in the grammar's order."""
        letters = self._book.spell(sentence)
        candidates = (self._candidates(self.clue(sentence)) | self._needless) & kind
        while candidates:
            lowest = candidates & -candidates
            candidates ^= lowest
            rule = self._rules[lowest.bit_length() - 1]
            if match := _compiled(rule.phrase.regex).search(letters):
                yield rule, match


def _decisive(found: dict[str, tuple[Rule, Any]]) -> tuple[Rule, Any]:
    """Of the rules found, the one that counts; a limit only weakens."""
    rule, match = next(found[verdict] for verdict in VERDICTS if verdict in found)
    if rule.verdict == "opt_out" and "limit" in found:
        limited = f"{rule.reads}, but {found['limit'][0].reads}"
        return replace(rule, verdict="review", method="phrase", reads=limited), match
    return found["review"] if rule.verdict == "limit" else (rule, match)


@cache
def _compiled(regex: str) -> Any:
    return re2.compile(regex)


def _read(language: str, book: PhraseBook) -> Iterator[Rule]:
    """Read one grammar file: lists, headings of verdict and meaning, indented phrases."""
    heading: tuple[str, Method, str] | None = None
    for line in (files(__package__) / f"{language}.txt").read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("let "):
            name, _, body = line[4:].partition("=")
            book.lists[name.strip()] = book.compile(body)
        elif line.startswith("  ") and heading:
            yield Rule(*heading, book.compile(line))
        else:
            heading = _heading(line)


def _heading(line: str) -> tuple[str, Method, str]:
    """Read `verdict what it does` or `verdict/method what it does`."""
    first, _, reads = line.partition(" ")
    verdict, _, method = first.partition("/")
    if verdict not in VERDICTS or method not in {"", *get_args(Method)}:
        raise ValueError(f"unknown verdict or method in the heading {line!r}")
    return verdict, cast(Method, method or "phrase"), reads.strip()
