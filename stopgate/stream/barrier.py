"""Control first, strictly: a fetched data batch waits until every control record the broker held by then is applied.

Why it is strict: the broker looks where the control partitions end after it has read the data batch. A control record
that was acknowledged before one of those messages was appended is below that end. So when the lanes have applied
everything below the end, the STOP is in the table before the message is judged.

The end is the high watermark, not the last stable offset: an open transaction on a control partition (the gate's own,
sending a record on to its right partition) hides what was acknowledged after it began. So we wait until it is over.
"""

import asyncio
import time
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from aiokafka import TopicPartition

from stopgate.stream.exchange import Ends
from stopgate.stream.log_offsets import end_offsets

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer
    from stopgate.stream.lane import Lane


_WAIT_SECONDS = 0.02


async def pass_barrier(
    consumer: "Consumer", lanes: "Mapping[int, Lane]", partitions: set[int], ends: Ends = MappingProxyType({})
) -> None:
    """Return once every control record that the broker held at the call has been decided.

    The control partitions of all open lanes count, not only those of the data: a STOP may stand under a wrong key in any
    of them. It is then passed on to its own partition, and the barrier is gone through once more after that is
    committed. (In a partition of another worker such a STOP counts from the moment it was passed on.)

    Args:
        lanes: the assignment under which the data was fetched; when it is no longer the current one the data in hand
            is stale, will be dropped, and there is nothing to wait for.
        partitions: those of the data.
        ends: where control partitions ended at some moment after all of the data was appended, as far as that is known
            already; the others are asked for.
    """
    began = time.perf_counter()
    await _catch_up(consumer, lanes, partitions, ends)
    while lanes is consumer.lanes and any(lane.rerouted for lane in lanes.values()):
        await consumer.committer.next_commit()
        await _catch_up(consumer, lanes, partitions, {})
    consumer.stats.barriers += 1
    consumer.stats.barrier_seconds += time.perf_counter() - began


async def _catch_up(
    consumer: "Consumer", lanes: "Mapping[int, Lane]", partitions: set[int], known: Ends
) -> None:
    config, fetcher, replica = consumer.config, consumer.fetcher, consumer.config.replica
    numbers = partitions | {number for number, lane in lanes.items() if lane.is_ready}
    control = [TopicPartition(topic, number) for topic in config.control for number in numbers]
    everything = [*control, *(replica.partitions if replica else ())]
    ends = dict(known)
    if unknown := [tp for tp in everything if tp not in ends]:
        ends |= await end_offsets(consumer.kafka._client, unknown, committed=False)
    while lanes is consumer.lanes:
        behind = [tp for tp in control if fetcher.position(tp) < ends[tp]]
        if not behind:
            break
        roomy = [tp for tp in behind if lanes[tp.partition].has_room(config)]
        if not roomy:  # a flood of control must not grow one transaction without bounds
            await consumer.committer.next_commit()
            continue
        fetched = await fetcher.fetch(roomy, seconds=_WAIT_SECONDS)
        owners = consumer.lanes  # no await since the fetch: these lanes own these records
        for tp, records in fetched.items():
            await consumer.hand_out(owners, tp, records)
    # Not only what was fetched here: an earlier fetch may still wait for its agent.
    waiting = [batch.decided.wait() for number in numbers for batch in lanes[number].undecided_control]
    if replica:
        waiting.append(replica.catch_up(ends))  # type: ignore[arg-type]
    await asyncio.gather(*waiting)
