"""Ends a worker that does not fetch what waits for one of its lanes: the part of the watchdog that must ask the broker.

The watchdog's thread sees what the lanes have in hand. What was never fetched (a partition left paused, a client that
stopped asking for it) only the broker knows of.
"""

import asyncio
from typing import TYPE_CHECKING

from aiokafka import TopicPartition

from stopgate.stream.failstop import fail_stop
from stopgate.stream.log_offsets import end_offsets
from stopgate.stream.standing_still import LOOKS, StandingStill

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer


async def watch_lag(consumer: "Consumer", limit_seconds: float) -> None:
    """Look until the end; a limit of 0 is for ever."""
    standing, pause = StandingStill[TopicPartition](), limit_seconds / LOOKS
    while limit_seconds:
        await asyncio.sleep(pause)
        if tp := standing.look(await _behind(consumer)):
            error = RuntimeError(
                f"lane {tp.partition}: records wait to be fetched, and none was for {limit_seconds:g} s"
            )
            fail_stop(error, topic=tp.topic, partition=tp.partition)


async def _behind(consumer: "Consumer") -> dict[TopicPartition, int | None]:
    """The inputs of ready lanes in which more records are committed than were fetched → where they stand.

    Not with the record clock: there an input may well stand still until the others have come as far in time.
    """
    if consumer.in_time:
        return {}
    lanes, topics = consumer.lanes, consumer.config.inputs
    ready = [TopicPartition(topic, n) for n, lane in lanes.items() if lane.is_ready for topic in topics]
    ends = await end_offsets(consumer.kafka._client, ready)
    positions = {tp: consumer.fetcher.position(tp) for tp in ready}
    if lanes is not consumer.lanes:
        return {}
    return {tp: position for tp, position in positions.items() if position is None or position < ends[tp]}
