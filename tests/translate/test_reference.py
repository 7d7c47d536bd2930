"""The reference page shows the tables as they are."""

from pathlib import Path

from stopgate.translate.reference import render

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "providers.md"


def test_the_page_is_not_stale() -> None:
    """Run `python -m stopgate.translate.reference > docs/reference/providers.md` where this fails."""
    assert PAGE.read_text("utf-8") == render()
