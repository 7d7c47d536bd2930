"""From a reply to the sentences in it that the handset wrote itself.

What quotes us is no request: our own notice sent back ("Reply STOP to end"), or a reaction ("Liked “…”").
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from stopgate.policy.keywords.normalise import plain, words_of

MAX_SENTENCES, MAX_PARTS = 40, 8
"""How many sentences of a reply, and parts between the commas of one, are looked at."""

_KEYWORDS = (
    "stop|end|quit|cancel|unsubscribe|unsub|help|info|opt-?out|opt out|remove|revoke|start|yes|no|arret"
)
_ANSWER = r"(?:reply|text|txt|send|respond|type|sms|answer|msg|write|call)"
_NOTICE = re.compile(
    # "Reply STOP to end", unless the handset says that it did
    r"(?<!\bi )(?<!have )(?<!already )(?<!just )(?<!keep )(?<!we )(?<!did )"
    rf"\b{_ANSWER}\W+(?:with\W+|back\W+|the word\W+|us\W+)*(?:{_KEYWORDS})\b\W*(?:to|2|for|4|and|or)\b[^.!?\n]*"
    # "To opt out reply STOP", "Unsubscribe with STOP", "Stop? txt CLUB STOP to 87070"
    rf"|\b(?:(?:to|2|for)\s*(?:{_KEYWORDS})|unsubscribe|unsub|opt ?out|stop\?)\b[^.!\n]{{0,40}}?"
    rf"\b(?:{_ANSWER}|with)\s+(?:\w+\s+)?(?:{_KEYWORDS})\b[^.!?\n]*"
    # "… STOP to end" after something else
    rf"|(?<=\S)\s+(?:{_KEYWORDS})\W*(?:to|2|=)\W*(?:{_KEYWORDS}|opt)\b[^.!?\n]*"
)
_REACTION = re.compile(
    r"\W*(?:liked|loved|disliked|emphasi[sz]ed|questioned|laughed at|reacted .{1,12} to|removed an? \w+ from)"
    r"\s+(?:\"|“|an? (?:image|message))"
)
_SENTENCE = re.compile(r"([^.!?;:\r\n]*)([.!?;:\r\n]+|$)")
_SPELLED_OUT = re.compile(r"\s*(?:[a-z']+[.!]+\s*){2,6}")
_PHONE_NUMBER = re.compile(r"\+?\d[ ().-]{0,2}(?:\d[ ().-]{0,2}){5,13}\d\b")
_LONG_DASH = re.compile(r"\s–\s|—")
_DASH = re.compile(r"\s-+\s")
"""A dash between words ends a sentence: "STOP - already bought one"."""
_THANKS = re.compile(r"\bthank(?:s|\s+(?:you|u|ya))(?:\s+(?:so|very)\s+much)?\b")
_UNSUBSCRIBE = re.compile(rb"\bunsubs?(?=[cr])(?!cribe(?:d|r|rs|s)?\b|cribing\b)[a-z]{3,8}\b")
_DRAWN_OUT = re.compile(rb"([a-z])\1{2,}")


def sentences(text: str) -> list[str]:
    """The sentences of a reply in plain lower-case letters, a question with its mark.

    Words said one by one ("Leave. Me. Alone.") are one sentence, besides being several.
    """
    if _REACTION.match(text.lower()):
        return []
    lower = _THANKS.sub("thanks", plain(_LONG_DASH.sub(" - ", text)).lower().replace("#", " number "))
    own = _DASH.sub(" . ", _NOTICE.sub(" . ", _PHONE_NUMBER.sub(" this number ", lower)))
    if _SPELLED_OUT.fullmatch(own):
        own = f"{re.sub('[.!]+', ' ', own)}. {own}"
    return list(islice(_marked(own), MAX_SENTENCES))


def _marked(text: str) -> Iterator[str]:
    for found in _SENTENCE.finditer(text):
        if sentence := found[1].strip():
            yield sentence + ("?" if "?" in found[2] else "")


def parts_between_commas(sentence: str) -> list[list[bytes]]:
    """The words of each part of a sentence."""
    return [drawn_in(words_of(part)) for part in sentence.split(",", MAX_PARTS)[:MAX_PARTS]]


def drawn_in(words: Iterable[bytes]) -> list[bytes]:
    """Letters drawn out ("stoooop", "pleeease") back to one, and whatever begins as "unsubscribe" made one."""
    return _UNSUBSCRIBE.sub(b"unsubscribe", _DRAWN_OUT.sub(rb"\1", b" ".join(words))).split()
