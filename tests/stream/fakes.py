"""Stand-ins for what surrounds a lane and the barrier: a producer, records, a broker's log, a consumer; no mocks."""

import asyncio
import types
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiokafka import TopicPartition

from stopgate.stream.batch import Batch, Outstanding
from stopgate.stream.lane import Lane, LaneState

CONTROL = ("replies", "commands")
DATA = "outbound"


@dataclass(frozen=True)
class Record:
    """As much of a record as a batch looks at."""

    offset: int
    value: bytes = b"12345"


class FakeBuilder:
    """A record batch that takes a few records and is then full."""

    ROOM = 3

    def __init__(self) -> None:
        self.values: list[bytes | None] = []

    def append(
        self, *, timestamp: int | None, key: bytes | None, value: bytes | None, headers: Any
    ) -> object:
        """None when full, as aiokafka's."""
        if len(self.values) == self.ROOM:
            return None
        self.values.append(value)
        return self


class FakeProducer:
    """Makes record batches and sends nothing."""

    def create_batch(self) -> FakeBuilder:
        """An empty one."""
        return FakeBuilder()


def ready_lane(partition: int) -> Lane:
    """A lane that is open, without tables."""
    lane = Lane(partition, {}, FakeProducer())
    lane.state = LaneState.READY
    return lane


@dataclass
class FakeConfig:
    """What the barrier and the lanes read of the settings."""

    control: Sequence[str] = CONTROL
    inputs: Sequence[str] = (*CONTROL, DATA)
    replica: None = None
    max_pending_bytes: int = 1 << 20
    max_pending_records: int = 1000


class FakeKafka:
    """A broker's log of control topics, and a consumer's position in it.

    Args:
        ends: how many records each partition holds.
        chunks: how many records each fetch gives, in turn; 0 gives none at all.
    """

    def __init__(self, ends: Mapping[TopicPartition, int], chunks: Sequence[int]) -> None:
        self.ends = dict(ends)
        self.positions = dict.fromkeys(ends, 0)
        self._chunks = deque(chunks)
        self.is_reassigning = False
        self._client = self
        self.cluster = self

    def position(self, tp: TopicPartition) -> int:
        """Where the next fetch begins."""
        return self.positions[tp]

    async def fetch(
        self, partitions: Sequence[TopicPartition], *, seconds: float
    ) -> dict[TopicPartition, list[Record]]:
        """The next records of some of the partitions; none while partitions are being reassigned, as the fetcher."""
        await asyncio.sleep(0)
        if self.is_reassigning:
            return {}
        fetched = {}
        for tp in partitions:
            self._chunks.rotate()
            if records := self.take(tp, self._chunks[0]):
                fetched[tp] = records
        return fetched

    def take(self, tp: TopicPartition, count: int) -> list[Record]:
        """Move the position on."""
        start = self.positions[tp]
        end = self.positions[tp] = min(start + count, self.ends[tp])
        return [Record(offset) for offset in range(start, end)]

    def leader_for_partition(self, tp: TopicPartition) -> int:
        """There is one broker."""
        return 1

    async def send(self, node: int, request: Any, *, group: Any) -> Any:
        """ListOffsets: the ends at this moment; the answer takes a while."""
        ends = {tp: (0, end) for tp, end in self.ends.items()}
        await asyncio.sleep(0)
        return ends


@dataclass
class FakeCommitter:
    """Commits whatever is staged whenever somebody waits for it."""

    lanes: Mapping[int, Lane]

    async def next_commit(self) -> None:
        """One transaction."""
        await asyncio.sleep(0)
        for lane in self.lanes.values():
            lane.settle(lane.take())


@dataclass
class FakeConsumer:
    """Hands batches to agents that take their time: one queue a topic, in order, each batch after so many turns.

    Attributes:
        applied: how far the agents have decided each control partition.
    """

    kafka: FakeKafka
    lanes: Mapping[int, Lane]
    delays: Sequence[int]
    config: FakeConfig = field(default_factory=FakeConfig)
    stats: Any = field(default_factory=lambda: types.SimpleNamespace(barriers=0, barrier_seconds=0.0))
    applied: dict[TopicPartition, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.committer = FakeCommitter(self.lanes)
        self.fetcher = self.kafka
        self._queues: dict[str, asyncio.Queue[Batch]] = {
            topic: asyncio.Queue() for topic in self.config.inputs
        }
        self._delays = deque(self.delays)
        self.agents = [asyncio.create_task(self._agent(queue)) for queue in self._queues.values()]

    async def hand_out(self, lanes: Mapping[int, Lane], tp: TopicPartition, records: list[Record]) -> None:
        """As the consumer does."""
        lane = lanes[tp.partition]
        if lane.is_closed:
            return
        batch = Batch(lane, tp, records, Outstanding(asyncio.Event()))
        lane.expect(batch, is_control=tp.topic in self.config.control)
        self._queues[tp.topic].put_nowait(batch)

    async def _agent(self, queue: "asyncio.Queue[Batch]") -> None:
        while True:
            batch = await queue.get()
            self._delays.rotate()
            for _ in range(self._delays[0]):
                await asyncio.sleep(0)
            with batch:
                for record in batch:
                    self.applied[batch.tp] = record.offset + 1
