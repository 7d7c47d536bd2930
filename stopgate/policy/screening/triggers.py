"""Which words a text must contain for a search pattern to match: what lets thousands of patterns cost next to nothing.

From each pattern a few **clauses** are derived, sets of words of which the text must hold at least one. A pattern is
tried only on texts that satisfy all its clauses, so a text pays for the patterns it nearly matches, not for all.
Where nothing can be derived the pattern is always tried. The derivation only ever errs towards trying.
"""

import re
from collections.abc import Sequence
from itertools import product
from typing import Any

from stopgate.policy.screening.words import ENGLISH

STEM, SHORT_STEM = 4, 3
"""A word with an open ending (`refinanc\\w+`) is looked up by its first four or three letters, written `refi*`."""

_MOST_STRINGS = 2000
_CLAUSES_A_RUN = 3
_WORD = re.compile(r"[a-z0-9]+|[$%]")
"""Signs of money and shares count as words: offers are full of them."""

_PHRASE = re.compile(r"[a-z0-9 '&/,.:\-$%]*[a-z0-9$%][a-z0-9 '&/,.:\-$%]*")

_EVERYWHERE = frozenset(
    "a an and are as at be by can do for from get has have i if in is it me my no not now of off on".split()  # noqa: SIM905
    + "one or our out so that the this to u up ur us we will with you your".split()  # noqa: SIM905
)
"""Words that most texts hold: a clause of them alone lets nearly everything through."""

Clause = frozenset[str]
Word = tuple[str, int, int]
"""A word of a folded text, and its place."""
_Strings = frozenset[str]


def split_words(text: str) -> list[Word]:
    """Give the words of a folded text, each with its place."""
    return [(match[0], *match.span()) for match in _WORD.finditer(text)]


def keys_of(word: str) -> tuple[str, str, str]:
    """Give what clauses may hold of a word: itself and its stems."""
    return word, word[:STEM] + "*", word[:SHORT_STEM] + "*"


def clauses(pattern: str) -> tuple[Clause, ...]:
    """Derive the clauses of a pattern; none means that it may match anything."""
    parsed = re._parser.parse(pattern)  # type: ignore[attr-defined]  # the parser has no public name
    return tuple(_of_sequence(parsed, True, True))


def phrases(pattern: str) -> frozenset[tuple[str, ...]] | None:
    """Spell a pattern out: all word sequences it matches, or None where they are not few or not all words."""
    strings = _strings_of_all(re._parser.parse(pattern))  # type: ignore[attr-defined]
    if strings is None or not all(_PHRASE.fullmatch(text) for text in strings):
        return None
    return frozenset(tuple(_WORD.findall(text)) for text in strings)


def _of_sequence(items: Sequence[Any], opening: bool, closing: bool) -> list[Clause]:
    """Clauses of a sequence; `opening` and `closing` say whether a word ends at its edges."""
    found: list[Clause] = []
    run: _Strings = frozenset({""})
    bounded = opening
    for place, item in enumerate(items):
        strings = _strings_of(item)
        if strings is not None and len(run) * len(strings) <= _MOST_STRINGS:
            run = frozenset(a + b for a, b in product(run, strings))
            continue
        opens = all(text[-1:] == " " or (not text and bounded) for text in run)
        closes = _is_blank(items[place + 1]) if place + 1 < len(items) else closing
        found += _clause_of(run, bounded, opens)
        if strings is None:
            found += _inside(item, opens, closes)
            run, bounded = frozenset({""}), opens and _keeps_boundary(item)
        else:
            run, bounded = strings, opens
    return found + _clause_of(run, bounded, closing)


def _strings_of(item: Any) -> _Strings | None:
    """All strings an item can match, or None where they are not few."""
    kind, value = str(item[0]), item[1]
    if kind == "LITERAL":
        return frozenset({chr(value)})
    if kind == "AT":
        return frozenset({""})
    if kind == "IN" and len(value) <= 4 and all(str(part[0]) == "LITERAL" for part in value):
        return frozenset(chr(part[1]) for part in value)
    if kind == "SUBPATTERN":
        return _strings_of_all(value[-1])
    if kind == "BRANCH":
        branches = [_strings_of_all(branch) for branch in value[1]]
        return None if None in branches else frozenset().union(*(b for b in branches if b is not None))
    if kind in {"MAX_REPEAT", "MIN_REPEAT"} and value[:2] == (0, 1):
        strings = _strings_of_all(value[2])
        return None if strings is None else strings | {""}
    return None


def _strings_of_all(items: Sequence[Any]) -> _Strings | None:
    run: _Strings = frozenset({""})
    for item in items:
        strings = _strings_of(item)
        if strings is None or len(run) * len(strings) > _MOST_STRINGS:
            return None
        run = frozenset(a + b for a, b in product(run, strings))
    return run


def _inside(item: Any, opening: bool, closing: bool) -> list[Clause]:
    """Clauses of an item that must match but not in few ways."""
    kind, value = str(item[0]), item[1]
    if kind == "SUBPATTERN":
        return _of_sequence(value[-1], opening, closing)
    if kind == "BRANCH":
        best = [
            min(_of_sequence(branch, opening, closing), key=commonness, default=None) for branch in value[1]
        ]
        return [frozenset(word for clause in best for word in clause or ())] if all(best) else []
    return []


def _keeps_boundary(item: Any) -> bool:
    """Whether a repeated group ends in a blank, so that a word begins after it (`(?:all |every )*`)."""
    kind, value = str(item[0]), item[1]
    if kind not in {"MAX_REPEAT", "MIN_REPEAT"}:
        return False
    inner = list(value[2])
    while len(inner) == 1 and str(inner[0][0]) == "SUBPATTERN":
        inner = list(inner[0][1][-1])
    if len(inner) == 1 and str(inner[0][0]) == "BRANCH":
        return all(_ends_in_blank(branch) for branch in inner[0][1][1])
    return _ends_in_blank(inner)


def _ends_in_blank(items: Sequence[Any]) -> bool:
    last = list(items)[-1:]
    return bool(last) and _is_blank(last[0])


def _is_blank(item: Any) -> bool:
    return str(item[0]) == "LITERAL" and bool(item[1] == ord(" "))


def _clause_of(run: _Strings, opening: bool, closing: bool) -> list[Clause]:
    """The clauses of one run of strings: of each string its most telling word, and a second one if all have two."""
    words = [_telling_words(text, opening, closing) for text in run]
    most = min(map(len, words))
    return [frozenset(telling[place] for telling in words) for place in range(min(most, _CLAUSES_A_RUN))]


def _telling_words(text: str, opening: bool, closing: bool) -> list[str]:
    choices = []
    for match in _WORD.finditer(text):
        if match[0] in "$%":
            choices.append(match[0])
        elif match.start() == 0 and not opening:
            continue
        elif match.end() < len(text) or closing:
            choices.append(match[0])
        elif len(match[0]) >= SHORT_STEM:
            choices.append(match[0][:STEM] + "*")
    return sorted(choices, key=lambda word: (word in ENGLISH, -len(word)))


def commonness(clause: Clause) -> int:
    """How many texts a clause lets through, roughly."""
    return sum(map(_commonness_of, clause))


def _commonness_of(word: str) -> int:
    if word in _EVERYWHERE:
        return 200
    return 20 if word in ENGLISH or word.endswith("*") else 1
