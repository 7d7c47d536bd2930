"""The federal holidays, and the workdays on which they are observed."""

from datetime import date, timedelta

import pytest

from stopgate.policy.quiet_hours.holidays import is_federal_holiday

# As the Office of Personnel Management published them; actual day and observed day where they differ.
PUBLISHED = {
    2021: "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
    2023: "01-01 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-11 11-23 12-25",
    2026: "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25",
}


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_year_is_the_published_one(year: int) -> None:
    """Every day of it, 31 December 2021 included: New Year's Day 2022 was a Saturday."""
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(365))
    assert " ".join(f"{day:%m-%d}" for day in days if is_federal_holiday(day)) == PUBLISHED[year]


def test_the_ends_of_the_calendar_are_days_like_any_other() -> None:
    """Neither the first nor the last day that can be written raises."""
    assert is_federal_holiday(date(9999, 12, 24)) is True  # Christmas 9999 is a Saturday
    assert is_federal_holiday(date(1, 1, 1)) is True
