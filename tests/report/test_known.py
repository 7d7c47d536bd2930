"""What is known of millions of numbers: a compact table that behaves like a dict."""

from hypothesis import given
from hypothesis import strategies as st

from schemas.record import Instant
from stopgate.report.known import Flag, Known, NumberTable


@given(st.lists(st.tuples(st.integers(1, 10**15 - 1) | st.integers(1, 50), st.integers(1, 127))))
def test_the_table_is_a_dict(puts: list[tuple[int, int]]) -> None:
    """Whatever is put in whatever order, the last flags of each number come back, and no others."""
    table, plain = NumberTable(), dict(puts)
    for digits, flags in puts:
        table.set(digits, flags)
    assert {digits: table.get(digits) for digits in plain} == plain
    assert len(table) == len(plain)
    assert table.get(999_999_999_999_999) == plain.get(999_999_999_999_999, 0)


def test_the_table_grows() -> None:
    """Far more numbers than it begins with are kept apart."""
    table = NumberTable()
    for digits in range(1, 20_000):
        table.set(14155550000 + digits, digits % 127 + 1)
    assert all(table.get(14155550000 + digits) == digits % 127 + 1 for digits in range(1, 20_000))


def test_a_newer_state_replaces_the_older() -> None:
    """Blocked, lifted, blocked again: only the last word counts, also about when it was lifted."""
    known = Known()
    known.learn("acme", "+14155550132", 3, by_handset=True)
    known.learn_lifted("acme", "+14155550132", Instant.parse("2026-01-01"), ["a"])
    assert known.flags("acme", "+14155550132") == 0
    assert known.lifted("acme", "+14155550132") == (Instant.parse("2026-01-01"), frozenset({"a"}))
    known.learn("acme", "+14155550132", 1, by_handset=False)
    assert known.flags("acme", "+14155550132") == Flag.SMS_BLOCKED
    assert known.lifted("acme", "+14155550132") is None
    assert known.flags("globex", "+14155550132") == 0
