"""The project's own tables of texts: one file per category, `+` to be refused, `-` to pass, a reason after `##`.

`developed` was written with the rules. `held_out`, then `fresh`, then `last` were written after them and measured
once before any rule was changed for them (the commit messages hold those figures); since then they are tests. `coined` is there to be learned from only.
"""

from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent / "tables"
SETS = ("developed", "held_out", "fresh", "last")


class Row(NamedTuple):
    """One text, and whether the category must object to it."""

    category: str
    wanted: bool
    text: str
    reason: str


def rows(name: str) -> list[Row]:
    """Give the rows of one set of tables."""
    return [_row(file.stem, line) for file in sorted((HERE / name).glob("*.txt")) for line in _lines(file)]


def clean_texts() -> list[str]:
    """Give everyday messages of businesses, schools and cities that no rule may touch."""
    return _lines(HERE / "clean.txt")


def _row(category: str, line: str) -> Row:
    text, _, reason = line[2:].partition(" ## ")
    return Row(f"content-{category}", line.startswith("+"), text.strip(), reason.strip())


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
