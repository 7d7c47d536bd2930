"""What a privacy policy says about passing mobile data on."""

import re
from dataclasses import dataclass

from stopgate.lint.plain_text import sentences

_PASSES_ON = re.compile(
    r"\b(?:shar(?:e|es|ed|ing)|s(?:ell|ells|old|elling)|rent(?:s|ed|ing)?|disclos\w+|transfer(?:s|red|ring)?|provid(?:e|es|ed|ing)|pass(?:es|ed|ing)?(?: on| along)?(?= to\b)|pass(?:es|ed|ing)? (?:on|along)|giv(?:e|en|es|ing)|trad(?:e|ed|ing)|leas(?:e|ed|ing)|exchang\w+|releas\w+|distribut\w+|made available|make\w* available|used by)\b",
    re.I,
)
_TO_OTHERS = re.compile(
    r"\b(?:third[- ]part(?:y|ies)|3rd[- ]part(?:y|ies)|affiliat\w+|partners?|other (?:companies|businesses|organi[sz]ations|parties)|anyone|anybody|others|outside (?:parties|compan\w+|organi[sz]ations)|advertisers?|marketers|sponsors|lead (?:buyers?|generators?)|brokers?|sister compan\w+|subsidiaries|external)\b",
    re.I,
)
_FOR_MARKETING = re.compile(
    r"\b(?:market\w*|promot\w*|advertis\w*|offers?|leads?|solicit\w*|products and services|may (?:be of )?interest)\b",
    re.I,
)
_NEGATES = re.compile(
    r"\b(?:no|not|never|nor|neither|none|won't|don't|doesn't|isn't|aren't|without|exclud\w+|prohibit\w*|refrain\w*|cannot|under no circumstances)\b",
    re.I,
)
_EXCEPTION = re.compile(r"\b(?:except|unless|other than|apart from)\b(?P<rest>.*)", re.I)
_MOBILE = re.compile(
    r"\b(?:mobile|phone|cell|sms|text(?:s|ing)?|opt-?in|numbers?|consent data|messaging)\b", re.I
)
_EXCLUDES_TEXTING = re.compile(
    r"\bexclud\w+\b[^.]{0,60}\b(?:text|sms|mobile|opt-?in)\b|\b(?:text|sms|mobile|opt-?in)\b[^.]{0,80}\bexcluded\b",
    re.I,
)
_PASSED_ON_AT_ALL = re.compile(
    r"\b(?:shar|disclos|transfer|provid|pass|giv|releas|distribut|rent|trad|leas|available|used)\w*", re.I
)
_OWN_HELPERS = re.compile(
    r"\b(?:service providers?|subcontractors?|vendors?|on our behalf|required by law|legal obligations?|aggregators?|carriers?|support services)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class SharingTerms:
    """The sentences of a policy that matter: the promise not to share, and those that allow it."""

    promise: str
    promise_covers_mobile: bool
    allowed: tuple[str, ...]

    @property
    def breach(self) -> str:
        """The sentence that allows sharing in spite of the promise; empty when none does."""
        return next(
            (each for each in self.allowed if not self.promise_covers_mobile or _MOBILE.search(each)), ""
        )


def read_sharing_terms(policy: str) -> SharingTerms:
    """Find the promise not to pass mobile data on and the sentences that allow it for marketing."""
    parts = list(sentences(policy))
    promises = [part for part in parts if _promises(part)]
    mobile = [part for part in promises if _MOBILE.search(part)]
    promise = next(iter(mobile or promises), "")
    return SharingTerms(promise, bool(mobile), tuple(part for part in parts if _allows(part)))


def _promises(sentence: str) -> bool:
    if _EXCLUDES_TEXTING.search(sentence):
        return True
    if not (_NEGATES.search(sentence) and _PASSES_ON.search(sentence)):
        return False
    about_others = _TO_OTHERS.search(sentence) and _PASSED_ON_AT_ALL.search(sentence)
    return bool(about_others or _MOBILE.search(sentence)) and not _excepts_marketing(sentence)


def _allows(sentence: str) -> bool:
    if not (_PASSES_ON.search(sentence) and _TO_OTHERS.search(sentence)):
        return False
    if _NEGATES.search(sentence):
        return _excepts_marketing(sentence)
    sold = re.search(r"\b(?:sell|sells|sold|selling|rent)\b", sentence, re.I)
    return bool(sold or (_FOR_MARKETING.search(sentence) and not _OWN_HELPERS.search(sentence)))


def _excepts_marketing(sentence: str) -> bool:
    """ "… except with our marketing partners": a promise that takes itself back."""
    exception = _EXCEPTION.search(sentence)
    return bool(
        exception and _FOR_MARKETING.search(exception["rest"]) and _TO_OTHERS.search(exception["rest"])
    )
