"""The tables of texts: one text a line, then a tab and why it is in the table."""

from pathlib import Path

HERE = Path(__file__).parent
_SETS = (
    "developed",
    "held_out",
    "fresh",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
"""The first was written with the grammar, the others were measured before it saw them."""
REQUESTS = tuple(f"requests_{name}" for name in _SETS)
"""Clear opt-out requests."""
CHAT = tuple(f"chat_{name}" for name in (*_SETS, "talk"))
"""Replies that ask for no such thing."""
DOUBTFUL = ("doubtful_third", "doubtful_fourth")
"""Replies that may opt out or go to a person, but not be passed over."""


def rows(name: str) -> list[tuple[str, str]]:
    """The texts of a table with their reasons."""
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return [(text, reason) for text, _, reason in pairs]
