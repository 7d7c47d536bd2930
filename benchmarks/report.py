"""Results as tables for people; what a part returns is nested mappings, and every two levels of figures are a table."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

Rows = Mapping[str, Mapping[str, Any]]


class Bar(NamedTuple):
    """What the project asks of itself: in words, whose row, which figure, and at least or at most how much."""

    words: str
    row: str
    column: str
    least: float | None = None
    most: float | None = None

    def verdict(self, rows: Rows) -> str | None:
        """What was measured against what is asked; None where it was not measured."""
        measured = rows.get(self.row, {}).get(self.column)
        if measured is None:
            return None
        is_met = (self.least is None or measured >= self.least) and (
            self.most is None or measured <= self.most
        )
        return f"{'met' if is_met else 'MISSED':<7}{self.words}: {_spelled(measured)}"


def tables_of(title: str, results: Mapping[str, Any]) -> Iterator[tuple[str, Rows]]:
    """Find the tables: mappings of rows, each a mapping of figures.

    Args:
        title: of what is looked at; deeper levels are added to it.
    """
    rows = {name: row for name, row in results.items() if isinstance(row, Mapping) and not _has_mappings(row)}
    if rows:
        yield title, rows
    for name, deeper in results.items():
        if isinstance(deeper, Mapping) and _has_mappings(deeper):
            yield from tables_of(f"{title}: {name}", deeper)
    figures = {name: figure for name, figure in results.items() if not isinstance(figure, Mapping)}
    if figures:
        yield title, {"": figures}


def _has_mappings(row: Mapping[str, Any]) -> bool:
    return any(isinstance(value, Mapping) for value in row.values())


def print_results(parts: Mapping[str, Mapping[str, Any]], console: Console | None = None) -> None:
    """Print every part's tables."""
    console = console or Console(width=180)
    for part, results in parts.items():
        for title, rows in tables_of(part, results):
            console.print(_as_table(title, rows))


def print_bars(rows: Rows, bars: Sequence[Bar], console: Console | None = None) -> None:
    """Print what is asked and what was measured."""
    console = console or Console(width=180)
    for bar in bars:
        if verdict := bar.verdict(rows):
            console.print(Text(verdict))


def _as_table(title: str, rows: Rows) -> Table:
    columns = list(dict.fromkeys(column for row in rows.values() for column in row if column != "skipped"))
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for column in columns:
        table.add_column(column.replace("_", " "), justify="right")
    for name, row in rows.items():
        cells = [_spelled(row.get(column, "")) for column in columns]
        table.add_row(Text(name), *map(Text, cells))
        if "skipped" in row:
            table.add_row(Text(f"  skipped: {str(row['skipped']).splitlines()[0]}"))
    return table


def _spelled(figure: Any) -> str:
    """A figure with as many digits as one can believe."""
    if isinstance(figure, bool) or not isinstance(figure, int | float):
        return str(figure)
    if isinstance(figure, int) or figure == int(figure) or abs(figure) >= 1000:
        return f"{figure:,.0f}"
    return f"{figure:,.1f}" if abs(figure) >= 100 else f"{figure:,.3g}"
