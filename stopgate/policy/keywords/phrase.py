"""A tiny language for phrases, so that the request grammar reads as what people say.

`<stop> ( sending <me>? )? <these>* <texts>` means: a word of the list `stop`, perhaps "sending" and perhaps "me", any
number of `these` words, one of the `texts` words. Words, `( a | b )` groups and `<lists>`, each with `?`, `*`, `+` or
`{m,n}` after it, `_` for any one word, `<unknown>` for one that no phrase names, `^` for the start of the sentence, `.` for its end, `$` for its end with or without
a question mark, `QUESTION` and `COMMA` for the marks.

A sentence is matched as a string of one letter per word, so a list of a hundred words is one character class, and a
phrase is a short regular expression for RE2: matching is linear in the text, whatever anybody sends.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_FIRST_LETTER = 0x4E00
"""Letters of one contiguous alphabet that no regular expression gives a meaning to."""
_RARE = 0.0005
_ENDS = {"^": "^", ".": "$", "$": "{question}?$"}
UNKNOWN = "x"
_WILD = {"_": ".", "<unknown>": UNKNOWN}
_QUANTIFIED = re.compile(r"^(?P<atom>.+?)(?P<times>[?*+]|\{\d,\d\d?\})?$")
_OPTIONAL = ("?", "*", "{0")


SLOTS = 3
QUESTION, COMMA = "QUESTION", "COMMA"
"""Words that stand for marks; no typed word is spelled in capitals."""
_MARKS = frozenset({QUESTION, COMMA})
Needs = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase.

    Attributes:
        regex: for RE2, over sentences spelled in the letters of one `PhraseBook`.
        needs: sets of words, the rarest first, `SLOTS` at most; every matching sentence holds a word of each.
    """

    regex: str
    needs: Needs


@dataclass(slots=True)
class PhraseBook:
    """Compiles the phrases of one grammar: they share its lists and its letters.

    Attributes:
        frequencies: how common words are; `needs` names the rarest.
        letters: one letter for each word that any phrase names.
        lists: what `<name>` stands for.
    """

    frequencies: dict[str, float]
    letters: dict[str, str] = field(default_factory=dict)
    lists: dict[str, Phrase] = field(default_factory=dict)

    def spell(self, words: Iterable[str]) -> str:
        """The sentence as letters; a word that no phrase names is `x`."""
        return "".join([self.letters.get(word, UNKNOWN) for word in words])

    def compile(self, source: str) -> Phrase:
        """Compile a phrase, as the module docstring describes it.

        Raises:
            ValueError: a list is unknown or brackets do not match; the grammar file is wrong.
        """
        phrase, closing = self._alternatives(iter(source.split()))
        if closing is not None:
            raise ValueError(f"unbalanced bracket in the phrase {source!r}")
        return phrase

    def _alternatives(self, tokens: Iterator[str]) -> tuple[Phrase, str | None]:
        """Read `a b | c d` up to the closing bracket, which is returned too, or to the end."""
        branches: list[list[tuple[Phrase, str]]] = [[]]
        for token in tokens:
            if token.startswith(")"):
                return self._union(branches), token
            if token == "|":
                branches.append([])
            elif token == "(":
                inner, closing = self._alternatives(tokens)
                if closing is None:
                    raise ValueError("a bracket is not closed")
                branches[-1].append((inner, closing[1:]))
            else:
                branches[-1].append(self._atom(token))
        return self._union(branches), None

    def _atom(self, token: str) -> tuple[Phrase, str]:
        if token in _ENDS:
            return Phrase(_ENDS[token].format(question=self._letter(QUESTION)), ()), ""
        found = _QUANTIFIED.match(token)
        assert found is not None
        atom, times = found["atom"], found["times"] or ""
        if atom in _WILD:
            return Phrase(_WILD[atom], ()), times
        if not atom.startswith("<"):
            if not atom.isalnum() and atom != "#":
                raise ValueError(f"{atom!r} is no word that a reply can hold")
            needs = () if atom in _MARKS else (frozenset({atom}),)
            return Phrase(self._letter(atom), needs), times
        if atom[1:-1] not in self.lists:
            raise ValueError(f"unknown list {atom} in a phrase")
        return self.lists[atom[1:-1]], times

    def _letter(self, word: str) -> str:
        return self.letters.setdefault(word, chr(_FIRST_LETTER + len(self.letters)))

    def _is_letter(self, regex: str) -> bool:
        return len(regex) == 1 and ord(regex) >= _FIRST_LETTER

    def _union(self, branches: list[list[tuple[Phrase, str]]]) -> Phrase:
        """One of several sequences; those of a single word become one character class."""
        sequences = [self._sequence(branch) for branch in branches]
        if len(sequences) == 1:
            return sequences[0]
        single = "".join(sorted(one.regex for one in sequences if self._is_letter(one.regex)))
        longer = [one.regex for one in sequences if not self._is_letter(one.regex)]
        regex = "(?:" + "|".join(([f"[{single}]"] if single else []) + longer) + ")"
        return Phrase(regex, _either([one.needs for one in sequences]))

    def _sequence(self, parts: list[tuple[Phrase, str]]) -> Phrase:
        regex = "".join(f"(?:{part.regex}){times}" if times else part.regex for part, times in parts)
        known = [part.needs for part, times in parts if part.needs and not times.startswith(_OPTIONAL)]
        return Phrase(regex, self._rarest(known))

    def _rarest(self, known: list[Needs]) -> Needs:
        """The rarest sets that some parts need: one of each part, then further ones of the same."""
        first = sorted((needs[0] for needs in known), key=self._frequency)
        further = sorted((words for needs in known for words in needs[1:]), key=self._frequency)
        return tuple(dict.fromkeys(first + further))[:SLOTS]

    def _frequency(self, words: frozenset[str]) -> float:
        return sum(self.frequencies.get(word, _RARE) for word in words)


def _either(needs: list[Needs]) -> Needs:
    """What all of several alternatives need: a word of one of their first sets, of one of their second sets, …"""
    if not all(needs):
        return ()
    slots = max(map(len, needs))
    even = [one + one[-1:] * (slots - len(one)) for one in needs]
    return tuple(frozenset().union(*slot) for slot in zip(*even, strict=True))
