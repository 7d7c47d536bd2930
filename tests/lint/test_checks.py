"""Every check is documented under the fixed headings, and its own examples hold."""

from pathlib import Path

import pytest
import yaml

from stopgate.lint import checks
from stopgate.lint.check import Check
from stopgate.lint.explanation import HEADINGS, explanation_of
from stopgate.lint.registry import CHECKS, MODULES
from stopgate.lint.submission import Submission

BY_ID = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.CHECK.id)


def findings(check: Check, example: str) -> list[str]:
    """The severities of a check's findings on an example written in YAML."""
    submission = Submission(yaml.safe_load(example))
    return [finding.severity for finding in check.findings(submission)]


@BY_ID
def test_the_faulty_example_is_found(module):
    """The example a check calls faulty is a finding of this check."""
    assert findings(module.CHECK, explanation_of(module)["Faulty example"])


@BY_ID
def test_the_correct_example_passes(module):
    """The example a check calls correct has no finding of this check but advice."""
    example = explanation_of(module)["Correct example"]
    expected = [] if module.CHECK.id[0] in "EN" else ["info"]
    assert [severity for severity in findings(module.CHECK, example) if severity not in expected] == []


@BY_ID
def test_every_heading_is_there_and_filled(module):
    """The explanation of a check has all the headings, in order, each with text."""
    explanation = explanation_of(module)
    assert list(explanation) == list(HEADINGS)
    assert all(explanation.values())


def test_every_module_of_checks_is_registered():
    """A check in the folder that the registry does not know would never run."""
    files = {path.stem for path in Path(checks.__file__).parent.glob("*.py")} - {"__init__"}
    assert files == {module.__name__.rpartition(".")[2] for module in MODULES}


def test_ids_and_rules_are_unique():
    """A finding names one check and no other."""
    assert len({check.id for check in CHECKS}) == len(CHECKS) == len({check.rule for check in CHECKS})


def test_the_lists_are_complete():
    """Every row of the checklist and of the toll-free list has its check."""
    expected = [f"L{row:02}" for row in range(1, 31)] + [f"E{row:02}" for row in range(1, 14)]
    assert [check.id for check in CHECKS] == expected + [f"N{row:02}" for row in range(1, 21)]


def test_a_great_many_samples_bring_no_great_many_findings():
    """The number is told once; of copies each is told once, and only the first samples are judged."""
    submission = Submission({"samples": ["Acme {name}: see http://bit.ly/x"] * 5000})
    found = [finding for check in CHECKS for finding in check.findings(submission)]
    assert "There are 5000 samples; 2 to 5 are asked for." in {finding.message for finding in found}
    assert len(found) < 200
