"""What is wrong with an account's own keywords, and what it no longer hears because of them. Pure."""

from collections.abc import Iterator

from stopgate.policy.keywords.model import KeywordProfile
from stopgate.policy.keywords.normalise import normalise_keyword
from stopgate.policy.keywords.union import DEFAULT_UNION

_DEFAULT = {normalise_keyword(keyword.word): keyword for keyword in DEFAULT_UNION}
_MEANS = {"opt_out": "opts out", "opt_in": "opts in", "help": "asks for help"}


def faults_in(profile: KeywordProfile) -> list[str]:
    """Say what cannot be meant: each fault begins with the name of the setting."""
    return [*_removed(profile), *_added(profile, "opt_out"), *_added(profile, "help")]


def _removed(profile: KeywordProfile) -> Iterator[str]:
    for word in profile.removed:
        keyword = _DEFAULT.get(normalise_keyword(word))
        if keyword is None:
            yield f"removed: {word!r} is no default keyword"
        elif not keyword.may_be_unmapped:
            yield f"removed: {keyword.word} {_MEANS[keyword.intent]} whatever a setting says"


def _added(profile: KeywordProfile, setting: str) -> Iterator[str]:
    removed = {normalise_keyword(word) for word in profile.removed}
    others = {"help": profile.opt_out, "opt_out": profile.help}[setting]
    taken = {normalise_keyword(word) for word in (*others, *(("yes",) if profile.yes_opts_in else ()))}
    for word in getattr(profile, setting):
        form = normalise_keyword(word)
        keyword = _DEFAULT.get(form)
        if not form:
            yield f"{setting}: {word!r} has neither letters nor digits"
        elif form in taken:
            yield f"{setting}: {word!r} has another meaning in the same settings"
        elif keyword and keyword.intent != setting and (form not in removed or not keyword.may_be_unmapped):
            yield f"{setting}: {keyword.word} {_MEANS[keyword.intent]}; only a word that may be removed can mean something else"


def unmapped_keyword(text: str | None, profile: KeywordProfile) -> str | None:
    """The default keyword that is the whole reply and that this account took off its list; None for anything else."""
    if not text or not profile.removed:
        return None
    form = normalise_keyword(text)
    keyword = _DEFAULT.get(form)
    if keyword is None or not keyword.may_be_unmapped:
        return None
    return keyword.word if form in {normalise_keyword(word) for word in profile.removed} else None
