"""All checks over one submission."""

from stopgate.lint.finding import Finding
from stopgate.lint.registry import CHECKS
from stopgate.lint.submission import Submission


def judge(submission: Submission) -> list[Finding]:
    """Every finding of every check, in the checks' order; the same submission gives the same findings."""
    return [finding for check in CHECKS for finding in check.findings(submission)]
