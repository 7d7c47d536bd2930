"""Rows of a CSV file as it really comes: any encoding, any separator, cells with line breaks, streamed."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from stopgate.report.faults import FileError
from stopgate.report.formulas import restore_formula

SAMPLE_BYTES = 1 << 16
SEPARATORS = (",", ";", "\t", "|")
MAX_LINES_IN_CELL = 50
"""More lines than this in one row mean a quotation mark that nobody closed, so that rows were swallowed."""


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read single bytes that are no UTF-8 as Windows-1252, so that a file of mixed origin loses no row."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(bytes([byte]).decode("cp1252", "replace") for byte in bad), error.end


codecs.register_error("stopgate-windows", _as_windows)


class TextFile:
    """A CSV file, opened; iterating reads it once.

    Attributes:
        encoding, separator: as found out from the beginning of the file.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._raw = path.open("rb")
        except OSError as error:
            raise FileError(f"cannot read {path}: {error.strerror}") from error
        self._size = path.stat().st_size or 1
        sample = self._raw.read(SAMPLE_BYTES)
        self._raw.seek(0)
        try:
            self.encoding = detect_encoding(sample)
        except FileError:
            self._raw.close()
            raise
        text = sample.decode(self.encoding, "ignore" if "16" in self.encoding else "stopgate-windows")
        self.separator, self._skip_first = detect_separator(text.lstrip("\ufeff"))

    @property
    def fraction(self) -> float:
        """How much of the file was read, from 0 to 1."""
        return 1.0 if self._raw.closed else min(self._raw.tell() / self._size, 1.0)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Row number counted from 1, as a spreadsheet would show it, and the cells.

        Raises:
            FileError: a cell is longer than any program writes: a quotation mark was never closed.
        """
        errors = "replace" if "16" in self.encoding else "stopgate-windows"
        with io.TextIOWrapper(self._raw, encoding=self.encoding, errors=errors, newline="") as lines:
            reader = csv.reader(_without_bom(lines), delimiter=self.separator, skipinitialspace=True)
            first_line = 1
            try:
                for row_number, cells in enumerate(reader, 1):
                    if reader.line_num - first_line >= MAX_LINES_IN_CELL:
                        raise FileError(_unclosed(first_line))
                    first_line = reader.line_num + 1
                    if not (row_number == 1 and self._skip_first):
                        yield row_number, [restore_formula(cell) for cell in cells]
            except csv.Error as error:
                raise FileError(_unclosed(first_line)) from error


def _unclosed(line: int) -> str:
    return (
        f"line {line}: a quotation mark is opened and not closed, so the rows after it cannot be told apart"
    )


def _without_bom(lines: Iterator[str]) -> Iterator[str]:
    for first in lines:
        yield first.lstrip("\ufeff")
        break
    yield from lines


def detect_encoding(sample: bytes) -> str:
    """Tell the encoding from the first bytes; anything that is not UTF-16 is read as UTF-8 with Windows-1252 bytes.

    Raises:
        FileError: the bytes are no text.
    """
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = sample[:4096]
    if b"\0" not in head:
        return "utf-8-sig"
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 4 < len(head) // 2 or min(even, odd) * 10 > max(even, odd):
        raise FileError("the file is neither text nor a workbook; expected CSV or XLSX")
    return "utf-16-be" if even > odd else "utf-16-le"


def detect_separator(sample: str) -> tuple[str, bool]:
    """Tell the separator: the one that cuts most rows into the same number of cells, more than one.

    Returns:
        The separator, and whether the first row is only a spreadsheet's `sep=;` line.
    """
    if sample[:4].lower() == "sep=" and sample[4:5] in SEPARATORS:
        return sample[4], True
    scores = {separator: _regularity(sample, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    return (best if scores[best] > 0 else ","), False


def _regularity(sample: str, separator: str) -> float:
    rows = csv.reader(io.StringIO(sample, newline=""), delimiter=separator, skipinitialspace=True)
    try:
        widths = [len(row) for _, row in zip(range(200), rows, strict=False) if any(row)]
    except csv.Error:
        return 0
    several = [width for width in widths if width > 1]
    if not several:
        return 0
    usual = max(set(several), key=several.count)
    return several.count(usual) / len(widths) + min(usual, 10) / 1000
