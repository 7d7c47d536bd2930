"""The code table: every row can be found by its key, and dates, kinds and twins are kept apart."""

from datetime import UTC, datetime, time, timedelta

import pytest

from stopgate.policy.codes import (
    Code,
    all_codes,
    correction_of,
    lookup_any,
    lookup_code,
    lookup_rejection,
    near_codes,
    neutral_of,
    seed_rows_of,
    table_version,
)
from stopgate.policy.codes.table import REJECTION_KINDS

NOW = datetime(2026, 11, 21, tzinfo=UTC)
every_row = pytest.mark.parametrize(
    "row", all_codes(), ids=lambda row: f"{row.provider}-{row.kind}-{row.code}-{row.valid_from}"
)


def a_valid_day(row: Code) -> datetime:
    """A day on which a row holds: its first, or the last before its end, or today."""
    if row.valid_from:
        return datetime.combine(row.valid_from, time(), UTC)
    return datetime.combine(row.valid_to, time(), UTC) - timedelta(seconds=1) if row.valid_to else NOW


@every_row
def test_every_row_is_found_by_its_key(row: Code) -> None:
    """Provider, kind, code and a day on which it holds lead to the row itself."""
    assert lookup_code(row.provider.upper(), row.kind, f" {row.code} ", a_valid_day(row)) is row


@every_row
def test_every_row_says_what_it_is_for(row: Code) -> None:
    """A rejection says whether it may be resubmitted, a receipt code has a class and what to retry."""
    if row.kind in REJECTION_KINDS:
        assert row.eligible in (True, False, "event decides")
        assert row.name is None
    else:
        assert row.name is not None
        assert row.retry is not None


@every_row
def test_every_row_is_explained_when_asked_for(row: Code) -> None:
    """A person who asks for the code sees this meaning among the answers."""
    assert row in lookup_any(row.code)


def test_keys_are_unique() -> None:
    """No two rows share provider, kind, code and start."""
    keys = [(row.provider, row.kind, row.code, row.valid_from) for row in all_codes()]
    assert len(keys) == len(set(keys))


def test_no_number_is_a_class_of_its_own_by_range() -> None:
    """Delivery codes lie inside the toll-free range, so the kind decides and never the number."""
    for code in ("30450", "30453", "30454", "30500"):
        assert lookup_code("twilio", "tfv_rejection", code, NOW) is None
        assert lookup_code("twilio", "delivery", code, NOW) is not None


@pytest.mark.parametrize("number", range(30440, 30450))
def test_ten_codes_changed_their_meaning_in_2024(number: int) -> None:
    """The day before 2024-04-16 the coarse meaning of 2023 holds, from that day on the finer one."""
    change = datetime(2024, 4, 16, tzinfo=UTC)
    before = lookup_code("twilio", "tfv_rejection", number, change - timedelta(seconds=1))
    after = lookup_code("twilio", "tfv_rejection", number, change)
    assert before is not None
    assert after is not None
    assert before.valid_to == after.valid_from == change.date()


def test_the_same_number_of_two_kinds_is_two_codes() -> None:
    """30485 asks for documents in a rejection and is a fraud block in a receipt."""
    rejection = lookup_code("twilio", "tfv_rejection", "30485", NOW)
    delivery = lookup_code("twilio", "delivery", "30485", NOW)
    assert rejection is not None
    assert delivery is not None
    assert (rejection.group, delivery.name) == ("business-info", "TRANSIENT")


def test_30915_moved_from_campaigns_to_all_registrations() -> None:
    """Up to 2026-07-16 it belongs to campaigns, from the next day on to both families."""
    before = lookup_rejection("30915", datetime(2026, 7, 16, tzinfo=UTC))
    after = lookup_rejection("30915", datetime(2026, 7, 17, tzinfo=UTC))
    assert before is not None
    assert after is not None
    assert (before.kind, after.kind) == ("campaign_rejection", "registration_rejection")


def test_the_help_fault_has_one_correction_under_three_numbers() -> None:
    """30531 and 30936 are twins of 30486, by its correction or in the same words."""
    rows = [row for code in ("30486", "30531", "30936") if (row := lookup_rejection(code, NOW))]
    assert {neutral_of(row) for row in rows} == {"HELP_MESSAGE_NON_COMPLIANT"}
    assert len({correction_of(row) for row in rows}) == 1


def test_a_twin_takes_correction_and_seed_row_of_the_older_number() -> None:
    """30831 is 30446 under a new number."""
    twin = lookup_rejection("30831", NOW)
    assert twin is not None
    assert twin.correction is None
    assert "stand-alone" in (correction_of(twin) or "")
    assert seed_rows_of(twin) == ("E08",)


def test_every_row_of_the_first_list_has_exactly_one_primary_code() -> None:
    """E01 to E13 and N01 to N20 each lead to one code of today."""
    primary = [row.seed_rows[0] for row in all_codes() if row.seed_match == "primary"]
    wanted = [f"E{number:02}" for number in range(1, 14)] + [f"N{number:02}" for number in range(1, 21)]
    assert sorted(primary) == sorted(wanted)


def test_a_title_or_neutral_name_is_found_too() -> None:
    """People ask in words."""
    assert [row.code for row in lookup_any("disallowed: gambling")] == ["30461"]
    assert [row.provider for row in lookup_any("opt_in_workflow_missing")] == ["aws"]


def test_a_slip_of_the_finger_gets_near_codes() -> None:
    """What is no code gets codes spelled much like it."""
    assert lookup_any("OPT_IN_WORKFLOW_MISING") == []
    assert near_codes("OPT_IN_WORKFLOW_MISING")[0] == "OPT_IN_WORKFLOW_MISSING"


def test_the_table_has_a_day() -> None:
    """Decisions can name the table they were made from."""
    assert datetime.fromisoformat(table_version()).year >= 2026
