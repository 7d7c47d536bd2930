"""The reference page of quiet hours."""

from pathlib import Path

from stopgate.policy.quiet_hours.laws import all_laws
from stopgate.policy.quiet_hours.page import quiet_hours_page
from stopgate.policy.quiet_hours.tables import area_codes, postal_prefixes

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "quiet-hours.md"


def test_the_page_is_not_stale() -> None:
    """It is what the tables say; else run `python -m stopgate.policy.quiet_hours > docs/reference/quiet-hours.md`."""
    assert PAGE.read_text(encoding="utf-8") == quiet_hours_page()


def test_every_law_and_every_place_is_on_the_page() -> None:
    """With its source, and each jurisdiction with its zone."""
    page = quiet_hours_page()
    for law in all_laws():
        assert law.source in page
    for line in (*area_codes(), *postal_prefixes()):
        assert f"| {line.jurisdiction} | {line.zone} | {line.codes[0]}" in page
