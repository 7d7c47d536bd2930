"""The reference page of the checks."""

from pathlib import Path

from stopgate.lint.reference_page import reference_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "lint.md"


def test_the_page_is_not_stale():
    """It is what the docstrings say; else run `python -m stopgate.lint.reference_page > docs/reference/lint.md`."""
    assert PAGE.read_text() == reference_page()
