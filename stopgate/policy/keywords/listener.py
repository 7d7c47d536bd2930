"""One profile, compiled: the steps of the ladder that look at the text.

Exact keyword; keyword with a parameter; keyword among courtesies or with a slip; request in other words. Each step is
tried only where the one before found nothing, and only the first can find consent. What the phrases leave in doubt, a
second ear hears as a whole (`second_ear.py`).
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from stopgate.policy.keywords.grammar import Grammar, Rule
from stopgate.policy.keywords.model import LANGUAGES, Classification, Intent, KeywordProfile, Language
from stopgate.policy.keywords.normalise import normalise_keyword, words_of
from stopgate.policy.keywords.phrase import COMMA, QUESTION
from stopgate.policy.keywords.second_ear import DENIED, HEARD, OVERRULED, SURE, second_ear
from stopgate.policy.keywords.sentences import drawn_in, parts_between_commas, sentences
from stopgate.policy.keywords.union import DEFAULT_UNION
from stopgate.policy.keywords.vocabulary import Vocabulary, load_vocabulary

MAX_EXAMINED = 2_000
"""Characters looked at; whoever asks for something in a longer text has said it by then."""
MAX_JOINED = 4
"""Messages of so many sentences are read as one sentence too: "I am not Steph. Delete it"."""
NOTHING = Classification("none", None, "none", "strong", "It is no keyword and no request.")
_SOUNDS_LIKE_ONE = "No phrase in it is a request, but as a whole it sounds like one."
_AS_A_WHOLE_TOO = "As a whole it sounds like a request too."
_SOUNDS_LIKE_NONE = Classification(
    "none", None, "none", "weak", "It has words of a request, but as a whole it sounds like none."
)
_PADDING = " \t\r\n.!?*-_~\"'"
_INTENTS = ("none", "review", "opt_out")
"""The stronger of several sentences decides."""


class Listener:
    """Classifies texts by one profile. Most chat ends after one look at its words."""

    def __init__(self, profile: KeywordProfile, *, is_aws: bool) -> None:
        self._profile = profile
        self._exact = exact_keywords(profile, is_aws=is_aws)
        spoken = _spoken(self._exact)
        self._stops = frozenset(tuple(phrase.split()) for phrase in spoken)
        self._grammar, self._vocabulary, self._clues = _readers(profile.languages, spoken)
        self._telling = frozenset(self._clues)
        self._cue = self._grammar.cue
        self._courtesies = self._vocabulary.courtesies | {COMMA, QUESTION}
        self._ear = second_ear() if profile.languages == LANGUAGES else None

    def hear(self, text: str) -> Classification:
        """Classify a text; total and linear."""
        if len(text) > MAX_EXAMINED:
            text = text.strip(_PADDING)[:MAX_EXAMINED]
        words = words_of(text)
        joined = b"".join(words).decode()
        if (joined in self._exact or not text.isascii()) and (
            exact := self._exact.get(normalise_keyword(text))
        ):
            return exact
        if joined.startswith("stop") and (parameter := _parameter(words)):
            return self._with_parameter(parameter)
        if "ooo" in joined or "ppp" in joined or "eee" in joined or "unsub" in joined:
            words = drawn_in(words)
        if "#" in text:
            words.append(b"number")
        found = 0
        for word in self._telling.intersection(words):
            found |= self._clues[word]
        if not self._grammar.may_hold_request(found) and not (
            found >= self._cue and self._has_inkling(words)
        ):
            return NOTHING
        return self._near_miss(text, words)

    def read(self, text: str) -> list[list[str]]:
        """The sentences of a text in the grammar's words."""
        return [next(self._readings(sentence)) for sentence in sentences(text)]

    def _near_miss(self, text: str, typed: list[bytes]) -> Classification:
        """Judge a text in which all the words of some request stand, as the account wants near misses graded."""
        heard = self._keyword_among_courtesies(text, typed) or self._request(text)
        heard = self._as_a_whole(heard, text, typed)
        if heard.intent == "none" or self._profile.near_miss == "graded":
            return heard
        return Classification(
            self._profile.near_miss, heard.matched, heard.method, heard.confidence, heard.why
        )

    def _keyword_among_courtesies(self, text: str, typed: list[bytes]) -> Classification | None:
        read = self._vocabulary.read_all(b" ".join(typed).replace(b"thank you", b"").split())
        kept = tuple(word for word in read if word not in self._courtesies)
        if kept not in self._stops:
            return None
        keyword = " ".join(kept).upper()
        if keyword.lower().encode() in b" ".join(words_of(text)):
            return Classification(
                "opt_out", keyword, "polite", "strong", f"It says {keyword} among courtesies."
            )
        return Classification("opt_out", keyword, "typo", "strong", f"It is {keyword}, mistyped.")

    def _request(self, text: str) -> Classification:
        """The strongest of the sentences decides."""
        readings = [list(self._readings(sentence)) for sentence in sentences(text)]
        telling = [reading for reading in readings if not self._courtesies.issuperset(reading[0])]
        if 1 < len(telling) <= MAX_JOINED:
            telling.append([[word for reading in telling for word in (COMMA, *reading[0])][1:]])
        found = [one for reading in telling for one in self._judge(reading, is_whole=len(telling) == 1)]
        return max(found, key=lambda one: _INTENTS.index(one.intent), default=NOTHING)

    def _has_inkling(self, typed: list[bytes]) -> bool:
        return self._ear is not None and self._ear.has_inkling(typed)

    def _as_a_whole(self, heard: Classification, text: str, typed: list[bytes]) -> Classification:
        """What no phrase decided for an opt-out, as the second ear hears it."""
        is_doubtful = heard.intent == "review"
        if self._ear is None or heard.intent == "opt_out" or not (is_doubtful or self._has_inkling(typed)):
            return heard
        read = self.read(text)
        score = self._ear.score(read)
        if not is_doubtful and score >= (HEARD if heard is NOTHING else OVERRULED):
            return Classification("review", self._ear.loudest(read), "whole", "weak", _SOUNDS_LIKE_ONE)
        if heard.method == "leading" and score >= SURE:
            return replace(heard, intent="opt_out", confidence="strong", why=f"{heard.why} {_AS_A_WHOLE_TOO}")
        return _SOUNDS_LIKE_NONE if is_doubtful and score < DENIED else heard

    def _readings(self, sentence: str) -> Iterator[list[str]]:
        """The words of a sentence with its commas, then those of the parts between them."""
        parts = [self._vocabulary.read_all(words) for words in parts_between_commas(sentence)]
        if sentence.endswith("?"):
            parts[-1].append(QUESTION)
        yield [word for part in parts for word in (COMMA, *part)][1:]
        if len(parts) > 1:
            yield from parts

    def _judge(self, readings: list[list[str]], *, is_whole: bool) -> Iterator[Classification]:
        for place, words in enumerate(readings):
            if judged := self._grammar.judge(words, readings[0], is_whole=is_whole and place == 0):
                yield _classified(*judged)

    def _with_parameter(self, parameter: str) -> Classification:
        why = f"It says STOP with {parameter}: perhaps one item only."
        return Classification(
            self._profile.parameterised_stop, f"STOP {parameter}", "parameterised", "weak", why
        )


