"""Forbidden content in a submission: words of a category in context, negations and disguises seen through."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from stopgate.lint.plain_text import sentences
from stopgate.lint.submission import Submission

CONTENT_FIELDS = (
    "description",
    "message_flow",
    "samples",
    "opt_in_message",
    "opt_out_message",
    "help_message",
    "web_form_html",
)
_NEGATED = re.compile(
    r"\b(?:(?:not|never|nor|don't|doesn't|won't|cannot)\b|prohibit\w*|exclud\w*|forbid\w*|unrelated to|free from|no (?!credit|deposit|purchase|money|risk|fee|cost|catch)(?:\w+ ){0,2})[^.;]{0,60}$",
    re.I,
)
_LEET = str.maketrans("@4310$57!", "aaeiosst" + "i")
_MIXED_TOKEN = re.compile(
    r"(?<![A-Za-z@43105$7!])(?=[@43105$7!]*[A-Za-z])(?=[A-Za-z]*[@43105$7!])[A-Za-z@43105$7!]{3,}(?<!!)"
)
_SPACED_LETTERS = re.compile(r"\b(?:[A-Za-z][\s._*\-]){2,}[A-Za-z]\b")
_WORD_NUMBER = re.compile(r"^(?:\d+[a-z]{1,3}|[a-z]{1,2}\d+)$", re.I)
_FEWEST_WEAK_TERMS = 2


@dataclass(frozen=True)
class Lexicon:
    """The words of a category.

    Attributes:
        category: what is forbidden, for the message.
        strong: one of these is enough.
        weak: two different ones in one text are needed.
        innocent: phrases taken out first: "flu shots", "gun violence hotline".
    """

    category: str
    strong: re.Pattern[str]
    weak: re.Pattern[str] | None = None
    innocent: re.Pattern[str] | None = None

    @classmethod
    def of(cls, category: str, *, strong: str, weak: str = "", innocent: str = "") -> "Lexicon":
        """Make a lexicon of alternations; each matches whole words in any case."""
        return cls(
            category,
            _whole_words(strong),
            _whole_words(weak) if weak else None,
            _whole_words(innocent) if innocent else None,
        )

    def terms_in(self, text: str) -> list[str]:
        """The terms that make a text forbidden; empty when it is not."""
        return next((terms for seen in _as_seen(text) if (terms := self._terms(seen))), [])

    def _terms(self, text: str) -> list[str]:
        plain = self.innocent.sub(" ", text) if self.innocent else text
        strong = _asserted(self.strong, plain)
        weak = _asserted(self.weak, plain) if self.weak else []
        enough = len({term.casefold() for term in weak}) >= _FEWEST_WEAK_TERMS
        return strong or (weak if enough else [])


def forbidden_in(submission: Submission, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The fields that hold the lexicon's content, each with the terms found; brand names count as a field."""
    names = " ".join((*submission.brand.names, submission.brand.get("vertical")))
    for field, text in [("brand", names), *submission.texts(*CONTENT_FIELDS)]:
        if terms := lexicon.terms_in(text):
            yield field, ", ".join(dict.fromkeys(terms))


def _whole_words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w|[- ]free\b)", re.I)


def _asserted(pattern: re.Pattern[str], text: str) -> list[str]:
    """The matches that are not denied in their own sentence."""
    return [
        match[0]
        for sentence in sentences(text)
        for match in pattern.finditer(sentence)
        if not _NEGATED.search(sentence[: match.start()])
    ]


@lru_cache(maxsize=64)
def _as_seen(text: str) -> tuple[str, ...]:
    """The text as it stands, then with letters put back for digits and signs, and spaced letters closed up."""
    joined = _SPACED_LETTERS.sub(lambda match: re.sub(r"[\s._*\-]", "", match[0]), text)
    revealed = _MIXED_TOKEN.sub(_unleet, joined)
    return (text,) if revealed == text else (text, revealed)


def _unleet(match: re.Match[str]) -> str:
    return match[0] if _WORD_NUMBER.match(match[0]) else match[0].translate(_LEET)
