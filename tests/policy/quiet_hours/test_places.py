"""Where a handset may be, and that each of these places has a say."""

from collections import defaultdict
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from phonenumbers import tzdata

from stopgate.policy.quiet_hours import QuietPolicy, possible_zones
from stopgate.policy.quiet_hours.places import known_zone, zones_of_postal_code
from stopgate.policy.quiet_hours.tables import area_codes, postal_prefixes, zones_of_area_codes
from tests.policy.quiet_hours.clocks import CHICAGO, DENVER, LOS_ANGELES, NEW_YORK, asked, at, is_open


def zones(
    handset: str, *, time_zone: str | None = None, postal_code: str | None = None
) -> dict[str, tuple[str, ...]]:
    """Zone → jurisdictions."""
    return dict(possible_zones(handset, time_zone=time_zone, postal_code=postal_code))


@pytest.mark.parametrize(
    ("area_code", "expected"),
    [
        ("208", {"America/Boise", LOS_ANGELES}), ("986", {"America/Boise", LOS_ANGELES}), ("850", {NEW_YORK, CHICAGO}),
        ("605", {CHICAGO, DENVER}), ("701", {CHICAGO, DENVER}), ("308", {CHICAGO, DENVER}), ("785", {CHICAGO, DENVER}),
        ("620", {CHICAGO, DENVER}), ("270", {NEW_YORK, CHICAGO}), ("423", {NEW_YORK, CHICAGO}), ("775", {LOS_ANGELES, DENVER}),
        ("541", {LOS_ANGELES, "America/Boise"}), ("906", {"America/Detroit", CHICAGO}), ("915", {DENVER}),
        ("907", {"America/Anchorage", "America/Adak"}), ("808", {"Pacific/Honolulu"}), ("787", {"America/Puerto_Rico"}),
        ("415", {LOS_ANGELES}), ("709", {"America/St_Johns", "America/Goose_Bay"}), ("604", {"America/Vancouver"}),
    ],
)  # fmt: skip
def test_an_area_code_stands_for_all_its_zones(area_code: str, expected: set[str]) -> None:
    """Those with one and those with two."""
    assert set(zones(f"+1{area_code}5550132")) == expected


@pytest.mark.parametrize("area_code", ["208", "850", "605"])
def test_both_zones_must_allow(area_code: str) -> None:
    """Opened by the western clock, closed by the eastern one."""
    handset = f"+1{area_code}5550132"
    names = list(zones(handset))
    now = at("2026-03-18T05:00Z")
    found = asked(handset, now)
    assert found.opens_at == max(at("2026-03-18T08:00", name) for name in names)
    closing = "20:00" if area_code == "850" else "21:00"
    assert found.closes_at == min(at(f"2026-03-18T{closing}", name) for name in names)


def test_alaska_opens_by_adak_and_closes_by_anchorage() -> None:
    """The Aleutian clock is an hour behind."""
    found = asked("+19075550132", at("2026-03-18T12:00Z"))
    assert found.opens_at == at("2026-03-18T08:00", "America/Adak")
    assert found.closes_at == at("2026-03-18T21:00", "America/Anchorage")


def test_a_given_zone_goes_before_everything() -> None:
    """A handset with a Californian number whose owner is in New York."""
    now = at("2026-03-18T08:00", NEW_YORK)
    assert is_open("+14155550132", now, time_zone=NEW_YORK, postal_code="96813")
    assert not is_open("+14155550132", now)


def test_a_postal_code_goes_before_the_area_code() -> None:
    """The number's owner moved to Hawaii."""
    assert set(zones("+12125550132", postal_code="96813")) == {"Pacific/Honolulu"}
    assert asked("+12125550132", at("2026-03-18T14:00Z"), postal_code="96813").opens_at == at(
        "2026-03-18T18:00Z"
    )


