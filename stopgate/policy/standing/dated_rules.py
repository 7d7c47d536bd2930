"""How the carriers' traffic rule for toll-free numbers changed over time, for people; the gate follows two of these.

Source: verification reference, traffic rule by date (Twilio error dictionary 2023 and error 30032, Microsoft SMS FAQ
2023-03, Sinch).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DatedRule:
    """What held from a day on.

    Attributes:
        since: the first day, or month, as far as it is known.
        unverified: traffic of numbers without verification, or rejected.
        under_review: traffic of numbers that are pending or in review.
        policy: the setting that follows this rule today.
    """

    since: str
    unverified: str
    under_review: str
    policy: str | None = None


DATED_RULES = (
    DatedRule("2022-10-01", "blocked to Canada", "allowed"),
    DatedRule("2023-04-01", "at most 500 a day, 1,000 a week, 2,000 a month", "at most 2,000, 6,000 and 10,000"),
    DatedRule(
        "mid-2023", "blocked (30032) once rejected for good", "allowed, and for 7 days after a rejection that may be corrected",
        "seed",
    ),
    DatedRule("2023-11-08", "blocked (30032)", "allowed"),
    DatedRule("2024-01-31", "blocked (30032)", "blocked (30032)", "current"),
)  # fmt: skip
"""Verified numbers were allowed throughout; voice and other countries were never touched."""


def as_sentence(rule: DatedRule) -> str:
    """One dated rule in words."""
    setting = f" (setting `{rule.policy}`)" if rule.policy else ""
    return f"from {rule.since}: unverified {rule.unverified}; under review {rule.under_review}{setting}"
