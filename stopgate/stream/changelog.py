"""Reading a changelog fast: raw records, large fetches, and the next fetch under way while one is being applied.

aiokafka's consumer makes an object of Python's for every record, which is a quarter of all the work; the records its
Cython parser makes are enough here. Committed records only: what aiokafka's own reader of fetched batches does, done
over again for whole batches.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping
from types import TracebackType
from typing import Any, NamedTuple

from aiokafka import TopicPartition
from aiokafka.client import AIOKafkaClient
from aiokafka.errors import CorruptRecordException, KafkaError, for_code
from aiokafka.record import MemoryRecords
from aiokafka.record.control_record import ABORT_MARKER, ControlRecord

from stopgate.closing import close_soon
from stopgate.state import Changelog, LogRow
from stopgate.stream import wire
from stopgate.stream.fetch_wire import Fetch
from stopgate.stream.log_offsets import begin_offsets, end_offsets, leader_of

FETCH_BYTES = 4 << 20
_WAIT_MS = 20
_WORD = (1 << 64) - 1


class Piece(NamedTuple):
    """What one fetch brought.

    Attributes:
        rows: key and value of committed records; those without a key are left out, as compaction would.
        next_offset: where the next piece begins; as before where nothing could be read yet.
    """

    rows: list[LogRow]
    next_offset: int


class ChangelogReader:
    """A connection for reading changelogs; use it with `async with`.

    Args:
        client: settings of every Kafka client.
    """

    def __init__(self, client: Mapping[str, Any]) -> None:
        self._client = AIOKafkaClient(**client)

    async def __aenter__(self) -> "ChangelogReader":
        await self._client.bootstrap()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await close_soon(self._client.close())

    async def describe(self, tp: TopicPartition, end: int) -> Changelog:
        """Which changelog it is, and where it begins.

        Args:
            end: where it ends: known to the caller, who has to ask for it at the right moment.

        Raises:
            KafkaError: the topic does not exist, or the cluster does not answer.
        """
        await self._client.add_topic(tp.topic)
        node = await leader_of(self._client, tp)
        first = await begin_offsets(self._client, [tp])
        named = await self._client.send(node, wire.Metadata([(0, 0, tp.topic, {})], False, False))
        for error, _, high, low, *_ in named.topics:
            if error:
                raise for_code(error)()
            topic_id = f"{high & _WORD:016x}{low & _WORD:016x}"
        return Changelog(named.cluster, topic_id, first[tp], end)

    async def end(self, tp: TopicPartition) -> int:
        """Where the committed records end now."""
        await self._client.add_topic(tp.topic)
        return (await end_offsets(self._client, [tp]))[tp]

    async def read(
        self, tp: TopicPartition, start: int, end: int, *, stop: int | None = None
    ) -> AsyncGenerator[Piece, None]:
        """Committed records from `start` on, until `end` is reached; what lies beyond may come too, up to `stop`.

        A transaction that is still open holds it up: then pieces come that bring nothing, and the caller decides
        how long to wait.
        """
        position = start
        fetch = asyncio.create_task(self._fetch(tp, position))
        try:
            while position < end:
                batches, aborted = await fetch
                begin, position = position, batches[-1].next_offset if batches else position
                if position < end:
                    fetch = asyncio.create_task(self._fetch(tp, position))
                yield Piece(_rows(committed(batches, aborted), begin, stop), position)
        finally:
            fetch.cancel()

    async def _fetch(self, tp: TopicPartition, offset: int) -> tuple[list[Any], list[tuple[int, int]]]:
        request = Fetch([(tp, offset)], wait_ms=_WAIT_MS, most_bytes=FETCH_BYTES, partition_bytes=FETCH_BYTES)
        while True:
            try:
                (row,) = await self._client.send(await leader_of(self._client, tp), request)
                if row.error:
                    raise for_code(row.error)()
                return [*_batches(row.records)], row.aborted
            except KafkaError as error:
                if not error.retriable:
                    raise
                await self._client.force_metadata_update()
                await asyncio.sleep(0.1)


def _batches(data: bytes) -> Iterator[Any]:
    batches = MemoryRecords(data)
    while batches.has_next():
        batch = batches.next_batch()
        if not batch.validate_crc():
            raise CorruptRecordException("a changelog batch does not match its checksum")
        yield batch


def committed(batches: Iterable[Any], aborted: Iterable[tuple[int, int]]) -> Iterator[Any]:
    """Leave out control batches and those of aborted transactions.

    Args:
        batches: of one fetch, in order.
        aborted: producer id and first offset of each aborted transaction among them, as the broker told.
    """
    upcoming, inside = deque(sorted(aborted, key=lambda transaction: transaction[1])), set()
    for batch in batches:
        while upcoming and upcoming[0][1] <= batch.base_offset:
            inside.add(upcoming.popleft()[0])
        if batch.is_control_batch:
            if ControlRecord.parse(next(batch).key) == ABORT_MARKER:
                inside.discard(batch.producer_id)
        elif not (batch.is_transactional and batch.producer_id in inside):
            yield batch


def _rows(batches: Iterable[Any], start: int, stop: int | None) -> list[LogRow]:
    """Their records; a batch may begin before and end after what was asked for."""
    rows: list[LogRow] = []
    for batch in batches:
        is_whole = batch.base_offset >= start and (stop is None or batch.next_offset <= stop)
        records = batch if is_whole else _between(batch, start, stop)
        rows += [(record.key, record.value) for record in records if record.key is not None]
    return rows


def _between(batch: Iterable[Any], start: int, stop: int | None) -> Iterator[Any]:
    return (record for record in batch if record.offset >= start and (stop is None or record.offset < stop))
