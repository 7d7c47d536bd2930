"""Text made comparable: straight quotes, single blanks, nothing invisible; and cut into sentences."""

import re
import unicodedata
from collections.abc import Iterator

_LOOK_ALIKES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "­": None}
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')]*\s+(?=[\"'(\[A-Z0-9])")
LONGEST_QUOTE = 160


def plain(text: str) -> str:
    """NFKC, straight quotes and hyphens, one blank for any white space, no format characters."""
    folded = unicodedata.normalize("NFKC", text).translate(_LOOK_ALIKES)
    visible = "".join(letter for letter in folded if unicodedata.category(letter) != "Cf")
    return re.sub(r"\s+", " ", visible).strip()


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, none of them blank."""
    return (part.strip() for part in _SENTENCE_END.split(text) if part.strip())


def clip(text: str) -> str:
    """At most a line of a text, for quoting."""
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1].rstrip() + "…"


def around(text: str, match: re.Match[str], width: int = 40) -> str:
    """The words around a match, cut at blanks."""
    start = text.rfind(" ", 0, max(match.start() - width, 0)) + 1
    end = text.find(" ", min(match.end() + width, len(text)))
    return text[start : end if end != -1 else len(text)].strip()
