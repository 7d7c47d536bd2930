"""What a privacy policy says about passing mobile data on."""

import re
from dataclasses import dataclass

from stopgate.lint.plain_text import sentences

_PASSES_ON = re.compile(
    r"\b(?:shar(?:e|es|ed|ing)|s(?:ell|ells|old|elling)|rent(?:s|ed|ing)?|disclos\w+|transfer(?:s|red|ring)?|provid(?:e|es|ed|ing)|pass(?:es|ed|ing)?(?: on| along)?(?= to\b)|pass(?:es|ed|ing)? (?:on|along)|pass(?:es|ed|ing)?\b[^.]{1,60}\b(?:on|along) to\b|giv(?:e|en|es|ing)|len[dt](?:s|ing)?|hand(?:s|ed|ing)?\b[^.]{0,30}\b(?:over|out|on|to)|trad(?:e|ed|ing)|leas(?:e|ed|ing)|exchang\w+|releas\w+|distribut\w+|made available|make\w* available|used by)\b",
    re.I,
)
_TO_OTHERS = re.compile(
    r"\b(?:third[- ]part(?:y|ies)|3rd[- ]part(?:y|ies)|affiliat\w+|partners?|(?:an)?other (?:compan(?:y|ies)|business(?:es)?|organi[sz]ations?|part(?:y|ies)|firms?|groups?)|anyone|anybody|nobody|no[- ]one|others|outside (?:parties|compan\w+|organi[sz]ations)|advertisers?|marketers|sponsors|lead (?:buyers?|generators?)|brokers?|sister compan\w+|subsidiaries|external)\b",
    re.I,
)
_FOR_MARKETING = re.compile(
    r"\b(?:market\w*|promot\w*|advertis\w*|offers?|leads?|solicit\w*|products and services|may (?:be of )?interest)\b",
    re.I,
)
_NEGATES = re.compile(
    r"\b(?:no|not|never|nor|neither|none|nobody|no[- ]one|won't|don't|doesn't|isn't|aren't|without|exclud\w+|prohibit\w*|refrain\w*|cannot|under no circumstances)\b",
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
_OTHERS_OBTAIN = re.compile(
    r"\b(?:receiv\w+|get|gets|obtain\w*|access\w*|see|sees|(?:let|allow|permit)\w*\b[^.]{1,40}\b(?:use|have|see|market|contact)|use (?:your|mobile|phone|cell|sms|text)|go(?:es)? to)\b",
    re.I,
)
_STAYS = re.compile(
    r"\b(?:never|not|won't) leaves?\b|\b(?:stays?|remains?|kept|keep|keeps|held|use|used)\b[^.]{0,40}\b(?:with (?:us|\w+ alone)|with(?:in)? (?!the (?:app|site))[A-Z][\w&']+|to (?:ourselves|itself)|within the company|in-?house|alone|confidential|private|by us only|only by (?:us|our)|only (?:for|to) (?:send|text|sending|texting|text alerts))\b"
)
"""The same promise without a denial: mobile data stays where it was given."""
_POINTS_BACK = re.compile(r"\b(?:it|them|that|this|these|those)\b", re.I)
"""What was spoken of before: "if you text us we have your number; we never sell it"."""
_E_MAIL_ONLY = re.compile(r"\be-?mail\b", re.I)
_ANY_DATA = re.compile(
    r"\b(?:data|information|details|personal|contacts?|it|them|this|that|any|nothing|anything)\b", re.I
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
    if _MOBILE.search(sentence) and _STAYS.search(sentence) and not _TO_OTHERS.search(sentence):
        return True
    if not _NEGATES.search(sentence) or _excepts_marketing(sentence) or _is_about_e_mail_only(sentence):
        return False
    if _TO_OTHERS.search(sentence) and _OTHERS_OBTAIN.search(sentence):
        return True
    about_others = _TO_OTHERS.search(sentence) and _PASSED_ON_AT_ALL.search(sentence)
    return bool(
        _PASSES_ON.search(sentence)
        and (about_others or _MOBILE.search(sentence) or _POINTS_BACK.search(sentence))
    )


def _is_about_e_mail_only(sentence: str) -> bool:
    return bool(_E_MAIL_ONLY.search(sentence)) and not (
        _MOBILE.search(sentence) or _ANY_DATA.search(sentence)
    )


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
