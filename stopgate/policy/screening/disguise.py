"""Seeing through disguised words: digits and symbols for letters, spaced, dotted, starred, broken and stretched words.

Only words of the lexicon are restored, so ordinary writing (`gr8`, `2day`, `U.S.A.`, `b2b`) stays as it is. A restored
word is padded to the room its disguise took: places in the text do not move, and quotes show what was written.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

_LEET = str.maketrans("01345789@$!|+(l", "oieastbgasiitci")
"""To the skeleton alphabet, in which `l` and `i` are one letter, because `1` and `|` stand for both."""

_SPACED = re.compile(r"(?<![a-z0-9])[a-z0-9@$!](?:[ ._*~|/,\-]{1,3}[a-z0-9@$!](?![a-z0-9])){2,}")
_SPACES = re.compile(r"[ ._*~|/,\-]+")
_BREAK = re.compile(r"[a-z][.*_~|\-][a-z0-9@$!]|[0-9@$!][.*_~|\-][a-z]")
_BREAKABLE = re.compile(r"[a-z0-9@$!.*_~|\-]+")
_CODE = re.compile(r"[a-z][0-9@$!|+(]|[0-9@$!|+(][a-z]")
_CODABLE = re.compile(r"[a-z0-9@$!|+(]+")
_NUMBER = re.compile(r"\$?\d[\d.]*(?:k|m|b|x|g|kg|mg|ml|lb|oz|th|st|nd|rd|am|pm)?")
"""`900k` is a number, not four letters."""
_STRETCH = re.compile(r"([a-z])\1\1")
_WORD = re.compile(r"[a-z]+")
_RUN = re.compile(r"(.)\1+")
_PATTERN_WORD = re.compile(r"(?<![\\a-z])[a-z]{3,}")
SHORTEST = 4
SHORT_WORDS = frozenset("sex cbd thc xxx bet gun btc eth nft lsd vip win".split())  # noqa: SIM905 - one line
"""Words of three letters come out of ordinary writing by accident; only these are restored."""

_LONGEST_RUN = 60
"""Letters of a spaced run that are looked at: enough for a sentence, bounded for a hostile text."""


@dataclass(frozen=True)
class Plain:
    """A text with its disguised words restored, and the places where that was done."""

    text: str
    places: tuple[tuple[int, int], ...] = ()


class Vocabulary:
    """The words worth restoring, found by their skeletons."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = {_skeleton(word): word for word in sorted(words, key=len, reverse=True)}
        self._starred = {
            f"{skeleton[:place]}*{skeleton[place + 1 :]}": word
            for skeleton, word in self._words.items()
            if len(word) >= SHORTEST
            for place in range(1, len(skeleton))
        }
        self._longest = max(map(len, self._words), default=0)

    def find(self, written: str) -> str | None:
        """Give the word a disguised spelling stands for, or None."""
        skeleton = _skeleton(written)
        word = self._words.get(skeleton) or self._words.get(skeleton.rstrip("si"))
        return word if word and (len(word) >= SHORTEST or word in SHORT_WORDS) else None

    def find_starred(self, written: str) -> str | None:
        """Give the word of which one letter was starred out (`cas*no`), or None."""
        return self._starred.get(_skeleton(written))

    def find_stretched(self, written: str) -> str | None:
        """Give the word that was stretched (`caaasino`), or None."""
        for replacement in (r"\1", r"\1\1"):
            if word := self._words.get(_RUN.sub(replacement, _skeleton(written))):
                return word
        return None

    def split(self, letters: str) -> str | None:
        """Part a run of spaced letters into known words, longest first; None where less than half of it is known."""
        letters = _SPACES.sub("", letters)[:_LONGEST_RUN]
        skeleton, words, known, place = _skeleton(letters), [], 0, 0
        while place < len(skeleton):
            word = self._at(skeleton, place)
            if word:
                known += len(word)
            words.append(word or letters[place])
            place += len(word) if word else 1
        return " ".join(words) if known * 2 >= len(skeleton) else None

    def _at(self, skeleton: str, place: int) -> str | None:
        lengths = range(min(self._longest, len(skeleton) - place), 2, -1)
        return next((w for n in lengths if (w := self._words.get(skeleton[place : place + n]))), None)


def _skeleton(word: str) -> str:
    return word.translate(_LEET)


def words_of(patterns: Iterable[str]) -> set[str]:
    """Collect the plain words that stand in search patterns; `casinos?` gives both forms."""
    words = set()
    for pattern in patterns:
        for match in _PATTERN_WORD.finditer(pattern):
            words.add(match[0])
            if pattern[match.end() : match.end() + 1] == "?":
                words.add(match[0][:-1])
    return {word for word in words if len(word) > 2}


def undisguise(text: str, vocabulary: Vocabulary) -> Plain:
    """Restore the disguised words of a folded text.

    Args:
        text: folded, so lower-case ASCII.
        vocabulary: the words worth restoring.

    Returns:
        A text of the same length; restoring it again changes nothing.
    """
    places: list[tuple[int, int]] = []
    for sign, token, read in (
        (_SPACED, _SPACED, vocabulary.split),
        (_BREAK, _BREAKABLE, partial(_read, _BREAK, vocabulary)),
        (_CODE, _CODABLE, partial(_read, _CODE, vocabulary)),
        (_STRETCH, _WORD, vocabulary.find_stretched),
    ):
        text = _restore(text, _tokens(text, sign, token), read, places)
    return Plain(text, tuple(places))


def _tokens(text: str, sign: re.Pattern[str], token: re.Pattern[str]) -> list[tuple[int, int]]:
    """Give the places of the tokens that hold a sign; most texts have none, so the signs are looked for first."""
    tokens: list[tuple[int, int]] = []
    for match in sign.finditer(text):
        start = match.start()
        if tokens and start < tokens[-1][1]:
            continue
        while start and token.match(text[start - 1]):
            start -= 1
        found = token.match(text, start)
        if found:
            tokens.append(found.span())
    return tokens


def _read(sign: re.Pattern[str], vocabulary: Vocabulary, written: str) -> str | None:
    """Read a token whose signs are inside it; `sale!` and `(word` only stand beside punctuation."""
    core = written.strip("!+(|")
    if not sign.search(core) or _NUMBER.fullmatch(core):
        return None
    return vocabulary.find_starred(core) or vocabulary.find(_SPACES.sub("", core))


def _restore(
    text: str,
    tokens: list[tuple[int, int]],
    read: Callable[[str], str | None],
    places: list[tuple[int, int]],
) -> str:
    pieces, done = [], 0
    for start, end in tokens:
        written = text[start:end]
        word = read(written)
        if word and word != written and len(word) <= len(written):
            pieces += [text[done:start], word.ljust(len(written))]
            places.append((start, end))
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text
