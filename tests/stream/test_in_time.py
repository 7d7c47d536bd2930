"""The driver of the record clock over stand-ins: fetches of any size, slow agents, records that arrive meanwhile, a rebalance."""

import asyncio
import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiokafka import TopicPartition
from hypothesis import given, settings
from hypothesis import strategies as st

from stopgate.stream.batch import Batch, Outstanding
from stopgate.stream.clock import RecordClock
from stopgate.stream.in_time import InTime
from tests.stream.fakes import CONTROL, DATA, FakeCommitter, FakeConfig, FakeConsumer, FakeKafka, ready_lane

PARTITIONS = (0, 1)
IN_TIME = (*CONTROL, DATA)
PLACES = [TopicPartition(topic, partition) for topic in IN_TIME for partition in PARTITIONS]
Times = dict[TopicPartition, list[int]]


@dataclass(frozen=True)
class Stamped:
    """As much of a record as the timeline and a batch look at."""

    offset: int
    timestamp: int
    value: bytes = b"12345"


class StampedKafka(FakeKafka):
    """A log whose records have timestamps."""

    def __init__(self, times: Times, chunks: Sequence[int]) -> None:
        super().__init__({tp: len(stamps) for tp, stamps in times.items()}, chunks)
        self.times = times

    def take(self, tp: TopicPartition, count: int) -> list[Any]:
        """The next ones, stamped."""
        return [Stamped(record.offset, self.times[tp][record.offset]) for record in super().take(tp, count)]


@dataclass
class Config(FakeConfig):
    """With the record clock, without timers of the application."""

    inputs: Sequence[str] = IN_TIME
    in_time: Sequence[str] = IN_TIME
    clock: RecordClock = field(default_factory=RecordClock)

    def on_tick(self, lane: Any) -> None:
        """Nothing to write between batches."""

    def next_due(self, lane: Any) -> int | None:
        """No timers."""
        return None


class Committer(FakeCommitter):
    """Somebody may tell it that there is something to do."""

    def __init__(self, lanes: Mapping[int, Any]) -> None:
        super().__init__(lanes)
        self.wakeup = asyncio.Event()


class Consumer(FakeConsumer):
    """Notes what was decided, in order."""

    def __post_init__(self) -> None:
        self.app = types.SimpleNamespace(rebalancing=False)
        self.decided: list[tuple[int, str, int, int]] = []
        super().__post_init__()
        self.committer = Committer(self.lanes)

    async def hand_out(self, lanes: Any, tp: TopicPartition, records: list[Any]) -> Batch | None:  # type: ignore[override]
        """As the consumer does: the batch is awaited, whatever its topic."""
        if lanes[tp.partition].is_closed:
            return None
        batch = Batch(lanes[tp.partition], tp, records, Outstanding(asyncio.Event()))
        lanes[tp.partition].expect(batch, is_control=True)
        self._queues[tp.topic].put_nowait(batch)
        now = self.config.clock.for_timers()
        self.decided += [(now, tp.topic, tp.partition, record.offset) for record in records]
        return batch


times = st.fixed_dictionaries(
    {tp: st.lists(st.integers(0, 30), max_size=5).map(sorted) for tp in PLACES}
)  # fmt: skip
sizes = st.lists(st.integers(1, 4), min_size=1, max_size=6)
delays = st.lists(st.integers(0, 4), min_size=1, max_size=6)


def begin(log: Times, chunks: Sequence[int], delays: Sequence[int]) -> tuple[Consumer, InTime]:
    """Everything stands in the log; nothing was read."""
    lanes = {number: ready_lane(number) for number in PARTITIONS}
    consumer = Consumer(StampedKafka(log, chunks), lanes, delays, config=Config())
    return consumer, InTime(consumer)  # type: ignore[arg-type]


async def decide_all(consumer: Consumer, in_time: InTime, count: int) -> None:
    """Turn by turn, until so much is decided."""
    async with asyncio.timeout(20):
        while len(consumer.decided) < count:
            await in_time.turn()
            await asyncio.sleep(0)
    for agent in consumer.agents:
        agent.cancel()


@settings(max_examples=40)
@given(log=times, chunks=sizes, delays=delays)
def test_a_log_is_decided_in_the_order_of_time(log: Times, chunks: list[int], delays: list[int]) -> None:
    """By timestamp, words before messages, whatever a fetch brings and however slow an agent is."""
    wanted = sorted(
        (at, IN_TIME.index(tp.topic), tp.partition, offset)
        for tp, stamps in log.items()
        for offset, at in enumerate(stamps)
    )

    async def run() -> None:
        consumer, in_time = begin(log, chunks, delays)
        await decide_all(consumer, in_time, len(wanted))
        found = [(at, IN_TIME.index(topic), number, offset) for at, topic, number, offset in consumer.decided]
        assert found == wanted
        assert not in_time.holds_input

    asyncio.run(run())


@settings(max_examples=15)
@given(log=times, later=times, chunks=sizes)
def test_what_arrives_late_is_decided_all_the_same(log: Times, later: Times, chunks: list[int]) -> None:
    """Stamped earlier than what was decided before: everything is decided once, in the order of its partition."""

    async def run() -> None:
        consumer, in_time = begin({tp: list(stamps) for tp, stamps in log.items()}, chunks, [1])
        count = sum(map(len, log.values()))
        async with asyncio.timeout(20):
            while len(consumer.decided) < count:
                await in_time.turn()
        for tp, stamps in later.items():
            consumer.kafka.times[tp].extend(stamps)  # type: ignore[attr-defined]
            consumer.kafka.ends[tp] += len(stamps)
        await decide_all(consumer, in_time, count + sum(map(len, later.values())))
        for tp in PLACES:
            offsets = [offset for _, *place, offset in consumer.decided if tuple(place) == tuple(tp)]
            assert offsets == list(range(consumer.kafka.ends[tp]))

    asyncio.run(run())


def test_lanes_that_were_closed_decide_nothing_more() -> None:
    """An ended worker: the turn comes back, and what is at hand is left to the next life."""

    async def run() -> None:
        consumer, in_time = begin({tp: [1, 2, 3] for tp in PLACES}, [2], [0])
        for lane in consumer.lanes.values():
            lane.close()
        for _ in range(3):
            await asyncio.wait_for(in_time.turn(), 5)
        assert consumer.decided == []
        for agent in consumer.agents:
            agent.cancel()

    asyncio.run(run())
