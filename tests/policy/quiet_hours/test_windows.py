"""The windows of the states, as the reference lists them, on days without anything special and on special ones."""

from datetime import date

import pytest

from stopgate.policy.quiet_hours import QuietPolicy, Window
from stopgate.policy.quiet_hours.laws import all_laws, law_on
from stopgate.policy.quiet_hours.quiet_policy import DEFAULT
from tests.policy.quiet_hours.clocks import CHICAGO, DENVER, LOS_ANGELES, NEW_YORK, asked, at, is_open

FRIDAY, SATURDAY, SUNDAY, HOLIDAY = "2026-03-20", "2026-03-21", "2026-03-22", "2026-11-26"
ONE_SECOND_BEFORE = {"08": "07:59:59", "09": "08:59:59", "10": "09:59:59", "12": "11:59:59", "17": "16:59:59",
                     "18": "17:59:59", "20": "19:59:59", "21": "20:59:59"}  # fmt: skip
DETROIT = "America/Detroit"

# handset, zone, then the hours of Friday, Saturday, Sunday and Thanksgiving; None: closed
STATES = {
    "CA": ("+14155550132", LOS_ANGELES, "08-21", "08-21", "08-21", "08-21"),
    "NY": ("+12125550132", NEW_YORK, "08-21", "08-21", "08-21", "08-21"),
    "IL": ("+13125550132", CHICAGO, "08-21", "08-21", "08-21", "08-21"),
    "AL": ("+12055550132", CHICAGO, "08-20", "08-20", None, None),
    "LA": ("+15045550132", CHICAGO, "08-20", "08-20", None, None),
    "MS": ("+16015550132", CHICAGO, "08-20", "08-20", None, "08-20"),
    "MA": ("+16175550132", NEW_YORK, "08-20", "08-20", "08-20", "08-20"),
    "NJ": ("+12015550132", NEW_YORK, "08-20", "08-20", "08-20", "08-20"),
    "WA": ("+12065550132", LOS_ANGELES, "08-20", "08-20", "08-20", "08-20"),
    "FL": ("+13055550132", NEW_YORK, "08-20", "08-20", "08-20", "08-20"),
    "MD": ("+13015550132", NEW_YORK, "08-20", "08-20", "08-20", "08-20"),
    "OK": ("+14055550132", CHICAGO, "08-20", "08-20", "08-20", "08-20"),
    "NV": ("+17025550132", LOS_ANGELES, "09-20", "09-20", "09-20", "09-20"),
    "CT": ("+12035550132", NEW_YORK, "09-20", "09-20", "09-20", "09-20"),
    "MI": ("+13135550132", DETROIT, "09-21", "09-21", "09-21", "09-21"),
    "MN": ("+16125550132", CHICAGO, "09-21", "09-21", "09-21", "09-21"),
    "NM": ("+15055550132", DENVER, "09-21", "09-21", "09-21", "09-21"),
    "KY": ("+15025550132", NEW_YORK, "10-21", "10-21", "10-21", "10-21"),
    "RI": ("+14015550132", NEW_YORK, "09-18", "10-17", "10-17", "09-18"),
    "TX": ("+12145550132", CHICAGO, "09-21", "09-21", "12-21", "09-21"),
    "PA": ("+12155550132", NEW_YORK, "08-21", "08-12", "08-21", None),
    "KS": ("+13165550132", CHICAGO, "09-20", "09-20", "12-20", None),
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("column", range(4))
def test_each_state_opens_and_closes_to_the_second(state: str, column: int) -> None:
    """The opening second is in, the closing second is out; a closed day is closed at noon."""
    handset, zone, *days = STATES[state]
    day, hours = (FRIDAY, SATURDAY, SUNDAY, HOLIDAY)[column], days[column]
    if hours is None:
        assert not is_open(handset, at(f"{day}T12:00", zone))
        return
    opens, closes = hours.split("-")
    assert not is_open(handset, at(f"{day}T{ONE_SECOND_BEFORE[opens]}", zone))
    assert is_open(handset, at(f"{day}T{opens}:00:00", zone))
    assert is_open(handset, at(f"{day}T{ONE_SECOND_BEFORE[closes]}.999999", zone))
    assert not is_open(handset, at(f"{day}T{closes}:00:00", zone))


def test_every_state_with_a_law_of_its_own_is_in_this_table() -> None:
    """A new line in the data needs a new line here."""
    named = {name for law in all_laws() for name in law.jurisdictions} - {"*", "?"}
    assert named <= {f"US-{state}" for state in STATES}


@pytest.mark.parametrize(
    "local", ["2026-03-20T21:00", "2026-03-20T23:59:59", "2026-03-21T00:00", "2026-03-21T07:59:59"]
)
def test_the_night_is_held_until_the_morning(local: str) -> None:
    """Before and after midnight the opening is the same one."""
    assert asked("+14155550132", at(local, LOS_ANGELES)).opens_at == at("2026-03-21T08:00", LOS_ANGELES)


def test_a_closed_sunday_after_a_closed_evening_is_passed_over() -> None:
    """From Saturday evening in Alabama the next opening is Monday's."""
    found = asked("+12055550132", at("2026-03-21T20:00", CHICAGO))
    assert found.opens_at == at("2026-03-23T08:00", CHICAGO)
    assert found.closes_at == at("2026-03-23T20:00", CHICAGO)


def test_holidays_and_sundays_in_a_row_are_passed_over() -> None:
    """4 July 2026 is a Saturday, observed on the Friday before, and then comes Sunday."""
    assert asked("+15045550132", at("2026-07-02T20:30", CHICAGO)).opens_at == at("2026-07-06T08:00", CHICAGO)


@pytest.mark.parametrize(
    ("handset", "zone", "local", "expected"),
    [
        ("+14055550132", CHICAGO, "2022-10-31T20:30", True),  # Oklahoma, the day before its law
        ("+14055550132", CHICAGO, "2022-11-01T20:30", False),
        ("+12145550132", CHICAGO, "2025-08-31T10:00", True),  # Texas, a Sunday the day before its law
        ("+12145550132", CHICAGO, "2025-09-07T10:00", False),
    ],
)
def test_a_law_holds_from_its_first_local_day(handset: str, zone: str, local: str, expected: bool) -> None:
    """The date of the event decides which law holds."""
    assert is_open(handset, at(local, zone)) is expected


def test_why_it_is_closed_names_place_law_and_source() -> None:
    """What a finding quotes."""
    closed = asked("+12145550132", at("2026-03-22T10:15", CHICAGO)).closed
    assert closed is not None
    assert (closed.zone, closed.jurisdiction, closed.hours) == (CHICAGO, "US-TX", "12:00-21:00")
    assert (closed.confidence, closed.local_time.hour, closed.local_time.minute) == ("S", 10, 15)
    assert "SB 140" in closed.source


@pytest.mark.parametrize(
    ("state", "local"), [("KS", "2026-03-20T08:30"), ("PA", "2026-03-21T15:00"), ("NJ", "2026-03-20T20:30")]
)
def test_what_is_doubtful_can_be_set_to_the_federal_hours(state: str, local: str) -> None:
    """Strict by default; with the setting the doubtful law steps back."""
    handset, zone, *_ = STATES[state]
    assert not is_open(handset, at(local, zone))
    assert is_open(handset, at(local, zone), policy=QuietPolicy(unconfirmed="federal"))


def test_a_confirmed_law_does_not_step_back() -> None:
    """The setting touches only what is doubtful."""
    assert not is_open(
        "+13055550132", at("2026-03-20T20:30", NEW_YORK), policy=QuietPolicy(unconfirmed="federal")
    )


def test_an_operator_can_replace_any_law() -> None:
    """By jurisdiction: a state's, a province's, that of everywhere else."""
    all_day = Window("00:00-24:00", "00:00-24:00", "00:00-24:00")
    night = at("2026-03-20T23:00", NEW_YORK)
    assert is_open("+13055550132", night, policy=QuietPolicy(windows={"US-FL": all_day}))
    assert is_open("+14165550132", night, policy=QuietPolicy(windows={"CA-ON": all_day}))
    assert is_open("+12125550132", night, policy=QuietPolicy(windows={"*": all_day}))
    assert not is_open("+13055550132", night, policy=QuietPolicy(windows={"*": all_day}))
    closed = asked("+13055550132", night, policy=QuietPolicy(windows={"US-FL": Window()})).closed
    assert closed is not None
    assert (closed.jurisdiction, closed.confidence) == ("US-FL", "setting")


def test_an_account_narrows_and_never_widens() -> None:
    """Its own hours and the law's both hold; the finding says whose it was."""
    policy = QuietPolicy(own=Window("00:00-18:00", "10:00-24:00", None))
    handset, zone = "+13055550132", NEW_YORK
    assert not is_open(handset, at("2026-03-20T07:59", zone), policy=policy)
    assert is_open(handset, at("2026-03-20T17:59", zone), policy=policy)
    assert not is_open(handset, at("2026-03-20T18:00", zone), policy=policy)
    assert not is_open(handset, at("2026-03-21T20:00", zone), policy=policy)
    found = asked(handset, at("2026-03-22T12:00", zone), policy=policy)
    assert found.opens_at == at("2026-03-23T08:00", zone)
    assert found.closed is not None
    assert (found.closed.jurisdiction, found.closed.hours) == ("own", "closed")


def test_an_account_closes_single_days() -> None:
    """Such as Mardi Gras in Louisiana, which no federal calendar has."""
    policy = QuietPolicy(closed_days=frozenset({date(2026, 2, 17)}))
    found = asked("+15045550132", at("2026-02-17T12:00", CHICAGO), policy=policy)
    assert found.opens_at == at("2026-02-18T08:00", CHICAGO)
    assert found.closed is not None
    assert found.closed.jurisdiction == "own"


def test_what_never_opens_says_so() -> None:
    """An account without any hours gets no opening, and no loop."""
    found = asked("+14155550132", at("2026-03-20T12:00", LOS_ANGELES), policy=QuietPolicy(own=Window()))
    assert (found.is_open, found.opens_at) == (False, None)
    assert found.closed is not None


@pytest.mark.parametrize("text", ["9-17", "20:00-08:00", "08:00-08:00", "08:00-25:00", "08:00", ""])
def test_hours_that_make_no_sense_are_refused(text: str) -> None:
    """At once, when the settings are read."""
    with pytest.raises(ValueError, match="expected hours"):
        Window(weekdays=text)


def test_every_law_says_what_it_rests_on() -> None:
    """Nothing is in the data without a source, and what nobody confirmed is marked as doubtful."""
    for law in all_laws():
        assert law.source
        assert law.doubtful or law.confidence != "NC"
    assert law_on("US-KS", date(2026, 3, 20), DEFAULT).confidence == "NC"
