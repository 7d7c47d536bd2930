"""Clocks that are put forward and back: US 2026-03-08 and 2026-11-01, both Sundays."""

import pytest

from stopgate.policy.quiet_hours import QuietPolicy, Window
from tests.policy.quiet_hours.clocks import CHICAGO, DENVER, LOS_ANGELES, NEW_YORK, asked, at, is_open

ROUND_THE_CLOCK = Window("00:00-24:00", "00:00-24:00", "00:00-24:00")


@pytest.mark.parametrize(
    ("evening", "morning"),
    [
        ("2026-03-07T22:00", "2026-03-08T12:00Z"),  # 08:00 EDT, eleven hours less one
        ("2026-10-31T22:00", "2026-11-01T13:00Z"),  # 08:00 EST, eleven hours and one
    ],
)
def test_the_opening_is_at_eight_on_the_wall_whatever_the_night_was(evening: str, morning: str) -> None:
    """The wall clock decides, not the hours that passed."""
    assert asked("+12125550132", at(evening, NEW_YORK)).opens_at == at(morning)


@pytest.mark.parametrize(
    ("handset", "zone"),
    [
        ("+12125550132", NEW_YORK), ("+13125550132", CHICAGO), ("+13035550132", DENVER), ("+14155550132", LOS_ANGELES),
        ("+16025550132", "America/Phoenix"), ("+18085550132", "Pacific/Honolulu"), ("+17875550132", "America/Puerto_Rico"),
        ("+13175550132", "America/Indiana/Indianapolis"), ("+19075550132", "America/Adak"), ("+16715550132", "Pacific/Guam"),
        ("+17095550132", "America/St_Johns"), ("+14165550132", "America/Toronto"), ("+13065550132", "America/Regina"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "day", ["2026-03-07", "2026-03-08", "2026-03-09", "2026-10-31", "2026-11-01", "2026-11-02"]
)
def test_the_edges_stand_still_on_the_wall(handset: str, zone: str, day: str) -> None:
    """On the days around both changes, with and without daylight-saving time."""
    where = {"time_zone": zone}
    assert not is_open(handset, at(f"{day}T07:59:59", zone), **where)
    assert is_open(handset, at(f"{day}T08:00:00", zone), **where)
    assert is_open(handset, at(f"{day}T20:59:59", zone), **where)
    assert not is_open(handset, at(f"{day}T21:00:00", zone), **where)


def test_arizona_has_no_daylight_saving_time() -> None:
    """Phoenix opens at 15:00 UTC all year; the area code of the Navajo Nation an hour earlier, so both must allow."""
    for day in ("2026-01-15", "2026-07-15"):
        assert asked("+16025550132", at(f"{day}T12:00Z")).opens_at == at(f"{day}T15:00Z")
    assert asked("+19285550132", at("2026-07-15T12:00Z")).opens_at == at("2026-07-15T15:00Z")
    assert asked("+19285550132", at("2026-07-15T12:00Z")).closes_at == at("2026-07-16T03:00Z")


def test_indiana_has_it_and_lies_in_two_zones() -> None:
    """Indianapolis follows the East; Gary and Evansville follow Chicago."""
    assert asked("+13175550132", at("2026-07-15T06:00Z")).opens_at == at("2026-07-15T12:00Z")
    assert asked("+13175550132", at("2026-01-15T06:00Z")).opens_at == at("2026-01-15T13:00Z")
    assert asked("+18125550132", at("2026-07-15T06:00Z")).opens_at == at("2026-07-15T13:00Z")


def test_an_opening_in_the_missing_hour_is_when_the_clock_has_jumped() -> None:
    """02:30 does not come on 8 March: the account's opening is 03:00, at once after 01:59."""
    policy = QuietPolicy(windows={"*": ROUND_THE_CLOCK}, own=Window(sunday="02:30-05:00"))
    now = at("2026-03-08T01:00", NEW_YORK)
    assert asked("+12125550132", now, policy=policy).opens_at == at("2026-03-08T03:00", NEW_YORK)


def test_a_window_that_lies_in_the_missing_hour_is_passed_over() -> None:
    """There is no such hour that day."""
    policy = QuietPolicy(windows={"*": ROUND_THE_CLOCK}, own=Window(sunday="02:00-03:00"))
    now = at("2026-03-08T01:00", NEW_YORK)
    assert asked("+12125550132", now, policy=policy).opens_at == at("2026-03-15T02:00", NEW_YORK)


def test_a_window_in_the_hour_that_comes_twice_is_open_twice() -> None:
    """01:30 to 02:00 on 1 November, in summer time and again in winter time, closed in between."""
    policy = QuietPolicy(windows={"*": ROUND_THE_CLOCK}, own=Window(sunday="01:30-02:00"))
    handset = "+12125550132"
    first, second = at("2026-11-01T01:30", NEW_YORK), at("2026-11-01T01:30", NEW_YORK, fold=1)
    between = at("2026-11-01T01:15", NEW_YORK, fold=1)
    assert asked(handset, at("2026-11-01T00:00", NEW_YORK), policy=policy).opens_at == first
    assert is_open(handset, first, policy=policy)
    assert not is_open(handset, between, policy=policy)
    assert asked(handset, between, policy=policy).opens_at == second


def test_a_clock_put_back_into_the_window_opens_it_again() -> None:
    """At 02:00 it is 01:00 again, within 00:30 to 01:30: the opening is the change itself."""
    policy = QuietPolicy(windows={"*": ROUND_THE_CLOCK}, own=Window(sunday="00:30-01:30"))
    late = at("2026-11-01T01:45", NEW_YORK)
    assert asked("+12125550132", late, policy=policy).opens_at == at("2026-11-01T01:00", NEW_YORK, fold=1)


def test_a_change_at_midnight_moves_the_opening_of_the_day() -> None:
    """Cuba puts its clock forward at midnight: that day begins at 01:00."""
    policy = QuietPolicy(
        windows={"*": Window("00:00-24:00", "00:00-24:00", "00:00-24:00")}, own=Window(sunday="00:00-01:30")
    )
    found = asked("+12125550132", at("2026-03-07T12:00Z"), time_zone="America/Havana", policy=policy)
    assert found.opens_at == at("2026-03-08T05:00Z")
