"""Fetches the inputs when they are wanted: what there is now, and behind it the question where control ends.

aiokafka fetches ahead in the background, and what was fetched ahead is a turn old. Here a fetch is sent when a turn begins.
Only with much to do the next one is sent as soon as a turn has its records, and is under way while those are decided.

What is fetched is at hand until it is taken, and the position of an input is the end of what was taken of it. So
`position` never counts what the agents have not been given. Nothing is asked twice: an input that has anything at hand
is left out, and a broker has one fetch under way.

Behind the fetch goes the question the barrier needs answered: where the control partitions end (exchange.py). Where what
is taken came from several brokers, the barrier asks anew. So it does with much to do: what was fetched may then be a turn
old, and a STOP should count for everything that was not judged yet.

The first fetches of a worker are small and double with every answer. So a worker that lives for a moment only, because
something kills it again and again, has committed something of each lane before, and not only read.

All positions are forgotten when the lanes are given up; what is still under way then finds others, and is dropped.
"""

import asyncio
import itertools
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import structlog
from aiokafka import TopicPartition
from aiokafka.consumer.fetcher import READ_COMMITTED
from aiokafka.errors import IncompatibleBrokerVersion, KafkaError, for_code
from aiokafka.record.memory_records import MemoryRecords

from stopgate.stream.exchange import Ends, exchange
from stopgate.stream.failstop import fail_stop
from stopgate.stream.fetch_wire import Fetch, Fetched
from stopgate.stream.lane import LogWentBackError
from stopgate.stream.lean_records import LeanRecord, LeanRecords
from stopgate.stream.log_offsets import begin_offsets, end_offsets

log = structlog.get_logger("stopgate.stream")

MANY = 1_500
"""From so many records on a turn has enough to do: the next are fetched, and decided, while they are committed."""
_STILL_FLOWING = 3
"""So many answers without records make the inputs quiet; then nothing is asked behind a fetch."""
_WAIT_MS, _MORE_MS, _FEW = 50, 10, 50
_MOST_BYTES = 50 << 20
_FIRST_BYTES = 32 << 10
_AGAIN_SECONDS = 0.05
_OFFSET_OUT_OF_RANGE, _NOT_ALLOWED = 1, 29

Records = dict[TopicPartition, list[LeanRecord]]


class Present(NamedTuple):
    """What the inputs held.

    Attributes:
        ends: where control ended when all of that had been appended; not of every partition, or of none.
        is_much: whether a turn has enough to do with it (`MANY`).
    """

    records: Records
    ends: Ends
    is_much: bool = False


class _Taken(NamedTuple):
    records: Records
    nodes: frozenset[int] = frozenset()


class _AtHand(NamedTuple):
    records: list[LeanRecord]
    next_offset: int
    node: int


