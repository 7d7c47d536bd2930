"""Weighing a text: what was learned about its words for all categories, a closer look at the few that could object.

A category's score is its learned points and what its own cues come to. Cues add up, each word counting once: strong 1,
firm 0.6, weak 0.3. Shared signals (an offer, a call to action, a price, a link) add at most 0.45, so they bring a firm
cue over the line of proof, never a weak one. Benign context takes away 1 each. A strong cue that stands proves: it adds
2 more, so it objects by itself unless what was learned speaks against it. Most texts are so far from every category by
their learned points that no cue is looked for.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property

from stopgate.policy.screening.cues import Cue, CueIndex, Span
from stopgate.policy.screening.learned import Learned
from stopgate.policy.screening.lexicon import SIGNALS_AT_MOST, WEIGHTS, Lexicon
from stopgate.policy.screening.patterns import lazily
from stopgate.policy.screening.triggers import split_words

THRESHOLD = 2.1
"""From here on a category objects; chosen on authors that were left out of the learning (decision 0008)."""

ENOUGH = 1.0
"""What cues must come to before they count as proof."""
CUES_AT_LEAST, CUES_AT_MOST = -1.0, 2.0
PROOF = 2.0
"""What a strong cue adds that nothing in its context took back."""
MOST_BY_CUES = CUES_AT_MOST + PROOF
REACH = THRESHOLD - MOST_BY_CUES
"""Learned points below which no cue can make a category object: its cues are not looked for."""
WARNING, WARNED = "warning", 6.0
"""The signal of a text that warns of something, and what it loses: whoever warns offers nothing."""

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
    """What one text comes to in one category, how much of it the cues gave, and the words and signals it rests on."""

    score: float
    cues: float
    proven: bool
    spans: tuple[Span, ...]
    context: tuple[str, ...]


@dataclass(frozen=True)
class _Cued:
    """What a category's own cues come to."""

    score: float
    proven: bool
    spans: tuple[Span, ...] = ()
    context: tuple[str, ...] = ()


NO_CUES = _Cued(0.0, proven=False)


class Index:
    """The lexicons of all categories, made searchable, and what was learned."""

    def __init__(
        self, lexicons: Mapping[str, Lexicon], signals: Mapping[str, tuple[str, ...]], learned: Learned
    ) -> None:
        self._lexicons = lexicons
        self._learned = learned
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
            among: the categories that may object.
            given: signals known from elsewhere (`link`, `marketing`).
            disguised: places where a disguised word was restored.

        Returns:
            The categories that object, with score and evidence: the heaviest of all, and those that a strong cue
            proves. What is heavier explains the others, whether it may object itself or not. Those that could not
            outweigh one that objects are not looked at.
        """
        words = split_words(text)
        points = self._learned.points(words, given)
        likely = sorted((-learned, name) for name, learned in points.by_category.items() if learned >= REACH)
        if not likely:
            return {}
        said = self._cues.said(words)
        reading = _Reading(text, given, disguised, said, self._cues.near(said, words))
        weighed: dict[str, Weighed] = {}
        told = heaviest = THRESHOLD
        for negative, name in likely:
            if name not in self._lexicons or MOST_BY_CUES - negative < told:
                continue
            found = weighed[name] = reading.weigh(name, self._lexicons[name], -negative)
            heaviest = max(heaviest, found.score)
            told = max(told, found.score) if name in among else told
        return {
            name: found if found.spans else replace(found, spans=points.telling(name))
            for name, found in weighed.items()
            if name in among and found.score >= THRESHOLD and (found.proven or found.score == heaviest)
        }


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

    def weigh(self, name: str, lexicon: Lexicon, learned: float) -> Weighed:
        """Weigh one category: what was learned, and what its own cues prove."""
        found = self._by_cues(name, lexicon) if self._may_object(name, lexicon) else NO_CUES
        cues = max(CUES_AT_LEAST, min(CUES_AT_MOST, found.score))
        proven = found.proven and found.score >= ENOUGH
        if proven:
            cues += PROOF
        if WARNING in self._signals:
            learned -= WARNED
        return Weighed(
            round(learned + cues, 2),
            round(cues, 2),
            proven,
            found.spans,
            found.context,
        )

    def _may_object(self, name: str, lexicon: Lexicon) -> bool:
        """Whether a category's cues get far enough if everything is there that may be there."""
        cues = self._near.get(name, ())
        weights = [cue.weight for cue in cues]
        if sum(weights) < ENOUGH - SIGNALS_AT_MOST or max(weights) <= WEIGHTS["weak"]:
            return False
        said_benign = sum([cue.tier == "benign" and cue in self._said for cue in cues])
        return sum(weights) - said_benign >= self._needed(lexicon)

    def _by_cues(self, name: str, lexicon: Lexicon) -> _Cued:
        """What a category's cues come to; where those spelled out prove it already, the others are not searched for."""
        cues = self._near[name]
        said = [(cue.weight, self._said[cue]) for cue in cues if cue.weight and self._said.get(cue)]
        if said and max(said)[0] == WEIGHTS["strong"]:
            cued = self._sum_up(cues, said, lexicon)
            if cued.proven and cued.score >= ENOUGH:
                return cued
        return self._sum_up(cues, self._found(cues, self._needed(lexicon)), lexicon)

    def _sum_up(self, cues: list[Cue], found: list[tuple[float, list[Span]]], lexicon: Lexicon) -> _Cued:
        counted, agreeing = self._counted(found, cues, lexicon.negatable)
        if not counted or counted[0][0] <= WEIGHTS["weak"]:
            return NO_CUES
        own = sum([weight for weight, _ in counted]) + min(AGREEMENT_AT_MOST, AGREEMENT * agreeing)
        signals = self._signals | ({"disguise"} if self._is_disguised(counted) else frozenset())
        benign = sum([cue.tier == "benign" and bool(self._spans(cue)) for cue in cues])
        balance, proven = lexicon.balance(signals), counted[0][0] == WEIGHTS["strong"]
        idle = IDLE if balance <= 0 and not proven else 0.0
        return _Cued(
            round(own + balance - benign - idle, 2),
            proven,
            tuple(sorted(span for _, span in counted)),
            tuple(sorted(signals & lexicon.signals.keys())),
        )

    def _needed(self, lexicon: Lexicon) -> float:
        """What a category's own cues must come to in this text, less what sums of fractions may lose."""
        signals = self._signals | {"disguise"} if self._disguised else self._signals
        return ENOUGH - lexicon.balance(signals) - _ROUNDING

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
