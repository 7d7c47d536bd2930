"""The record clock: a replayed log decides the same, whatever was read elsewhere in between."""

from hypothesis import given
from hypothesis import strategies as st

from stopgate.stream.clock import RecordClock

PLACES = [("outbound", 0), ("outbound", 1), ("replies", 0)]
records = st.lists(st.tuples(st.sampled_from(PLACES), st.integers(-1, 1 << 45)), max_size=60)


@given(records)
def test_time_never_goes_back(log: list[tuple[tuple[str, int], int]]) -> None:
    """Neither for the records of one partition nor for timers, and never before the record itself."""
    clock, last, timers = RecordClock(), dict.fromkeys(PLACES, 0), 0
    for place, timestamp in log:
        now = clock.at_record(place, timestamp)
        assert now >= max(last[place], timestamp)
        assert clock.for_timers() >= max(now, timers)
        last[place], timers = now, clock.for_timers()


@given(records)
def test_a_partition_alone_sees_the_same_times(log: list[tuple[tuple[str, int], int]]) -> None:
    """How far the worker has read elsewhere changes no verdict."""
    together = RecordClock()
    times = [(place, together.at_record(place, timestamp)) for place, timestamp in log]
    for place in PLACES:
        alone = RecordClock()
        expected = [alone.at_record(place, timestamp) for where, timestamp in log if where == place]
        assert [now for where, now in times if where == place] == expected
