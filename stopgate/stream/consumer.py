"""Faust's consumer, fetching for lanes: control first, never acknowledging, never committing (the committer does).

With the record clock everything is decided in the order of its time instead (in_time.py).

Everything happens on one event loop. Two rules keep data and assignment together: a fetch is handed out under the
lanes that were current when it arrived, with no `await` between the two; and a closed lane's batch is emptied when its
agent gets to it, so that its next owner decides it.
"""

import asyncio
import time
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import structlog
from aiokafka import AIOKafkaConsumer, TopicPartition
from faust.types import TP

from stopgate.stream.barrier import pass_barrier
from stopgate.stream.batch import Batch, Outstanding, as_message
from stopgate.stream.collecting import collect_seldom
from stopgate.stream.committer import Committer
from stopgate.stream.config import StreamConfig
from stopgate.stream.due import do_what_is_due
from stopgate.stream.exchange import Ends
from stopgate.stream.failstop import fail_stop
from stopgate.stream.fetcher import Fetcher, Present
from stopgate.stream.in_time import InTime
from stopgate.stream.inert import InertConsumer
from stopgate.stream.lagging import watch_lag
from stopgate.stream.lane import Lane
from stopgate.stream.lean_records import fetch_lean_records
from stopgate.stream.partitions import Listener, Partitions
from stopgate.stream.restoring import Restoring
from stopgate.stream.skipping import read_skipped
from stopgate.stream.stats import Stats
from stopgate.stream.vital import check_clients, vital
from stopgate.stream.watchdog import Watchdog

log = structlog.get_logger("stopgate.stream")

_IDLE_SECONDS = 0.02
_TICK_SECONDS = 0.1
_PATIENCE_SECONDS = 1.0


