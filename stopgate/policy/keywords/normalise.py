"""The two spellings of a reply: the contract's form for exact keywords, and plain words for the request grammar.

Both are total over `str` (lone surrogates included) and linear in its length.
"""

import unicodedata

_INNER_MARKS = frozenset(" \t\r\n\f\v.·•‧∙。_'’‘‛ʼʹ`´′＇=")
_ASCII_OUTER = "".join(chr(code) for code in range(128) if not chr(code).isalnum())
_ASCII_INNER = {ord(mark): None for mark in _INNER_MARKS | {"-"}}
_WORD_BYTES = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)) + b" " * 128
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘‛ʼʹ`´′＇", "'"))


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
    folded = _without_marks(text).casefold()
    kept = "".join(_alphanumeric_span(folded))
    return "".join(character for character in kept if not _is_inner_mark(character))


def words_of(text: str) -> list[bytes]:
    """Split a text into lower-case ASCII words, accents and apostrophes dropped ("Don't" is `dont`)."""
    ascii_text = text if text.isascii() else plain(text)
    return ascii_text.encode().translate(_WORD_BYTES, b"'").split()


def plain(text: str) -> str:
    """The text in ASCII: compatibility forms, accents and apostrophes folded, what is left a blank."""
    folded = _without_marks(text.translate(_APOSTROPHES)).casefold()
    return "".join([character if character.isascii() else " " for character in folded])


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
    return "".join(character for character in decomposed if not _is_ignorable(character))


def _is_ignorable(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf"}


def _alphanumeric_span(text: str) -> str:
    places = [place for place, character in enumerate(text) if character.isalnum()]
    return text[places[0] : places[-1] + 1] if places else ""


def _is_inner_mark(character: str) -> bool:
    if character in _INNER_MARKS or character.isspace():
        return True
    return unicodedata.category(character) in {"Pd", "Pc"} or character == "−"
