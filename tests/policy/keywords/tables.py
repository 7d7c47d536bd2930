"""The tables of texts: one text a line, then a tab and why it is in the table."""

from pathlib import Path

HERE = Path(__file__).parent
REQUESTS = ("requests_developed", "requests_held_out", "requests_fresh")
"""Clear opt-out requests; the first was written with the grammar, the others were measured before it saw them."""
CHAT = ("chat_developed", "chat_held_out", "chat_fresh")
"""Replies that ask for no such thing."""


def rows(name: str) -> list[tuple[str, str]]:
    """The texts of a table with their reasons."""
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return [(text, reason) for text, _, reason in pairs]
