"""Reads topics from where they begin to where they end now, committed records only.

The ends are asked for once, before reading; what is written meanwhile is not waited for. An end may lie behind
transaction markers and compacted gaps, so not the last record's offset but the consumer's position tells when a
partition is done.
"""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition
from aiokafka.errors import KafkaError

from stopgate.clients import ClusterError

Progress = Callable[[float], None]
"""Told how much is done, from 0 to 1."""
MAX_RECORDS = 20_000
POLL_MS = 200


def no_progress(_: float) -> None:
    """For readers that nobody watches."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which offset (included) to which (not included) each partition is read."""

    starts: Mapping[TopicPartition, int]
    ends: Mapping[TopicPartition, int]


async def bounds_of(consumer: AIOKafkaConsumer, partitions: Sequence[TopicPartition]) -> Bounds:
    """What is there now: from the oldest record kept to the last one committed.

    Raises:
        ClusterError: the cluster went away.
    """
    try:
        ends = await consumer.end_offsets(partitions)
        return Bounds(await consumer.beginning_offsets(partitions), ends)
    except KafkaError as error:
        raise ClusterError(f"the cluster failed while reading: {error}") from error


async def read_to_end(
    consumer: AIOKafkaConsumer,
    partitions: Sequence[TopicPartition],
    *,
    bounds: Bounds | None = None,
    on_progress: Progress = no_progress,
) -> AsyncIterator[list[ConsumerRecord]]:
    """All committed records of some partitions, in their order within each partition.

    Args:
        bounds: what to read; everything that is there now where absent.

    Raises:
        ClusterError: the cluster went away.
    """
    bounds = bounds or await bounds_of(consumer, partitions)
    starts, ends = bounds.starts, bounds.ends
    if all(starts[tp] >= ends[tp] for tp in partitions):
        return  # a consumer that is stopped right after an assignment it never fetched for may hang
    try:
        consumer.assign(partitions)
        for tp in partitions:
            consumer.seek(tp, starts[tp])
        total = sum(ends[tp] - starts[tp] for tp in partitions)
        open_ = {tp for tp in partitions if starts[tp] < ends[tp]}
        while open_:
            fetched = await consumer.getmany(*open_, timeout_ms=POLL_MS, max_records=MAX_RECORDS)
            for tp, records in fetched.items():
                yield [record for record in records if record.offset < ends[tp]]
            positions = {tp: await consumer.position(tp) for tp in partitions}
            done = {tp for tp in open_ if positions[tp] >= ends[tp]}
            open_ -= done
            consumer.pause(*done)
            on_progress(1 - sum(max(ends[tp] - positions[tp], 0) for tp in open_) / total)
    except KafkaError as error:
        raise ClusterError(f"the cluster failed while reading: {error}") from error
