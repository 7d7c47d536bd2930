"""Restoring the tables of lanes: a few lanes at a time, because one already keeps the event loop busy."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing
from typing import Any

import structlog
from aiokafka import TopicPartition

from stopgate.state import Table
from stopgate.stream.changelog import ChangelogReader
from stopgate.stream.lane import Lane
from stopgate.stream.stats import Stats

LANES_AT_ONCE = 3
"""More would not be faster, and each has fetches of several megabytes in memory."""
_TELL_SECONDS = 5.0
_NOT_RESTORED = "its tables are not restored"

log = structlog.get_logger("stopgate.stream")


class Restoring:
    """What the lanes of a worker share while they are restored: whose turn it is, and how far they are.

    Args:
        client: settings of every Kafka client.
    """

    def __init__(self, client: Mapping[str, Any], stats: Stats) -> None:
        self._client = client
        self._stats = stats
        self._turns = asyncio.Semaphore(LANES_AT_ONCE)
        self._told = time.monotonic()

    async def restore(self, lane: Lane, ends: Mapping[TopicPartition, int]) -> AsyncIterator[TopicPartition]:
        """Restore the lane's tables up to the offsets, or until the lane is closed.

        Yields:
            A changelog where an open transaction holds it up; going on with the iteration looks again.
        """
        lane.step(None)  # those whose turn it is are watched
        try:
            async with self._turns:
                lane.step(_NOT_RESTORED)
                async with ChangelogReader(self._client) as reader:
                    for table in lane.tables.values():
                        async for tp in self._restore_table(reader, lane, table, ends):
                            yield tp
        finally:
            for tp in ends:
                self._stats.to_restore.pop(tp, None)

    async def _restore_table(
        self, reader: ChangelogReader, lane: Lane, table: Table, ends: Mapping[TopicPartition, int]
    ) -> AsyncIterator[TopicPartition]:
        tp = TopicPartition(table.topic, lane.partition)
        lane.step(_NOT_RESTORED)
        position = await self._open(reader, lane, table, ends[tp])
        async with aclosing(reader.read(tp, position, ends[tp])) as pieces:
            async for piece in pieces:
                if lane.is_closed:
                    return
                if piece.next_offset == position:
                    yield tp
                else:
                    lane.step(_NOT_RESTORED)
                table.restore(piece.rows, piece.next_offset)
                self._count(tp, len(piece.rows), ends[tp] - piece.next_offset)
                position = piece.next_offset
        await asyncio.to_thread(table.end_restore)

    async def _open(self, reader: ChangelogReader, lane: Lane, table: Table, end: int) -> int:
        tp = TopicPartition(table.topic, lane.partition)
        changelog = await reader.describe(tp, end)
        if because := await asyncio.to_thread(table.open, changelog):  # it waits for the disk
            log.info("state.begun_anew", topic=tp.topic, partition=tp.partition, because=because)
        for _ in table.prepare():
            lane.step(_NOT_RESTORED)
            await asyncio.sleep(0)
        start = table.begin_restore()
        self._count(tp, 0, end - start)
        return start

    def _count(self, tp: TopicPartition, rows: int, left: int) -> None:
        self._stats.restored += rows
        self._stats.to_restore[tp] = max(0, left)
        if time.monotonic() - self._told > _TELL_SECONDS:
            self._told = time.monotonic()
            log.info(
                "state.restoring", restored=self._stats.restored, left=sum(self._stats.to_restore.values())
            )
