"""What a reply asks for, by the provider's word and by its own."""

from functools import cache, lru_cache

from stopgate.policy.keywords.listener import NOTHING, Listener
from stopgate.policy.keywords.model import DEFAULT_PROFILE, Classification, Intent, KeywordProfile

_FLAGS: dict[str, Intent] = {"STOP": "opt_out", "START": "opt_in", "HELP": "help"}


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
        The intent. A flag wins over the text, but no flag undoes an opt-out that the text says. `opt_in` only for an
        exact opt-in keyword or a START flag.

    Source: 47 CFR 64.1200(a)(10); CTIA Messaging Principles 5.1.3; house decision 0005.
    """
    heard = _listener_of(profile, provider).hear(text) if text else NOTHING
    if not provider_flag:
        return heard
    word = provider_flag.strip().upper()
    flagged = _FLAGS.get(word)
    if flagged is None or (heard.intent == "opt_out" and (flagged != "opt_out" or heard.method == "exact")):
        return heard
    return Classification(flagged, word, "provider-flag", "certain", f"The provider says {word}.")


def _listener_of(profile: KeywordProfile, provider: str | None) -> Listener:
    if profile is DEFAULT_PROFILE and provider is None:
        return _default_listener()
    return _compiled_listener(profile, provider is not None and provider.casefold() == "aws")


@cache
def _default_listener() -> Listener:
    return _compiled_listener(DEFAULT_PROFILE, False)


@lru_cache(maxsize=256)
def _compiled_listener(profile: KeywordProfile, is_aws: bool) -> Listener:
    return Listener(profile, is_aws=is_aws)
