"""Findings as SARIF 2.1.0, the format code hosts show beside the file.

Source: OASIS Static Analysis Results Interchange Format 2.1.0 (2020-03-27), sections 3.13 to 3.28, 3.49.
"""

from collections.abc import Iterable
from typing import Any

from stopgate.lint.explanation import explanation_of, title_of
from stopgate.lint.finding import Finding
from stopgate.lint.registry import MODULES
from stopgate.lint.submission import Submission

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def sarif_log(judged: Iterable[tuple[Submission, list[Finding]]]) -> dict[str, Any]:
    """One run with every finding; the rules are described whether or not they were broken."""
    results = [_result(submission, finding) for submission, findings in judged for finding in findings]
    driver = {"name": "stopgate lint", "rules": _rules()}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _rules() -> list[dict[str, Any]]:
    return [
        {
            "id": module.CHECK.id,
            "name": module.CHECK.rule,
            "shortDescription": {"text": title_of(module)},
            "help": {"text": explanation_of(module)["What to do"]},
        }
        for module in MODULES
    ]


def _result(submission: Submission, finding: Finding) -> dict[str, Any]:
    uri, _, line = submission.place.partition(":")
    region = {"region": {"startLine": int(line)}} if line.isdigit() else {}
    return {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} Correction: {finding.correction}"},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": uri.partition("#")[0]}, **region},
                "logicalLocations": [{"fullyQualifiedName": f"{submission.id}.{finding.field}"}],
            }
        ],
        "properties": {"quote": finding.quote, "prevents": list(finding.prevents)},
    }
