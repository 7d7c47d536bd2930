"""The two spellings of a reply: the contract's form for exact keywords, and plain words for the request grammar.

Both are total over `str` (lone surrogates included) and linear in its length.
"""

import re
import unicodedata
from collections.abc import Callable

_INNER_MARKS = frozenset(" \t\r\n\f\v.·•‧∙。_'’‘‛ʼʹ`´′＇=−")
_ASCII_OUTER = "".join(chr(code) for code in range(128) if not chr(code).isalnum())
_ASCII_INNER = {ord(mark): None for mark in _INNER_MARKS | {"-"}}
_WORD_BYTES = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)) + b" " * 128
_EMOJI = re.compile("[^\x00-\x7f]\ufe0f")
"""A letter or sign that is asked to look like an emoji ("\u2139\ufe0f"): its letters say nothing."""
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘‛ʼʹ`´′＇", "'"))


class _Translation(dict[int, str | None]):
    """A table for `str.translate` that asks once for each character of the Basic Multilingual Plane."""

    def __init__(self, becomes: Callable[[str], str | None]) -> None:
        super().__init__({code: becomes(chr(code)) for code in range(128)})
        self._becomes = becomes

    def __missing__(self, code: int) -> str | None:
        found = self._becomes(chr(code))
        if code < 0x10000:
            self[code] = found
        return found


def _without_ignorable(character: str) -> str | None:
    return None if unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf"} else character


def _without_inner_marks(character: str) -> str | None:
    is_mark = character in _INNER_MARKS or character.isspace()
    return None if is_mark or unicodedata.category(character) in {"Pd", "Pc"} else character


_SEEN = _Translation(_without_ignorable)
_JOINED = _Translation(_without_inner_marks)
_PLAIN = _Translation(lambda character: character if character.isascii() else " ")


def normalise_keyword(text: str) -> str:
    """Bring a text into the form in which exact keywords are compared.

    NFKC, then NFD without combining marks and format characters, casefold; then everything that is neither letter
    nor digit is stripped from both ends, and inner spaces, hyphens, dashes, dots, underscores, apostrophes and `=`
    are removed. Idempotent.

    Args:
        text: any text, as the handset sent it or as somebody configured it.

    Returns:
        The comparison form; empty where the text holds no letter and no digit.

    Source: the wire contract, "Opt-out rules that others rely on".
    """
    if text.isascii():
        return text.casefold().strip(_ASCII_OUTER).translate(_ASCII_INNER)
    return _alphanumeric_span(_folded(text)).translate(_JOINED)


def words_of(text: str) -> list[bytes]:
    """Split a text into lower-case ASCII words, accents and apostrophes dropped ("Don't" is `dont`)."""
    ascii_text = text if text.isascii() else plain(text)
    return ascii_text.encode().translate(_WORD_BYTES, b"'").split()


def plain(text: str) -> str:
    """The text in ASCII: compatibility forms, accents and apostrophes folded, what is left a blank."""
    return text if text.isascii() else _folded(text.translate(_APOSTROPHES)).translate(_PLAIN)


def _folded(text: str) -> str:
    compatible = unicodedata.normalize("NFKC", _EMOJI.sub(" ", text))
    return unicodedata.normalize("NFD", compatible).translate(_SEEN).casefold()


def _alphanumeric_span(text: str) -> str:
    """The text without what is neither letter nor digit at its ends."""
    first = next((place for place, character in enumerate(text) if character.isalnum()), len(text))
    behind = next((place for place in range(len(text), first, -1) if text[place - 1].isalnum()), first)
    return text[first:behind]
