"""The books of a lane through random interleavings of fetching, deciding, committing and losing the partition."""

import asyncio
from collections import defaultdict, deque
from typing import Any

import pytest
from aiokafka import TopicPartition
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from stopgate.stream.batch import Batch, Outstanding
from stopgate.stream.lane import Lane, LogWentBackError, Staged
from tests.stream.fakes import FakeBuilder, Record, ready_lane

TOPICS = ("outbound", "replies")


class LaneBooks(RuleBasedStateMachine):
    """Agents decide each topic's batches in order; transactions follow each other; the books must always agree."""

    def __init__(self) -> None:
        super().__init__()
        self.lane: Lane = ready_lane(3)
        self.fetched = dict.fromkeys(TOPICS, 0)
        self.queued: dict[str, deque[Batch]] = defaultdict(deque)
        self.decided: dict[str, int] = {}
        self.in_flight: deque[Staged] = deque()
        self.committed: dict[str, int] = {}
        self.written = self.taken = 0

    @precondition(lambda self: not self.lane.is_closed)
    @rule(topic=st.sampled_from(TOPICS), gap=st.integers(0, 3), count=st.integers(1, 5))
    def fetch(self, topic: str, gap: int, count: int) -> None:
        """Offsets may have gaps: transaction markers, compaction."""
        start = self.fetched[topic] + gap
        batch = Batch(
            self.lane,
            TopicPartition(topic, 3),
            [Record(o) for o in range(start, start + count)],
            Outstanding(asyncio.Event()),
        )
        self.lane.expect(batch, is_control=topic == "replies")
        self.fetched[topic] = batch.next_offset
        self.queued[topic].append(batch)

    @precondition(lambda self: any(self.queued.values()))
    @rule(data=st.data())
    def decide(self, data: Any) -> None:
        """An agent takes the next batch of its topic and writes one output for each record."""
        topic = data.draw(st.sampled_from([topic for topic in TOPICS if self.queued[topic]]))
        batch = self.queued[topic].popleft()
        with batch:
            for record in batch:
                self.lane.send("delivery", b"key", record.value)
                self.written += 1
        if not self.lane.is_closed:
            self.decided[topic] = batch.next_offset
        assert batch.decided.is_set()

    @rule()
    def begin_transaction(self) -> None:
        """The committer takes everything there is."""
        if self.lane.staged:
            staged = self.lane.take()
            self.taken += sum(
                len(builder.values) for builders in staged.builders.values() for builder in builders
            )
            self.in_flight.append(staged)

    @precondition(lambda self: self.in_flight)
    @rule()
    def commit(self) -> None:
        """The oldest transaction is through."""
        staged = self.in_flight.popleft()
        for tp, offset in staged.offsets.items():
            assert offset > self.committed.get(tp.topic, -1), "offsets never go back"
            self.committed[tp.topic] = offset
        self.lane.settle(staged)

    @rule()
    def close(self) -> None:
        """A rebalance takes the partition."""
        self.lane.close()

    @invariant()
    def offsets_follow_the_highest_decided(self) -> None:
        """What is staged, in flight and committed together ends exactly at the last decided batch of each topic."""
        known = dict(self.committed)
        for staged in (*self.in_flight, self.lane.staged):
            known |= {tp.topic: offset for tp, offset in staged.offsets.items()}
        assert known == self.decided

    @invariant()
    def every_output_is_taken_once(self) -> None:
        """What was written is in a transaction or staged, never in both, never in none."""
        builders: list[FakeBuilder] = [each for batch in self.lane.staged.builders.values() for each in batch]
        assert self.taken + sum(len(builder.values) for builder in builders) == self.written

    @invariant()
    def pending_is_what_is_not_committed(self) -> None:
        """While the lane is open; a closed one is thrown away."""
        if self.lane.is_closed:
            return
        waiting = sum(len(queue) for queue in self.queued.values())
        staged = sum(each.batches for each in (*self.in_flight, self.lane.staged))
        assert self.lane.pending_batches == waiting + staged

    @invariant()
    def a_closed_lane_keeps_nobody_waiting(self) -> None:
        """Whoever waits for control that will never be decided is released."""
        if self.lane.is_closed:
            assert all(batch.decided.is_set() for batch in self.lane.undecided_control)


TestLaneBooks = LaneBooks.TestCase


def test_a_lost_batch_is_noticed() -> None:
    """A batch that never reached its agent must not be jumped over by the next one's offset."""
    lane, tp = ready_lane(0), TopicPartition("outbound", 0)
    first, second = (Batch(lane, tp, [Record(offset)], Outstanding(asyncio.Event())) for offset in (0, 1))
    for batch in (first, second):
        lane.expect(batch, is_control=False)
    with pytest.raises(RuntimeError, match="lost"):
        lane.submit(second)


def test_an_input_that_goes_back_is_noticed() -> None:
    """A client that finds its offset gone begins at the earliest record by itself; nothing may be decided twice by that."""
    lane, tp = ready_lane(0), TopicPartition("outbound", 0)
    first, again = (Batch(lane, tp, [Record(offset)], Outstanding(asyncio.Event())) for offset in (7, 0))
    lane.expect(first, is_control=False)
    with pytest.raises(LogWentBackError, match="decided up to offset 8 and now goes on at 0"):
        lane.expect(again, is_control=False)


def test_a_record_too_large_for_any_batch_is_an_error() -> None:
    """It cannot be staged, so its transaction must not happen."""

    class Full(FakeBuilder):
        ROOM = 0

    class Producer:
        def create_batch(self) -> Full:
            return Full()

    lane = Lane(0, {}, Producer())
    with pytest.raises(RuntimeError, match="does not fit"):
        lane.send("delivery", b"key", b"value")
