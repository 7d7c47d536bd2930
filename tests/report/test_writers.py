"""Exports: harmless in a spreadsheet, and read back exactly."""

import csv
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from schemas.opt_outs import OptOut
from schemas.record import Evidence, Instant
from stopgate.report import writers
from stopgate.report.columns import detect_layout
from stopgate.report.entries import EntryReader
from stopgate.report.exporting import entry_cells
from stopgate.report.faults import FileError
from stopgate.report.files import open_rows
from stopgate.report.writers import COLUMNS, open_writer

ENTRY = OptOut(
    account="=acme", handset="+14155550132", channels=["sms"], origin="operator", liftable_by="operator",
    occurred_at=Instant.parse("2026-01-31T10:00:00.250Z"), recorded_at=Instant.parse("2026-02-01"), actor="@ann",
    evidence=Evidence(topic="stopgate.commands", partition=3, offset=7),
)  # fmt: skip
CELLS = entry_cells(ENTRY, note="=cmd|' /C calc'!A0\nsecond, \"line\"", prior_origin="handset_text")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".XLSX"])
def test_an_export_is_imported_again_without_loss(tmp_path: Path, suffix: str) -> None:
    """Number, account, channels, date, note and provenance come back as they were, formulas and all."""
    with open_writer(path := tmp_path / f"report{suffix}") as writer:
        writer.write(CELLS)
    heading, row = open_rows(path).rows()
    entry = EntryReader(detect_layout([heading, row]), None, "US").read(row[1])
    assert (entry.number, entry.account, entry.channels) == (ENTRY.handset, ENTRY.account, ("sms",))
    assert (entry.occurred_at, entry.note) == (ENTRY.occurred_at, CELLS[5])
    assert entry.kept == {
        "origin": "operator", "prior_origin": "handset_text", "actor": "@ann", "evidence": "stopgate.commands/3/7",
    }  # fmt: skip
    assert entry.doubts == ()


def test_no_cell_of_a_csv_begins_like_a_formula(tmp_path: Path) -> None:
    """Not even the number: its plus stands behind an apostrophe, where no spreadsheet drops it."""
    with open_writer(path := tmp_path / "report.csv") as writer:
        writer.write(CELLS)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(COLUMNS)
    assert rows[1][:2] == ["'+14155550132", "'=acme"]
    assert not any(cell[:1] in {"=", "+", "-", "@", "\t", "\r"} for row in rows for cell in row)


def test_every_cell_of_a_workbook_is_text(tmp_path: Path) -> None:
    """A formula in a note is shown, not run; the number keeps its plus."""
    with open_writer(path := tmp_path / "report.xlsx") as writer:
        writer.write(CELLS)
    row = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1]
    assert row == CELLS


def test_an_export_longer_than_a_sheet_goes_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No row is lost at a spreadsheet's limit, and the import reads all sheets."""
    monkeypatch.setattr(writers, "ROWS_PER_SHEET", 2)
    with open_writer(path := tmp_path / "report.xlsx") as writer:
        for last in range(5):
            writer.write([f"+1415555013{last}"])
    assert [cells[0] for _, cells in open_rows(path).rows()] == [
        "number",
        *(f"+1415555013{last}" for last in range(5)),
    ]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_half_a_report_never_passes_for_a_whole_one(tmp_path: Path, suffix: str) -> None:
    """Where the cluster goes away in the middle, an older file stays and nothing else is left."""
    (path := tmp_path / f"report{suffix}").write_text("older")

    def break_off() -> None:
        with open_writer(path) as writer:
            writer.write(CELLS)
            raise ConnectionError

    with pytest.raises(ConnectionError):
        break_off()
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [(path.name, "older")]


def test_other_suffixes_and_places_are_refused(tmp_path: Path) -> None:
    """Before anything is read from the cluster."""
    with pytest.raises(FileError, match=r"\.csv or \.xlsx"):
        open_writer(tmp_path / "report.pdf")
    with pytest.raises(FileError, match="cannot write"):
        open_writer(tmp_path / "nowhere" / "report.xlsx")