def test_the_laws_of_number_and_postal_code_both_hold() -> None:
    """A Florida number in New York keeps Florida's eight o'clock, a New York number in Kentucky Kentucky's ten."""
    assert zones("+13055550132", postal_code="10001") == {NEW_YORK: ("US-FL", "US-NY")}
    assert not is_open("+13055550132", at("2026-03-18T20:30", NEW_YORK), postal_code="10001")
    assert not is_open("+12125550132", at("2026-03-18T09:30", NEW_YORK), postal_code="40202")
    assert not is_open("+13055550132", at("2026-03-18T20:30", CHICAGO), time_zone=CHICAGO)


@pytest.mark.parametrize(
    ("postal_code", "expected"),
    [
        ("75201", {CHICAGO}), ("79901", {DENVER}), ("79843", {CHICAGO, DENVER}), ("32501", {CHICAGO}), ("33101", {NEW_YORK}),
        ("83702", {"America/Boise"}), ("83814", {LOS_ANGELES}), ("46204", {"America/Indiana/Indianapolis"}), ("46402", {CHICAGO}),
        ("00901", {"America/Puerto_Rico"}), ("00802", {"America/St_Thomas"}), ("96799", {"Pacific/Pago_Pago"}),
        ("96910", {"Pacific/Guam"}), ("99501", {"America/Anchorage"}), ("99546", {"America/Adak"}), ("06390", {NEW_YORK}), ("96950", {"Pacific/Saipan"}),
        ("M5V 3L9", {"America/Toronto"}), ("A1C 5M2", {"America/St_Johns", "America/Goose_Bay"}),
        ("S4P 3Y2", {"America/Regina", "America/Edmonton"}), ("T2P", {"America/Edmonton"}),
    ],
)  # fmt: skip
def test_a_postal_code_stands_for_its_zones(postal_code: str, expected: set[str]) -> None:
    """The states with two zones are told apart by its beginning, where that is possible."""
    assert {zone.name for zone in zones_of_postal_code(postal_code)} == expected


@pytest.mark.parametrize("spelling", ["10001", " 10001 ", "10001-1234", "100011234", "10001 1234"])
def test_a_postal_code_is_read_in_any_spelling(spelling: str) -> None:
    """With and without the four further digits."""
    assert zones("+18005550132", postal_code=spelling) == {NEW_YORK: ("US-NY",)}
    assert zones("+18005550132", postal_code="m5v3l9") == zones("+18005550132", postal_code="M5V 3L9")


@pytest.mark.parametrize(
    "nonsense", ["", "SW1A 1AA", "1000", "00000", "09001", "D1A 1A1", "x" * 1000, "१०००१", "10001\n10002"]
)
def test_a_postal_code_that_says_nothing_counts_as_none(nonsense: str) -> None:
    """Other countries', unused and military ones: the area code says where."""
    assert zones("+14155550132", postal_code=nonsense) == {LOS_ANGELES: ("US-CA",)}


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "Mars/Olympus",
        "America",
        "../../../etc/passwd",
        "/etc/localtime",
        "localtime",
        "posixrules",
        "a\0b",
        "x" * 1000,
        "\ud800",
    ],
)
def test_a_zone_that_nobody_knows_counts_as_none(nonsense: str) -> None:
    """Nothing is read that is no zone, and this machine's own zone is nobody's."""
    assert zones("+14155550132", time_zone=nonsense) == {LOS_ANGELES: ("US-CA",)}


@pytest.mark.parametrize("area_code", ["800", "833", "888", "555", "600", "900", "299"])
def test_a_number_that_says_nothing_may_be_anywhere(area_code: str) -> None:
    """Toll-free, special and unassigned area codes: Hawaii, Guam, Puerto Rico, Newfoundland and all between."""
    found = zones(f"+1{area_code}5550132")
    assert {
        "Pacific/Honolulu",
        "Pacific/Guam",
        "America/Puerto_Rico",
        "America/St_Johns",
        NEW_YORK,
        LOS_ANGELES,
    } <= set(found)
    assert found[NEW_YORK] == ()
    assert found["Pacific/Honolulu"] == ("US-HI",)


