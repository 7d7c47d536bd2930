"""Which column holds what, with headings in whatever words, or with none."""

import pytest

from stopgate.report.columns import detect_layout
from stopgate.report.faults import FileError

NUMBER = "+14155550132"

LAYOUTS = [
    # the first rows, the columns found, the heading's row
    ([["number", "channels", "account", "date", "origin", "note"]], {"number": 0, "channels": 1, "account": 2, "date": 3, "origin": 4, "note": 5}, 1),
    ([["Note", "Phone Number"]], {"note": 0, "number": 1}, 1),
    ([["Opt-Out Date", "MSISDN", "Type"]], {"date": 0, "number": 1, "channels": 2}, 1),
    ([["First name", "Home phone"]], {"number": 1}, 1),
    ([["Téléphone portable", "Canal"]], {"number": 0, "channels": 1}, 1),
    ([["Mobile Phone", "Phone"]], {"number": 0}, 1),  # the plainer word for a handset wins
    ([["Opt-out list of January"], [], ["Phone", "Reason"]], {"number": 0, "note": 1}, 3),
    ([["rejected row", "rejected because", "Phone"], ["2", "why", NUMBER]], {"number": 2}, 1),
    ([[NUMBER], ["4155550133"]], {"number": 0}, 0),
    ([["a@b.c", "4155550133", "text", "2026-01-31"]], {"number": 1, "channels": 2, "date": 3}, 0),
    ([["1", "4155550133", "stop"], ["2", "4155550134", ""]], {"number": 1, "status": 2}, 0),
    ([["Kundenkontakt", "Kanal"], [NUMBER, "both"]], {"number": 0, "channels": 1}, 1),  # a heading nobody knows
    ([["call me"], [NUMBER], ["4155550133"]], {"number": 0}, 1),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "columns", "heading_row"), LAYOUTS)
def test_columns_are_found(rows: list[list[str]], columns: dict[str, int], heading_row: int) -> None:
    """By their headings wherever these stand, else by what the columns hold."""
    layout = detect_layout([*enumerate(rows, 1)])
    assert (layout.columns, layout.heading_row) == (columns, heading_row)


def test_a_bad_number_in_the_first_row_is_no_heading() -> None:
    """Without headings the first row is data, even if its number is wrong: it must come back as rejected."""
    layout = detect_layout([(1, ["415555013"]), (2, [NUMBER]), (3, [NUMBER])])
    assert layout.heading_row == 0


def test_columns_that_nobody_understood_are_named() -> None:
    """The person sees what was not read."""
    assert detect_layout([(1, ["number", "Shoe size", ""]), (2, [NUMBER, "44", ""])]).ignored == (
        "Shoe size",
    )


def test_the_files_own_dates_tell_whether_the_day_comes_first() -> None:
    """One date that can only be day first settles the doubtful ones."""
    rows = [(1, ["number", "date"]), (2, [NUMBER, "1/2/2026"]), (3, [NUMBER, "31/1/2026"])]
    assert detect_layout(rows).day_first
    assert not detect_layout(rows[:2]).day_first


def test_a_file_without_numbers_is_refused_in_words() -> None:
    """The message says what to do."""
    with pytest.raises(FileError, match="no column holds telephone numbers"):
        detect_layout([(1, ["name", "city"]), (2, ["Ann", "Oakland"])])
