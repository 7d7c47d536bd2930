"""Brokers that answer fetches as a test says, and the connections to them: requests of one are taken up in their order."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

from aiokafka import TopicPartition
from aiokafka.errors import KafkaConnectionError
from aiokafka.record.default_records import DefaultRecordBatchBuilder

from stopgate.stream.fetch_wire import Fetch, Fetched, ListOffsets


def batch_of(values: dict[int, bytes]) -> bytes:
    """A record batch as in the log: offset → value, without gaps."""
    builder = DefaultRecordBatchBuilder(
        magic=2, compression_type=0, is_transactional=0, producer_id=-1, producer_epoch=-1, base_sequence=-1,
        batch_size=1 << 20,
    )  # fmt: skip
    first = min(values)
    for offset, value in values.items():
        builder.append(offset - first, 1, None, value, [])
    built = bytearray(builder.build())
    built[0:8] = first.to_bytes(8, "big")  # the base offset is not part of the checksum
    return bytes(built)


class Brokers:
    """A cluster: a log for each partition, a leader, and a connection to each node.

    Args:
        leaders: partition → node; None: there is none now.
        pause: how many turns of the event loop a broker takes for its next request.

    Attributes:
        errors: partition → the code it is answered with.
        down: nodes that break every connection.
        asked: every fetch: node, and the offset of each partition.
        sizes: of every fetch, how many bytes of a partition it wanted.
    """

    def __init__(
        self, leaders: dict[TopicPartition, int | None], pause: Callable[[], int] = lambda: 0
    ) -> None:
        self.leaders = leaders
        self.logs: dict[TopicPartition, list[bytes]] = defaultdict(list)
        self.first: dict[TopicPartition, int] = defaultdict(int)
        self.errors: dict[TopicPartition, int] = {}
        self.down: set[int] = set()
        self.asked: list[tuple[int, dict[TopicPartition, int]]] = []
        self.sizes: list[int] = []
        self.most = 1 << 30
        self.cluster = SimpleNamespace(leader_for_partition=leaders.get)
        self._pause = pause
        self._connections: dict[int, _Connection] = {}

    def append(self, tp: TopicPartition, value: bytes = b"{}") -> None:
        """One record more."""
        self.logs[tp].append(value)

    def end(self, tp: TopicPartition) -> int:
        """The high watermark."""
        return self.first[tp] + len(self.logs[tp])

    async def _get_conn(self, node: int, *, group: Any) -> "_Connection | None":
        if node in self.down:
            return None
        return self._connections.setdefault(node, _Connection(self, node))

    def force_metadata_update(self) -> "asyncio.Future[None]":
        """Nothing is new."""
        done = asyncio.get_running_loop().create_future()
        done.set_result(None)
        return done

    async def send(self, node: int, request: Any, **more: Any) -> Any:
        """On another connection."""
        return await _Connection(self, node).send(request)

    def answer(self, node: int, request: Any) -> Any:
        """What the broker sees when it takes the request up."""
        if node in self.down:
            raise KafkaConnectionError
        if isinstance(request, ListOffsets):
            return {tp: (self._error(node, tp), self._end_asked(request, tp)) for tp in request._partitions}
        assert isinstance(request, Fetch)
        return [self._fetched(node, tp, offset) for tp, offset in request._places]

    def _end_asked(self, request: ListOffsets, tp: TopicPartition) -> int:
        return self.end(tp) if request._at == -1 else self.first[tp]

    def _error(self, node: int, tp: TopicPartition) -> int:
        return 6 if self.leaders[tp] != node else self.errors.get(tp, 0)

    def _fetched(self, node: int, tp: TopicPartition, offset: int) -> Fetched:
        if error := self._error(node, tp):
            return Fetched(tp, error, [], b"")
        if not self.first[tp] <= offset <= self.end(tp):
            return Fetched(tp, 1, [], b"")
        start = offset - self.first[tp]
        values = dict(enumerate(self.logs[tp][start : start + self.most], offset))
        return Fetched(tp, 0, [], batch_of(values) if values else b"")

    def turns(self) -> Iterator[None]:
        """So many turns of the event loop, each to be waited for."""
        yield from (None for _ in range(self._pause()))


class _Connection:
    def __init__(self, brokers: Brokers, node: int) -> None:
        self._brokers = brokers
        self._node = node
        self._last: asyncio.Future[None] | None = None

    def send(self, request: Any) -> Any:
        """As aiokafka's: written at once, answered later."""
        before, self._last = self._last, asyncio.get_running_loop().create_future()
        if isinstance(request, Fetch):
            self._brokers.asked.append((self._node, dict(request._places)))
            self._brokers.sizes.append(request.partition_bytes)
        return self._answered(request, before, self._last)

    async def _answered(self, request: Any, before: Any, done: "asyncio.Future[None]") -> Any:
        try:
            if before is not None:
                await before
            for _ in self._brokers.turns():
                await asyncio.sleep(0)
            answer = self._brokers.answer(self._node, request)
            for _ in self._brokers.turns():
                await asyncio.sleep(0)
            return answer
        finally:
            if not done.done():
                done.set_result(None)

    def close(self, *, reason: Any) -> None:
        """It is opened anew when it is needed."""
