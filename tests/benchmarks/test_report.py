"""How results become tables."""

import io

from rich.console import Console

from benchmarks.report import Bar, print_bars, print_results, tables_of

ROWS = {
    "gate": {"messages_per_second": 110_000, "ratio": 1.0},
    "quix": {"messages_per_second": 10_000.4, "ratio": 11.0},
    "java": {"skipped": "there is no Maven\nmore"},
}


def printed(parts: dict[str, dict[str, object]]) -> str:
    """What people see."""
    output = io.StringIO()
    print_results(parts, Console(file=output, width=120))
    return output.getvalue()


def test_rows_of_figures_are_one_table() -> None:
    """Two levels of mappings are a table, and a row that was skipped says why, in one line."""
    assert [(title, list(rows)) for title, rows in tables_of("throughput", ROWS)] == [
        ("throughput", ["gate", "quix", "java"])
    ]
    text = printed({"throughput": ROWS})
    assert "110,000" in text
    assert "10,000" in text
    assert "skipped: there is no Maven" in text
    assert "more" not in text


def test_deeper_levels_are_tables_with_longer_titles() -> None:
    """What a part nests deeper is found whatever the depth, single figures too."""
    nested = {"chat": {"a": {"x": 1}}, "lists": {"csv": {"first": {"seconds": 1.5}}}, "total": 3}
    assert [title for title, _ in tables_of("part", nested)] == ["part: chat", "part: lists: csv", "part"]


def test_bars_tell_what_was_met_and_what_was_missed() -> None:
    """A bar without a figure says nothing."""
    output = io.StringIO()
    bars = (
        Bar("fast enough", "quix", "ratio", least=5),
        Bar("small enough", "gate", "messages_per_second", most=10),
        Bar("not measured", "java", "ratio", least=1),
    )
    print_bars(ROWS, bars, Console(file=output, width=120))
    assert output.getvalue() == "met    fast enough: 11\nMISSED small enough: 110,000\n"
