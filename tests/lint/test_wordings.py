"""Checks understand the meaning, whatever the wording."""

from pathlib import Path

import pytest
import yaml

from stopgate.lint.registry import check_by_id
from stopgate.lint.submission import Submission

BRAND = {"legal_name": "Acme Shelter, Inc.", "dba": "Acme Shelter", "website": "https://acmeshelter.org"}
WORDINGS = yaml.safe_load((Path(__file__).parent / "corpus" / "wordings.yaml").read_text())


def tables(kind: str) -> list[object]:
    """All wordings of a kind as parameters: check, field and text."""
    return [
        pytest.param(*name.split(), text, id=f"{name.split()[0]}-{number}")
        for name, table in WORDINGS.items()
        for number, text in enumerate(table[kind])
    ]


def is_faulty(identifier: str, field: str, text: str) -> bool:
    """Whether the check finds a fault in a submission of this one text."""
    submission = Submission({"brand": BRAND, field: [text] if field == "samples" else text})
    return any(finding.severity != "info" for finding in check_by_id(identifier).findings(submission))


@pytest.mark.parametrize(("identifier", "field", "text"), tables("passes"))
def test_a_good_wording_passes(identifier, field, text):
    """What a reviewer would accept is no fault."""
    assert not is_faulty(identifier, field, text)


@pytest.mark.parametrize(("identifier", "field", "text"), tables("fails"))
def test_a_bad_wording_is_found(identifier, field, text):
    """What a reviewer would refuse is a fault."""
    assert is_faulty(identifier, field, text)