class Consumer(InertConsumer):
    """The consumer behind `stopgate://`; see the module's account."""

    def __post_init__(self) -> None:
        self.config: StreamConfig = self.app.stream_config
        self.lanes: Mapping[int, Lane] = {}
        self.draining: tuple[Lane, ...] = ()
        self.stats = Stats(last_commit=time.monotonic())
        self.app.stream_consumer = self
        self._watchdog = Watchdog(self, self.config.watchdog_seconds)
        self.in_time = InTime(self) if self.config.in_time else None
        self.restoring = Restoring(self.config.client, self.stats)
        self.partitions = Partitions(self)
        self._last_tick = 0.0
        self._is_busy = False

    async def on_start(self) -> None:
        """Connect; the group is joined when Faust subscribes."""
        config, conf = self.config, self.app.conf
        client = dict(config.client)
        fetch_lean_records()
        collect_seldom()
        self.committer = Committer(
            transactional_id=f"{conf.id}-{config.instance}", lanes=lambda: self.draining, stats=self.stats,
            timeout_ms=int(config.transaction_timeout_seconds * 1000), client=client,
        )  # fmt: skip
        self.outstanding = Outstanding(self.committer.wakeup)
        await self.committer.start()
        self.kafka = AIOKafkaConsumer(
            group_id=conf.id, group_instance_id=f"{conf.id}-{config.instance}", enable_auto_commit=False,
            partition_assignment_strategy=[self.app.assignor], isolation_level="read_committed",
            auto_offset_reset="earliest",
            session_timeout_ms=int(conf.broker_session_timeout * 1000),
            heartbeat_interval_ms=int(conf.broker_heartbeat_interval * 1000),
            request_timeout_ms=int(conf.broker_request_timeout * 1000), **client,
        )  # fmt: skip
        await self.kafka.start()
        self.fetcher = Fetcher(self.kafka._client, partition_bytes=config.fetch_bytes)
        if config.replica:
            await config.replica.start(client, self.app.conf.topic_partitions, await self._skipped())
        self._watchdog.start()
        watches = (self._watch_clients(), watch_lag(self, self.config.watchdog_seconds))
        self._watches = [asyncio.create_task(vital(watch)) for watch in watches]

    async def _skipped(self) -> Mapping[TopicPartition, frozenset[int]]:
        """What of the replica's topics was skipped by an operator; only inputs can be."""
        assert self.config.replica
        partitions = range(self.app.conf.topic_partitions)
        topics = set(self.config.replica.topics) & set(self.config.inputs)
        return await read_skipped(
            self.kafka._coordinator, [TopicPartition(topic, p) for topic in topics for p in partitions]
        )

    async def on_stop(self) -> None:
        """Finish: decide nothing more, commit what was decided, leave."""
        for watch in self._watches:
            watch.cancel()
        await self.partitions.give_up()
        self._watchdog.stop()
        await self.committer.stop()
        if self.config.replica:
            await self.config.replica.stop()
        await self.fetcher.stop()
        await self.kafka.stop()

    # -- partitions come and go ---------------------------------------------------------------------------------

    async def subscribe(self, topics: Any) -> None:
        """Join the group."""
        self.kafka.subscribe(list(set(topics)), listener=Listener(self))

    async def _watch_clients(self) -> None:
        """A worker that has no partitions (yet) fetches nothing, so nothing else tells it that the group refused it."""
        clients = [self.kafka, self.committer.producer]
        if self.config.replica:
            clients.append(self.config.replica.consumer)
        while True:
            await asyncio.sleep(_TICK_SECONDS)
            self.kafka._coordinator.check_errors()
            check_clients(*clients)

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Close every lane and commit what was decided, while the old generation still counts."""
        try:
            self.partitions.check_session()
            await self.partitions.give_up()
            self.stats.rebalances += 1
            await super().on_partitions_revoked(revoked)
        except Exception as error:
            fail_stop(error)

    async def on_partitions_assigned(self, assigned: set[TP], generation_id: int = 0) -> None:
        """Open a lane for every partition number."""
        try:
            self.partitions.take_over(assigned)
            await super().on_partitions_assigned(assigned, generation_id)
        except Exception as error:
            fail_stop(error)

    # -- fetch, control first -----------------------------------------------------------------------------------

    async def _drain_messages(self, fetcher: Any) -> None:
        """Faust's fetcher calls this once; it runs until the end."""
        await vital(self._run_until_the_end(fetcher))

    async def _run_until_the_end(self, fetcher: Any) -> None:
        with self.kafka._subscription.fetch_context():  # or the group would take us for idle
            while not (self.should_stop or fetcher.should_stop):
                self._tick()
                await (self.in_time.turn() if self.in_time else self._turn())

    async def _turn(self) -> None:
        await self._let_commit()
        was_due = await do_what_is_due(self)
        self.committer.committed.clear()
        wanted = self._wanted()
        if wanted:
            await self._fetch(wanted, seconds=0 if was_due else _IDLE_SECONDS)
        else:
            await self._idle()

    async def _let_commit(self) -> None:
        """With little to do, one thing after the other: what was decided is committed before more is fetched.

        To decide the next meanwhile would make both take longer, and what is fetched later is fresher. Where many
        records came the last time that any did, the next are decided while those are being committed.
        """
        patience = time.monotonic() + _PATIENCE_SECONDS
        while not self._is_busy and any(lane.pending_batches for lane in self.lanes.values()):
            if time.monotonic() > patience:
                break
            self.committer.committed.clear()
            await self._idle()

    def _wanted(self) -> list[TopicPartition]:
        """The inputs of lanes whose pending input is within bounds; the barrier fetches what control it needs."""
        config = self.config
        if self.app.rebalancing:  # Faust ends it by clearing its queues, and with them what was handed out
            return []
        return [
            TopicPartition(topic, number)
            for number, lane in self.lanes.items()
            if lane.is_ready and lane.has_room(config)
            for topic in config.inputs
        ]

    async def _fetch(self, wanted: list[TopicPartition], *, seconds: float) -> None:
        present = await self.fetcher.fetch_present(wanted, seconds=seconds)
        lanes = self.lanes  # no await since the fetch: these lanes own these records
        if not present.records:
            return
        turn = self.outstanding
        turn.is_busy = self._is_busy = present.is_much
        turn.begin()
        try:
            await self._hand_out_all(lanes, present)
        finally:
            turn.end()

    async def _hand_out_all(self, lanes: Mapping[int, Lane], present: Present) -> None:
        """Control at once, data behind the barrier."""
        fetched = present.records
        control = self.config.control
        for tp, records in fetched.items():
            if tp.topic in control:
                await self.hand_out(lanes, tp, records)
        data = {tp: records for tp, records in fetched.items() if tp.topic not in control}
        if data:
            await self.pass_barrier(lanes, {tp.partition for tp in data}, present.ends)
        for tp, records in data.items():
            await self.hand_out(lanes, tp, records)

    async def pass_barrier(
        self, lanes: Mapping[int, Lane], partitions: set[int], ends: Ends = MappingProxyType({})
    ) -> None:
        """Return once what the broker held of control by now is applied; these partitions wait for it.

        Args:
            ends: see `pass_barrier` of barrier.py.
        """
        if not self.config.barrier:
            return
        waiting = [lanes[partition] for partition in partitions]
        for lane in waiting:
            lane.step("control that it must wait for is not applied")
        await pass_barrier(self, lanes, partitions, ends)
        for lane in waiting:
            lane.step(None)

    async def hand_out(
        self, lanes: Mapping[int, Lane], tp: TopicPartition, records: list[Any]
    ) -> Batch | None:
        """Give fetched records to the agent of their topic, under the lane they were fetched for.

        In batches of a bounded length: deciding one holds the event loop, and a transaction that runs meanwhile must
        get its turns. Returns the last one.
        """
        lane, length, batch = lanes[tp.partition], self.config.batch_records, None
        for start in range(0, len(records), length):
            if lane.is_closed:
                break
            piece = records[start : start + length]
            batch = Batch(lane, tp, piece, self.outstanding)
            lane.expect(batch, is_control=tp.topic in (self.config.in_time or self.config.control))
            self.stats.records[tp.topic] = self.stats.records.get(tp.topic, 0) + len(batch.records)
            await self.callback(as_message(batch, piece[-1], self.app.consumer_generation_id))
        return batch

    async def _idle(self) -> None:
        try:
            async with asyncio.timeout(_IDLE_SECONDS):
                await self.committer.committed.wait()
        except TimeoutError:
            pass

    def _tick(self) -> None:
        now = time.monotonic()
        if now - self._last_tick < _TICK_SECONDS:
            return
        self._last_tick = now
        self.outstanding.begin()  # what it stages goes with what is still being decided
        for lane in self.lanes.values():
            if lane.is_ready:
                self.config.on_tick(lane)
        self.outstanding.end()
