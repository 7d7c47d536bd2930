"""A transactional producer that sends what one transaction holds in as few round trips as the protocol allows.

aiokafka's own producer takes records one at a time from anywhere and finds out by and by what belongs together; each
step passes through its sender task, which costs a transaction some thirty turns of the event loop. Here a whole
transaction is known beforehand:

1. AddPartitionsToTxn and AddOffsetsToTxn, one behind the other on one connection, nobody waiting in between;
2. all batches, one Produce request for each broker, and at the same time the offsets, fenced by the generation of the
   assignment under which the batches were decided (TxnOffsetCommit). Not earlier: while the coordinator's transaction
   changes its state, brokers that verify it turn batches away (NOT_ENOUGH_REPLICAS);
3. EndTxn.

Everything is sent again until it is answered, with the same sequence numbers, so that brokers know what they have. What
cannot be mended by asking again is raised, and ends the process: the transaction that stays open is aborted when the
same transactional id starts next, or by the broker after its timeout.

Source: KIP-98 (transactions), KIP-447 (fencing by the group), KIP-890 (verification); the protocol guide's error codes.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from aiokafka import TopicPartition
from aiokafka.client import AIOKafkaClient, ConnectionGroup, CoordinationType
from aiokafka.errors import KafkaError, ProducerFenced, for_code
from aiokafka.producer.message_accumulator import BatchBuilder
from aiokafka.protocol.produce import ProduceRequest
from aiokafka.protocol.transaction import (
    AddOffsetsToTxnRequest,
    AddPartitionsToTxnRequest,
    EndTxnRequest,
    InitProducerIdRequest,
)

from stopgate.closing import close_soon
from stopgate.stream import wire
from stopgate.stream.fencing import GroupFencedError, Member
from stopgate.stream.log_offsets import by_topic, leader_of

MAX_BATCH_BYTES = 900_000
MAX_REQUEST_BYTES = 8 * MAX_BATCH_BYTES

Place = tuple[str, int]
"""Topic, by its full name, and partition."""
Offsets = Mapping[TopicPartition, tuple[int, str]]
"""Input → the offset to go on from, and the note beside it."""

_ALL_REPLICAS = -1
_GROUP_FENCED = {22: "ILLEGAL_GENERATION", 25: "UNKNOWN_MEMBER_ID", 82: "FENCED_INSTANCE_ID"}
_PRODUCER_FENCED = (47, 90)
_COORDINATOR_GONE = {7, 14, 15, 16}
_PREVIOUS_STILL_ENDING = 51
_TOPIC_NOT_KNOWN_YET = 3
_OTHERS_FAILED = 55
_ALREADY_WRITTEN = 46
_AGAIN = {*_COORDINATOR_GONE, _PREVIOUS_STILL_ENDING, _TOPIC_NOT_KNOWN_YET, _OTHERS_FAILED}
_AGAIN_SECONDS = 0.02
_MARKERS_SECONDS = 0.002
"""How long the last transaction's markers take to be written, about."""
_SEQUENCES = 1 << 31


class _Batch(NamedTuple):
    place: Place
    builder: Any
    data: bytes


