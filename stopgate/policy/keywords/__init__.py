"""What a handset's reply asks for: opt out, opt in, help, nothing, or something a person has to look at."""

from stopgate.policy.keywords.classify import classify_reply
from stopgate.policy.keywords.model import DEFAULT_PROFILE, Classification, Intent, KeywordProfile
from stopgate.policy.keywords.normalise import normalise_keyword
from stopgate.policy.keywords.profile import faults_in, unmapped_keyword

__all__ = [
    "DEFAULT_PROFILE",
    "Classification",
    "Intent",
    "KeywordProfile",
    "classify_reply",
    "faults_in",
    "normalise_keyword",
    "unmapped_keyword",
]