class Fetcher:
    """Fetches for one consumer.

    Args:
        client: the connections (aiokafka's).
        partition_bytes: at most so much of a partition in one fetch, once it has fetched for a while.

    Attributes:
        asked_behind: the partitions whose ends are asked behind each fetch, while there is anything to fetch.
    """

    def __init__(self, client: Any, *, partition_bytes: int) -> None:
        self.asked_behind: Sequence[TopicPartition] = ()
        self._client = client
        self._most_bytes = partition_bytes
        self._partition_bytes = min(_FIRST_BYTES, partition_bytes)
        self._positions: dict[TopicPartition, int] = {}
        self._at_hand: dict[TopicPartition, _AtHand] = {}
        self._ends: dict[int, Ends] = {}
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._silent: set[int] = set()
        self._flowing = 0
        self._first = itertools.count()

    def seek(self, tp: TopicPartition, offset: int) -> None:
        """Begin an input here."""
        self._at_hand.pop(tp, None)
        self._positions[tp] = offset

    def position(self, tp: TopicPartition) -> int | None:
        """The end of what was taken of an input; None before it was sought."""
        return self._positions.get(tp)

    def forget_all(self) -> None:
        """No input is ours any more."""
        self._positions, self._at_hand, self._ends = {}, {}, {}

    async def stop(self) -> None:
        """Fetch nothing more."""
        for task in self._under_way.values():
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def fetch_present(self, wanted: Sequence[TopicPartition], *, seconds: float) -> Present:
        """Fetch what the inputs hold by now.

        Args:
            seconds: how long to wait where there is nothing.
        """
        positions = self._positions
        records, nodes = await self._fetch(wanted, seconds, _WAIT_MS)
        if 0 < _count(records) < _FEW:  # what is sent together does not arrive together
            more = await self._fetch(wanted, _MORE_MS / 1000, _MORE_MS)
            nodes |= more.nodes
            for tp, behind in more.records.items():
                records[tp] = records[tp] + behind if tp in records else behind
        if positions is not self._positions:
            return Present({}, {})
        if _count(records) >= MANY:
            self._ask(wanted, _WAIT_MS)
            return Present(records, {}, is_much=True)
        return Present(records, self._ends[min(nodes)] if len(nodes) == 1 else {})

    async def fetch(self, wanted: Sequence[TopicPartition], *, seconds: float) -> Records:
        """What the inputs have at hand, or the next that comes of them.

        Args:
            seconds: how long to wait where there is nothing.

        Raises:
            LogWentBackError: an input lost records that were taken.
            KafkaError: a topic may not be read.
        """
        return (await self._fetch(wanted, seconds, _WAIT_MS)).records

    async def _fetch(self, wanted: Sequence[TopicPartition], seconds: float, wait_ms: int) -> _Taken:
        """The broker may wait for longer than we do; its answer is taken the next time then."""
        positions = self._positions
        patience = time.monotonic() + seconds
        while positions is self._positions:
            if (taken := self._take(wanted)).records:
                return taken
            left = patience - time.monotonic()
            self._ask(wanted, wait_ms)
            if left <= 0:
                break
            if self._under_way:
                await asyncio.wait(
                    self._under_way.values(), timeout=left, return_when=asyncio.FIRST_COMPLETED
                )
            else:  # none has a leader
                await asyncio.sleep(min(left, _AGAIN_SECONDS))
            self._collect()
        return _Taken({})

    def _take(self, wanted: Sequence[TopicPartition]) -> _Taken:
        records: Records = {}
        nodes = set()
        for tp in wanted if self._at_hand else ():
            if (found := self._at_hand.pop(tp, None)) is not None:
                records[tp] = found.records
                self._positions[tp] = found.next_offset
                nodes.add(found.node)
        return _Taken(records, frozenset(nodes))

    def _collect(self) -> None:
        """Let go of requests that have ended."""
        for node, task in list(self._under_way.items()):
            if task.done():
                del self._under_way[node]
                task.result()

    def _ask(self, wanted: Sequence[TopicPartition], wait_ms: int) -> None:
        """Send a fetch to every broker that has none under way, for what it leads and nothing is at hand of."""
        self._collect()
        leader_of, at_hand = self._client.cluster.leader_for_partition, self._at_hand
        by_leader: dict[int, list[tuple[TopicPartition, int]]] = defaultdict(list)
        for tp in wanted:
            node = leader_of(tp)
            if node in (None, -1):
                self._client.force_metadata_update()
            elif tp not in at_hand and node not in self._under_way:
                by_leader[node].append((tp, self._positions[tp]))
        for node, places in by_leader.items():
            request = self._request(node, places, wait_ms, self._positions)
            self._under_way[node] = asyncio.create_task(request)

    async def _request(
        self, node: int, places: list[tuple[TopicPartition, int]], wait_ms: int, positions: Mapping[TopicPartition, int]
    ) -> None:  # fmt: skip
        # Whoever stands first gets his records however large they are, so each does in turn.
        first = next(self._first) % len(places)
        request = Fetch(
            places[first:] + places[:first], wait_ms=wait_ms, most_bytes=_MOST_BYTES, partition_bytes=self._partition_bytes
        )  # fmt: skip
        try:
            answer, ends = await exchange(self._client, node, request, self._question(node))
        except IncompatibleBrokerVersion:
            raise
        except KafkaError as error:
            if node not in self._silent:
                log.warning("fetch.failed", node=node, error=repr(error))
            self._silent.add(node)
            await self._look_anew()
            return
        self._silent.discard(node)
        if positions is not self._positions:
            return
        offsets = dict(places)
        has_records = any(row.records for row in answer)
        if ends or has_records:
            self._ends[node] = ends
        if has_records:
            self._partition_bytes = min(2 * self._partition_bytes, self._most_bytes)
        self._flowing = _STILL_FLOWING if has_records else max(self._flowing - 1, 0)
        for row in answer:
            if row.records and positions[row.tp] == offsets[row.tp]:
                self._unpack(node, row, offsets[row.tp])
        if refused := [row for row in answer if row.error]:
            await self._heed(refused, offsets)

    def _question(self, node: int) -> list[TopicPartition]:
        leader_of = self._client.cluster.leader_for_partition
        return [tp for tp in self.asked_behind if self._flowing and leader_of(tp) == node]

    def _unpack(self, node: int, row: Fetched, offset: int) -> None:
        """Put the records at hand; aborted transactions and markers only move the position on."""
        try:
            found = LeanRecords(
                row.tp, MemoryRecords(row.records), row.aborted, offset, None, None, True, READ_COMMITTED
            )
            records = list(found)
        except Exception as error:  # a damaged batch
            fail_stop(error, topic=row.tp.topic, partition=row.tp.partition, offset=offset)
        if records:
            self._at_hand[row.tp] = _AtHand(records, found.next_fetch_offset, node)
        else:
            self._positions[row.tp] = found.next_fetch_offset

    async def _heed(self, refused: Iterable[Fetched], offsets: Mapping[TopicPartition, int]) -> None:
        """What a broker did not want to answer; most likely it no longer leads the partition."""
        for row in refused:
            if row.error == _NOT_ALLOWED:
                raise for_code(row.error)(row.tp.topic)
            if row.error == _OFFSET_OUT_OF_RANGE:
                await self._begin_anew(row.tp, offsets[row.tp])
        await self._look_anew()

    async def _look_anew(self) -> None:
        self._client.force_metadata_update()
        await asyncio.sleep(_AGAIN_SECONDS)

    async def _begin_anew(self, tp: TopicPartition, offset: int) -> None:
        """The input does not go on where we stand: retention was faster, or the log is shorter than it was."""
        positions = self._positions
        first = (await begin_offsets(self._client, [tp]))[tp]
        end = (await end_offsets(self._client, [tp], committed=False))[tp]
        if positions is not self._positions:
            return
        if offset > end:
            raise LogWentBackError(tp, decided=offset, found=end)
        if offset < first:
            log.error("input.expired", topic=tp.topic, partition=tp.partition, undecided=first - offset)
            positions[tp] = first


def _count(records: Records) -> int:
    return sum(map(len, records.values()))