class TransactionalProducer:
    """Carries out one transaction after the other under one transactional id.

    Args:
        transactional_id: stable over restarts of the same worker, so that a restart aborts what it left open.
        timeout_ms: after this long the broker aborts a transaction that a dead worker left open.
        client: settings of every Kafka client.

    Attributes:
        client: the connections.
    """

    def __init__(self, *, transactional_id: str, timeout_ms: int, client: Mapping[str, Any]) -> None:
        self.client = AIOKafkaClient(**client)
        self._name = transactional_id
        self._timeout_ms = timeout_ms
        self._id, self._epoch = -1, -1
        self._sequences: dict[Place, int] = {}
        self._coordinators: dict[int, int] = {}

    async def start(self) -> None:
        """Connect and take over the transactional id: this aborts what an earlier life left open, and fences it.

        Raises:
            KafkaError: the cluster cannot be used with these settings.
        """
        await self.client.bootstrap()
        request = InitProducerIdRequest(self._name, self._timeout_ms)
        answer = await self._coordinated(request, lambda told: [told.error_code])
        self._id, self._epoch = answer.producer_id, answer.producer_epoch

    async def stop(self) -> None:
        """Close the connections."""
        await close_soon(self.client.close())

    def create_batch(self) -> BatchBuilder:
        """A record batch to be filled for one partition; `append` answers None where it is full."""
        return BatchBuilder(MAX_BATCH_BYTES, 0, is_transactional=1)

    async def commit(
        self, batches: Mapping[Place, Sequence[BatchBuilder]], offsets: Offsets, member: Member | None
    ) -> dict[Place, int | None]:
        """Write batches and offsets in one transaction.

        Args:
            batches: those of each partition in their order.
            offsets: none needs no member.
            member: who we were when what is committed was decided.

        Returns:
            Where each partition ends behind the batches; None where the broker had them already and does not tell.

        Raises:
            ProducerFenced: somebody else has taken over the transactional id.
            GroupFencedError: the group has moved on; the new owner reads the records again.
            KafkaError: anything else that asking again does not mend. Nothing of the transaction will be visible.
        """
        await asyncio.gather(self._add_partitions(batches), self._add_offsets(offsets, member))
        ends: dict[Place, int | None] = {}
        await asyncio.gather(self._produce(batches, ends), self._send_offsets(offsets, member))
        request = EndTxnRequest(self._name, self._id, self._epoch, True)
        await self._coordinated(request, lambda told: [told.error_code])
        return ends

    # -- the transaction's coordinator --------------------------------------------------------------------------

    async def _add_partitions(self, batches: Iterable[Place]) -> None:
        if topics := list(by_topic(batches).items()):
            request = AddPartitionsToTxnRequest(self._name, self._id, self._epoch, topics)
            await self._coordinated(
                request, lambda told: [code for _, rows in told.errors for _, code in rows]
            )

    async def _add_offsets(self, offsets: Offsets, member: Member | None) -> None:
        if not offsets:
            return
        if member is None or member.generation < 0 or not member.member_id:
            raise AssertionError("generation -1 would be accepted unfenced")
        request = AddOffsetsToTxnRequest(self._name, self._id, self._epoch, member.group)
        await self._coordinated(request, lambda told: [told.error_code])

    async def _send_offsets(self, offsets: Offsets, member: Member | None) -> None:
        if not offsets:
            return
        assert member is not None
        rows: dict[str, list[Any]] = defaultdict(list)
        for (topic, partition), (offset, note) in sorted(offsets.items()):
            rows[topic].append((partition, offset, -1, note, {}))
        request = wire.TxnOffsetCommit(
            self._name, member.group, self._id, self._epoch, member.generation, member.member_id, member.instance,
            [(topic, numbers, {}) for topic, numbers in rows.items()],
        )  # fmt: skip
        await self._coordinated(
            request, lambda told: [row[1] for _, rows, _ in told.topics for row in rows], group=member.group
        )

    async def _coordinated(self, request: Any, codes_of: Any, *, group: str | None = None) -> Any:
        """Ask the transaction's coordinator, or that of a group, until it answers for good."""
        kind, name = (
            (CoordinationType.TRANSACTION, self._name) if group is None else (CoordinationType.GROUP, group)
        )
        while True:
            try:
                if (node := self._coordinators.get(kind)) is None:
                    node = self._coordinators[kind] = await self.client.coordinator_lookup(kind, name)
                answer = await self.client.send(node, request, group=ConnectionGroup.COORDINATION)
            except KafkaError as error:
                if not error.retriable:
                    raise
                await self._look_anew(kind)
                continue
            codes = {code for code in codes_of(answer) if code}
            if not codes:
                return answer
            _raise_for_good(codes)
            if codes <= {_PREVIOUS_STILL_ENDING}:
                await asyncio.sleep(_MARKERS_SECONDS)
            elif codes & _COORDINATOR_GONE:
                await self._look_anew(kind)
            else:
                await asyncio.sleep(_AGAIN_SECONDS)

    async def _look_anew(self, kind: int) -> None:
        self._coordinators.pop(kind, None)
        await self.client.force_metadata_update()
        await asyncio.sleep(_AGAIN_SECONDS)

    # -- the batches --------------------------------------------------------------------------------------------

    async def _produce(
        self, batches: Mapping[Place, Sequence[BatchBuilder]], ends: dict[Place, int | None]
    ) -> None:
        for load in self._loads(batches):
            while load:
                by_leader: dict[int, list[_Batch]] = defaultdict(list)
                for batch in load:
                    by_leader[await leader_of(self.client, TopicPartition(*batch.place))].append(batch)
                rests = await asyncio.gather(
                    *(self._send(node, these, ends) for node, these in by_leader.items())
                )
                if load := [batch for rest in rests for batch in rest]:
                    await self.client.force_metadata_update()
                    await asyncio.sleep(_AGAIN_SECONDS)

    def _loads(self, batches: Mapping[Place, Sequence[BatchBuilder]]) -> Iterator[list[_Batch]]:
        """What is sent together: of each partition one batch, and no more bytes than a request should have."""
        for nth in range(max(map(len, batches.values()), default=0)):
            load: list[_Batch] = []
            size = 0
            for place, builders in batches.items():
                if nth >= len(builders):
                    continue
                batch = self._number(place, builders[nth])
                if load and size + len(batch.data) > MAX_REQUEST_BYTES:
                    yield load
                    load, size = [], 0
                load.append(batch)
                size += len(batch.data)
            yield load

    def _number(self, place: Place, builder: BatchBuilder) -> _Batch:
        """Give a batch its sequence number, which it keeps however often it is sent."""
        sequence = self._sequences.get(place, 0)
        self._sequences[place] = (sequence + builder.record_count()) % _SEQUENCES
        builder._set_producer_state(self._id, self._epoch, sequence)
        return _Batch(place, builder, builder._build())

    async def _send(self, node: int, load: list[_Batch], ends: dict[Place, int | None]) -> list[_Batch]:
        """Send batches to the broker that leads their partitions; returns those that must be sent again."""
        data: dict[str, list[tuple[int, bytes]]] = defaultdict(list)
        for batch in load:
            topic, partition = batch.place
            data[topic].append((partition, batch.data))
        request = ProduceRequest(
            self._name, _ALL_REPLICAS, self.client._request_timeout_ms, list(data.items())
        )
        try:
            answer = await self.client.send(node, request)
        except KafkaError as error:
            if not error.retriable:
                raise
            return load
        told = {(topic, row[0]): row[1:3] for topic, rows in answer.topics for row in rows}
        rest = []
        for batch in load:
            code, offset = told[batch.place]
            if code and code != _ALREADY_WRITTEN:
                _raise_for_good({code}, retriable=for_code(code).retriable)
                rest.append(batch)
            else:
                # What is there from an earlier attempt is acknowledged, but the broker may have forgotten where.
                ends[batch.place] = (
                    offset + batch.builder.record_count() if not code and offset >= 0 else None
                )
        return rest


def _raise_for_good(codes: set[int], *, retriable: bool = False) -> None:
    """Raise what asking again does not mend.

    Args:
        retriable: whether the codes are known to be such that it does.
    """
    for code in sorted(codes):
        if code in _PRODUCER_FENCED:
            raise ProducerFenced
        if code in _GROUP_FENCED:
            raise GroupFencedError(_GROUP_FENCED[code])
        if code not in _AGAIN and not retriable:
            raise for_code(code)()
