"""What is due is done in rounds: after the barrier, one slice a lane, and never more than a lane has room for."""

import asyncio
import itertools
import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from stopgate.stream.config import StreamConfig
from stopgate.stream.due import do_what_is_due
from stopgate.stream.lane import Lane
from tests.stream.fakes import ready_lane

ROOM, SLICE = 1_000, 400


@dataclass
class Timers:
    """A consumer whose lanes have much that is due; what it does stands in `done`, in order."""

    left: dict[int, int]
    lanes: Mapping[int, Lane] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)
    closing: Lane | None = None

    def __post_init__(self) -> None:
        self.lanes = {number: ready_lane(number) for number in self.left}
        self.committer = types.SimpleNamespace(wakeup=asyncio.Event())
        self.config = StreamConfig(
            inputs=(), control=(), tables={}, client={}, instance="one", max_pending_records=ROOM, due_records=SLICE,
            is_due=lambda lane: self.left[lane.partition] > 0, on_due=self._do,
            take_due=lambda lane, limit: self.taken.append((lane.partition, limit)),
        )  # fmt: skip

    async def pass_barrier(self, lanes: Mapping[int, Lane], partitions: set[int]) -> None:
        """Takes a while."""
        await asyncio.sleep(0)
        assert {number for number, _ in self.taken} == partitions, "what is due is noted before the barrier"
        self.taken.clear()
        self.done.append(f"barrier for {sorted(partitions)}")
        if self.closing:
            self.closing.close()

    def _do(self, lane: Lane, limit: int) -> None:
        for _ in range(limit):
            self.left[lane.partition] -= 1
            lane.count_due(5)
        self.done.append(f"{limit} of {lane.partition}")


def rounds(consumer: Any, count: int) -> list[bool]:
    """So many rounds without any commit."""

    async def run() -> list[bool]:
        return [await do_what_is_due(consumer) for _ in range(count)]

    return asyncio.run(run())


def test_each_lane_gets_a_slice_after_the_barrier() -> None:
    """A round passes one barrier and then does as much for one lane as for the other; a lane without timers is left out."""
    consumer = Timers({0: 9_000, 1: 0, 2: 9_000})
    assert rounds(consumer, 1) == [True]
    assert consumer.done == ["barrier for [0, 2]", "400 of 0", "400 of 2"]


def test_a_lone_lane_gets_several_slices_for_one_barrier() -> None:
    """A barrier costs a question to the broker; so it is asked for about a thousand records."""
    consumer = Timers({0: 9_000})
    rounds(consumer, 1)
    assert consumer.done == ["barrier for [0]", "400 of 0", "400 of 0"]


def test_without_a_commit_it_ends_when_there_is_no_room() -> None:
    """What was done is pending until it is committed: then there is room again."""
    consumer = Timers({0: 9_000})
    assert rounds(consumer, 4) == [True, True, False, False]
    (lane,) = consumer.lanes.values()
    lane.settle(lane.take())
    assert rounds(consumer, 1) == [True]


def test_a_lane_that_was_taken_away_meanwhile_does_nothing() -> None:
    """What is due there is for its next owner."""
    consumer = Timers({0: 9_000, 1: 9_000})
    consumer.closing = consumer.lanes[0]
    rounds(consumer, 1)
    assert consumer.done == ["barrier for [0, 1]", "400 of 1"]


def test_the_event_loop_is_free_between_two_slices() -> None:
    """Or the transaction under way and the heartbeats would wait for all lanes."""
    consumer = Timers(dict.fromkeys(range(3), 9_000))

    async def run() -> None:
        working = asyncio.create_task(do_what_is_due(consumer))  # type: ignore[arg-type]
        while not working.done():
            consumer.done.append("free")
            await asyncio.sleep(0)

    asyncio.run(run())
    slices = [consumer.done.index(f"400 of {number}") for number in range(3)]
    assert all("free" in consumer.done[one:other] for one, other in itertools.pairwise(slices))
