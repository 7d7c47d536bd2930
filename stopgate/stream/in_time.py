"""With the record clock: everything is decided in the order of its time, one instant after the other.

The wall clock's rule, every word before every message that is at hand, is right for what arrives now, and wrong for a
log that is read at once: there a message would be judged by what was said days later. So here all inputs of all lanes
are merged by their timestamps (timeline.py), in rounds:

1. whatever has no record at hand is fetched;
2. the broker is asked where everything ends, and the replica catches up to there. An input that has no record at hand
   and was not read to its end is fetched first: its next record may be the earliest;
3. what was fetched before the question is decided, one instant after the other, each batch before the next is handed
   out. So a word that was acknowledged before a message was appended is at hand when the message's turn comes.

Who feeds the gate in bursts appends to many partitions at once, and they do not arrive in the order of time. So nothing
is decided before the inputs have stood still for a moment, or the record has been there for longer.

All lanes must be open before the first round: none may run ahead of the others.
"""

import asyncio
import time
from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING

from aiokafka import TopicPartition

from stopgate.stream.clock import RecordClock
from stopgate.stream.log_offsets import end_offsets
from stopgate.stream.timeline import Due, Next, Timeline

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer
    from stopgate.stream.lane import Lane

_Ends = Mapping[TopicPartition, int]

_FETCH_SECONDS = 0.02
_STILL_SECONDS = 0.05
_LATE_SECONDS = 0.3
"""A record waits for earlier ones until no input has grown for the first, at most for the second."""


