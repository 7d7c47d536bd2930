"""Exactly once across rebalances (KIP-447): who may commit offsets, and from where a new owner may start.

The order that makes it safe, for a partition that moves from a former owner to us:

1. The group gives us a new generation. From now on the former owner's offset commits are refused: every one of ours
   and of theirs carries the member and generation that was assigned (`Member`, a snapshot: aiokafka resets the live
   values to -1 and "" at revocation, and the broker accepts those *unfenced*).
2. `stable_offsets`: the broker answers only when no transaction of the former owner has offsets pending; before, it
   says UNSTABLE and the old offset would be a lie.
3. A former owner that died or froze in the middle leaves its transaction open; `abort_owners` ends it where it wrote
   to our changelogs. Where it holds nothing but offsets, only its standing open tells (`open_transactions`).
4. The high watermark of the changelog, read after that, is where our restore must get to, reading committed.
"""

import asyncio
from collections.abc import AsyncIterator, Collection, Iterable
from typing import Any, NamedTuple

from aiokafka import TopicPartition
from aiokafka.client import ConnectionGroup, CoordinationType
from aiokafka.errors import ConcurrentTransactions, KafkaError, ProducerFenced, for_code
from aiokafka.protocol.transaction import InitProducerIdRequest

from stopgate.stream import wire
from stopgate.stream.log_offsets import by_topic, leader_of

_COORDINATOR_MOVED = (15, 16)
_UNSTABLE = 88


class GroupFencedError(ProducerFenced):  # type: ignore[misc]
    """The group has given our partitions to somebody else; nothing of the open transaction will be visible."""


class UnstableOffsetsError(KafkaError):  # type: ignore[misc]
    """A transaction of a former owner still holds offsets of these partitions."""

    retriable = True


class Member(NamedTuple):
    """Who we were when the partitions were assigned; sent with every offset commit."""

    group: str
    generation: int
    member_id: str
    instance: str | None


class Committed(NamedTuple):
    """What the group has committed of a partition.

    Attributes:
        offset: where to go on; None where nothing was committed yet.
        note: what stands beside it (see skipping.py).
    """

    offset: int | None
    note: str


async def stable_offsets(
    coordinator: Any, partitions: Iterable[TopicPartition], *, stable: bool = True
) -> dict[TopicPartition, Committed]:
    """The group's committed offsets; with `stable=False` also where a transaction may still move them.

    Raises:
        UnstableOffsetsError: a transaction still holds offsets of one of them; ask again.
        KafkaError: retriable ones pass (a moved coordinator is forgotten, so that the next call finds the new one).
    """
    await coordinator.ensure_coordinator_known()
    wanted: list[Any] = [(topic, numbers, {}) for topic, numbers in by_topic(partitions).items()]
    response = await coordinator._send_req(wire.OffsetFetch(coordinator.group_id, wanted, stable))
    found = {TopicPartition(topic, row[0]): row for topic, rows, _ in response.topics for row in rows}
    for code in {response.error} | {row[4] for row in found.values()}:
        if code == _UNSTABLE:
            raise UnstableOffsetsError
        if code in _COORDINATOR_MOVED:
            coordinator.coordinator_dead()
        if code:
            raise for_code(code)()
    return {tp: Committed(None if row[1] < 0 else row[1], row[3] or "") for tp, row in found.items()}


async def abort_owners(client: Any, tp: TopicPartition, *, own: Collection[str]) -> list[str]:
    """End the transactions that stand open on a partition, ours excepted, by fencing their producers.

    Returns:
        The transactional ids that were fenced; a producer that still lives under one of them will be refused.
    """
    node = await leader_of(client, tp)
    response = await client.send(
        node, wire.DescribeProducers([(tp.topic, [tp.partition], {})]), group=ConnectionGroup.COORDINATION
    )
    open_ids = [row[0] for _, rows, _ in response.topics for part in rows for row in part[3] if row[5] >= 0]
    if not open_ids:
        return []
    return [transactional_id async for transactional_id in _fence(client, open_ids, own)]


async def _fence(client: Any, producer_ids: list[int], own: Collection[str]) -> AsyncIterator[str]:
    for broker in client.cluster.brokers():
        listed = await client.send(
            broker.nodeId, wire.ListTransactions([], producer_ids), group=ConnectionGroup.COORDINATION
        )
        for transactional_id, *_ in listed.transactions:
            if transactional_id not in own:
                await abort_transaction(client, transactional_id)
                yield transactional_id


async def open_transactions(client: Any, *, prefix: str) -> dict[str, int]:
    """The open transactions whose transactional id begins so: id → when it began, by the broker's clock in ms."""
    began: dict[str, int] = {}
    for broker in client.cluster.brokers():
        listed = await client.send(
            broker.nodeId, wire.ListTransactions(["Ongoing"], []), group=ConnectionGroup.COORDINATION
        )
        ids = [row[0] for row in listed.transactions if row[0].startswith(prefix)]
        if ids:
            described = await client.send(
                broker.nodeId, wire.DescribeTransactions(ids), group=ConnectionGroup.COORDINATION
            )
            began |= {row[1]: row[4] for row in described.transactions if row[0] == 0 and row[4] > 0}
    return began


async def abort_transaction(client: Any, transactional_id: str) -> None:
    """End the transaction that stands open under an id, by fencing its producer."""
    coordinator = await client.coordinator_lookup(CoordinationType.TRANSACTION, transactional_id)
    while True:
        request = InitProducerIdRequest(transactional_id, 10_000)
        response = await client.send(coordinator, request, group=ConnectionGroup.COORDINATION)
        if response.error_code == 0:
            return
        if response.error_code != ConcurrentTransactions.errno:
            raise for_code(response.error_code)()
        await asyncio.sleep(0.01)
