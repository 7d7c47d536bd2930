"""Dates as people and spreadsheets write them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stopgate.report.dates import parse_date
from stopgate.report.faults import CellError

DATES = [
    # as it stands in the cell, the instant
    ("2026-01-31", "2026-01-31T00:00:00.000Z"),
    ("2026-01-31T10:00:00.250Z", "2026-01-31T10:00:00.250Z"),
    ("2026-01-31 12:00:00+02:00", "2026-01-31T10:00:00.000Z"),
    ("1/31/2026", "2026-01-31T00:00:00.000Z"),
    ("1/31/2026 3:04 PM", "2026-01-31T15:04:00.000Z"),
    ("31.01.2026", "2026-01-31T00:00:00.000Z"),
    ("31.01.2026 15:04", "2026-01-31T15:04:00.000Z"),
    ("31-Jan-2026", "2026-01-31T00:00:00.000Z"),
    ("January 31, 2026", "2026-01-31T00:00:00.000Z"),
    ("46053", "2026-01-31T00:00:00.000Z"),  # a spreadsheet's day number
    ("46053.5", "2026-01-31T12:00:00.000Z"),
    ("1769817600", "2026-01-31T00:00:00.000Z"),
    ("1769817600000", "2026-01-31T00:00:00.000Z"),
]


@pytest.mark.parametrize(("cell", "instant"), DATES)
def test_dates_are_read(cell: str, instant: str) -> None:
    """The usual spellings are one instant; a missing time is midnight, a missing zone UTC."""
    assert str(parse_date(cell)) == instant


def test_a_doubtful_date_follows_the_order_of_the_file() -> None:
    """1/2 is the second of January unless the file's own dates show that the day comes first."""
    assert str(parse_date("1/2/2026")) == "2026-01-02T00:00:00.000Z"
    assert str(parse_date("1/2/2026", day_first=True)) == "2026-02-01T00:00:00.000Z"


def test_no_date_is_none_and_nonsense_an_error() -> None:
    """An empty cell says nothing; a wrong one is told apart from it."""
    assert parse_date("  ") is None
    with pytest.raises(CellError, match="'last week'"):
        parse_date("last week")


@given(st.text())
def test_any_text_is_a_date_or_a_cell_error(cell: str) -> None:
    """No cell makes the reader fail in another way."""
    with contextlib.suppress(CellError):
        parse_date(cell)