@lru_cache(maxsize=64)
def _readers(
    languages: tuple[Language, ...], spoken: tuple[str, ...]
) -> tuple[Grammar, Vocabulary, dict[bytes, int]]:
    """What profiles with the same languages and opt-out words share; the dear part of compiling one.

    Returns:
        The grammar, the vocabulary beside it, and what every typed word tells about the requests it may belong to.
    """
    grammar = Grammar(languages, spoken)
    vocabulary = load_vocabulary().beside(grammar.words)
    ear = second_ear()
    known = (*grammar.words, *vocabulary.spellings, *vocabulary.slips, *ear.words)
    meant = {word: vocabulary.read(word) for word in known}
    clues = {
        words: grammar.request_clue(words) | (grammar.cue if ear.is_cue(words) else 0)
        for words in set(meant.values())
    }
    return grammar, vocabulary, {word.encode(): clues[words] for word, words in meant.items() if clues[words]}


def exact_keywords(profile: KeywordProfile, *, is_aws: bool) -> dict[str, Classification]:
    """What each whole reply means, by its comparison form; an opt-out is never given another meaning."""
    removed = {normalise_keyword(word) for word in profile.removed}
    meanings: dict[str, Classification] = {}
    for keyword in DEFAULT_UNION:
        form = normalise_keyword(keyword.word)
        is_unmapped = form in removed and keyword.may_be_unmapped
        if not is_unmapped and (keyword.only_provider is None or is_aws):
            meanings[form] = _exactly(keyword.intent, keyword.word)
    own: list[tuple[Intent, tuple[str, ...]]] = [("opt_out", profile.opt_out), ("help", profile.help)]
    for intent, words in [*own, ("opt_in", ("YES",) if profile.yes_opts_in else ())]:
        for word in words:
            meanings.setdefault(normalise_keyword(word), _exactly(intent, word))
    meanings.pop("", None)
    return meanings


def _spoken(exact: dict[str, Classification]) -> tuple[str, ...]:
    """The opt-out keywords as they stand in a sentence."""
    words = {form for form, meaning in exact.items() if meaning.intent == "opt_out" and form.isalnum()}
    return tuple(sorted((words - {"optout", "stopall"}) | {"opt out", "stop all"}))


def _parameter(words: list[bytes]) -> str | None:
    """What follows STOP, where that is all numbers."""
    parameters = [word for word in [words[0][4:], *words[1:]] if word]
    return b" ".join(parameters).decode() if parameters and all(map(bytes.isdigit, parameters)) else None


def _exactly(intent: Intent, word: str) -> Classification:
    return Classification(intent, word, "exact", "certain", f"The whole reply is the keyword {word}.")


def _classified(rule: Rule, quoted: str) -> Classification:
    why = f"The handset {rule.reads}."
    if rule.verdict == "none":
        return Classification("none", None, "none", "strong", why)
    if rule.verdict == "review":
        return Classification("review", quoted, rule.method, "weak", why)
    return Classification("opt_out", quoted, rule.method, "strong", why)