class InTime:
    """Decides what the consumer's lanes have to decide, in the order of time."""

    def __init__(self, consumer: "Consumer") -> None:
        assert isinstance(consumer.config.clock, RecordClock)
        self._consumer = consumer
        self._clock = consumer.config.clock
        self._lanes: Mapping[int, Lane] = {}
        self._timeline = Timeline(consumer.config.in_time)
        self._asked: deque[tuple[float, _Ends]] = deque()
        self._still_since = 0.0
        self._wrote = False
        if replica := consumer.config.replica:
            replica.put_off = dict.fromkeys(consumer.config.in_time, self._timeline.tell)

    @property
    def holds_input(self) -> bool:
        """Whether anything was fetched that was not handed out yet."""
        return bool(self._timeline)

    async def turn(self) -> None:
        """One round."""
        consumer = self._consumer
        lanes = consumer.lanes
        if not lanes or not self._are_ours(lanes):
            await asyncio.sleep(_FETCH_SECONDS)
            return
        await self._fetch()
        if lanes is not self._lanes or not (self._timeline or self._is_due(lanes)):
            return
        ends = await self._ask()
        if self._are_ours(lanes):
            whole = [tp for tp in self._inputs() if consumer.fetcher.position(tp) >= ends[tp]]
            await self._play(lanes, self._old_enough(ends), whole)

    async def _fetch(self) -> None:
        """Fetch for every place that has nothing at hand; a lane that was opened meanwhile owns what came."""
        self._follow_lanes()
        wanted = [
            tp for tp in self._timeline.empty if self._lanes[tp.partition].has_room(self._consumer.config)
        ]
        if not wanted:
            await asyncio.sleep(_FETCH_SECONDS)
            return
        fetched = await self._consumer.fetcher.fetch(wanted, seconds=_FETCH_SECONDS)
        self._follow_lanes()
        for tp, records in fetched.items():
            if tp.partition in self._lanes:
                self._timeline.add(tp, records, newest=self._clock.newest((tp.topic, tp.partition)))

    def _follow_lanes(self) -> None:
        """After a rebalance nothing that was at hand counts any more."""
        if self._consumer.lanes is self._lanes:
            return
        self._lanes = self._consumer.lanes
        self._timeline.begin(self._inputs())
        self._asked.clear()

    def _inputs(self) -> list[TopicPartition]:
        return [
            TopicPartition(topic, number) for topic in self._consumer.config.inputs for number in self._lanes
        ]

    async def _ask(self) -> _Ends:
        """Where the inputs end now; what every worker reads was read up to its end."""
        consumer, replica = self._consumer, self._consumer.config.replica
        began = time.perf_counter()
        everything = {*self._inputs(), *(replica.partitions if replica else ())}
        ends = await end_offsets(consumer.kafka._client, everything, committed=False)
        if replica:
            await replica.catch_up(ends)
        consumer.stats.barriers += 1
        consumer.stats.barrier_seconds += time.perf_counter() - began
        return {tp: end for tp, end in ends.items() if tp.topic in consumer.config.in_time}

    def _old_enough(self, ends: _Ends) -> _Ends:
        """Up to where records need not wait for earlier ones any more."""
        now, asked = time.monotonic(), self._asked
        if not asked or (asked[-1][1] != ends and not self._wrote):
            self._still_since = now
        self._wrote = False
        asked.append((now, ends))
        while len(asked) > 1 and asked[1][0] <= now - _LATE_SECONDS:
            asked.popleft()
        if now - self._still_since >= _STILL_SECONDS:
            return ends
        return asked[0][1] if asked[0][0] <= now - _LATE_SECONDS else {}

    async def _play(self, lanes: "Mapping[int, Lane]", ends: _Ends, whole: list[TopicPartition]) -> None:
        """Decide one instant after the other, until what comes next is not known."""
        consumer = self._consumer
        while self._are_ours(lanes):
            due, now = self._next_due(lanes), self._clock.for_timers()
            step = self._timeline.next(due, now, ends=ends, whole=whole)
            if step is None:
                return
            if isinstance(step, Due):
                self._fire(lanes, step.instant)
            elif step.is_told:
                self._apply(lanes, step)
            else:
                await self._decide(lanes, step)
            consumer.committer.wakeup.set()
            await self._make_room(lanes)
            if any(lane.rerouted for lane in lanes.values()):
                await self._await_news(lanes)
                return

    def _are_ours(self, lanes: "Mapping[int, Lane]") -> bool:
        """Whether these lanes still decide anything; else what is at hand is read again by whoever is next."""
        consumer = self._consumer
        is_current = lanes is consumer.lanes and not consumer.app.rebalancing
        return is_current and all(lane.is_ready for lane in lanes.values())

    async def _decide(self, lanes: "Mapping[int, Lane]", step: Next) -> None:
        self._clock.at_record((step.tp.topic, step.tp.partition), step.instant)
        if batch := await self._consumer.hand_out(lanes, step.tp, step.records):
            await batch.decided.wait()

    def _next_due(self, lanes: "Mapping[int, Lane]") -> int | None:
        dues = map(self._consumer.config.next_due, lanes.values())
        return min((due for due in dues if due is not None), default=None)

    def _is_due(self, lanes: "Mapping[int, Lane]") -> bool:
        due = self._next_due(lanes)
        return due is not None and due <= self._clock.for_timers()

    def _fire(self, lanes: "Mapping[int, Lane]", instant: int) -> None:
        """Do everything that is due at an instant, as of that instant."""
        config = self._consumer.config
        self._clock.turn_to(instant)
        for lane in lanes.values():
            config.on_tick(lane)
        for lane in lanes.values():
            due = config.next_due(lane)
            if due is not None and due <= instant:
                config.take_due(lane, config.due_records)
                config.on_due(lane, config.due_records)
        self._clock.turn_to(None)

    def _apply(self, lanes: "Mapping[int, Lane]", step: Next) -> None:
        """What every worker reads: applied, and whoever waited for it is woken at its very instant."""
        replica = self._consumer.config.replica
        assert replica is not None
        self._clock.at_record((step.tp.topic, step.tp.partition), step.instant)
        for record in step.records:
            replica.apply(record)
        for lane in lanes.values():
            self._consumer.config.on_tick(lane)

    async def _make_room(self, lanes: "Mapping[int, Lane]") -> None:
        """Timers and records must not grow one transaction without bounds."""
        config, committer = self._consumer.config, self._consumer.committer
        await asyncio.sleep(0)
        while self._are_ours(lanes) and not all(
            lane.has_room(config) and lane.staged.is_small for lane in lanes.values()
        ):
            await committer.next_commit()

    async def _await_news(self, lanes: "Mapping[int, Lane]") -> None:
        """A record was written to an input: it has to be committed, and then to be read, before anything else is decided."""
        self._wrote = True
        while self._are_ours(lanes) and any(lane.rerouted for lane in lanes.values()):
            await self._consumer.committer.next_commit()
