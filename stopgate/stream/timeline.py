"""The order of time: the inputs of all lanes merged by their records' timestamps, and timers between them.

Pure: who reads the log tells what was read, and asks what comes next. The answer depends on what stands in the log and
not on the pieces in which it was read:

* Within a topic and partition the order is that of the log, because offsets are committed in it. Time does not go back
  there: a record that is stamped earlier than one before it counts at that one's instant.
* Of all records that may come next the earliest does. At one instant the topics follow each other in the order given,
  messages last; then partitions, by number.
* A timer fires at its own instant: after all words of that instant, before its messages, before everything later.
* Nothing comes next while a partition is not read far enough to know its next record.

What every worker reads whole (`told`) needs no offsets, so there each record counts at its very own timestamp.
"""

import heapq
from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiokafka import TopicPartition


@dataclass(frozen=True, slots=True)
class Due:
    """A timer comes next, at this instant."""

    instant: int


@dataclass(frozen=True, slots=True)
class Next:
    """Records of one place and one instant come next; `is_told`: one that every worker reads."""

    tp: TopicPartition
    instant: int
    records: list[Any]
    is_told: bool = False


_Order = tuple[int, int, int, int]
"""Instant, topic's turn, partition, offset."""


class Timeline:
    """What was read of each place and has not come next yet.

    Args:
        topics: by their full names, in the order in which records of one instant are judged: messages last.

    Attributes:
        empty: the places of which no record is at hand.
    """

    def __init__(self, topics: Sequence[str]) -> None:
        self._turn = {topic: turn for turn, topic in enumerate(topics)}
        self._messages = len(topics) - 1
        self._queues: dict[TopicPartition, deque[tuple[int, Any]]] = {}
        self._newest: dict[TopicPartition, int] = {}
        self._heads: list[tuple[_Order, TopicPartition]] = []
        self._told: list[tuple[_Order, TopicPartition, Any]] = []
        self.empty: set[TopicPartition] = set()

    def __bool__(self) -> bool:
        return bool(self._heads or self._told)

    def begin(self, places: Collection[TopicPartition]) -> None:
        """Forget what was read of the old places; these are the new ones."""
        self._queues = {tp: deque() for tp in places}
        self._newest = dict.fromkeys(places, 0)
        self._heads.clear()
        self.empty = set(places)

    def add(self, tp: TopicPartition, records: Iterable[Any], *, newest: int = 0) -> None:
        """Take what was read of a place, in the order of its log; `newest`: its newest instant in an earlier life."""
        queue, newest = self._queues[tp], max(self._newest[tp], newest)
        was_empty = not queue
        for record in records:
            newest = max(newest, record.timestamp)
            queue.append((newest, record))
        self._newest[tp] = newest
        if queue and was_empty:
            self.empty.discard(tp)
            self._push_head(tp)

    def tell(self, record: Any) -> None:
        """Take a record that every worker reads."""
        tp = TopicPartition(record.topic, record.partition)
        order = (max(0, record.timestamp), self._turn[tp.topic], tp.partition, record.offset)
        heapq.heappush(self._told, (order, tp, record))

    def next(
        self,
        due: int | None,
        now: int,
        *,
        ends: Mapping[TopicPartition, int],
        whole: Collection[TopicPartition],
    ) -> Due | Next | None:
        """What comes next, taken out; None where nothing does, or nobody can know yet.

        Args:
            due: the instant of the earliest timer.
            now: the newest instant so far: what is due by then fires also where no record follows.
            ends: records from these offsets on are not to come yet.
            whole: the places that were read to their end.
        """
        if not self.empty.issubset(whole):
            return None
        is_told = bool(self._told) and (not self._heads or self._told[0][0] < self._heads[0][0])
        if not is_told and not self._heads:
            return Due(due) if due is not None and due <= now else None
        order, tp = self._told[0][:2] if is_told else self._heads[0]
        instant, turn, _, offset = order
        may_come = offset < ends.get(tp, 0)
        if due is not None and (due <= now or may_come) and (due, self._messages) <= (instant, turn):
            return Due(due)
        if not may_come:
            return None
        if is_told:
            return Next(tp, instant, [heapq.heappop(self._told)[2]], is_told=True)
        return Next(tp, instant, self._take(tp, instant, ends[tp]))

    def _take(self, tp: TopicPartition, instant: int, end: int) -> list[Any]:
        heapq.heappop(self._heads)
        queue, taken = self._queues[tp], []
        while queue and queue[0][0] == instant and queue[0][1].offset < end:
            taken.append(queue.popleft()[1])
        if queue:
            self._push_head(tp)
        else:
            self.empty.add(tp)
        return taken

    def _push_head(self, tp: TopicPartition) -> None:
        instant, record = self._queues[tp][0]
        heapq.heappush(self._heads, ((instant, self._turn[tp.topic], tp.partition, record.offset), tp))
