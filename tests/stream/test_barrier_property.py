"""The barrier's promise through random interleavings: what the broker held at the call is applied when it opens."""

import asyncio
from collections.abc import Sequence

from aiokafka import TopicPartition
from hypothesis import given, settings
from hypothesis import strategies as st

from stopgate.stream.barrier import pass_barrier
from tests.stream.fakes import CONTROL, FakeConsumer, FakeKafka, ready_lane

PARTITIONS = (0, 1, 2)
PLACES = [TopicPartition(topic, partition) for topic in CONTROL for partition in PARTITIONS]
counts = st.lists(st.integers(0, 12), min_size=len(PLACES), max_size=len(PLACES))
turns = st.lists(st.integers(0, 6), min_size=1, max_size=8)
chunks = st.lists(st.integers(0, 5), min_size=1, max_size=6).filter(any)


async def situation(
    ends: Sequence[int], chunks: Sequence[int], delays: Sequence[int], ahead: Sequence[int]
) -> FakeConsumer:
    """Lanes under way: some control is fetched already and waits for its agent, the rest is still with the broker."""
    kafka = FakeKafka(dict(zip(PLACES, ends, strict=True)), chunks)
    consumer = FakeConsumer(kafka, {number: ready_lane(number) for number in PARTITIONS}, delays)
    for tp, count in zip(PLACES, ahead, strict=True):
        if records := kafka.take(tp, count):
            await consumer.hand_out(consumer.lanes, tp, records)
    return consumer


@settings(max_examples=200, deadline=None)
@given(
    ends=counts,
    chunks=chunks,
    delays=turns,
    ahead=counts,
    later=counts,
    wanted=st.sets(st.sampled_from(PARTITIONS), min_size=1),
)
def test_everything_the_broker_held_is_applied(
    ends: list[int],
    chunks: list[int],
    delays: list[int],
    ahead: list[int],
    later: list[int],
    wanted: set[int],
) -> None:
    """Whatever was fetched before, however slow each agent is, in whatever pieces the rest arrives, more coming meanwhile."""

    async def run() -> None:
        consumer = await situation(ends, chunks, delays, ahead)
        held = dict(consumer.kafka.ends)
        barrier = asyncio.create_task(pass_barrier(consumer, consumer.lanes, wanted))  # type: ignore[arg-type]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        for tp, more in zip(PLACES, later, strict=True):
            consumer.kafka.ends[tp] += more
        await asyncio.wait_for(barrier, 10)
        behind = {tp: end for tp, end in held.items() if consumer.applied.get(tp, 0) < end}
        assert not behind, f"not applied up to {behind}"

    asyncio.run(run())


@settings(max_examples=100, deadline=None)
@given(ends=counts, chunks=chunks, delays=turns, ahead=counts, when=st.integers(0, 12))
def test_a_rebalance_opens_it(
    ends: list[int], chunks: list[int], delays: list[int], ahead: list[int], when: int
) -> None:
    """Whenever the lanes are taken away, whoever waits is released; its data is stale and will be dropped."""

    async def run() -> None:
        consumer = await situation(ends, chunks, delays, ahead)
        barrier = asyncio.create_task(pass_barrier(consumer, consumer.lanes, set(PARTITIONS)))  # type: ignore[arg-type]
        for _ in range(when):
            await asyncio.sleep(0)
        consumer.kafka.is_reassigning = True
        lanes, consumer.lanes = consumer.lanes, {}
        for agent in consumer.agents:
            agent.cancel()
        for lane in lanes.values():
            lane.close()
        await asyncio.wait_for(barrier, 10)

    asyncio.run(run())
