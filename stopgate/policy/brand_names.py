"""How a brand's name appears in running text: with or without its legal form, in any case, with any punctuation.

"Acme Shelter, Inc." is the same brand as "ACME SHELTER" and "AcmeShelter". A longer name may be shortened to
its first words ("Riverbend" for "Riverbend Veterinary Clinic") or to its initials, as people do.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TOKEN = re.compile(r"[^\W_](?:\.[^\W_])+(?![^\W_])|[^\W_]+(?:['’][^\W_]+)*")
_APOSTROPHE = re.compile(r"['’]")
_ADDRESS = re.compile(
    r"(?<!\S)(?:[^\s@]++@\S++|\(?(?:https?://|www\.)\S++|(?:[\w-]++\.)+[a-z]{2,}/\S*+)|https?://\S++", re.I
)
"""Links and e-mail addresses name nobody, even where the domain is spelled like the brand."""
_LEGAL_FORMS = _words(
    """inc incorporated llc llp lp ltd limited co corp corporation company pllc pc pa plc na gmbh dba"""
)
_COMMON_FIRST_WORDS = _words(
    """american area auto best better big blue capital care cash central choice city classic coastal community
    complete county credit daily dental digital direct discount downtown dream eagle east easy elite express
    family farm fast first fresh friends future garden general global gold golden good grand great greater
    green happy health healthy home house international king lake life little local loan main medical metro
    midwest modern mount mountain national natural new next north northern office old online open pacific
    park perfect pet pets physical platinum play point power premier prime pro professional pure quality
    quick rapid real red regional reliable royal safe safety saint second senior service shop silver simple
    smart social south southern spring star state store street summer sun super team text tech the total
    town trusted union united universal urban valley village water west western white world young your"""
)
_PUBLIC_BODIES = _words("""city town village county borough township parish diocese archdiocese port state""")
_PUBLIC_BODY_WORDS = 2
_SHORTEST_LONE_WORD = 4
_SHORTEST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a brand stands in a text: character offsets, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Token:
    folded: str
    raw: str
    start: int
    end: int


def find_brand(text: str, names: Iterable[str]) -> Mention | None:
    """Find the first mention of a brand by any of its names.

    Args:
        text: running text.
        names: the names the brand goes by (trade name, legal name); blank ones are ignored.

    Returns:
        The earliest mention, or None: also when no name is given.
    """
    return min(brand_mentions(text, names), key=lambda mention: mention.start, default=None)


def brand_mentions(text: str, names: Iterable[str]) -> list[Mention]:
    """All mentions of a brand by any of its names; they may overlap, and stand in no order."""
    tokens = _tokens(_ADDRESS.sub(lambda match: " " * len(match[0]), text))
    spellings = (spelling for name in names for spelling in (name, _APOSTROPHE.sub("", name)))
    return [mention for spelling in spellings for mention in _mentions(tokens, spelling)]


def is_named_in(text: str, names: Iterable[str]) -> bool:
    """Tell whether the text mentions the brand by any of its names."""
    return find_brand(text, names) is not None


def bare_name(name: str) -> str:
    """The name without its legal form: "Acme Shelter, Inc." is "Acme Shelter"."""
    tokens = _tokens(name, keep_and=True)
    while len(tokens) > 1 and tokens[-1].folded in _LEGAL_FORMS:
        tokens.pop()
    return name[: tokens[-1].end].strip() if tokens else name.strip()


def squeezed(name: str) -> str:
    """Letters and digits of a name without its legal form, as it would stand in a domain name."""
    return "".join(_core(name))


def _mentions(tokens: list[_Token], name: str) -> Iterable[Mention]:
    for core in _shortened(_core(name)):
        yield from _mentions_of(tokens, core)


def _shortened(core: list[str]) -> Iterable[list[str]]:
    """The name, and of a public body also the place alone: "Harlan Falls" for "City of Harlan Falls"."""
    if core:
        yield core
    if len(core) > _PUBLIC_BODY_WORDS and core[0] in _PUBLIC_BODIES and core[1] == "of":
        yield core[_PUBLIC_BODY_WORDS:]


def _mentions_of(tokens: list[_Token], core: list[str]) -> Iterable[Mention]:
    written_out = {"".join(core)} | {"".join(core[:size]) for size in range(2, len(core))}
    lone = core[0] if _stands_alone(core) else None
    initials = "".join(word[0] for word in core)
    for index, token in enumerate(tokens):
        if end := _run_end(tokens, index, written_out):
            yield Mention(token.start, end)
        elif (token.raw[0].isupper() and token.folded == lone) or (
            len(initials) >= _SHORTEST_INITIALS and token.raw == initials.upper()
        ):
            yield Mention(token.start, token.end)


def _run_end(tokens: list[_Token], index: int, wanted: set[str]) -> int | None:
    """The end of the run of tokens from `index` that, written together, is one of the wanted forms."""
    longest = max(map(len, wanted))
    run, end = "", None
    for token in tokens[index : index + longest]:
        run += token.folded
        if len(run) > longest:
            break
        if run in wanted:
            end = token.end
    return end


def _stands_alone(core: list[str]) -> bool:
    return len(core) > 1 and len(core[0]) >= _SHORTEST_LONE_WORD and core[0] not in _COMMON_FIRST_WORDS


def _core(name: str) -> list[str]:
    words = [token.folded for token in _tokens(name)]
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _tokens(text: str, *, keep_and: bool = False) -> list[_Token]:
    found = (_Token(_fold(m[0]), m[0], m.start(), m.end()) for m in _TOKEN.finditer(text))
    return [token for token in found if token.folded and (keep_and or token.folded != "and")]


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word).casefold().replace("’", "'").removesuffix("'s")
    return "".join(letter for letter in plain if letter.isalnum())
