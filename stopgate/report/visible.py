"""Texts from outside, made safe to look at: what steers a terminal or turns the reading direction becomes visible. Pure."""

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def visible(text: str, *, keep_lines: bool = False) -> str:
    """Show control, format and private characters by their code point; `keep_lines` leaves line breaks and tabs alone."""
    if text.isascii() and text.isprintable():
        return text
    kept = "\n\t" if keep_lines else ""
    return "".join(
        f"⟨U+{ord(c):04X}⟩" if unicodedata.category(c) in _HIDDEN and c not in kept else c for c in text
    )
