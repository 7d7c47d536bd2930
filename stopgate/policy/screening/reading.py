"""One text, read once for all rules: folded, its disguises restored, its links and language found when asked for."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from stopgate.policy.screening.categories import CATEGORIES
from stopgate.policy.screening.context import ScreeningContext
from stopgate.policy.screening.cues import Span
from stopgate.policy.screening.disguise import Plain, Vocabulary, undisguise, words_of
from stopgate.policy.screening.folding import fold, quote
from stopgate.policy.screening.language import Language, detect_language
from stopgate.policy.screening.learned import learned
from stopgate.policy.screening.links import Link, find_links
from stopgate.policy.screening.patterns import lazily
from stopgate.policy.screening.presets import actions_of
from stopgate.policy.screening.shorteners import is_public_shortener
from stopgate.policy.screening.signals import SIGNALS
from stopgate.policy.screening.weighing import Index, Weighed

_footer = lazily(
    r"\b(?:reply|text|txt|send|respond(?: with)?) [\"'*]?(?:stop|end|quit|unsubscribe|cancel|optout|help|info)\b[\"'*]?"
    r"(?: at any ?time)?(?: ?(?:to|2|for|if) ?(?:opt[ -]?out|end|cancel|stop|unsub(?:scribe)?|quit|help|info|more info)\b[a-z ]{0,20})?"
    r"|\bstop ?(?:to|2|=) ?(?:opt[ -]?out|end|cancel|stop|unsub(?:scribe)?|quit)\b|\bhelp ?(?:for|4|=) ?help\b"
    r"|\b(?:msg|message|messaging|std)s?\.? ?(?:(?:&|and|/|&amp;) ?data )?rates (?:may )?apply"
)
"""Our own and the law's closing words; they are no content."""

_place = lazily(
    r"\b(?:[A-Z][a-z]+ ){1,2}(?:Rd|Road|St(?! [A-Z])|Street|Ave|Avenue|Blvd|Boulevard|Ln|Lane|Hwy|Highway|Trail|Pkwy|Parkway|Bridge"
    r"|Elementary|High School)\b"
)
"""Streets and schools are named after everything (`Winery Rd`, `Bull Run Trail`)."""

_SHADY_ENDINGS = tuple(
    ".top .xyz .icu .cfd .click .vip .buzz .win .tk .ml .ga .cf .gq .pw .ws .cc .bond .sbs .rest .cyou .lol".split()  # noqa: SIM905
)
"""Domains that are cheap to burn; fraud lives there."""


@lru_cache(maxsize=1)
def index() -> Index:
    """The lexicons, made searchable at the first use."""
    lexicons = {name: category.lexicon for name, category in CATEGORIES.items()}
    return Index(lexicons, SIGNALS, learned())


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The words worth restoring from disguise: those that speak for a category."""
    return Vocabulary(
        words_of(
            cue
            for category in CATEGORIES.values()
            for tier, cue in category.lexicon.cues()
            if tier in ("strong", "firm")
        )
    )


@dataclass(frozen=True)
class Reading:
    """What the rules look at."""

    body: str
    media: tuple[str, ...]
    context: ScreeningContext

    @cached_property
    def plain(self) -> Plain:
        """The text as it is weighed: folded, without footers, disguised words restored."""
        folded = fold(_place().sub(_blank, self.body) if self.body.isascii() else self.body)
        if "stop" in folded or "help" in folded or "rates" in folded:
            folded = _footer().sub(_blank, folded)
        return undisguise(folded, vocabulary())

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links of the text."""
        return find_links(self.body)

    @cached_property
    def language(self) -> Language:
        """The language of the text."""
        return detect_language(self.body, self.context.approved_languages)

    @cached_property
    def weighed(self) -> dict[str, Weighed]:
        """The categories that object, among those that this account is not allowed."""
        among = actions_of(self.context).keys()
        return index().weigh(self.plain.text, among, given=self._given(), disguised=self.plain.places)

    def quote(self, span: Span) -> str:
        """The words of the original at a place of the weighed text."""
        return quote(self.body, *span)

    @cached_property
    def link_signs(self) -> frozenset[str]:
        """What its links say about a text."""
        signs = {"link"} if self.links else set()
        for link in self.links:
            if link.odd or link.host.endswith(_SHADY_ENDINGS):
                signs.add("odd-link")
            if is_public_shortener(link.host):
                signs.add("shortened-link")
        return frozenset(signs)

    def _given(self) -> frozenset[str]:
        """The signals known without the lexicon; the sender's own category weighs like what it claims."""
        claimed = {"marketing": "marketing", "otp": "servicing", "transactional": "servicing"}
        signal = claimed.get(self.context.category or "")
        return self.link_signs | {signal} if signal else self.link_signs


def _blank(match: re.Match[str]) -> str:
    """Nothing, in the room that the match took: places do not move."""
    return " " * len(match[0])
