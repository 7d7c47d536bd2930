"""How many messages in 24 hours, and how held ones are spread over an opening."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.record import Instant
from stopgate.policy.quiet_hours import (
    QuietPolicy,
    Window,
    allowed_by_cap,
    cap_in,
    possible_zones,
    release_at,
)
from tests.policy.quiet_hours.clocks import at

NOW = at("2026-03-18T18:00Z")
HANDSETS = {"FL": "+13055550132", "MD": "+13015550132", "OK": "+14055550132", "KS": "+13165550132",
            "NY": "+12125550132", "TX": "+12145550132"}  # fmt: skip


def ago(*hours: float) -> list[Instant]:
    """Times so many hours before now."""
    return [Instant.of(NOW - timedelta(hours=count)) for count in hours]


@pytest.mark.parametrize(
    ("state", "most"), [("FL", 3), ("MD", 3), ("OK", 3), ("KS", 3), ("NY", None), ("TX", None)]
)
def test_the_cap_is_the_states(state: str, most: int | None) -> None:
    """Three where the law says so, or nobody knows the law."""
    zones = possible_zones(HANDSETS[state], time_zone=None, postal_code=None)
    assert cap_in(zones, now=NOW, policy=QuietPolicy()) == most


def test_the_cap_came_with_the_law() -> None:
    """Oklahoma's on 1 November 2022, local time."""
    zones = possible_zones(HANDSETS["OK"], time_zone=None, postal_code=None)
    assert cap_in(zones, now=at("2022-11-01T04:59:59Z"), policy=QuietPolicy()) is None
    assert cap_in(zones, now=at("2022-11-01T05:00:00Z"), policy=QuietPolicy()) == 3


def test_the_smallest_cap_counts_and_an_own_one_stays() -> None:
    """The setting switches the laws' caps off, not the account's."""
    own = Window("08:00-21:00", "08:00-21:00", "08:00-21:00", most_in_24_hours=5)
    zones = possible_zones(HANDSETS["FL"], time_zone=None, postal_code=None)
    assert cap_in(zones, now=NOW, policy=QuietPolicy(own=own)) == 3
    assert cap_in(zones, now=NOW, policy=QuietPolicy(own=own, frequency_cap=False)) == 5
    assert cap_in(zones, now=NOW, policy=QuietPolicy(frequency_cap=False)) is None


def test_the_fourth_message_waits_until_the_first_is_a_day_old() -> None:
    """To the second, and in whatever order the times are given."""
    assert allowed_by_cap(ago(1, 23, 5), now=NOW, most=3) == NOW + timedelta(hours=1)
    assert allowed_by_cap(ago(1, 5), now=NOW, most=3) == NOW
    assert allowed_by_cap(ago(24, 1, 5), now=NOW, most=3) == NOW
    assert allowed_by_cap(ago(23.999, 1, 5), now=NOW, most=3) > NOW
    assert allowed_by_cap(ago(1, 2, 3, 4, 5, 6), now=NOW, most=3) == NOW + timedelta(hours=21)
    assert allowed_by_cap(ago(1, 2, 3, 4), now=NOW, most=None) == NOW


@given(st.lists(st.integers(0, 48 * 60), max_size=12), st.integers(1, 4))
def test_never_more_than_the_cap_within_24_hours(minutes: list[int], most: int) -> None:
    """Whoever sends at the allowed instant has at most `most` within the 24 hours before, that one included."""
    sent = [Instant.of(NOW - timedelta(minutes=count)) for count in minutes]
    allowed = allowed_by_cap(sent, now=NOW, most=most)
    assert allowed >= NOW
    assert sum(allowed - timedelta(hours=24) < time for time in sent) + 1 <= most


OPENS_AT = at("2026-03-18T12:00Z")


def test_messages_of_a_handset_are_released_together_and_in_order() -> None:
    """The same handset has the same place in every spread, so a later opening is a later release."""
    spread = timedelta(minutes=5)
    first = release_at(OPENS_AT, spread=spread, key="+12125550132")
    assert first == release_at(OPENS_AT, spread=spread, key="+12125550132")
    later = Instant.of(OPENS_AT + timedelta(hours=1))
    assert release_at(later, spread=spread, key="+12125550132") - first == timedelta(hours=1)


def test_a_broadcast_is_spread_evenly() -> None:
    """Numbers in a row do not go out in a burst: each tenth of the spread gets about a tenth."""
    spread = timedelta(seconds=100)
    tenths = [0] * 10
    for number in range(10_000):
        released = release_at(OPENS_AT, spread=spread, key=f"+1212555{number:04}")
        tenths[int((released - OPENS_AT).total_seconds() // 10)] += 1
    assert all(800 <= count <= 1200 for count in tenths)


@given(key=st.text(), seconds=st.integers(0, 86400))
def test_a_release_lies_within_the_spread(key: str, seconds: int) -> None:
    """At the opening at the earliest, before the end of the spread."""
    released = release_at(OPENS_AT, spread=timedelta(seconds=seconds), key=key)
    assert released >= OPENS_AT
    assert released < OPENS_AT + timedelta(seconds=seconds) or (seconds == 0 and released == OPENS_AT)
