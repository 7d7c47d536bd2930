"""The corrected copy of a submission: what a machine can put right is put right, the rest stays for a person."""

from stopgate.lint.check import Check
from stopgate.lint.judging import judge
from stopgate.lint.registry import CHECKS
from stopgate.lint.submission import Submission

_ROUNDS = 2
"""A correction may make room for another: a message written anew by one check no longer needs the next."""


def repair(submission: Submission) -> Submission:
    """Apply every check's correction where it has faults; a correction that adds faults is taken back.

    Returns:
        A copy with at most as many faults as the submission; repairing it again changes nothing more.
    """
    for _ in range(_ROUNDS):
        for check in CHECKS:
            submission = _repaired(submission, check)
    return submission


def faults_in(submission: Submission) -> int:
    """How many findings are faults rather than advice."""
    return sum(finding.severity != "info" for finding in judge(submission))


def _repaired(submission: Submission, check: Check) -> Submission:
    if check.repair is None or all(finding.severity == "info" for finding in check.findings(submission)):
        return submission
    corrected = submission.replacing(check.repair(submission))
    return corrected if faults_in(corrected) < faults_in(submission) else submission
