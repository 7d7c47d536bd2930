"""Weighing a text: one look at its words for all categories, a closer look at the few that could object.

A category's own cues add up, each word counting once: strong 1, firm 0.7, weak 0.5. Shared signals (an offer, a call
to action, a price, a link) add at most 0.45, so they bring a firm cue over the line, never a weak one. Benign context
takes away 1 each. From 1 on the category objects: it takes one strong cue, two weak ones, or a firm one in a text that
offers or calls to action; one benign context undoes one strong cue, not two.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from stopgate.policy.screening.cues import Cue, CueIndex, Span
from stopgate.policy.screening.lexicon import SIGNALS_AT_MOST, WEIGHTS, Lexicon
from stopgate.policy.screening.patterns import lazily
from stopgate.policy.screening.triggers import split_words

THRESHOLD = 1.0
_ROUNDING = 1e-9
IDLE = 0.3
"""What hints lose in a text that offers nothing and asks for nothing: "Bull riding: meet behind the stock pens"."""
AGREEMENT, AGREEMENT_AT_MOST = 0.2, 0.6
"""What further strong cues on the same words add."""
_negated = lazily(
    r"(?:\b(?:no|without|avoid(?:ing)?|prohibits?|bans?|banned|quit|quitting|anti|non|never|not|cannot)|"
    r"\b(?:[a-z]+n't|(?:do|does|did|is|are|was|were|ca|wo|should|would|could|must|has|have|had)nt))[ \-]+"
    r"(?:(?:a|an|any|the|to|be|use|sell|serve|allow|offer|accept|provide|drink|bring|consume|smoke|smoking|about|of|"
    r"more|involve|have|or|other|kind|in)[ ,\-]+){0,3}$"
)
_NEGATION_REACH = 40


@dataclass(frozen=True)
class Weighed:
    """What one category found in one text: the score, whether a strong cue stands behind it, and what it rests on."""

    score: float
    proven: bool
    spans: tuple[Span, ...]
    context: tuple[str, ...]


class Index:
    """The lexicons of all categories, made searchable."""

    def __init__(
        self,
        lexicons: Mapping[str, Lexicon],
        signals: Mapping[str, tuple[str, ...]],
        *,
        yielding: frozenset[str] = frozenset(),
    ) -> None:
        self._lexicons = lexicons
        self._yielding = yielding
        self._cues = CueIndex(lexicons, signals)

    def compile_all(self) -> None:
        """Compile every pattern now instead of at its first use."""
        self._cues.compile_all()

    def weigh(
        self,
        text: str,
        among: AbstractSet[str],
        *,
        given: frozenset[str] = frozenset(),
        disguised: tuple[Span, ...] = (),
    ) -> dict[str, Weighed]:
        """Weigh categories in a folded text whose disguised words are restored.

        Args:
            text: lower-case ASCII.
            among: the categories that matter; the others neither object nor explain anything away.
            given: signals known from elsewhere (`link`, `marketing`).
            disguised: places where a disguised word was restored.

        Returns:
            The categories that object, with score and evidence. Where one has a strong cue, those that rest on hints
            are explained by it and keep silent; a yielding one explains only what weighs far less.
        """
        words = split_words(text)
        said = self._cues.said(words)
        reading = _Reading(text, given, disguised, said, self._cues.near(said, words))
        objections: dict[str, Weighed] = {}
        proven = False
        for name, lexicon in reading.possible(self._lexicons):
            if name not in among or (proven and not reading.may_prove(name)):
                continue
            weighed = reading.weigh(name, lexicon)
            if weighed and weighed.score >= THRESHOLD:
                objections[name] = weighed
                proven |= weighed.proven and name not in self._yielding
        return {name: weighed for name, weighed in objections.items() if weighed.proven or not proven}


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
        for name, cues in sorted(self._near.items(), key=self._is_unsaid):
            weights = [cue.weight for cue in cues] if name else []
            if sum(weights) < THRESHOLD - SIGNALS_AT_MOST or max(weights) <= WEIGHTS["weak"]:
                continue
            said_benign = sum([cue.tier == "benign" and cue in self._said for cue in cues])
            if sum(weights) - said_benign >= self._needed(lexicons[name]):
                yield name, lexicons[name]

    def _is_unsaid(self, item: tuple[str, list[Cue]]) -> bool:
        """Sorts the categories first that may be proven without a search."""
        return not any(cue.weight == WEIGHTS["strong"] and cue in self._said for cue in item[1])

    def may_prove(self, name: str) -> bool:
        """Whether a category has a strong cue that may be there."""
        return any(cue.weight == WEIGHTS["strong"] for cue in self._near[name])

    def weigh(self, name: str, lexicon: Lexicon) -> Weighed | None:
        """Weigh one category; None where its own cues do not get far enough.

        Where the spelled-out cues prove it already, the others are not searched for.
        """
        cues = self._near[name]
        said = [(cue.weight, self._said[cue]) for cue in cues if cue.weight and self._said.get(cue)]
        if said and max(said)[0] == WEIGHTS["strong"]:
            weighed = self._sum_up(cues, said, lexicon)
            if weighed and weighed.proven and weighed.score >= THRESHOLD:
                return weighed
        return self._sum_up(cues, self._found(cues, self._needed(lexicon)), lexicon)

    def _sum_up(
        self, cues: list[Cue], found: list[tuple[float, list[Span]]], lexicon: Lexicon
    ) -> Weighed | None:
        counted, agreeing = self._counted(found, cues, lexicon.negatable)
        if not counted or counted[0][0] <= WEIGHTS["weak"]:
            return None
        own = sum([weight for weight, _ in counted]) + min(AGREEMENT_AT_MOST, AGREEMENT * agreeing)
        signals = self._signals | ({"disguise"} if self._is_disguised(counted) else frozenset())
        benign = sum([cue.tier == "benign" and bool(self._spans(cue)) for cue in cues])
        balance, proven = lexicon.balance(signals), counted[0][0] == WEIGHTS["strong"]
        idle = IDLE if balance <= 0 and not proven else 0.0
        return Weighed(
            round(own + balance - benign - idle, 2),
            proven,
            tuple(sorted(span for _, span in counted)),
            tuple(sorted(signals & lexicon.signals.keys())),
        )

    def _needed(self, lexicon: Lexicon) -> float:
        """What a category's own cues must come to in this text, less what sums of fractions may lose."""
        signals = self._signals | {"disguise"} if self._disguised else self._signals
        return THRESHOLD - lexicon.balance(signals) - _ROUNDING

    def _found(self, cues: list[Cue], needed: float) -> list[tuple[float, list[Span]]]:
        """The own cues that stand in the text; given up as soon as the rest cannot reach what is needed."""
        own = [cue for cue in cues if cue.weight]
        possible = sum([cue.weight for cue in own])
        found = []
        for cue in own:
            if spans := self._spans(cue):
                found.append((cue.weight, spans))
            else:
                possible -= cue.weight
                if possible < needed:
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
                swallowed = any(_swallows(mask, span) for mask in masks)
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
        return _negated().search(self._text[max(0, start - _NEGATION_REACH) : start]) is not None

    def _is_disguised(self, counted: list[tuple[float, Span]]) -> bool:
        return any(_overlap(span, place) for _, span in counted for place in self._disguised)


def _swallows(mask: Span, cue: Span) -> bool:
    """Whether a cue stands in a mask or opens with one; a mask in the middle of a longer cue swallows nothing."""
    return _overlap(mask, cue) and not (cue[0] < mask[0] and mask[1] <= cue[1])


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
