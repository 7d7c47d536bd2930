"""Formula injection: a note such as `=cmd|…` must not run when a spreadsheet opens an export. Pure.

The convention of our CSV files, reversed exactly by our import: a cell that begins with `=`, `+`, `-`, `@` (also full-width),
a tab or a line break, after any apostrophes and spaces, gets one apostrophe in front. XLSX needs none: all cells are text.
"""

import re

_starts_formula = re.compile(r"'*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]").match


def neutralise_formula(cell: str) -> str:
    """Make a cell harmless in a CSV file: one apostrophe before what a spreadsheet would take for a formula.

    That holds for the `+` of E.164 numbers too, which a spreadsheet would otherwise drop, rounding long numbers.
    `restore_formula` undoes it exactly.
    """
    return "'" + cell if _starts_formula(cell) else cell


def restore_formula(cell: str) -> str:
    """Undo `neutralise_formula`."""
    return cell[1:] if cell.startswith("'") and _starts_formula(cell) else cell
