"""What no longer moves is noticed, lane by lane and input by input; what moves, or could not be looked at, is not."""

import asyncio
from types import SimpleNamespace
from typing import Any

from aiokafka import TopicPartition

from stopgate.closing import close_soon
from stopgate.stream.batch import Batch, Outstanding
from stopgate.stream.lane import Lane, Work
from stopgate.stream.log_offsets import leader_of
from stopgate.stream.standing_still import LOOKS, StandingStill
from tests.stream.fakes import Record, ready_lane

OUTBOUND, REPLIES = TopicPartition("outbound", 3), TopicPartition("replies", 3)


def hand_out(lane: Lane, tp: TopicPartition, offset: int) -> Batch:
    """A batch of one record on its way to its agent."""
    batch = Batch(lane, tp, [Record(offset)], Outstanding(asyncio.Event()))
    lane.expect(batch, is_control=tp is REPLIES)
    return batch


def decide_and_commit(lane: Lane, batch: Batch) -> None:
    """The whole way of a batch."""
    with batch:
        pass
    lane.settle(lane.take())


def test_a_thing_that_stands_still_is_named_after_so_many_looks() -> None:
    """And not one look sooner."""
    standing = StandingStill[str]()
    seen = [standing.look({"moves": look, "stands": 7}) for look in range(LOOKS + 2)]
    assert seen == [None] * (LOOKS + 1) + ["stands"]


def test_a_thing_that_was_done_meanwhile_begins_anew() -> None:
    """It is forgotten by a look that does not see it."""
    standing = StandingStill[str]()
    looks = [{"stands": 7}] * LOOKS + [{}] + [{"stands": 7}] * LOOKS
    assert all(standing.look(places) is None for places in looks)


def test_an_input_that_waits_is_seen_although_another_one_of_its_lane_moves() -> None:
    """Messages whose batch never reached its agent, while replies are committed all the time."""
    lane, standing = ready_lane(3), StandingStill[Work]()
    hand_out(lane, OUTBOUND, 0)
    found = None
    for offset in range(LOOKS + 2):
        decide_and_commit(lane, hand_out(lane, REPLIES, offset))
        found = standing.look(lane.unfinished())
    assert found == Work("input is waiting", "outbound")


def test_a_lane_has_nothing_unfinished_when_all_is_committed() -> None:
    """So an idle worker lives as long as it likes."""
    lane = ready_lane(3)
    lane.step("its tables are not restored")
    assert lane.unfinished().keys() == {Work("its tables are not restored")}
    lane.step(None)
    batch = hand_out(lane, OUTBOUND, 0)
    assert lane.unfinished().keys() == {Work("input is waiting", "outbound")}
    decide_and_commit(lane, batch)
    assert lane.unfinished() == {}


class ClientThatKnowsNoLeader:
    """A Kafka client that heard "there is no leader" from a broker that was going away, and hears more when it asks."""

    def __init__(self) -> None:
        self.cluster = SimpleNamespace(leader_for_partition=lambda tp: self.leader)
        self.leader = -1

    async def _wait_on_metadata(self, topic: str) -> set[int]:
        """It does know the topic."""
        return {3}

    async def force_metadata_update(self) -> bool:
        """The broker is back."""
        self.leader = 1
        return True


async def test_no_leader_is_asked_for_again() -> None:
    """A client asks by itself for topics it has not heard of, not for leaders; a lane would wait for minutes."""
    client: Any = ClientThatKnowsNoLeader()
    assert await asyncio.wait_for(leader_of(client, OUTBOUND), 10) == 1


async def test_a_client_that_lost_a_cancellation_is_left() -> None:
    """Else whatever closes it would wait for ever: a lane that opens, a rebalance, a worker that ends."""

    async def loses_one() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.Event().wait()

    async def close() -> None:
        task = asyncio.create_task(loses_one())
        await asyncio.sleep(0)
        task.cancel()
        await task

    await asyncio.wait_for(close_soon(close()), 30)
