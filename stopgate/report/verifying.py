"""Holds an evidence pack against the topics: is each record still there, byte for byte?"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from aiokafka import TopicPartition

from agents.settings import Settings
from stopgate.clients import open_consumer, partitions_of
from stopgate.report import chain
from stopgate.report.reading import Bounds, bounds_of, read_to_end


async def compare_with_topics(settings: Settings, pack: Mapping[str, Any]) -> tuple[int, int, list[str]]:
    """Read every record of a pack again from its place.

    Returns:
        How many are there and the same; how many were deleted meanwhile under the topic's retention or compaction;
        and what differs, one sentence each.

    Raises:
        ClusterError: the cluster cannot be used, or does not have these topics.
    """
    wanted: dict[TopicPartition, dict[int, Mapping[str, Any]]] = defaultdict(dict)
    for entry in pack["records"]:
        wanted[TopicPartition(entry["topic"], entry["partition"])][entry["offset"]] = entry
    known = await partitions_of(settings, {tp.topic for tp in wanted})
    faults = [f"{tp.topic} has no partition {tp.partition}" for tp in wanted if tp not in known[tp.topic]]
    partitions = [tp for tp in wanted if tp in known[tp.topic]]
    same = 0
    async with open_consumer(settings) as consumer:
        there = await bounds_of(consumer, partitions)
        bounds = Bounds(
            {tp: max(there.starts[tp], min(wanted[tp])) for tp in partitions},
            {tp: min(there.ends[tp], max(wanted[tp]) + 1) for tp in partitions},
        )
        async for records in read_to_end(consumer, partitions, bounds=bounds):
            for record in records:
                entry = wanted[TopicPartition(record.topic, record.partition)].pop(record.offset, None)
                if entry is None:
                    continue
                if _is_same(entry, record):
                    same += 1
                else:
                    faults.append(f"{record.topic}/{record.partition}/{record.offset} differs from the pack")
    return same, sum(map(len, wanted.values())), faults


def _is_same(entry: Mapping[str, Any], record: Any) -> bool:
    return (entry["timestamp"], entry["key_sha256"], entry["value_sha256"], entry["headers_sha256"]) == (
        record.timestamp,
        chain.digest(record.key),
        chain.digest(record.value),
        chain.digest_headers(record.headers),
    )
