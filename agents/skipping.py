"""Skipping one record that no worker gets past: it becomes a dead letter, by an explicit and recorded act.

It happens with all workers ended, and stays safe if one starts in the middle:

1. We join the workers' own group, as a member with a way of sharing out partitions that no worker knows. So workers and
   we exclude each other: with a worker in the group the broker refuses us, with us in it the broker refuses workers.
2. What a dead worker left open is over, and the committed offset is final; the record must be one that is still to come.
3. One transaction writes the dead letter and a note beside the committed offset (stopgate/stream/skipping.py). The
   offset itself stays: what stands before the record has not been decided yet. The commit is fenced by our generation.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.coordinator.assignors.roundrobin import RoundRobinPartitionAssignor
from aiokafka.errors import InconsistentGroupProtocolError, KafkaError

from agents.settings import Settings
from schemas.headers import DeadLetterHeaders
from schemas.record import Instant
from schemas.topics import DEAD_LETTERS, INPUTS
from stopgate.clients import client_options, partitions_of
from stopgate.stream.fencing import (
    GroupFencedError,
    Member,
    UnstableOffsetsError,
    abort_transaction,
    open_transactions,
    stable_offsets,
)
from stopgate.stream.producer import TransactionalProducer
from stopgate.stream.skipping import read_note, write_note

ERROR_CLASS = "skipped"
REACH = 10_000
"""A worker fails on a record near the committed offset; one further on was never reached, so its number is a slip."""
_JOIN_SECONDS = 15
_STANDING_SECONDS = 2
_READ_SECONDS = 10
_TRANSACTION_MS = 60_000


class SkipRefusedError(Exception):
    """Nothing was changed; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """A record's place in the log; the topic by its full name."""

    topic: str
    partition: int
    offset: int

    @property
    def tp(self) -> TopicPartition:
        """Without the offset."""
        return TopicPartition(self.topic, self.partition)


async def skip_record(settings: Settings, place: Place, *, reason: str, operator: str) -> None:
    """Move one record to `dead-letters` and have every worker pass over it.

    Args:
        place: of the record; the worker's last line and the supervisor's report name it.
        reason, operator: stand in the dead letter's headers.

    Raises:
        SkipRefusedError: workers are running, or the record is not one to be skipped.
        ClusterError: the cluster cannot be reached, or the topic does not exist.
    """
    if place.topic not in {settings.topic(topic.name) for topic in INPUTS}:
        raise SkipRefusedError(f"{place.topic} is no input of this gate; nothing of it is ever skipped")
    await partitions_of(settings, [place.topic])
    async with _alone_in_the_group(settings, place.topic) as consumer:
        offset, note = await _final_offset(consumer, settings, place)
        _check_reach(place, offset)
        commit = (offset, _note(note, place))
        record = await _read(settings, place)
        headers = [*record.headers, *_headers(record, place, reason, operator)]
        await _write(settings, consumer, record, headers, commit)


@contextlib.asynccontextmanager
async def _alone_in_the_group(settings: Settings, topic: str) -> AsyncIterator[AIOKafkaConsumer]:
    consumer = AIOKafkaConsumer(
        group_id=settings.app_id, enable_auto_commit=False, auto_offset_reset="none",
        partition_assignment_strategy=[RoundRobinPartitionAssignor], **client_options(settings),
    )  # fmt: skip
    await consumer.start()
    try:
        consumer.subscribe([topic])
        async with asyncio.timeout(_JOIN_SECONDS):
            while not consumer.assignment():
                consumer._coordinator.check_errors()
                await asyncio.sleep(0.05)
        yield consumer
    except (InconsistentGroupProtocolError, TimeoutError) as error:
        raise SkipRefusedError(
            f"the group {settings.app_id} has members: end all workers first. A worker that was killed or ended itself "
            f"counts for {settings.session_timeout_seconds} more seconds"
        ) from error
    finally:
        await consumer.stop()


