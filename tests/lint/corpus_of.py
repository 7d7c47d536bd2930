"""The corpus of submissions: clean ones, and the same with faults planted in them."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from stopgate.lint.judging import judge
from stopgate.lint.submission import Submission

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Case:
    """A submission and the checks that must find its faults; none for a clean one."""

    fields: dict[str, Any]
    expected: frozenset[str]

    @property
    def found(self) -> frozenset[str]:
        """The checks with a finding that is a fault."""
        findings = judge(Submission(self.fields))
        return frozenset(finding.check for finding in findings if finding.severity != "info")


def cases(clean_file: str, faulty_file: str) -> Iterator[Case]:
    """All cases of a corpus, clean ones first."""
    clean = {fields["id"]: fields for fields in yaml.safe_load_all((CORPUS / clean_file).read_text())}
    yield from (Case(fields, frozenset()) for fields in clean.values())
    for entry in yaml.safe_load((CORPUS / faulty_file).read_text()):
        yield Case(_planted(clean[entry["base"]], entry), frozenset(entry["expect"]))


def whole_cases(file: str) -> Iterator[Case]:
    """All cases of a corpus in which every submission is written out."""
    for entry in yaml.safe_load((CORPUS / file).read_text()):
        yield Case(entry["submission"], frozenset(entry["expect"]))


def recall_and_false_share(corpus: list[Case]) -> tuple[float, float]:
    """The share of planted faults found, and the share of findings that are false."""
    found = [(check, case) for case in corpus for check in case.found]
    planted = sum(len(case.expected) for case in corpus)
    hits = sum(check in case.expected for check, case in found)
    return hits / planted, (len(found) - hits) / len(found)


def _planted(clean: dict[str, Any], entry: dict[str, Any]) -> dict[str, Any]:
    fields = deepcopy(clean) | {"id": entry["id"]}
    for name, value in entry.get("set", {}).items():
        _holder(fields, name)[name.rpartition(".")[2]] = value
    for name in entry.get("remove", []):
        _holder(fields, name).pop(name.rpartition(".")[2])
    return fields


def _holder(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return fields["brand"] if name.startswith("brand.") else fields
