"""Control first, strictly: a fetched data batch waits until every control record the broker held by then is applied.

Why it is strict: the data batch was fetched before we ask where the control partitions end. A control record that was
acknowledged before one of those messages was appended is below that end. So when the lanes have applied everything
below the end, the STOP is in the table before the message is judged.
"""

import asyncio
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from aiokafka import TopicPartition

from stopgate.stream.batch import Batch
from stopgate.stream.fencing import end_offsets

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer
    from stopgate.stream.lane import Lane


async def pass_barrier(
    consumer: "Consumer", lanes: "Mapping[int, Lane]", partitions: set[int], undecided: list[Batch]
) -> None:
    """Return once every control record of these partitions that the broker held at the call has been decided.

    Args:
        lanes: the assignment under which the data was fetched; when it is no longer the current one the data in hand
            is stale, will be dropped, and there is nothing to wait for.
        undecided: control batches of the same fetch that were handed to agents already.
    """
    began = time.perf_counter()
    config, kafka, replica = consumer.config, consumer.kafka, consumer.config.replica
    control = [TopicPartition(topic, partition) for topic in config.control for partition in partitions]
    ends = await end_offsets(kafka._client, [*control, *(replica.partitions if replica else ())])
    while lanes is consumer.lanes:
        behind = [tp for tp in control if await kafka.position(tp) < ends[tp]]
        if not behind:
            break
        fetched: Mapping[TopicPartition, Any] = await kafka.getmany(*behind, timeout_ms=20)
        for tp, records in fetched.items():
            undecided.append(await consumer.hand_out(consumer.lanes, tp, records))
    waiting = [batch.decided.wait() for batch in undecided]
    if replica:
        waiting.append(replica.catch_up(ends))  # type: ignore[arg-type]
    await asyncio.gather(*waiting)
    consumer.stats.barriers += 1
    consumer.stats.barrier_seconds += time.perf_counter() - began
