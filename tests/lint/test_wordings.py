"""Checks understand the meaning, whatever the wording."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from stopgate.lint.registry import check_by_id
from stopgate.lint.submission import Submission

CORPUS = Path(__file__).parent / "corpus"
BRAND = {"legal_name": "Acme Shelter, Inc.", "dba": "Acme Shelter", "website": "https://acmeshelter.org"}
LIST_FIELDS = ("samples", "opt_in_keywords", "opt_out_keywords", "help_keywords")
WITH_CONTEXT = ("third_author_wordings.yaml", "odd_wordings.yaml")


def tables() -> Iterator[dict[str, Any]]:
    """Every table of wordings: check, field, the rest of the submission, what passes and what fails."""
    for name, table in yaml.safe_load((CORPUS / "wordings.yaml").read_text()).items():
        check, field = name.split()
        yield {"check": check, "field": field, "with": {"brand": BRAND}, **table}
    for file in WITH_CONTEXT:
        yield from yaml.safe_load((CORPUS / file).read_text())


def wordings(kind: str) -> list[object]:
    """All wordings of a kind as parameters: check, field, text and the rest of the submission."""
    return [
        pytest.param(
            table["check"], table["field"], text, table.get("with", {}), id=f"{table['check']}-{text[:40]}"
        )
        for table in tables()
        for text in table.get(kind, [])
    ]


def is_faulty(identifier: str, field: str, text: str, rest: dict[str, Any]) -> bool:
    """Whether the check finds a fault in a submission of this one text."""
    submission = Submission(with_text(rest, field, text))
    return any(finding.severity != "info" for finding in check_by_id(identifier).findings(submission))


def with_text(rest: dict[str, Any], field: str, text: str) -> dict[str, Any]:
    """The submission with the text in its place: in the brand, in a list, or as it stands."""
    if field == "support_email":
        return rest | {"brand": rest.get("brand", {}) | {field: text}}
    return rest | {
        field: text.split(",") if field in LIST_FIELDS[1:] else [text] if field in LIST_FIELDS else text
    }


@pytest.mark.parametrize(("identifier", "field", "text", "rest"), wordings("passes"))
def test_a_good_wording_passes(identifier, field, text, rest):
    """What a reviewer would accept is no fault."""
    assert not is_faulty(identifier, field, text, rest)


@pytest.mark.parametrize(("identifier", "field", "text", "rest"), wordings("fails"))
def test_a_bad_wording_is_found(identifier, field, text, rest):
    """What a reviewer would refuse is a fault."""
    assert is_faulty(identifier, field, text, rest)
