"""Folding: one plain spelling for texts that only look alike.

The folded text is lower-case ASCII: compatibility forms are opened (full-width, mathematical, circled letters),
accents and zero-width characters dropped, look-alike letters of other scripts replaced by the Latin letter they
imitate. Folding a folded text changes nothing. Letters that imitate nothing (Chinese, Arabic) become spaces: the
word lists could not match them anyway, and the language rule sees the original.
"""

import unicodedata
from itertools import accumulate

MAX_CHARACTERS = 10_000
"""The wire takes no longer body, so nothing can hide behind this cut."""

_LOOK_ALIKES = dict(
    zip(
        "аәαɑ" + "ϲсᴄ" + "ԁɗ" + "еєεҽ" + "ɡց" + "һн" + "іιıɩӏǀ" + "јϳ" + "ķκк" + "мʍ" + "ոпηո" + "оοσօө" + "рρ" + "ԛ" + "гᴦ" + "ѕꜱ" + "тτ" + "υսц" + "ѵν" + "ԝѡω" + "хχ" + "уүγ" + "ʐᴢ" + "ьвβ" + "ᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃ",
        "aaaa" + "ccc" + "dd" + "eeee" + "gg" + "hh" + "iiiill" + "jj" + "kkk" + "mm" + "nnnn" + "ooooo" + "pp" + "q" + "rr" + "ss" + "tt" + "uuu" + "vv" + "www" + "xx" + "yyy" + "zz" + "bbb" + "abcdeghjklmpstvwz",
        strict=True,
    )
)  # fmt: skip
_MARKS = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "´": "'",
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "€": "e",
    "¢": "c",
    "₿": " bitcoin ",
}
_PICTURES = {
    "🎰": " slot machine ", "🎲": " dice ", "🃏": " poker ", "🍆": " eggplant ", "🍑": " peach ", "🔞": " 18+ ",
    "🔫": " pistol ", "🍺": " beer ", "🍻": " beers ", "🍷": " wine ", "🥃": " whiskey ", "🍸": " cocktail ",
    "🍹": " cocktails ", "🥂": " champagne ", "🍾": " champagne ", "🚬": " cigarette ", "🍁": " leaf ", "🌿": " herb ",
}  # fmt: skip
_LATIN_LIKE = (
    "LATIN",
    "CYRILLIC",
    "GREEK",
    "CHEROKEE",
    "ARMENIAN",
    "REGIONAL",
    "NEGATIVE",
    "SQUARED",
    "CIRCLED",
)


def _fold_character(character: str) -> str:
    if character in _PICTURES or character in _MARKS:
        return _PICTURES.get(character) or _MARKS[character]
    return "".join(_fold_part(part) for part in unicodedata.normalize("NFKD", character.casefold()))


def _fold_part(part: str) -> str:
    if part.isascii():
        return part.lower()
    category = unicodedata.category(part)
    if category in {"Mn", "Me", "Cf"}:
        return ""
    if part in _LOOK_ALIKES or part in _MARKS:
        return _LOOK_ALIKES.get(part) or _MARKS[part]
    if unicodedata.name(part, "").startswith(_LATIN_LIKE) and category[0] in "LS":
        return _transliterate(part)
    return str(unicodedata.digit(part, " "))


def _transliterate(letter: str) -> str:
    from anyascii import anyascii  # 16 ms to load, and most texts never need it

    return anyascii(letter).casefold() or " "


class _Table(dict[int, str]):
    """Remembers the folding of every character met; bounded by the number of characters there are."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()


def fold(body: str) -> str:
    """Give the plain spelling of a text: lower-case ASCII, at most `MAX_CHARACTERS` of the text looked at."""
    head = body[:MAX_CHARACTERS]
    return head.lower() if head.isascii() else head.translate(_TABLE)


def quote(body: str, start: int, end: int) -> str:
    """Give the words of the original that stand at a place of its folded text."""
    if body.isascii():
        return body[start:end]
    ends = list(accumulate(len(_TABLE[ord(character)]) for character in body[:MAX_CHARACTERS]))
    first = next((place for place, stop in enumerate(ends) if stop > start), len(ends))
    last = next((place for place, stop in enumerate(ends) if stop >= end), len(ends))
    return body[first : last + 1].strip()
