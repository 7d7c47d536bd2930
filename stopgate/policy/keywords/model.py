"""What the classifier answers, and what an account may set about it."""

from dataclasses import dataclass
from typing import Literal

Intent = Literal["opt_out", "opt_in", "help", "review", "none"]
Method = Literal[
    "provider-flag", "exact", "polite", "typo", "phrase", "leading", "parameterised", "whole", "none"
]
Confidence = Literal["certain", "strong", "weak"]
Language = Literal["en", "es", "fr", "pt"]
LANGUAGES: tuple[Language, ...] = ("en", "es", "fr", "pt")


@dataclass(frozen=True, slots=True)
class Classification:
    """What a reply means.

    Attributes:
        intent: `review` means: perhaps an opt-out; hold everything for this handset until somebody decides.
        matched: the keyword, or the words of the reply that decided; None where nothing did.
        method: which step of the ladder decided.
        confidence: `certain` (keyword or the provider's word), `strong` (a clear request), `weak` (a guess).
        why: one sentence for a person.
    """

    intent: Intent
    matched: str | None
    method: Method
    confidence: Confidence
    why: str


@dataclass(frozen=True)
class KeywordProfile:
    """What one account, or one of its senders, hears; the default is the dated union in all languages.

    STOP, UNSUBSCRIBE, REVOKE, QUIT and OPTOUT stay opt-outs whatever a profile says, and no profile adds a word that
    opts in, YES apart.

    Attributes:
        opt_out: further words or short texts that opt out when they are the whole reply.
        help: further help words, such as AIDE.
        removed: default keywords this account does not hear (CANCEL or END, where they answer an appointment text).
        languages: whose requests in ordinary language are understood.
        yes_opts_in: whether a bare YES is consent.
        parameterised_stop: what "STOP 12345" means; `none` where the account has such a command of its own.
        near_miss: `graded` takes clear requests as opt-outs and doubtful ones as reviews; `review` leaves every request
            in other words to a person; `opt_out` takes the doubtful ones as opt-outs too.
    """

    opt_out: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    languages: tuple[Language, ...] = LANGUAGES
    yes_opts_in: bool = False
    parameterised_stop: Literal["review", "none", "opt_out"] = "review"
    near_miss: Literal["graded", "review", "opt_out"] = "graded"


DEFAULT_PROFILE = KeywordProfile()
