"""The presence bitmap: never a wrong "no", few a wrong "perhaps", whatever its size does."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stopgate.state.presence import Presence

MARKS = st.sets(st.binary(max_size=12), max_size=50)


def handsets(count: int, seed: int) -> list[bytes]:
    """Random numbers of ten digits."""
    source = random.Random(seed)
    return [b"+1%d" % source.randrange(2_000_000_000, 9_999_999_999) for _ in range(count)]


@given(MARKS, MARKS, st.integers(0, 400_000))
def test_what_was_added_is_never_denied(one_by_one: set[bytes], at_once: set[bytes], capacity: int) -> None:
    """However marks came in, and after any reserving and giving back."""
    presence = Presence()
    for mark in one_by_one:
        presence.add(mark)
    presence.reserve(capacity)
    presence.add_all(at_once)
    presence.shrink()
    assert all(presence.perhaps(mark) for mark in one_by_one | at_once)
    assert all(Presence.of(presence.bits).perhaps(mark) for mark in one_by_one | at_once)


@pytest.mark.parametrize("consecutive", [False, True])
def test_few_of_the_others_are_perhaps(consecutive: bool) -> None:
    """At its capacity less than 6 % of unknown handsets are "perhaps", be the numbers random or a block in a row."""
    known = [b"+1%d" % (2_125_550_000 + n) for n in range(20_000)] if consecutive else handsets(20_000, 1)
    presence = Presence(len(known))
    presence.add_all(known)
    unknown = set(handsets(20_000, 2)) | {b"+1%d" % (2_125_570_000 + n) for n in range(20_000)}
    wrong = sum(presence.perhaps(mark) for mark in unknown - set(known))
    assert wrong / len(unknown) < 0.06


def test_it_counts_its_marks_and_knows_when_it_is_full() -> None:
    """One by one or recounted, the count is the same; full is beyond the capacity."""
    presence, other = Presence(), Presence()
    for mark in handsets(2_000, 3):
        presence.add(mark)
    other.add_all(handsets(2_000, 3))
    other.recount()
    assert presence.marks == other.marks
    assert not presence.is_full
    for mark in handsets(1_500, 4):
        presence.add(mark)
    assert presence.is_full


def test_reserving_in_vain_is_given_back() -> None:
    """A bitmap reserved for many more shrinks to what a fresh one would have."""
    presence = Presence(5_000)
    size = len(presence.bits)
    presence.add_all(handsets(4_000, 5))
    presence.recount()
    presence.reserve(1_000_000)
    assert len(presence.bits) > 50 * size
    presence.shrink()
    assert len(presence.bits) <= 2 * size


@pytest.mark.parametrize("length", [0, 1, 8191, 12_000])
def test_a_bitmap_of_another_length_is_refused(length: int) -> None:
    """Only powers of two that we make are taken over."""
    with pytest.raises(ValueError, match="bitmap"):
        Presence.of(bytearray(length))
