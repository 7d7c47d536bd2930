"""What an agent receives: the records of one fetch of one partition, to be decided inside `with batch:`."""

import asyncio
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn

from aiokafka import TopicPartition
from faust.types import TP, ConsumerMessage

from stopgate.stream.failstop import fail_stop

if TYPE_CHECKING:
    from stopgate.stream.lane import Lane


class Outstanding:
    """What was handed out in this turn and is not decided yet; the committer is woken when all is.

    So that what belongs to one turn goes into one transaction. With much to do every batch wakes it: a transaction can
    run while the next batches are decided.

    Args:
        wakeup: the committer's.
    """

    __slots__ = ("_count", "_wakeup", "is_busy")

    def __init__(self, wakeup: asyncio.Event) -> None:
        self._count = 0
        self._wakeup = wakeup
        self.is_busy = False

    def begin(self) -> None:
        """One more is to be waited for."""
        self._count += 1

    def end(self) -> None:
        """It is decided."""
        self._count -= 1
        if self.is_busy or not self._count:
            self._wakeup.set()


class Batch:
    """The records of one fetch of one partition.

    The body of `with batch:` must be synchronous: an `await` inside could let half a batch be committed. Leaving it
    hands everything the body wrote to the lane's next transaction; an exception in it ends the process.

    Attributes:
        tp: topic (full name) and partition.
        records: as fetched, without those that were skipped; none if the partition was revoked before the agent got to it.
        number: which one of its lane and topic it is; the lane sees by it that none was lost on the way.
    """

    __slots__ = (
        "_current", "decided", "first_offset", "lane", "next_offset", "number", "outstanding", "records", "size", "tp",
    )  # fmt: skip

    def __init__(
        self, lane: "Lane", tp: TopicPartition, records: Sequence[Any], outstanding: Outstanding
    ) -> None:
        self.lane = lane
        self.tp = tp
        self.records = lane.without_skipped(tp, records)
        self.first_offset: int = records[0].offset
        self.next_offset: int = records[-1].offset + 1
        self.number = -1
        self.size = sum(len(record.value or b"") for record in records)
        self.decided = asyncio.Event()
        self.outstanding = outstanding
        outstanding.begin()
        self._current: Any = None

    def __iter__(self) -> Iterator[Any]:
        for record in self.records:
            self._current = record
            yield record

    @property
    def current_offset(self) -> int | None:
        """The record that is being decided, or that failed."""
        return None if self._current is None else int(self._current.offset)

    def __enter__(self) -> "Batch":
        if self.lane.is_closed:
            self.records = ()
        self.lane.deciding = self
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._fail(error)
        self.lane.deciding = None
        if not self.lane.is_closed:
            try:
                self.lane.submit(self)
            except RuntimeError as lost:
                self._fail(lost)
        self.lane.undecided_control.discard(self)
        self.decided.set()
        self.outstanding.end()

    def _fail(self, error: BaseException) -> NoReturn:
        fail_stop(error, topic=self.tp.topic, partition=self.tp.partition, offset=self.current_offset)


def as_message(batch: Batch, last: Any, generation: int) -> ConsumerMessage:
    """A batch as Faust passes it on to the agent; `last` is its last record."""
    value: Any = batch
    tp = TP(*batch.tp)
    return ConsumerMessage(
        tp.topic, tp.partition, last.offset, last.timestamp / 1000, last.timestamp_type, [], None, value, None, 0, 0, tp,
        generation_id=generation,
    )  # fmt: skip
