"""Writes the Opt Out Report to a file, row by row: CSV or XLSX, harmless in a spreadsheet."""

import csv
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Protocol

from stopgate.report.faults import FileError
from stopgate.report.formulas import neutralise_formula

COLUMNS = (
    "number", "account", "channels", "date", "origin", "note", "keyword", "sender", "provider", "actor", "liftable by",
    "recorded at", "evidence", "prior origin", "scope",
)  # fmt: skip
ROWS_PER_SHEET = 1_048_575
"""What a sheet holds below its heading; longer exports go on in further sheets."""


class Writer(AbstractContextManager["Writer"], Protocol):
    """Takes rows of cells, and finishes the file at the end of the `with`."""

    def write(self, cells: Sequence[str]) -> None:
        """Append one row."""


def open_writer(path: Path) -> Writer:
    """Open a file for the report; its suffix says whether CSV or XLSX.

    Raises:
        FileError: the suffix is neither, or the file cannot be written.
    """
    writers: dict[str, Callable[[Path], Writer]] = {".csv": CsvWriter, ".xlsx": XlsxWriter}
    if path.suffix.lower() not in writers:
        raise FileError(f"{path.name}: expected a name that ends in .csv or .xlsx")
    try:
        return writers[path.suffix.lower()](path)
    except OSError as error:
        raise FileError(f"cannot write {path}: {error.strerror}") from error


class CsvWriter:
    """CSV in UTF-8 with commas. A cell that begins like a formula, the number's own `+` included, gets an apostrophe."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = _unfinished(path).open("w", encoding="utf-8", errors="replace", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(COLUMNS)

    def write(self, cells: Sequence[str]) -> None:
        """Append one row."""
        self._writer.writerow([neutralise_formula(cell) for cell in cells])

    def __enter__(self) -> "CsvWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        _finish(self._path, is_whole=error is None)


class XlsxWriter:
    """XLSX, every cell text, so that nothing is a formula and no digit or `+` is lost; rows go straight to disk."""

    def __init__(self, path: Path) -> None:
        import xlsxwriter

        self._path = path
        _unfinished(path).open(
            "wb"
        ).close()  # the library would notice only at the end that it cannot write here
        self._book = xlsxwriter.Workbook(
            str(_unfinished(path)),
            {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
        )
        self._bold = self._book.add_format({"bold": True})
        self._text = self._book.add_format({"num_format": "@"})
        self._add_sheet()

    def write(self, cells: Sequence[str]) -> None:
        """Append one row."""
        if self._row > ROWS_PER_SHEET:
            self._add_sheet()
        for column, cell in enumerate(cells):
            if cell:
                self._sheet.write_string(self._row, column, cell, self._text)
        self._row += 1

    def _add_sheet(self) -> None:
        self._sheet = self._book.add_worksheet()
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_column(0, len(COLUMNS) - 1, 18)
        for column, name in enumerate(COLUMNS):
            self._sheet.write_string(0, column, name, self._bold)
        self._row = 1

    def __enter__(self) -> "XlsxWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._book.close()
        _finish(self._path, is_whole=error is None)


def _unfinished(path: Path) -> Path:
    """Where the rows go meanwhile: half a report must never pass for a whole one."""
    return path.with_name(f".{path.name}.unfinished")


def _finish(path: Path, *, is_whole: bool) -> None:
    if is_whole:
        _unfinished(path).replace(path)
    else:
        _unfinished(path).unlink(missing_ok=True)
