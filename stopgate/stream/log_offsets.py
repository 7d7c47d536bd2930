"""Where a partition is led, begins and ends: asked again until there is an answer, however long the broker is away.

aiokafka asks for metadata by itself only where it knows nothing of a topic. What a broker says while it goes away ("there
is no leader") is knowledge, too, and would stand for minutes; so we ask anew each time.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from aiokafka import TopicPartition
from aiokafka.client import ConnectionGroup
from aiokafka.errors import KafkaError, for_code

from stopgate.stream.fetch_wire import ListOffsets

_OFFSET_NOT_AVAILABLE = 78
LATEST, EARLIEST = -1, -2
_AGAIN_SECONDS = 0.05


async def end_offsets(
    client: Any, partitions: Iterable[TopicPartition], *, committed: bool = True
) -> dict[TopicPartition, int]:
    """Where the partitions end now: the last stable offset, or with `committed=False` the high watermark."""
    return await _patiently(client, list(partitions), LATEST, committed)


async def begin_offsets(client: Any, partitions: Iterable[TopicPartition]) -> dict[TopicPartition, int]:
    """The first offset that retention or compaction has left in each partition."""
    return await _patiently(client, list(partitions), EARLIEST, committed=False)


async def leader_of(client: Any, tp: TopicPartition) -> int:
    """The node that leads a partition; waits until there is one.

    Raises:
        UnknownTopicOrPartitionError: nobody has heard of the topic for as long as a request may take.
    """
    while (node := client.cluster.leader_for_partition(tp)) in (None, -1):
        await client._wait_on_metadata(tp.topic)
        await client.force_metadata_update()
        await asyncio.sleep(_AGAIN_SECONDS)
    return int(node)


def by_topic(partitions: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """Topic → the numbers of its partitions, as requests want them."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for topic, partition in sorted(partitions):
        numbers[topic].append(partition)
    return numbers


async def _patiently(
    client: Any, partitions: list[TopicPartition], at: int, committed: bool
) -> dict[TopicPartition, int]:
    """Ask on another connection than the fetches, where it would queue behind a long poll; all leaders together."""
    while True:
        try:
            return await _offsets(client, partitions, at, committed)
        except KafkaError as error:
            if not (error.retriable or error.errno == _OFFSET_NOT_AVAILABLE):
                raise
            await client.force_metadata_update()
            await asyncio.sleep(_AGAIN_SECONDS)


async def _offsets(
    client: Any, partitions: list[TopicPartition], at: int, committed: bool
) -> dict[TopicPartition, int]:
    by_leader: dict[int, list[TopicPartition]] = defaultdict(list)
    for tp in partitions:
        by_leader[await leader_of(client, tp)].append(tp)
    answers = await asyncio.gather(
        *(_ask(client, node, tps, at, committed) for node, tps in by_leader.items())
    )
    return {tp: offset for answer in answers for tp, offset in answer.items()}


async def _ask(
    client: Any, node: int, partitions: list[TopicPartition], at: int, committed: bool
) -> dict[TopicPartition, int]:
    request = ListOffsets(partitions, at=at, committed=committed)
    told = await client.send(node, request, group=ConnectionGroup.COORDINATION)
    for code, _ in told.values():
        if code:
            raise for_code(code)()
    return {tp: offset for tp, (_, offset) in told.items()}
