"""A table that every worker reads whole: low-volume topics, all partitions, read committed, from the beginning on.

The replica has no offsets to commit: what it applies must be idempotent and must not depend on the order in which
partitions arrive. The barrier asks it to catch up, so that what the broker acknowledged before a message was appended
is known when that message is judged.
"""

import asyncio
import itertools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition

from stopgate.closing import close_soon
from stopgate.stream.failstop import fail_stop
from stopgate.stream.vital import vital

Apply = Callable[[str, Any], None]


class Replica:
    """Reads topics whole and applies their records.

    Args:
        topics: full names.
        apply: called with the topic and the record (aiokafka's); must not raise for bad input.

    Attributes:
        put_off: topic → who takes its records when they are read, and calls `apply` when their time has come.
    """

    def __init__(self, topics: Iterable[str], apply: Apply) -> None:
        self.topics = tuple(topics)
        self.put_off: dict[str, Callable[[Any], None]] = {}
        self._apply = apply
        self._progress = asyncio.Event()
        self.consumer: AIOKafkaConsumer | None = None
        self._task: asyncio.Task[None] | None = None
        self.partitions: tuple[TopicPartition, ...] = ()

    async def start(
        self,
        client: Mapping[str, Any],
        partitions: int,
        skipped: Mapping[TopicPartition, frozenset[int]] | None = None,
    ) -> None:
        """Begin reading, without the records that were skipped; returns at once."""
        self._skipped = skipped or {}
        self.partitions = tuple(TopicPartition(topic, p) for topic in self.topics for p in range(partitions))
        self.consumer = AIOKafkaConsumer(
            isolation_level="read_committed", auto_offset_reset="earliest", enable_auto_commit=False, fetch_max_wait_ms=100,
            **client,
        )  # fmt: skip
        self.consumer.assign(list(self.partitions))
        await self.consumer.start()
        self.consumer._fetcher._prefetch_backoff = 0
        self._task = asyncio.create_task(vital(self._read()), name="stopgate-replica")

    async def stop(self) -> None:
        """Stop reading."""
        if self._task and self.consumer:
            self._task.cancel()
            await close_soon(self.consumer.stop())

    async def catch_up(self, ends: Mapping[TopicPartition, int]) -> None:
        """Return when everything below these offsets is applied."""
        assert self.consumer is not None
        for tp in self.partitions:
            end = ends.get(tp, 0)
            while end and await self.consumer.position(tp) < end:
                self._progress.clear()
                await self._progress.wait()

    async def _read(self) -> None:
        assert self.consumer is not None
        while True:
            fetched = await self.consumer.getmany(timeout_ms=20)
            for record in itertools.chain.from_iterable(fetched.values()):
                self._take(record)
            self._progress.set()

    def _take(self, record: Any) -> None:
        at = TopicPartition(record.topic, record.partition)
        if record.offset in self._skipped.get(at, ()):
            return
        self.put_off.get(record.topic, self.apply)(record)

    def apply(self, record: Any) -> None:
        """Apply one record; an error ends the process."""
        try:
            self._apply(record.topic, record)
        except Exception as error:
            fail_stop(error, topic=record.topic, partition=record.partition, offset=record.offset)
