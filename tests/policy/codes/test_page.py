"""The reference page of all codes."""

from pathlib import Path

from stopgate.policy.codes import all_codes
from stopgate.policy.codes.page import codes_page

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "codes.md"


def test_the_page_is_not_stale() -> None:
    """It is what the table says; else run `python -m stopgate.policy.codes > docs/reference/codes.md`."""
    assert PAGE.read_text(encoding="utf-8") == codes_page()


def test_every_meaning_is_on_the_page() -> None:
    """One line per row of the table, and no cell broken by a stray bar."""
    lines = [line for line in codes_page().splitlines() if line.startswith(("| twilio", "| aws", "| telnyx"))]
    wanted = [row for row in all_codes() if row.provider in ("twilio", "aws", "telnyx")]
    assert len(lines) == len(wanted)
    for row in all_codes():
        assert f"| `{row.code}` |" in codes_page()
