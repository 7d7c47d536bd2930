"""Control first, strictly: a fetched data batch waits until every control record the broker held by then is applied.

Why it is strict: the data batch was fetched before we ask where the control partitions end. A control record that was
acknowledged before one of those messages was appended is below that end. So when the lanes have applied everything
below the end, the STOP is in the table before the message is judged.

The end is the high watermark, not the last stable offset: an open transaction on a control partition (the gate's own,
sending a record on to its right partition) hides what was acknowledged after it began. So we wait until it is over.
"""

import asyncio
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from aiokafka import TopicPartition

from stopgate.stream.fencing import end_offsets

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer
    from stopgate.stream.lane import Lane


async def pass_barrier(consumer: "Consumer", lanes: "Mapping[int, Lane]", partitions: set[int]) -> None:
    """Return once every control record of these partitions that the broker held at the call has been decided.

    Args:
        lanes: the assignment under which the data was fetched; when it is no longer the current one the data in hand
            is stale, will be dropped, and there is nothing to wait for.
    """
    began = time.perf_counter()
    config, kafka, replica = consumer.config, consumer.kafka, consumer.config.replica
    control = [TopicPartition(topic, partition) for topic in config.control for partition in partitions]
    everything = [*control, *(replica.partitions if replica else ())]
    ends = await end_offsets(kafka._client, everything, committed=False)
    while lanes is consumer.lanes:
        behind = [tp for tp in control if await kafka.position(tp) < ends[tp]]
        if not behind:
            break
        fetched: Mapping[TopicPartition, Any] = await kafka.getmany(*behind, timeout_ms=20)
        owners = consumer.lanes  # no await since the fetch: these lanes own these records
        for tp, records in fetched.items():
            await consumer.hand_out(owners, tp, records)
    # Not only what was fetched here: an earlier fetch may still wait for its agent.
    waiting = [batch.decided.wait() for number in partitions for batch in lanes[number].undecided_control]
    if replica:
        waiting.append(replica.catch_up(ends))  # type: ignore[arg-type]
    await asyncio.gather(*waiting)
    consumer.stats.barriers += 1
    consumer.stats.barrier_seconds += time.perf_counter() - began
