"""Records that an operator had skipped: a note that stands beside the group's committed offset of their partition.

Why there: the note is written in the transaction that puts the record on `dead-letters`, it is fenced like the offset,
it moves with the partition to whichever worker owns it, and every later commit carries it on. So a record is skipped by
all workers and a dead letter, or neither. It stays there after the record is passed, because some of the past is read
again whenever a lane opens.
"""

import asyncio
import re
from collections.abc import Iterable, Mapping
from typing import Any

from aiokafka import TopicPartition
from aiokafka.errors import KafkaError

from stopgate.stream.fencing import stable_offsets

KEPT = 100
"""So many skipped records of a partition are remembered, the newest; a broker takes notes of 4,096 bytes."""

_NOTE = re.compile(r"skipped:(\d+(?:,\d+)*)", re.ASCII).fullmatch


def read_note(note: str) -> frozenset[int]:
    """The offsets that a note names; none where it is no note of ours."""
    found = _NOTE(note or "")
    return frozenset(map(int, found[1].split(","))) if found else frozenset()


def write_note(offsets: Iterable[int]) -> str:
    """Name these offsets, as far as a note holds them."""
    return "skipped:" + ",".join(map(str, sorted(offsets)[-KEPT:]))


async def read_skipped(
    coordinator: Any, partitions: Iterable[TopicPartition]
) -> Mapping[TopicPartition, frozenset[int]]:
    """What is noted beside the group's offsets. Notes change only while the group is empty, so they need not be stable."""
    wanted = list(partitions)
    while True:
        try:
            committed = await stable_offsets(coordinator, wanted, stable=False)
        except KafkaError as error:
            if not error.retriable:
                raise
            await asyncio.sleep(0.1)
        else:
            notes = {tp: read_note(each.note) for tp, each in committed.items()}
            return {tp: offsets for tp, offsets in notes.items() if offsets}
