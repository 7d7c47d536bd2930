"""Instants: many spellings in, one spelling out."""

import contextlib
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.instants import Instant
from tests.schemas.strategies import instants, json_values

SPELLINGS = [
    # as it comes, the instant
    ("2026-03-01T10:00:00Z", "2026-03-01T10:00:00.000Z"),
    ("2026-03-01T10:00:00.123Z", "2026-03-01T10:00:00.123Z"),
    ("2026-03-01T10:00:00.123456Z", "2026-03-01T10:00:00.123456Z"),
    ("2026-03-01T10:00:00.123456789Z", "2026-03-01T10:00:00.123456Z"),  # finer than anybody needs
    ("2026-03-01T10:00:00,5Z", "2026-03-01T10:00:00.500Z"),
    ("2026-03-01t10:00:00z", "2026-03-01T10:00:00.000Z"),
    (" 2026-03-01T10:00:00Z ", "2026-03-01T10:00:00.000Z"),
    ("2026-03-01 10:00", "2026-03-01T10:00:00.000Z"),  # no offset: UTC
    ("2026-03-01", "2026-03-01T00:00:00.000Z"),
    ("20260301T100000Z", "2026-03-01T10:00:00.000Z"),
    ("2026-03-01T10:00:00+00:00", "2026-03-01T10:00:00.000Z"),
    ("2026-03-01T12:00:00+02:00", "2026-03-01T10:00:00.000Z"),
    ("2026-03-01T05:00:00-0500", "2026-03-01T10:00:00.000Z"),
    (1772359200, "2026-03-01T10:00:00.000Z"),  # epoch seconds
    (1772359200.25, "2026-03-01T10:00:00.250Z"),
    (1772359200123, "2026-03-01T10:00:00.123Z"),  # epoch milliseconds
    ("1772359200", "2026-03-01T10:00:00.000Z"),
    ("1772359200123", "2026-03-01T10:00:00.123Z"),
    (0, "1970-01-01T00:00:00.000Z"),
    (-1, "1969-12-31T23:59:59.000Z"),
]


@pytest.mark.parametrize(("raw", "written"), SPELLINGS)
def test_every_accepted_spelling_is_the_same_instant_in_utc(raw: Any, written: str) -> None:
    """ISO 8601 in its spellings, epoch seconds and milliseconds are read; one spelling is written."""
    assert str(Instant.parse(raw)) == written


REFUSED = ["", "tomorrow", "2026-02-30", "2026-03-01T25:00:00Z", "0001-01-01T00:00:00+14:00", "10:00", "17723592001",
           True, None, [], {}, float("nan"), float("inf"), 10**400, -(10**300)]  # fmt: skip


@pytest.mark.parametrize("raw", REFUSED)
def test_what_is_no_instant_is_a_value_error(raw: Any) -> None:
    """Anything else, years before 1 and after 9999 included, is refused in the same words."""
    with pytest.raises(ValueError, match=r"^expected a time such as 2026-03-01T10:00:00Z, or epoch seconds"):
        Instant.parse(raw)


@given(json_values)
def test_any_json_value_is_an_instant_or_a_value_error(raw: Any) -> None:
    """No value makes the reader of instants fail in another way."""
    with contextlib.suppress(ValueError):
        assert Instant.parse(raw).tzinfo is not None


@given(instants)
def test_a_written_instant_reads_back_to_the_microsecond(instant: Instant) -> None:
    """Writing loses nothing: the order of two events survives."""
    assert Instant.parse(str(instant)) == instant


@given(instants, st.integers(-14 * 60, 14 * 60))
def test_an_instant_is_the_same_in_every_time_zone(instant: Instant, offset_minutes: int) -> None:
    """An offset changes the spelling, not the instant."""
    elsewhere = instant.astimezone(timezone(timedelta(minutes=offset_minutes)))
    assert Instant.parse(elsewhere.isoformat()) == instant


@given(st.integers(0, 4_102_444_800_000))
def test_kafka_timestamps_survive(milliseconds: int) -> None:
    """A record timestamp becomes an instant and the same timestamp again."""
    assert Instant.of_epoch_ms(milliseconds).epoch_ms == milliseconds


def test_any_datetime_becomes_an_instant() -> None:
    """A naive datetime is read as UTC, an aware one is converted."""
    naive, in_hawaii = (
        datetime(2026, 3, 1, 10),
        datetime(2026, 3, 1, 0, tzinfo=timezone(timedelta(hours=-10))),
    )
    assert [str(Instant.of(moment)) for moment in (naive, in_hawaii)] == ["2026-03-01T10:00:00.000Z"] * 2
