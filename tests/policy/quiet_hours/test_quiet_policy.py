"""What an account can set, as it is read from a policy file."""

from datetime import date
from typing import Any

import msgspec
import pytest
import yaml

from stopgate.policy.quiet_hours import DEFAULT, QuietPolicy, Window

SETTINGS = """
categories: [marketing, informational]
action: reject
spread_seconds: 60
own: {weekdays: 09:00-18:00, saturday: 10:00-14:00, holidays: false, most_in_24_hours: 1}
closed_days: [2026-02-17]
windows: {US-KS: {weekdays: 08:00-21:00, saturday: 08:00-21:00, sunday: 08:00-21:00}}
unconfirmed: federal
"""


def test_settings_are_read_from_yaml() -> None:
    """Hours, days and jurisdictions as people write them."""
    read = msgspec.convert(yaml.safe_load(SETTINGS), QuietPolicy)
    assert read == QuietPolicy(
        categories=frozenset({"marketing", "informational"}),
        action="reject",
        spread_seconds=60,
        own=Window("09:00-18:00", "10:00-14:00", None, holidays=False, most_in_24_hours=1),
        closed_days=frozenset({date(2026, 2, 17)}),
        windows={"US-KS": Window("08:00-21:00", "08:00-21:00", "08:00-21:00")},
        unconfirmed="federal",
    )
    assert hash(read) == hash(msgspec.convert(yaml.safe_load(SETTINGS), QuietPolicy))


def test_policies_that_differ_in_their_hours_differ_in_their_hash() -> None:
    """Else a thousand accounts with hours of their own would be searched one by one in the memory of openings."""
    policies = [QuietPolicy(own=Window(f"09:{minute:02}-18:00")) for minute in range(60)]
    assert len({hash(policy) for policy in policies}) == 60
    assert msgspec.convert({}, QuietPolicy) == DEFAULT


@pytest.mark.parametrize(
    ("mistake", "place"),
    [
        ({"own": {"weekdays": "9-17"}}, r"\$\.own\.weekdays"),
        ({"own": {"weekdays": "20:00-08:00"}}, r"\$\.own"),
        ({"own": {"most_in_24_hours": 0}}, r"\$\.own\.most_in_24_hours"),
        ({"categories": ["adverts"]}, r"\$\.categories\[0\]"),
        ({"windows": {"Kansas": {}}}, "windows"),
        ({"spread_seconds": -1}, r"\$\.spread_seconds"),
        ({"action": "drop"}, r"\$\.action"),
    ],
)
def test_mistakes_are_refused_with_their_place(mistake: dict[str, Any], place: str) -> None:
    """Nobody finds out at night that a setting did nothing."""
    with pytest.raises(msgspec.ValidationError, match=place):
        msgspec.convert(mistake, QuietPolicy)