@pytest.mark.parametrize(
    ("day", "opens", "closes"), [("2026-01-15", "22:00", "00:00"), ("2026-07-15", "22:00", "23:00")]
)
def test_a_number_that_may_be_anywhere_has_an_opening_every_weekday(
    day: str, opens: str, closes: str
) -> None:
    """From the morning in Guam to the strict evening in Halifax, summer and winter."""
    found = asked("+18005550132", at(f"{day}T12:00Z"))
    assert found.opens_at == at(f"{day}T{opens}Z")
    assert found.closes_at is not None
    assert f"{found.closes_at:%H:%M}" == closes


def test_an_unknown_state_has_the_strict_hours() -> None:
    """A given zone without any state: Sundays from noon, no holidays, or the federal hours by setting."""
    sunday = at("2026-03-22T10:00", NEW_YORK)
    assert not is_open("+18005550132", sunday, time_zone=NEW_YORK)
    assert is_open("+18005550132", sunday, time_zone=NEW_YORK, policy=QuietPolicy(unconfirmed="federal"))
    assert is_open("+12125550132", sunday, time_zone=NEW_YORK)


def test_other_countries_of_the_plan_have_the_federal_hours() -> None:
    """Jamaica has no daylight-saving time: 08:00 there is 13:00 UTC all year."""
    assert asked("+18765550132", at("2026-07-15T06:00Z")).opens_at == at("2026-07-15T13:00Z")


def test_handsets_abroad_have_quiet_hours_only_by_setting() -> None:
    """Then in their own time; where nobody knows it, unknown means blocked."""
    night = at("2026-03-18T23:00", "Europe/London")
    abroad = QuietPolicy(abroad=True)
    assert is_open("+447400123456", night)
    assert asked("+447400123456", night, policy=abroad).opens_at == at("2026-03-19T08:00", "Europe/London")
    assert asked("+447400123456", night, time_zone="Asia/Tokyo", policy=abroad).opens_at == at(
        "2026-03-18T23:00Z"
    )
    for unplaced in ("+870773111632", "+999", "+"):  # a satellite telephone, and no telephone at all
        nowhere = asked(unplaced, night, policy=abroad)
        assert (nowhere.is_open, nowhere.opens_at) == (False, None)


def _clock(name: str) -> tuple[object, ...]:
    """What tells zones apart: their offsets in January and July."""
    return tuple(
        datetime(2026, month, 1, tzinfo=UTC).astimezone(ZoneInfo(name)).utcoffset() for month in (1, 7)
    )


KNOWN_DIFFERENCES = {
    ("474", "America/Winnipeg"): "an overlay of 306: the same zones as there",
    ("689", CHICAGO): "Orlando is Eastern; the library errs",
    ("867", "America/Vancouver"): "Yukon gave up daylight-saving time in 2020",
    ("879", "America/Puerto_Rico"): "an overlay of 709: the same zones as there",
    ("907", "Pacific/Honolulu"): "Adak has daylight-saving time, Honolulu has not",
}


def test_no_zone_is_forgotten_that_the_phone_library_knows() -> None:
    """Every zone of every exchange of an area code in `phonenumbers` is one of ours, but for its slips."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for prefix, names in tzdata.TIMEZONE_DATA.items():
        if prefix.startswith("1") and len(prefix) >= 4:
            known[prefix[1:4]].update(names)
    missing = {
        (area_code, name)
        for area_code, ours in zones_of_area_codes().items()
        for name in known[area_code]
        if _clock(name) not in {_clock(zone.name) for zone in ours}
    }
    assert missing == set(KNOWN_DIFFERENCES)
    assert set(known) - set(zones_of_area_codes()) == set()


def test_all_zones_of_the_tables_exist() -> None:
    """In the time zone database that this machine has."""
    for line in (*area_codes(), *postal_prefixes()):
        assert known_zone(line.zone), line.zone


def test_both_tables_agree_on_the_zones_of_a_state() -> None:
    """A state has the same zones by telephone as by post."""
    by_phone, by_post = (
        {(line.jurisdiction, line.zone) for line in table if line.jurisdiction[:3] in ("US-", "CA-")}
        for table in (area_codes(), postal_prefixes())
    )
    assert by_phone == by_post
