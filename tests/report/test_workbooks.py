"""XLSX workbooks, streamed; held against an independent reader and against what Excel and others write."""

import datetime
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from stopgate.report.faults import FileError
from stopgate.report.files import open_rows

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def rows_of(path: Path) -> list[list[str]]:
    return [cells for _, cells in open_rows(path).rows()]


def handmade(path: Path, sheet: str, strings: str = "", doctype: str = "") -> Path:
    """A workbook with the XML as given, the way other programs write it."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Target="/xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'{doctype}<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{sheet}</x:sheetData></x:worksheet>',
        )
        if strings:
            archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{strings}</sst>')
    return path


@pytest.mark.parametrize("constant_memory", [True, False], ids=["texts in cells", "shared texts"])
def test_numbers_dates_and_texts_come_as_text(tmp_path: Path, constant_memory: bool) -> None:
    """A number has no exponent and no point, a date is ISO 8601, an empty cell is empty, a blank row no row."""
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(str(path), {"constant_memory": constant_memory}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["number", "", "date", "yes"])
        sheet.write_number(2, 0, 14155550132)
        sheet.write_datetime(
            2, 2, datetime.datetime(2026, 1, 31, 12), book.add_format({"num_format": "dd/mm/yy hh:mm"})
        )
        sheet.write_boolean(2, 3, True)
        sheet.write_string(3, 0, "tab\tbell\x07 _x0041_")
    assert list(open_rows(path).rows()) == [
        (1, ["number", "", "date", "yes"]),
        (3, ["14155550132", "", "2026-01-31T12:00:00+00:00", "TRUE"]),
        (4, ["tab\tbell\x07 _x0041_"]),
    ]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=8),
            min_size=1,
            max_size=4,
        ),
        min_size=1,
        max_size=6,
    )
)
def test_texts_are_read_as_another_reader_reads_them(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    """Whatever the texts, the streamed rows are those of calamine."""
    path = tmp_path_factory.mktemp("books") / "list.xlsx"
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(at, column, cell)
    other = [
        [str(cell) for cell in row]
        for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()
    ]
    width = len(other[0])
    assert [row + [""] * (width - len(row)) for row in rows_of(path)] == other


def test_what_other_programs_write_is_read(tmp_path: Path) -> None:
    """Prefixed elements, cells without references, rich texts, phonetic hints, formulas with their last value."""
    sheet = (
        '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c></x:row>'
        '<x:row r="5"><x:c r="C5"><x:f>1+1</x:f><x:v>1.4155550132E10</x:v></x:c><x:c r="A5" t="str"><x:f>A1</x:f><x:v>x</x:v></x:c></x:row>'
    )
    strings = "<si><r><t>rich </t></r><r><t>text</t></r><rPh sb='0' eb='1'><t>hint</t></rPh></si>"
    path = handmade(tmp_path / "list.xlsx", sheet, strings)
    assert list(open_rows(path).rows()) == [(1, ["rich text", "in"]), (5, ["x", "", "14155550132"])]


def test_long_exports_go_on_in_further_sheets_and_hidden_ones_are_left_alone(tmp_path: Path) -> None:
    """Sheets with the first one's heading belong to the list, all others do not."""
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, heading, row in (
            ("1", "number", "a"),
            ("2", "number", "b"),
            ("3", "other", "c"),
            ("4", "number", "d"),
        ):
            sheet = book.add_worksheet(name)
            sheet.write_string(0, 0, heading)
            sheet.write_string(1, 0, row)
            if name == "4":
                sheet.hide()
    assert rows_of(path) == [["number"], ["a"], ["b"]]


@pytest.mark.parametrize(
    ("sheet", "doctype"),
    [
        ("<x:row><x:c t='s'><x:v>7</x:v></x:c></x:row>", ""),  # a text that is not there
        ("<x:row><x:c r='ZZZZZ1'><x:v>7</x:v></x:c></x:row>", ""),  # a column that no spreadsheet has
        ("<x:row><x:c>", ""),  # torn
        (
            "<x:row><x:c t='inlineStr'><x:is><x:t>&a;</x:t></x:is></x:c></x:row>",
            '<!DOCTYPE a [<!ENTITY a "bomb">]>',
        ),
    ],
)
def test_damaged_and_hostile_workbooks_are_refused(tmp_path: Path, sheet: str, doctype: str) -> None:
    """Nothing in a workbook makes the reader fail otherwise than with a sentence."""
    path = handmade(tmp_path / "list.xlsx", sheet, doctype=doctype)
    with pytest.raises(FileError):
        rows_of(path)
