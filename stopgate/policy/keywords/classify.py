"""The ladder: provider's flag, exact keyword, keyword with courtesies or a slip, clear request, doubtful request.

Each step is tried only where the one before found nothing, and consent is found on the first two alone: a reply that
asks for messages in other words changes nothing. Most chat ends after one look at its words.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from stopgate.policy.keywords.grammar import Grammar, Rule
from stopgate.policy.keywords.model import DEFAULT_PROFILE, Classification, Intent, KeywordProfile
from stopgate.policy.keywords.normalise import normalise_keyword, plain, words_of
from stopgate.policy.keywords.phrase import COMMA, QUESTION
from stopgate.policy.keywords.union import DEFAULT_UNION
from stopgate.policy.keywords.vocabulary import load_vocabulary

MAX_EXAMINED = 2_000
"""Characters looked at; whoever asks for something in a longer text has said it by then."""
NOTHING = Classification("none", None, "none", "strong", "It is no keyword and no request.")

_FLAGS: dict[str, Intent] = {"STOP": "opt_out", "START": "opt_in", "HELP": "help"}
_KEYWORDS = (
    "stop|end|quit|cancel|unsubscribe|unsub|help|info|optout|opt out|opt-out|remove|revoke|start|yes|no|arret"
)
_NOTICE = re.compile(
    rf"(?<!\bi )(?<!have )(?<!already )(?<!just )(?<!keep )(?<!we )(?<!did )"
    rf"\b(?:reply|text|txt|send|respond|type|sms|answer|msg|write|call or text)\W+(?:with\W+|back\W+|the word\W+|us\W+)*"
    rf"(?:{_KEYWORDS})\b\W*(?:to|2|for|4|and|or)\b[^.!?\n]*"
    rf"|\b(?:to|2|for)\s+(?:{_KEYWORDS}|stop \w+|end \w+|stop \w+ \w+)\W*(?:reply|text|txt|send|call|click|press|with)\b[^.!?\n]*"
    rf"|(?<=\S)\s+(?:{_KEYWORDS})\W*(?:to|2|=)\W*(?:{_KEYWORDS}|opt)\b[^.!?\n]*"
)
_REACTION = re.compile(
    r"\W*(?:liked|loved|disliked|emphasi[sz]ed|questioned|laughed at|reacted .{1,12} to|removed an? \w+ from)"
    r"\s+(?:\"|“|an? (?:image|message))"
)
_SENTENCE = re.compile(r"([^.!?;:\r\n]*)([.!?;:\r\n]+|$)")
_DRAWN_OUT = re.compile(rb"([a-z])\1{2,}")


def classify_reply(
    text: str | None,
    *,
    provider_flag: str | None = None,
    provider: str | None = None,
    profile: KeywordProfile = DEFAULT_PROFILE,
) -> Classification:
    """Tell what a handset's reply asks for. Total and linear: any text, of any length, gets an answer.

    Args:
        text: the reply as it came; None where only the provider's word is known.
        provider_flag: what the provider made of it (STOP, START, HELP); its absence proves nothing.
        provider: who delivered it; some keywords are heard from one provider only.
        profile: what this account or sender hears.

    Returns:
        The intent; `opt_in` only for an exact opt-in keyword or a START flag on a text that does not opt out.

    Source: 47 CFR 64.1200(a)(10); CTIA Messaging Principles 5.1.3; house decision 0005.
    """
    heard = _listener(profile, (provider or "").casefold() == "aws").hear(text) if text else NOTHING
    flagged = _FLAGS.get(provider_flag.strip().upper()) if provider_flag else None
    if flagged is None or heard.intent == "opt_out":
        return heard
    word = (provider_flag or "").strip().upper()
    return Classification(flagged, word, "provider-flag", "certain", f"The provider says {word}.")


class Listener:
    """One profile, compiled."""

    def __init__(self, profile: KeywordProfile, is_aws: bool) -> None:
        self._profile = profile
        self._exact = exact_keywords(profile, is_aws)
        stops = [tuple(word.split()) for word in _spoken(self._exact)]
        self._vocabulary = load_vocabulary()
        self._grammar = Grammar(profile.languages, [" ".join(words) for words in stops])
        self._stops = frozenset(stops)
        self._courtesies = self._vocabulary.courtesies | {COMMA, QUESTION}
        self._joined = frozenset(word.encode() for word in self._exact if word.isascii())
        typed = {*self._grammar.words, *self._vocabulary.spellings, *self._vocabulary.slips}
        clues = {word.encode(): self._grammar.clue(self._vocabulary.read(word)) for word in typed}
        self._clues = {word: clue for word, clue in clues.items() if clue}

    def hear(self, text: str) -> Classification:
        """Classify a text by what it says."""
        if len(text) > MAX_EXAMINED:
            text = text.strip(" \t\r\n.!?*-_~\"'")[:MAX_EXAMINED]
        words = words_of(text)
        joined = b"".join(words)
        if (joined in self._joined or not text.isascii()) and (
            exact := self._exact.get(normalise_keyword(text))
        ):
            return exact
        if joined.startswith(b"stop") and (parameter := _parameter(words)):
            why = f"It says STOP with {parameter}: perhaps one item only."
            return Classification(
                self._profile.parameterised_stop, f"STOP {parameter}", "parameterised", "weak", why
            )
        if b"ooo" in joined or b"ppp" in joined or b"eee" in joined:
            words = _drawn_in(words)
        found, clues = 0, self._clues
        for word in words:
            if word in clues:
                found |= clues[word]
        if not found or not self._grammar.may_hold_request(found):
            return NOTHING
        return self._graded(self._near_miss(text, words))

    def _near_miss(self, text: str, typed: list[bytes]) -> Classification:
        """Judge a text that may hold a request; the strongest of its sentences decides."""
        words = self._vocabulary.read_all(typed)
        if (kept := tuple(word for word in words if word not in self._vocabulary.courtesies)) in self._stops:
            return _politely(" ".join(kept).upper(), typed)
        parts = [list(self._readings(sentence)) for sentence in sentences(text)]
        parts = [readings for readings in parts if not self._courtesies.issuperset(readings[0])]
        found = [one for readings in parts for one in self._judge(readings, is_whole=len(parts) == 1)]
        return max(found, key=_weight, default=NOTHING)

    def _readings(self, sentence: str) -> Iterator[list[str]]:
        """The words of a sentence with its commas, then those of the parts between them."""
        parts = [self._vocabulary.read_all(_drawn_in(words_of(part))) for part in sentence.split(",")]
        if sentence.endswith("?"):
            parts[-1].append(QUESTION)
        yield [word for part in parts for word in (COMMA, *part)][1:]
        if len(parts) > 1:
            yield from parts

    def _judge(self, readings: list[list[str]], *, is_whole: bool) -> Iterator[Classification]:
        for place, words in enumerate(readings):
            if judged := self._grammar.judge(words, readings[0], is_whole=is_whole and place == 0):
                yield _classified(*judged)

    def _graded(self, found: Classification) -> Classification:
        """Apply the account's setting for near misses."""
        setting = self._profile.near_miss
        if setting == "graded" or found.intent == "none":
            return found
        return Classification(setting, found.matched, found.method, found.confidence, found.why)


