"""Rows of an .xlsx workbook, streamed: a million rows in the memory of one.

The usual readers hold a whole sheet (`docs/decisions/0010-opt-out-report.md` has the figures). This one follows the XML as
it comes and turns every cell into text: whole numbers without exponent or point, dates as ISO 8601.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from stopgate.report.dates import excel_instant
from stopgate.report.faults import FileError
from stopgate.report.shared_strings import SharedStrings, read_shared_strings
from stopgate.report.xml_stream import MAX_TEXT, elements, local, new_parser, parse_blocks

MAX_COLUMNS = 16_384
MAX_PARTS = 64
"""Pieces of text kept of one cell; the parser's buffer makes one piece of any text a spreadsheet writes."""
_BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Number formats that are dates by their number alone (ECMA-376 part 1, 18.8.30)."""
_not_format = re.compile(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.', re.IGNORECASE)
_escaped = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook writes characters that XML does not allow (ECMA-376 part 1, 22.9.2.19)."""


@dataclass(slots=True)
class Workbook:
    """An opened workbook: the sheets people see, and what is needed to read their cells."""

    archive: zipfile.ZipFile
    sheets: list[str]
    strings: SharedStrings
    date_styles: set[int]
    from_1904: bool
    bytes_read: int = 0
    bytes_total: int = field(default=1)

    def rows(self, sheet: str) -> Iterator[tuple[int, list[str]]]:
        """Row number as the spreadsheet shows it, and the cells as text, of one sheet of `sheets`."""
        handler = _SheetHandler(self)
        for _ in parse_blocks(self.archive, sheet, handler.parser, self._count):
            yield from handler.rows
            handler.rows.clear()

    def _count(self, count: int) -> None:
        self.bytes_read += count


def open_workbook(path: Path) -> Workbook:
    """Open an .xlsx or .xlsm file.

    Raises:
        FileError: it is none, or is damaged or protected by a password.
    """
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        raise FileError(f"{path} is no workbook that can be read: {error}") from error
    main = _main_part(archive)
    parts = _relations(archive, main)
    described = elements(archive, main)
    sheets = [
        parts[attributes["id"]]
        for name, attributes in described
        if name == "sheet"
        and attributes.get("state", "visible") == "visible"
        and attributes.get("id") in parts
    ]
    sheets = [sheet for sheet in sheets if sheet in archive.namelist() and "/worksheets/" in sheet]
    folder = posixpath.dirname(main)
    return Workbook(
        archive,
        sheets,
        read_shared_strings(archive, posixpath.join(folder, "sharedStrings.xml")),
        _date_styles(archive, posixpath.join(folder, "styles.xml")),
        any(
            name == "workbookPr" and attributes.get("date1904") in ("1", "true")
            for name, attributes in described
        ),
        bytes_total=sum(archive.getinfo(sheet).file_size for sheet in sheets) or 1,
    )


def _main_part(archive: zipfile.ZipFile) -> str:
    for part in _relations(archive, "").values():
        if part.endswith("workbook.xml"):
            return part
    raise FileError("the archive holds no workbook")


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """What a part refers to, by relation id, as names of members of the archive."""
    folder, name = posixpath.split(part)
    member = posixpath.join(folder, "_rels", f"{name}.rels")
    found = {}
    for tag, attributes in elements(archive, member):
        if tag == "Relationship" and "Target" in attributes:
            target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"]))
            found[attributes.get("Id", "")] = target.lstrip("/")
    return found


def _date_styles(archive: zipfile.ZipFile, member: str) -> set[int]:
    """The cell styles whose number format shows a date."""
    if member not in archive.namelist():
        return set()
    formats = set(_BUILT_IN_DATES)
    styles: set[int] = set()
    in_cells, index = False, 0
    for name, attributes in elements(archive, member):
        if name == "numFmt" and re.search(
            r"[ymdhs]", _not_format.sub("", attributes.get("formatCode", "")), re.I
        ):
            formats.add(int(attributes.get("numFmtId", "-1")))
        elif name in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            in_cells, index = name == "cellXfs", 0
        elif name == "xf" and in_cells:
            if int(attributes.get("numFmtId", "0")) in formats:
                styles.add(index)
            index += 1
    return styles


class _SheetHandler:
    """Turns the events of a sheet's XML into finished rows, in `rows`. Called some forty times a row, so kept lean."""

    def __init__(self, workbook: Workbook) -> None:
        self._book = workbook
        self.rows: list[tuple[int, list[str]]] = []
        self._row = 0
        self._cells: list[str] = []
        self._column = -1
        self._attributes: dict[str, str] = {}
        self._parts: list[str] = []
        self._is_text = False
        self._is_hint = False
        self._columns: dict[str, int] = {}
        self._tags = _Tags()
        self.parser = new_parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = self._tags[name]
        if tag == "c":
            self._attributes = attributes
            reference = attributes.get("r")
            self._column = self._place(reference) if reference else self._column + 1
        elif tag in ("v", "t"):
            self._is_text = not self._is_hint
        elif tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = -1
        elif tag == "rPh":
            self._is_hint = True

    def _end(self, name: str) -> None:
        tag = self._tags[name]
        if tag == "c":
            if self._parts:
                self._put_cell()
        elif tag in ("v", "t"):
            self._is_text = False
        elif tag == "row":
            if self._cells:
                self.rows.append((self._row, self._cells))
                self._cells = []
        elif tag == "rPh":
            self._is_hint = False

    def _text(self, data: str) -> None:
        if self._is_text and len(self._parts) < MAX_PARTS:
            self._parts.append(data)

    def _put_cell(self) -> None:
        text = self._parts[0] if len(self._parts) == 1 else "".join(self._parts)
        self._parts.clear()
        missing = self._column - len(self._cells)
        if missing > 0:
            self._cells.extend([""] * missing)
        value = self._value(text[:MAX_TEXT])
        if missing >= 0:
            self._cells.append(value)
        else:
            self._cells[self._column] = value

    def _place(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        if (column := self._columns.get(letters)) is None:
            column = 0
            for letter in letters.upper():
                column = column * 26 + ord(letter) - 64
            if not 1 <= column <= MAX_COLUMNS:
                raise FileError(f"the workbook has a cell {reference[:20]!r}, which no spreadsheet knows")
            column = self._columns[letters] = column - 1
        return column

    def _value(self, text: str) -> str:
        kind = self._attributes.get("t", "n")
        if kind == "n":
            return self._number(text)
        if kind == "b":
            return "TRUE" if text == "1" else "FALSE"
        if kind == "s":
            text = self._book.strings.get(int(text))
        return _escaped.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text

    def _number(self, text: str) -> str:
        try:
            number = float(text)
            if int(self._attributes.get("s", "0")) in self._book.date_styles:
                return excel_instant(number, from_1904=self._book.from_1904).isoformat()
            return str(int(number)) if number.is_integer() else repr(number)
        except (ValueError, OverflowError):
            return text


class _Tags(dict[str, str]):
    """Local names by qualified name, worked out once each."""

    def __missing__(self, name: str) -> str:
        self[name] = tag = local(name)
        return tag
