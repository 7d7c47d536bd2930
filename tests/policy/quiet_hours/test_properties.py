"""Whatever the place, the settings and the instant: an opening is the first one, and it is open."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.record import Instant
from stopgate.policy.quiet_hours import (
    Opening,
    QuietPolicy,
    Window,
    Zone,
    opening,
    opening_in,
    possible_zones,
)
from stopgate.policy.quiet_hours.laws import laws_on
from stopgate.policy.quiet_hours.opening import HORIZON_DAYS
from stopgate.policy.quiet_hours.places import known_zone
from stopgate.policy.quiet_hours.tables import zones_of_area_codes, zones_of_postal_prefixes

handsets = st.sampled_from([*zones_of_area_codes(), "800", "555"]).map(
    lambda area_code: f"+1{area_code}5550132"
)
time_zones = st.none() | st.sampled_from(
    ["America/New_York", "Pacific/Honolulu", "Australia/Lord_Howe", "Africa/Casablanca", "Nowhere"]
)
postal_codes = st.none() | st.sampled_from([*zones_of_postal_prefixes()]).map(lambda code: f"{code}0000"[:5])
any_instant = st.datetimes(datetime(1990, 1, 1), datetime(2080, 1, 1), timezones=st.just(UTC))
near_changes = st.builds(
    lambda change, minutes: change + timedelta(minutes=minutes),
    st.sampled_from([datetime(2026, 3, 8, 7, tzinfo=UTC), datetime(2026, 11, 1, 6, tzinfo=UTC), datetime(2026, 4, 4, 15, tzinfo=UTC)]),
    st.integers(-3000, 3000),
)  # fmt: skip
instants = any_instant | near_changes


@st.composite
def hours(draw: st.DrawFn) -> str | None:
    """Hours of any length, on minutes, or a closed day."""
    opens, closes = sorted(draw(st.lists(st.integers(0, 1440), min_size=2, max_size=2, unique=True)))
    return draw(
        st.sampled_from([None, f"{opens // 60:02}:{opens % 60:02}-{closes // 60:02}:{closes % 60:02}"])
    )


windows = st.builds(Window, hours(), hours(), hours(), holidays=st.booleans())
policies = st.builds(
    QuietPolicy,
    own=st.none() | windows,
    windows=st.dictionaries(st.sampled_from(["*", "?", "US-TX", "US-FL"]), windows, max_size=2),
    unconfirmed=st.sampled_from(["strict", "federal"]),
    closed_days=st.frozensets(st.sampled_from([date(2026, 3, 8), date(2026, 11, 1)])),
)


def is_allowed(zones: tuple[Zone, ...], policy: QuietPolicy, at: datetime) -> bool:
    """The rule as the law words it: every law of every place allows what the clock shows there. No search, no cache."""
    return all(_is_allowed_in(zone, policy, at) for zone in zones)


def _is_allowed_in(zone: Zone, policy: QuietPolicy, at: datetime) -> bool:
    local = at.astimezone(known_zone(zone.name))
    if local.date() in policy.closed_days:
        return False
    for law in laws_on(zone.jurisdictions, local.date(), policy).values():
        found = law.window.hours_on(local.date())
        if (
            found is None
            or not found.opens <= local.hour * 3600 + local.minute * 60 + local.second < found.closes
        ):
            return False
    return True


def first_minute(
    zones: tuple[Zone, ...], policy: QuietPolicy, now: datetime, until: datetime
) -> datetime | None:
    """The first whole minute after now that is allowed, found by looking at every one."""
    minute = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
    while minute < until:
        if is_allowed(zones, policy, minute):
            return minute
        minute += timedelta(minutes=1)
    return None


@given(handset=handsets, now=instants, time_zone=time_zones, postal_code=postal_codes, policy=policies)
@settings(max_examples=300, deadline=None)
def test_an_opening_is_not_before_now_and_is_open(
    handset: str, now: datetime, time_zone: str | None, postal_code: str | None, policy: QuietPolicy
) -> None:
    """For every zone and every law, and its end is the first instant at which one of them no longer allows."""
    where: dict[str, Any] = {"time_zone": time_zone, "postal_code": postal_code}
    zones = possible_zones(handset, **where)
    found = opening(handset, now=now, category="marketing", policy=policy, **where)
    assert found.is_open is is_allowed(zones, policy, now)
    if found.opens_at is None:
        return
    assert found.opens_at == now if found.is_open else found.opens_at > now
    assert is_allowed(zones, policy, found.opens_at)
    if found.closes_at is not None:
        assert found.opens_at < found.closes_at


@given(zones=st.lists(st.sampled_from(sorted({zone for zones in zones_of_area_codes().values() for zone in zones})), min_size=1, max_size=2),
       now=instants, policy=policies)  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_no_minute_before_the_opening_is_open(zones: list[Zone], now: datetime, policy: QuietPolicy) -> None:
    """Looked at one by one, for three days: clocks that change included."""
    places, horizon = tuple(zones), now + timedelta(days=3)
    found = opening_in(places, now=now, policy=policy)
    if found.is_open:
        return
    first = first_minute(places, policy, now, min(horizon, found.opens_at or horizon))
    assert first is None


@given(
    handset=handsets,
    now=any_instant,
    category=st.sampled_from(["otp", "transactional", "informational", "emergency"]),
)
def test_exempt_categories_are_always_open(handset: str, now: datetime, category: Any) -> None:
    """Whatever the hour."""
    assert opening(handset, now=now, category=category) == Opening(True, Instant.of(now))


@given(
    handset=st.text(max_size=20) | st.from_regex(r"\+1?[0-9]{1,14}", fullmatch=True),
    now=st.datetimes(timezones=st.just(UTC)),
    time_zone=st.none() | st.text(max_size=40),
    postal_code=st.none() | st.text(max_size=12),
    abroad=st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_it_never_raises(
    handset: str, now: datetime, time_zone: str | None, postal_code: str | None, abroad: bool
) -> None:
    """Whatever stands in a record, in whatever year."""
    where: dict[str, Any] = {"time_zone": time_zone, "postal_code": postal_code}
    found = opening(handset, now=now, category="marketing", policy=QuietPolicy(abroad=abroad), **where)
    assert found.opens_at is None or found.opens_at - now <= timedelta(days=HORIZON_DAYS)