async def _final_offset(consumer: AIOKafkaConsumer, settings: Settings, place: Place) -> tuple[int, str]:
    """The committed offset and its note, once nothing that a dead worker left open can still move them."""
    while True:
        try:
            committed = (await stable_offsets(consumer._coordinator, [place.tp]))[place.tp]
            break
        except UnstableOffsetsError:
            await _abort_standing(consumer, settings)
    if committed.offset is not None:
        return committed.offset, committed.note
    return (await consumer.beginning_offsets([place.tp]))[place.tp], committed.note


async def _abort_standing(consumer: AIOKafkaConsumer, settings: Settings) -> None:
    """What stands open over some seconds was left by a dead worker; we are alone in the group."""
    prefix = f"{settings.app_id}-"
    before = await open_transactions(consumer._client, prefix=prefix)
    await asyncio.sleep(_STANDING_SECONDS)
    after = await open_transactions(consumer._client, prefix=prefix)
    for transactional_id, _ in before.items() & after.items():
        await abort_transaction(consumer._client, transactional_id)


def _check_reach(place: Place, committed: int) -> None:
    if place.offset < committed:
        raise SkipRefusedError(
            f"{_words(place)} has been decided already (the gate goes on at {committed}); it has its outcome"
        )
    if place.offset > committed + REACH:
        raise SkipRefusedError(
            f"no worker can have reached {_words(place)} yet: the gate goes on at {committed}"
        )


async def _read(settings: Settings, place: Place) -> Any:
    """The record, as a worker would see it."""
    reader = AIOKafkaConsumer(
        isolation_level="read_committed", auto_offset_reset="none", **client_options(settings)
    )
    reader.assign([place.tp])
    await reader.start()
    try:
        reader.seek(place.tp, place.offset)
        async with asyncio.timeout(_READ_SECONDS):
            record = await reader.getone(place.tp)
    except (TimeoutError, KafkaError) as error:
        raise SkipRefusedError(f"there is no record at {_words(place)}") from error
    finally:
        await reader.stop()
    if record.offset != place.offset:
        raise SkipRefusedError(f"there is no record at {_words(place)}; the next one is at {record.offset}")
    return record


async def _write(
    settings: Settings, consumer: AIOKafkaConsumer, record: Any, headers: list[tuple[str, bytes]], commit: tuple[int, str]
) -> None:  # fmt: skip
    coordinator = consumer._coordinator
    member = Member(settings.app_id, coordinator.generation, coordinator.member_id, None)
    producer = TransactionalProducer(
        transactional_id=f"{settings.app_id}-skip",
        timeout_ms=_TRANSACTION_MS,
        client=client_options(settings),
    )
    letter = producer.create_batch()
    letter.append(timestamp=None, key=record.key, value=record.value, headers=headers)
    letters = {(settings.topic(DEAD_LETTERS.name), record.partition): [letter]}
    try:
        await producer.start()
        await producer.commit(letters, {TopicPartition(record.topic, record.partition): commit}, member)
    except GroupFencedError as error:
        raise SkipRefusedError("the group changed meanwhile; nothing was written, try again") from error
    finally:
        await producer.stop()


def _note(before: str, place: Place) -> str:
    skipped = read_note(before)
    if place.offset in skipped:
        raise SkipRefusedError(f"{_words(place)} is skipped already")
    return write_note({*skipped, place.offset})


def _headers(record: Any, place: Place, reason: str, operator: str) -> list[tuple[str, bytes]]:
    said = DeadLetterHeaders(
        error=f"skipped by {operator}: {reason}", error_class=ERROR_CLASS, topic=place.topic, partition=place.partition,
        offset=place.offset, timestamp=Instant.of_epoch_ms(record.timestamp),
    )  # fmt: skip
    return said.encode()


def _words(place: Place) -> str:
    return f"{place.topic} partition {place.partition} offset {place.offset}"
