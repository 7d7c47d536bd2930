"""From the words people type to the words the grammar knows: slang, missing apostrophes, one slip of the finger."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word list in use.

    Attributes:
        spellings: what stands for other words, as those words; empty for what means nothing here.
        slips: long words one letter off, as the word meant.
        courtesies: words that say nothing beside a keyword.
        real: ordinary words that are never taken for slips.
    """

    spellings: dict[str, tuple[str, ...]]
    slips: dict[str, str]
    courtesies: frozenset[str]
    real: frozenset[str]

    def read(self, word: str) -> tuple[str, ...]:
        """The words that one typed word stands for; itself where nothing is known of it."""
        meant = word if word in self.spellings else self.slips.get(word, word)
        return self.spellings.get(meant, (meant,))

    def read_all(self, words: Iterable[bytes]) -> list[str]:
        """What a row of typed words stands for."""
        return [meant for word in words for meant in self.read(word.decode())]

    def beside(self, words: Iterable[str]) -> "Vocabulary":
        """The same for a grammar that names these words: never taken for slips, and known without their last g."""
        named = set(words)
        clipped = {word[:-1]: word for word in named if word.endswith("ing")}
        slips = {
            slip: meant
            for slip, meant in (clipped | self.slips).items()
            if slip not in named and slip not in self.real
        }
        return replace(self, slips=slips)


def one_slip_from(word: str) -> set[str]:
    """All spellings with one letter missing, added or changed, or two neighbours swapped; the word itself too."""
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    missing = {head + tail[1:] for head, tail in splits if tail}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1}
    changed = {head + letter + tail[1:] for head, tail in splits if tail for letter in _LETTERS}
    added = {head + letter + tail for head, tail in splits for letter in _LETTERS}
    return missing | swapped | changed | added


def slip_of_the_thumb_from(word: str) -> set[str]:
    """Spellings that a thumb makes of a short word: two neighbours swapped, a letter doubled, the key beside."""
    splits = [(word[:place], word[place:]) for place in range(len(word))]
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1}
    doubled = {head + tail[0] + tail for head, tail in splits}
    beside = {head + key + tail[1:] for head, tail in splits for key in _keys_beside(tail[0])}
    return swapped | doubled | beside


def _keys_beside(letter: str) -> set[str]:
    """The neighbours of a key in its row, and those above and below it."""
    row, place = next((row, keys.index(letter)) for row, keys in enumerate(_KEYS) if letter in keys)
    near = {
        (row, place - 1),
        (row, place + 1),
        (row - 1, place),
        (row - 1, place + 1),
        (row + 1, place - 1),
        (row + 1, place),
    }
    return {_KEYS[r][p] for r, p in near if 0 <= r < len(_KEYS) and 0 <= p < len(_KEYS[r])}


@cache
def word_lists() -> dict[str, list[str]]:
    """The named lists of `words.txt`; each `meant = typed typed …` line stands under its left side and a `=`."""
    lists: dict[str, list[str]] = {}
    for line in (files(__package__) / "words.txt").read_text("utf-8").splitlines():
        name, mark, words = line.partition("=" if "=" in line else ":")
        if mark and not line.startswith("#"):
            lists.setdefault(f"{name.strip()} =" if mark == "=" else name, []).extend(words.split())
    return lists


@cache
def load_vocabulary() -> Vocabulary:
    """Make the vocabulary of `words.txt`, once."""
    lists = word_lists()
    spellings = {
        typed: tuple(name[:-1].split())
        for name, words in lists.items()
        if name.endswith("=")
        for typed in words
    }
    known = {*lists["real"], *lists["long"], *lists["short"], *lists["common"], *spellings}
    slips = {
        slip: word
        for kind, slips_from in (("short", slip_of_the_thumb_from), ("long", one_slip_from))
        for word in lists[kind]
        for slip in slips_from(word) - known
    }
    return Vocabulary(spellings, slips, frozenset(lists["courtesy"]), frozenset(known))
