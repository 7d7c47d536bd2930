"""Partitions come and go: what happens to the lanes, in which order.

revoked   close every lane, so that nothing more is decided → wait for those that are opening → commit what was
          decided, while the old generation still counts → release the tables' copies on disk. Where the group has
          ended the generation already, the process ends instead.
assigned  take the fence from the new generation → a new lane for every number, opened in the background, because
          heartbeats stop until the listener returns. aiokafka's own fetches stay paused for ever (fetcher.py).
"""

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import structlog
from aiokafka import ConsumerRebalanceListener, TopicPartition
from faust.types import TP

from stopgate.stream.batch import Outstanding
from stopgate.stream.fencing import Member
from stopgate.stream.lane import Lane
from stopgate.stream.opening import Opening

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer

log = structlog.get_logger("stopgate.stream")


class SessionLostError(RuntimeError):
    """The group took us for dead. What we hold may be somebody else's by now, so nothing more is done with it."""

    def __init__(self) -> None:
        super().__init__("the group heard nothing of this worker for a session, and gave its partitions away")


class Partitions:
    """Makes and ends the lanes of a consumer."""

    def __init__(self, consumer: "Consumer") -> None:
        self._consumer = consumer
        self._openings: set[asyncio.Task[None]] = set()

    def check_session(self) -> None:
        """Must be asked when partitions are revoked.

        Raises:
            SessionLostError: our generation has ended already, so that nothing could be committed under it.
        """
        if self._consumer.lanes and self._consumer.kafka._coordinator.generation < 0:
            raise SessionLostError

    async def give_up(self) -> None:
        """Decide nothing more, commit what was decided; there are no lanes afterwards."""
        consumer = self._consumer
        lanes, consumer.lanes = consumer.lanes, {}
        consumer.fetcher.forget_all()
        for lane in lanes.values():
            lane.close()
        await asyncio.gather(*self._openings)
        await consumer.committer.drain()
        await _release(lanes.values())
        consumer.draining = ()

    def take_over(self, assigned: set[TP]) -> None:
        """Begin to open a lane for every partition number."""
        consumer = self._consumer
        coordinator = consumer.kafka._coordinator
        # What was lost on the way from the former assignment is not waited for.
        consumer.outstanding = Outstanding(consumer.committer.wakeup)
        consumer.committer.member = Member(
            consumer.app.conf.id,
            coordinator.generation,
            coordinator.member_id,
            coordinator._group_instance_id,
        )
        if assigned:
            consumer.kafka.pause(*(TopicPartition(*tp) for tp in assigned))
        consumer.lanes = {
            partition: self._new_lane(partition, assigned) for partition in self._numbers(assigned)
        }
        consumer.draining = tuple(consumer.lanes.values())
        consumer.fetcher.asked_behind = self._asked_behind()
        for lane in consumer.draining:
            lane.neighbours = consumer.lanes if consumer.in_time else {}
            task = asyncio.create_task(Opening(consumer, lane).run(), name=f"stopgate-open-{lane.partition}")
            self._openings.add(task)
            task.add_done_callback(self._openings.discard)
        log.info("lanes.assigned", partitions=sorted(consumer.lanes), generation=coordinator.generation)

    def _asked_behind(self) -> list[TopicPartition]:
        """What the barrier will ask: see fetcher.py."""
        config = self._consumer.config
        if not (config.barrier and config.requests_in_order) or config.in_time:
            return []
        control = [
            TopicPartition(topic, number) for topic in config.control for number in self._consumer.lanes
        ]
        return [*control, *(config.replica.partitions if config.replica else ())]

    def _numbers(self, assigned: set[TP]) -> set[int]:
        return {tp.partition for tp in assigned if tp.topic in self._consumer.config.inputs}

    def _new_lane(self, partition: int, assigned: set[TP]) -> Lane:
        consumer, config = self._consumer, self._consumer.config
        if missing := [topic for topic in config.inputs if TP(topic, partition) not in assigned]:
            raise RuntimeError(
                f"inputs of partition {partition} are not assigned together: {missing} went elsewhere"
            )
        return Lane(partition, config.new_tables(partition), consumer.committer.producer, config.new_memory())


async def _release(lanes: Iterable[Lane]) -> None:
    """Close the copies of the tables; in threads, because it waits for the disk."""
    await asyncio.gather(*(asyncio.to_thread(lane.release) for lane in lanes))


class Listener(ConsumerRebalanceListener):  # type: ignore[misc]
    """aiokafka only logs what a listener raises, so the consumer's own methods end the process instead."""

    def __init__(self, consumer: "Consumer") -> None:
        self._consumer = consumer

    async def on_partitions_revoked(self, revoked: Any) -> None:
        self._consumer.app.on_rebalance_start()
        await self._consumer.on_partitions_revoked({TP(*tp) for tp in revoked})

    async def on_partitions_assigned(self, assigned: Any) -> None:
        app = self._consumer.app
        app.consumer_generation_id = self._consumer.kafka._coordinator.generation
        await self._consumer.on_partitions_assigned({TP(*tp) for tp in assigned}, app.consumer_generation_id)
