"""Dates as people and spreadsheets write them into cells. Pure."""

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from schemas.record import Instant
from stopgate.report.faults import CellError

_EXCEL_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
_excel_serial = re.compile(r"[2-7]\d{4}(?:\.\d+)?", re.ASCII).fullmatch
_epoch = re.compile(r"\d{10}(?:\.\d+)?|\d{13}", re.ASCII).fullmatch
_MONTH_FIRST = ("%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y")
_DAY_FIRST = ("%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y")
_NAMED = (
    "%d.%m.%Y", "%d.%m.%y", "%Y/%m/%d", "%Y.%m.%d", "%d-%b-%Y", "%d-%b-%y", "%d %b %Y", "%d %B %Y", "%b %d, %Y",
    "%B %d, %Y", "%b %d %Y",
)  # fmt: skip
_CLOCKS = ("", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p")


def excel_instant(serial: float, *, from_1904: bool = False) -> datetime:
    """The moment that a spreadsheet stores as a number of days; read as UTC, for a sheet knows no time zone.

    Raises:
        OverflowError: no such day exists.
    """
    days = serial + (1462 if from_1904 else 0)
    return _EXCEL_EPOCH + timedelta(seconds=round(days * 86400))


@lru_cache(maxsize=4096)
def parse_date(cell: str, *, day_first: bool = False) -> Instant | None:
    """Read a date or an instant; a missing time is midnight, a missing zone UTC, an empty cell None.

    Args:
        cell: ISO 8601, `1/31/2026 3:04 PM`, `31.01.2026`, `31-Jan-2026`, a spreadsheet's day number, epoch seconds
            or milliseconds.
        day_first: whether `1/2/2026` is the first of February.

    Raises:
        CellError: nothing of the kind.
    """
    text = " ".join(cell.split())
    if not text:
        return None
    try:
        if _excel_serial(text):
            return Instant.of(excel_instant(float(text)))
        return Instant.parse(float(text) if _epoch(text) else text)
    except (ValueError, OverflowError):
        return _parse_written_date(text, day_first)


def _parse_written_date(text: str, day_first: bool) -> Instant:
    slashed = (*_DAY_FIRST, *_MONTH_FIRST) if day_first else (*_MONTH_FIRST, *_DAY_FIRST)
    for pattern in (*slashed, *_NAMED):
        for clock in _CLOCKS:
            try:
                return Instant.of(datetime.strptime(text, pattern + clock).replace(tzinfo=UTC))
            except ValueError:
                continue
    raise CellError(f"date: expected a date such as 2026-01-31, got {text[:40]!r}")
