"""Opens whatever file an opt-out list came in, and gives its rows as text, one after the other."""

import datetime
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from stopgate.report.faults import FileError
from stopgate.report.text_files import TextFile
from stopgate.report.workbooks import Workbook, open_workbook

Row = tuple[int, list[str]]
"""Row number as a spreadsheet shows it, and the cells."""
_OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1")


class RowSource(Protocol):
    """A file of rows that is read once, from the beginning to the end."""

    def rows(self) -> Iterator[Row]:
        """The rows; several sheets follow each other."""

    @property
    def fraction(self) -> float:
        """How much was read, from 0 to 1."""


def open_rows(path: Path) -> RowSource:
    """Open a list by what it is, whatever its name says: CSV, XLSX, or (held in memory) XLS, XLSB or ODS.

    Raises:
        FileError: there is no such file, or it is nothing of these.
    """
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError as error:
        raise FileError(f"cannot read {path}: {error.strerror}") from error
    if head.startswith(_OLD_EXCEL):
        return _OtherWorkbook(path)
    if head.startswith(b"PK\x03\x04"):
        return _StreamedWorkbook(open_workbook(path)) if _is_xlsx(path) else _OtherWorkbook(path)
    return TextFile(path)


def _is_xlsx(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.endswith("workbook.xml") for name in archive.namelist())
    except zipfile.BadZipFile as error:
        raise FileError(f"{path} is damaged: {error}") from error


@dataclass(frozen=True, slots=True)
class _StreamedWorkbook:
    book: Workbook

    @property
    def fraction(self) -> float:
        return min(self.book.bytes_read / self.book.bytes_total, 1.0)

    def rows(self) -> Iterator[Row]:
        with self.book.archive:
            yield from _like_the_first(self.book.rows(sheet) for sheet in self.book.sheets)


def _like_the_first(sheets: Iterator[Iterator[Row]]) -> Iterator[Row]:
    """All rows of the first sheet that has any, and of those after it that begin with the same row (a long export)."""
    heading: list[str] | None = None
    for sheet in sheets:
        first = next(sheet, None)
        if first is None or (heading is not None and first[1] != heading):
            continue
        if heading is None:
            heading = first[1]
            yield first
        yield from sheet


class _OtherWorkbook:
    """Old and foreign formats, through calamine, which holds the sheet in memory; such sheets are short."""

    def __init__(self, path: Path) -> None:
        from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

        try:
            self._book = CalamineWorkbook.from_path(path)
        except (CalamineError, OSError) as error:
            raise FileError(f"{path} is no workbook that can be read, or is protected: {error}") from error
        self._visible = [
            sheet.name for sheet in self._book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible
        ]
        self.fraction = 0.0

    def rows(self) -> Iterator[Row]:
        yield from _like_the_first(self._sheet(name) for name in self._visible)
        self.fraction = 1.0

    def _sheet(self, name: str) -> Iterator[Row]:
        sheet = self._book.get_sheet_by_name(name)
        first = (sheet.start or (0, 0))[0] + 1
        for row_number, values in enumerate(sheet.iter_rows(), first):
            cells = [_as_text(value) for value in values]
            if any(cells):
                yield row_number, cells


def _as_text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    return str(value)
