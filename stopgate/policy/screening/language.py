"""The language of a text, judged by sentence and never in haste.

Each sentence of three words or more is asked three questions, the first clear answer counts: Is it in a script of its
own? Do common words of one language stand in it (`gracias por su`)? Is the statistical model nearly certain? Slang,
names, loanwords and short texts answer none of them, and a text without an answer is not held: a wrong hold delays a
message that people wait for, and whoever wants to write another language needs more than three words.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from stopgate.policy.screening.patterns import lazily
from stopgate.policy.screening.words import ENGLISH_ENOUGH, ENGLISH_ONLY, languages_by_word

FOREIGN_SHARE = 0.4
"""From this share of the judged words on a text is not in an approved language."""

MODEL_LANGUAGES = ("en", "es", "fr", "pt", "de", "it", "nl", "pl", "sv", "tr", "vi", "id", "tl", "ht", "ru", "uk",
                   "ar", "fa", "hi", "bn", "zh", "ja", "ko", "el", "he", "th")  # fmt: skip
"""What the statistical model may answer: the fewer languages, the fewer accidents on short texts."""

_SCRIPTS = (
    (lazily(r"[\u3040-\u30ff]"), ("ja",)),
    (lazily(r"[\uac00-\ud7af\u1100-\u11ff]"), ("ko",)),
    (lazily(r"[\u3400-\u9fff\uf900-\ufaff]"), ("zh", "ja")),
    (lazily(r"[\u0400-\u052f]"), ("ru", "uk")),
    (lazily(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"), ("ar", "fa", "ur")),
    (lazily(r"[\u0900-\u097f]"), ("hi", "mr", "ne")),
    (lazily(r"[\u0980-\u09ff]"), ("bn",)),
    (lazily(r"[\u0a00-\u0a7f]"), ("pa",)),
    (lazily(r"[\u0b80-\u0bff]"), ("ta",)),
    (lazily(r"[\u0c00-\u0c7f]"), ("te",)),
    (lazily(r"[\u0370-\u03ff\u1f00-\u1fff]"), ("el",)),
    (lazily(r"[\u0590-\u05ff]"), ("he", "yi")),
    (lazily(r"[\u0e00-\u0e7f]"), ("th",)),
    (lazily(r"[\u1000-\u109f]"), ("my",)),
    (lazily(r"[\u1780-\u17ff]"), ("km",)),
    (lazily(r"[\u1200-\u137f]"), ("am", "ti")),
    (lazily(r"[\u0530-\u058f]"), ("hy",)),
)
PLAIN_SHARE = 0.4
"""From this share of common English words on a text is English, and its sentences need not be asked one by one."""

_LETTERS_TO_JUDGE_SCRIPT = 6
_WORDS_TO_JUDGE = 3
_not_language = lazily(
    r"(?<!\S)(?:\S*(?:://|@|www\.)\S*|\S+\.(?:com|net|org)\S*|\S*\d[^\s.!?]*|#\S+|<[A-Z#]+>)"
)
_footer = lazily(
    r"(?:(?i:responda|conteste|responde|env[ií][ea]|mande|textee|reply|text|txt|send|r[ée]pondez|textez|antworten)\b"
    r"[^.!?\n]{0,20})?\b(?:STOP|ALTO|ARR[EÊ]T|PARAR|SALIR|BAJA|CANCELAR|AYUDA|HELP|AIDE|FIN)\b[^.!?\n]{0,60}"
)
"""The opt-out line is often written in a second language; it says nothing about the message."""
_SENTENCE = re.compile(r"[.!?\n;|]+")
_plain_word = lazily(r"[a-z']+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MODEL_CERTAINTY = 0.98
_MODEL_WORDS = 6
_MOST_CHARACTERS = 4000


@dataclass(frozen=True)
class Language:
    """What a text is written in: words per language, the undecided ones left out."""

    words: tuple[tuple[str, int], ...]

    def foreign(self, approved: Iterable[str]) -> str | None:
        """Give the unapproved language that makes up too much of the text, or None."""
        approved = frozenset(approved)
        judged = sum(count for _, count in self.words)
        others = [(count, code) for code, count in self.words if code not in approved]
        if not others or sum(count for count, _ in others) < FOREIGN_SHARE * judged:
            return None
        return max(others)[1]


def detect_language(body: str, expected: tuple[str, ...] = ("en",)) -> Language:
    """Judge the language of a text, sentence by sentence.

    Args:
        body: the text as written.
        expected: languages that win a tie between languages of one script.

    Returns:
        No words at all where the text is too short or too slangy to judge.
    """
    counted: Counter[str] = Counter()
    text = body[:_MOST_CHARACTERS]
    if text.isascii() and "en" in expected and _is_plainly_english(text):
        return Language((("en", len(text.split())),))
    text = _footer().sub(" ", _not_language().sub(" ", text))
    if not text.isascii():
        counted.update(_by_script(text, expected))
    for sentence in _SENTENCE.split(text):
        words = _WORD.findall(sentence.lower())
        if code := _of_sentence(words, expected):
            counted[code] += len(words)
    return Language(tuple(counted.most_common()))


def _is_plainly_english(text: str) -> bool:
    """Whether so many words are English ones that no other language can make up enough of the text."""
    words = _plain_word().findall(text.lower())
    english = sum([word in ENGLISH_ONLY for word in words])
    return len(words) >= _WORDS_TO_JUDGE and english >= PLAIN_SHARE * len(words)


def _by_script(text: str, expected: tuple[str, ...]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for script, codes in _SCRIPTS:
        letters = len(script().findall(text))
        if letters >= _LETTERS_TO_JUDGE_SCRIPT:
            code = next((code for code in codes if code in expected), codes[0])
            counted[code] += max(1, letters // 3)
    return counted


def _of_sentence(words: list[str], expected: tuple[str, ...]) -> str | None:
    latin = [word for word in words if word[0] < "\u0250"]
    if len(latin) < _WORDS_TO_JUDGE:
        return None
    votes: Counter[str] = Counter(code for word in {*latin} for code in languages_by_word().get(word, ()))
    english = votes["en"]
    code, most = max(votes.items(), key=lambda vote: (vote[1], vote[0] in expected), default=("en", 0))
    if english and english >= ENGLISH_ENOUGH * len(latin) and (code == "en" or most < 2 * english):
        return "en"
    if code != "en" and most >= 2 and most >= len(latin) / 5 and most > english:
        return code
    return None if english else _by_model(latin, votes)


def _by_model(words: list[str], votes: Counter[str]) -> str | None:
    """Ask the statistical model, where the sentence is long enough or a common word says the same."""
    code, certainty = _model().classify(" ".join(words))
    enough = len(words) >= _MODEL_WORDS or votes[code]
    return str(code) if enough and certainty >= _MODEL_CERTAINTY else None


@lru_cache(maxsize=1)
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # a third of a second to load

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages([code for code in MODEL_LANGUAGES if code in model.labels])
    return model
