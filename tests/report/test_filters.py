"""Which entries are meant, and in which order."""

import msgspec
import pytest

from schemas.opt_outs import OptOut
from schemas.record import Instant
from stopgate.report.filters import Filter, in_order, parse_bound


def entry(
    number: str = "+14155550132", *, at: str = "2026-01-31T10:00:00Z", channels: str = "sms voice"
) -> OptOut:
    return OptOut(
        account="acme", handset=number, channels=channels.split(), origin="operator", liftable_by="operator",  # type: ignore[arg-type]
        occurred_at=Instant.parse(at), recorded_at=Instant.parse(at),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("search", "admitted"),
    [("555-01", True), ("+1 415", True), ("415", True), ("+415", False), ("0133", False), (None, True)],
)
def test_a_part_of_a_number_is_enough(search: str | None, admitted: bool) -> None:
    """In any spelling; a plus means the beginning."""
    assert Filter(search=search).admits_key("acme", "+14155550132") is admitted


def test_entries_for_every_account_belong_to_each_account() -> None:
    """A STOP whose account nobody could find counts for this account too, so its report shows it."""
    wanted = Filter(account="acme")
    assert [wanted.admits_key(account, "+14155550132") for account in ("acme", "*", "globex")] == [
        True,
        True,
        False,
    ]


def test_an_opt_out_of_one_number_or_pool_belongs_to_its_account() -> None:
    """Its key says the number too; whose it is, the entry itself says, for an account may have a slash in its name."""
    wanted = Filter(account="acme")
    owners = ("acme/+12065550100", "acme/pool:reminders", "acme2", "acme2/+12065550100")
    assert [wanted.admits_key(owner, "+14155550132") for owner in owners] == [True, True, False, False]
    narrow = msgspec.structs.replace(entry(), scope_key="+12065550100")
    assert wanted.admits(narrow)
    assert not wanted.admits(msgspec.structs.replace(entry(), account="acme/other"))


def test_channel_origin_date_and_lifted_narrow() -> None:
    """Each by itself; lifted entries are shown only when asked for."""
    assert Filter(channel="voice").admits(entry())
    assert not Filter(channel="voice").admits(entry(channels="sms"))
    assert Filter(origin="operator").admits(entry())
    assert not Filter(origin="import").admits(entry())
    assert Filter(lifted=True).admits(entry(channels=""))
    assert not Filter().admits(entry(channels=""))
    day = Filter(since=parse_bound("2026-01-31"), until=parse_bound("2026-01-31", is_end=True))
    assert [day.admits(entry(at=at)) for at in ("2026-01-30T23:59:59Z", "2026-01-31T23:59:59Z", "2026-02-01")] == [
        False, True, False,
    ]  # fmt: skip


def test_the_newest_comes_first_and_numbers_ascend() -> None:
    """By date the newest first, equal dates by number; reversed the other way round."""
    first, second, third = (
        entry("+14155550133", at="2026-01-01"), entry("+14155550132", at="2026-01-02"), entry("+14155550131", at="2026-01-02"),
    )  # fmt: skip
    assert in_order([first, second, third], "date") == [third, second, first]
    assert in_order([first, second, third], "date", reverse=True)[0] == first
    assert in_order([first, second, third], "number") == [third, second, first]
