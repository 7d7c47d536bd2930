"""Formula injection: neutralised on export, reversed on import."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stopgate.report.formulas import neutralise_formula, restore_formula

DANGEROUS = "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize(
    "cell", ["=cmd|' /C calc'!A0", "+14155550132", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "'=1"]
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    """One apostrophe in front makes it text; the number's own plus is kept behind it."""
    assert neutralise_formula(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "acme", "2026-01-31", "it's =", "'quoted'"])
def test_harmless_cells_stay_as_they_are(cell: str) -> None:
    """Nothing is added where nothing can run."""
    assert neutralise_formula(cell) == cell


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(DANGEROUS + "' "))))
def test_no_cell_begins_like_a_formula_and_all_come_back(cell: str) -> None:
    """Whatever the text, the export is harmless and the import restores it exactly."""
    safe = neutralise_formula(cell)
    assert safe.lstrip()[:1] not in set(DANGEROUS)
    assert restore_formula(safe) == cell