@lru_cache(maxsize=256)
def _listener(profile: KeywordProfile, is_aws: bool) -> Listener:
    return Listener(profile, is_aws)


def exact_keywords(profile: KeywordProfile, is_aws: bool) -> dict[str, Classification]:
    """What each whole reply means, by its comparison form."""
    removed = {normalise_keyword(word) for word in profile.removed}
    meanings: dict[str, Classification] = {}
    for keyword in DEFAULT_UNION:
        form = normalise_keyword(keyword.word)
        if (form in removed and keyword.may_be_unmapped) or (keyword.only_provider and not is_aws):
            continue
        meanings[form] = _exactly(keyword.intent, keyword.word)
    own: list[tuple[Intent, tuple[str, ...]]] = [("help", profile.help), ("opt_out", profile.opt_out)]
    for intent, words in [*own, ("opt_in", ("YES",) if profile.yes_opts_in else ())]:
        for word in words:
            meanings.setdefault(normalise_keyword(word), _exactly(intent, word))
    meanings.pop("", None)
    return meanings


def sentences(text: str) -> Iterator[str]:
    """The sentences of a reply, a question with its mark; without our own notice or a message it reacts to."""
    lower = plain(text).lower()
    if _REACTION.match(text.lower()):
        return
    for found in _SENTENCE.finditer(_NOTICE.sub(" . ", lower)):
        if sentence := found[1].strip():
            yield sentence + ("?" if "?" in found[2] else "")


def _spoken(exact: dict[str, Classification]) -> list[str]:
    """The opt-out words as they stand in a sentence."""
    words = {form for form, meaning in exact.items() if meaning.intent == "opt_out" and form.isascii()}
    return sorted((words - {"optout", "stopall"}) | {"opt out", "stop all"})


def _drawn_in(words: list[bytes]) -> list[bytes]:
    """Letters drawn out ("stoooop", "pleeease") back to one."""
    return _DRAWN_OUT.sub(rb"\1", b" ".join(words)).split()


def _parameter(words: list[bytes]) -> str | None:
    """What follows STOP, where that is all numbers."""
    parameters = [word for word in [words[0][4:], *words[1:]] if word]
    return b" ".join(parameters).decode() if parameters and all(map(bytes.isdigit, parameters)) else None


def _politely(keyword: str, typed: list[bytes]) -> Classification:
    if keyword in b" ".join(typed).decode().upper():
        return Classification("opt_out", keyword, "polite", "strong", f"It says {keyword} among courtesies.")
    return Classification("opt_out", keyword, "typo", "strong", f"It is {keyword}, mistyped.")


def _exactly(intent: Intent, word: str) -> Classification:
    return Classification(intent, word, "exact", "certain", f"The whole reply is the keyword {word}.")


def _classified(rule: Rule, quoted: str) -> Classification:
    why = f"The handset {rule.reads}."
    if rule.verdict == "none":
        return Classification("none", None, "none", "strong", why)
    if rule.verdict == "review":
        return Classification("review", quoted, rule.method, "weak", why)
    return Classification("opt_out", quoted, rule.method, "strong", why)


def _weight(found: Classification) -> int:
    return ("none", "review", "opt_out").index(found.intent)
