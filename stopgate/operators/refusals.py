"""Refused messages, read from `rejections`: which somebody asks for, and each one's place in the log."""

import heapq
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition
from aiokafka.errors import KafkaError

from agents.settings import Settings
from schemas.headers import DELIVERY_HEADERS
from schemas.record import Instant, Unreadable
from schemas.rejections import Refusal, parse_refusal
from schemas.topics import REJECTIONS
from stopgate.clients import ClusterError, open_consumer, partitions_of
from stopgate.policy.numbers import canonical_sender
from stopgate.report.reading import Bounds, bounds_of, read_to_end

CLOCKS_APART = timedelta(minutes=10)
"""How much a record's timestamp may differ from the instant of the decision in it: they are of several machines."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which refusals are meant; everything absent admits all.

    Attributes:
        account: whose messages.
        sender: canonical; the number or name they were to come from.
        rules: at least one of these objected.
        since, until: when they were refused, `until` not included.
    """

    account: str | None = None
    sender: str | None = None
    rules: frozenset[str] | None = None
    since: Instant | None = None
    until: Instant | None = None

    def admits(self, refusal: Refusal, region: str) -> bool:
        """Whether a refusal is meant; `region` is for senders in national spelling."""
        return (
            (self.account is None or refusal.account == self.account)
            and (self.since is None or refusal.decided_at >= self.since)
            and (self.until is None or refusal.decided_at < self.until)
            and (self.rules is None or not self.rules.isdisjoint(rules_of(refusal)))
            and (self.sender is None or canonical_sender(refusal.sender or "", region) == self.sender)
        )


def rules_of(refusal: Refusal) -> tuple[str, ...]:
    """The rules that object, in their order."""
    return tuple(finding.rule for finding in refusal.findings)


def decision_of(record: ConsumerRecord) -> str:
    """The id of the decision that an output record carries: the place of the judged message in the log."""
    decision: bytes = dict(record.headers).get(DELIVERY_HEADERS["decision"], b"")
    return decision.decode(errors="replace")


def offset_of(decision: str) -> int:
    """Where in its partition of `outbound` the refused message stands; -1 where the id names no place."""
    offset = decision.rpartition("-")[2]
    return int(offset) if offset.isdecimal() else -1


async def read_refusals(
    consumer: AIOKafkaConsumer, partitions: list[TopicPartition], settings: Settings, since: Instant | None
) -> AsyncIterator[tuple[ConsumerRecord, Refusal]]:
    """Every refusal written since about an instant, in the order of each partition.

    Raises:
        ClusterError: the cluster went away.
    """
    # With the record clock a decision's instant is the log's, which tells nothing about when it was written.
    written = None if since is None or settings.clock == "record" else since - CLOCKS_APART
    bounds = await _bounds_since(consumer, partitions, Instant.of(written) if written else None)
    async for records in read_span(consumer, partitions, bounds):
        for record in records:
            refusal = parse_refusal(record.value)
            if not isinstance(refusal, Unreadable):
                yield record, refusal


async def read_span(
    consumer: AIOKafkaConsumer, partitions: list[TopicPartition], bounds: Bounds
) -> AsyncIterator[list[ConsumerRecord]]:
    """`read_to_end`, for consumers that are given one partition after the other.

    Where there is nothing to read nothing is assigned: aiokafka's fetcher swallows the cancellation, and never ends,
    when a consumer is stopped in the same moment in which it is given other partitions.
    """
    if any(bounds.starts[tp] < bounds.ends[tp] for tp in partitions):
        async for records in read_to_end(consumer, partitions, bounds=bounds):
            yield records


async def _bounds_since(
    consumer: AIOKafkaConsumer, partitions: list[TopicPartition], since: Instant | None
) -> Bounds:
    bounds = await bounds_of(consumer, partitions)
    if since is None:
        return bounds
    try:
        found = await consumer.offsets_for_times({tp: max(since.epoch_ms, 0) for tp in partitions})
    except KafkaError as error:
        raise ClusterError(f"the cluster failed while reading: {error}") from error
    starts = {tp: place.offset if (place := found[tp]) else bounds.ends[tp] for tp in partitions}
    return Bounds(starts, bounds.ends)


async def newest_refusals(
    settings: Settings, wanted: Wanted, limit: int | None = None
) -> list[tuple[str, Refusal]]:
    """The refusals that are meant, the newest first, each with the id of its decision.

    Args:
        limit: at most so many; bounds the memory, too.

    Raises:
        ClusterError: the cluster or the topic cannot be used.
    """
    topic = settings.topic(REJECTIONS.name)
    partitions = (await partitions_of(settings, [topic]))[topic]
    newest: list[tuple[Instant, int, int, str, Refusal]] = []
    async with open_consumer(settings) as consumer:
        async for record, refusal in read_refusals(consumer, partitions, settings, wanted.since):
            if not wanted.admits(refusal, settings.region):
                continue
            entry = (refusal.decided_at, record.offset, record.partition, decision_of(record), refusal)
            if limit is None or len(newest) < limit:
                heapq.heappush(newest, entry)
            else:
                heapq.heappushpop(newest, entry)
    return [
        (decision, refusal) for *_, decision, refusal in sorted(newest, key=lambda e: e[:3], reverse=True)
    ]
