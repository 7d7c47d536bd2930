"""CSV files as they really come: encodings, separators, line breaks in cells."""

import codecs
from pathlib import Path

import pytest

from stopgate.report.faults import FileError
from stopgate.report.files import open_rows

TEXT = "number,note\r\n+14155550132,café\r\n"
WANTED = [["number", "note"], ["+14155550132", "café"]]


def rows_of(path: Path) -> list[list[str]]:
    return [cells for _, cells in open_rows(path).rows()]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), id="utf-8 with BOM"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), id="utf-16 little endian"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="utf-16 big endian"),
        pytest.param(TEXT.encode("utf-16-le"), id="utf-16 without BOM"),
        pytest.param(TEXT.encode("cp1252"), id="Windows-1252"),
        pytest.param(TEXT.replace("\r\n", "\n").encode(), id="Unix lines"),
        pytest.param(TEXT.replace("\r\n", "\r").encode(), id="old Macintosh lines"),
        pytest.param(TEXT.replace(",", ";").encode(), id="semicolons"),
        pytest.param(TEXT.replace(",", "\t").encode(), id="tabs"),
        pytest.param(TEXT.replace(",", "|").encode(), id="bars"),
        pytest.param(b"sep=;\r\n" + TEXT.replace(",", ";").encode(), id="a separator line"),
        pytest.param(TEXT.replace(",", ", ").encode(), id="spaces after the separator"),
        pytest.param(b'"number","note"\n"\'+14155550132","caf\xc3\xa9"', id="quoted and neutralised"),
    ],
)
def test_every_encoding_and_separator_gives_the_same_rows(tmp_path: Path, data: bytes) -> None:
    """What the file was saved as makes no difference."""
    (path := tmp_path / "list.csv").write_bytes(data)
    assert rows_of(path) == WANTED


def test_a_file_of_mixed_encodings_loses_no_row(tmp_path: Path) -> None:
    """Lines glued together from UTF-8 and Windows-1252 sources are both read."""
    (path := tmp_path / "list.csv").write_bytes("a,café\n".encode() + "b,café\n".encode("cp1252"))
    assert rows_of(path) == [["a", "café"], ["b", "café"]]


def test_a_cell_may_hold_separators_quotes_and_line_breaks(tmp_path: Path) -> None:
    """Quoting is understood, and the row numbers are those that a spreadsheet shows."""
    (path := tmp_path / "list.csv").write_text('number,note\n1,"a, ""b""\nc"\n2,d\n')
    assert list(open_rows(path).rows()) == [(1, ["number", "note"]), (2, ["1", 'a, "b"\nc']), (3, ["2", "d"])]


def test_a_quotation_mark_nobody_closed_is_reported_with_its_line(tmp_path: Path) -> None:
    """Rows that would vanish into one cell are never silently lost."""
    (path := tmp_path / "list.csv").write_text('number\n1\n"2\n' + "".join(f"{n}\n" for n in range(200)))
    with pytest.raises(FileError, match="line 3: a quotation mark"):
        rows_of(path)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        b"PK\x03\x04 torn",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 torn",
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, data: bytes) -> None:
    """Pictures and torn workbooks are told apart from lists, in words."""
    (path := tmp_path / "list.csv").write_bytes(data)
    with pytest.raises(FileError):
        rows_of(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The message says which file cannot be read."""
    with pytest.raises(FileError, match="nowhere"):
        open_rows(tmp_path / "nowhere.csv")
