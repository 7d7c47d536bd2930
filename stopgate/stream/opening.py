"""How a lane opens: offsets, watermark, restore, seek; in exactly that order (see fencing.py for why)."""

import asyncio
import contextlib
import math
import time
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any

import structlog
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from stopgate.closing import close_soon
from stopgate.stream.collecting import keep
from stopgate.stream.failstop import fail_stop
from stopgate.stream.fencing import (
    Committed,
    UnstableOffsetsError,
    abort_owners,
    abort_transaction,
    open_transactions,
    stable_offsets,
)
from stopgate.stream.lane import Lane, LaneState, LogWentBackError
from stopgate.stream.log_offsets import begin_offsets, end_offsets
from stopgate.stream.vital import check_clients, vital

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer

log = structlog.get_logger("stopgate.stream")

_STANDING_SECONDS = 2.0
"""A transaction that is open for so long is stuck; those of living workers take milliseconds."""


class Opening:
    """One lane on its way from OPENING to READY; gives up quietly when the lane is closed meanwhile."""

    def __init__(self, consumer: "Consumer", lane: Lane) -> None:
        self._consumer = consumer
        self._config = consumer.config
        self._kafka = consumer.kafka
        self._lane = lane
        self._began = time.monotonic()
        self._fenced: list[str] = []
        self._standing: dict[tuple[str, int], float] = {}

    async def run(self) -> None:
        """Open the lane; any unexpected error ends the process, and so does a step that takes for ever (watchdog.py)."""
        await vital(self._open(), partition=self._lane.partition)
        self._lane.step(None)

    async def _open(self) -> None:
        lane = self._lane
        inputs = [TopicPartition(topic, lane.partition) for topic in self._config.inputs]
        lane.step("its committed offsets are not stable")
        offsets = await self._stable_offsets(inputs)
        lane.step("the ends of its changelogs are not known")
        await self._restore()
        lane.step("its past is not read")
        if offsets is None or lane.is_closed:
            return
        for tp, committed in offsets.items():
            lane.heed(tp, committed.note)
        begins = await self._begins(offsets)
        for topic, seconds in self._config.replay.items():
            await self._replay(TopicPartition(topic, lane.partition), offsets, seconds)
        for _ in self._config.on_ready(lane):
            lane.step("what it holds is not looked through")
            await asyncio.sleep(0)
            if lane.is_closed:
                return
        if lane.is_closed:
            return
        for tp in inputs:
            self._consumer.fetcher.seek(tp, begins[tp])
        keep()
        lane.state = LaneState.READY
        rows = sum(table.rows for table in lane.tables.values())
        log.info(
            "lane.ready", partition=lane.partition, rows=rows, seconds=round(time.monotonic() - self._began, 3),
            fenced=self._fenced or None,
        )  # fmt: skip

    async def _stable_offsets(self, inputs: list[TopicPartition]) -> dict[TopicPartition, Committed] | None:
        while not self._lane.is_closed:
            try:
                return await stable_offsets(self._kafka._coordinator, inputs)
            except UnstableOffsetsError:
                await self._abort_standing()
                await self._wait_for_owner(inputs[0])
            except KafkaError as error:
                if not error.retriable:
                    raise
                await asyncio.sleep(0.1)
        return None

    async def _begins(self, offsets: Mapping[TopicPartition, Committed]) -> dict[TopicPartition, int]:
        """Where each input is gone on from: the committed offset, or what retention has left.

        Raises:
            LogWentBackError: it is shorter than what was decided of it.
        """
        client = self._kafka._client
        firsts = await begin_offsets(client, offsets)
        ends = await end_offsets(client, offsets, committed=False)
        for tp, committed in offsets.items():
            if committed.offset is not None and committed.offset > ends[tp]:
                raise LogWentBackError(tp, decided=committed.offset, found=ends[tp])
            if committed.offset is not None and committed.offset < firsts[tp]:
                lost = firsts[tp] - committed.offset
                log.error("input.expired", topic=tp.topic, partition=tp.partition, undecided=lost)
        return {tp: max(firsts[tp], committed.offset or 0) for tp, committed in offsets.items()}

    async def _restore(self) -> None:
        """Read the changelogs up to their high watermarks; the last stable offsets must pass them, so nothing stays open."""
        changelogs = [
            TopicPartition(table.topic, self._lane.partition) for table in self._lane.tables.values()
        ]
        ends = await end_offsets(self._kafka._client, changelogs, committed=False)
        async for tp in self._consumer.restoring.restore(self._lane, ends):
            await self._wait_for_owner(tp)

    async def _replay(
        self, tp: TopicPartition, offsets: Mapping[TopicPartition, Committed], seconds: float
    ) -> None:
        """Show the application again what it had decided before: the last so many seconds before the committed offset."""
        end = offsets[tp].offset
        if end is None:
            return
        since = 0 if math.isinf(seconds) else self._config.clock.for_timers() - int(seconds * 1000)
        async with self._reader(tp) as reader:
            if since > 0 and (found := (await reader.offsets_for_times({tp: since}))[tp]):
                reader.seek(tp, found.offset)
            elif since > 0:
                return
            while await reader.position(tp) < end and not self._lane.is_closed:
                check_clients(reader)
                for records in (await reader.getmany(tp, timeout_ms=50)).values():
                    self._lane.step("its past is not read")
                    for record in self._lane.without_skipped(tp, records):
                        if record.offset < end:
                            self._show(record)

    def _show(self, record: Any) -> None:
        try:
            self._config.on_replay(self._lane, record)
        except Exception as error:
            fail_stop(error, topic=record.topic, partition=record.partition, offset=record.offset)

    @contextlib.asynccontextmanager
    async def _reader(self, tp: TopicPartition) -> AsyncIterator[AIOKafkaConsumer]:
        reader = AIOKafkaConsumer(
            isolation_level="read_committed", auto_offset_reset="earliest", max_partition_fetch_bytes=4 << 20,
            fetch_max_wait_ms=20, **self._config.client,
        )  # fmt: skip
        reader.assign([tp])
        await reader.start()
        try:
            yield reader
        finally:
            await close_soon(reader.stop())

    async def _abort_standing(self) -> None:
        """Abort what has stood open for longer than a living worker's transaction does: it may hold our offsets."""
        now, own = time.monotonic(), self._consumer.committer.transactional_id
        if now - self._began < self._config.takeover_grace_seconds:
            return
        prefix = own.removesuffix(self._config.instance)
        found = await open_transactions(self._kafka._client, prefix=prefix)
        self._standing = {each: self._standing.get(each, now) for each in found.items() if each[0] != own}
        for (transactional_id, _), since in self._standing.items():
            if now - since > _STANDING_SECONDS:
                await abort_transaction(self._kafka._client, transactional_id)
                self._fenced.append(transactional_id)

    async def _wait_for_owner(self, tp: TopicPartition) -> None:
        """A former owner that lives finishes in milliseconds; one that is dead or frozen is fenced after the grace."""
        if time.monotonic() - self._began > self._config.takeover_grace_seconds and not self._lane.is_closed:
            changelogs = [TopicPartition(table.topic, tp.partition) for table in self._lane.tables.values()]
            for log_partition in changelogs or [tp]:
                own = {self._consumer.committer.transactional_id}
                self._fenced += await abort_owners(self._kafka._client, log_partition, own=own)
        await asyncio.sleep(0.02)
