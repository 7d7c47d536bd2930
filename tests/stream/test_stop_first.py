"""STOP first, strictly: what was acknowledged before a message was appended is applied before the message is judged."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
from aiokafka import AIOKafkaProducer

from schemas.topics import COMMANDS, OUTBOUND, REPLIES, VERIFICATIONS, Topic
from tests.faults import records
from tests.faults.feeder import Feeder
from tests.faults.ground import Ground
from tests.faults.outputs import Reader
from tests.faults.scenario import balanced
from tests.faults.variant import variant
from tests.faults.workers import Worker, kept, until

HANDSET = records.handset_number(1)
TOLL_FREE = "+18332005555"


async def test_a_stop_wins_over_every_later_message(ground: Ground) -> None:
    """Under load, messages appended in the moment of an acknowledgement are all refused."""
    worker = Worker(ground, "w")
    async with Feeder(ground, rate=600) as feeder, kept(worker):
        await worker.ready()
        await feeder.feed(5)
        await balanced(ground, feeder)


async def veil(ground: Ground) -> None:
    """Somebody's transactions, one after the other, keep readers from seeing what is said on `replies`, a second at a time."""
    async with AIOKafkaProducer(
        bootstrap_servers=ground.bootstrap, transactional_id=f"{ground.name}-veil", linger_ms=0
    ) as other:
        while True:
            await other.begin_transaction()
            try:
                for partition in range(ground.partitions):
                    await other.send_and_wait(ground.topic(REPLIES), b"veil", partition=partition)
                await asyncio.sleep(1)
            finally:
                await other.abort_transaction()


@contextlib.asynccontextmanager
async def veiled(ground: Ground) -> AsyncIterator[None]:
    """Words are acknowledged long before any reader sees them: whoever does not wait for them judges without them."""
    task = asyncio.create_task(veil(ground))
    try:
        yield
        assert not task.done(), task.exception()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_a_stop_wins_although_it_is_seen_late(ground: Ground) -> None:
    """The barrier waits for what was acknowledged, not for what can be read."""
    worker = Worker(ground, "w")
    async with Feeder(ground, rate=600) as feeder, kept(worker):
        await worker.ready()
        async with veiled(ground):
            await feeder.feed(5)
        await balanced(ground, feeder)


async def test_without_the_barrier_the_same_traffic_leaks(ground: Ground) -> None:
    """The control: the test above can fail, however fast or slow the machine is."""
    worker = Worker(ground, "w", command=variant("without-barrier"))
    async with Feeder(ground, rate=600) as feeder, kept(worker):
        await worker.ready()
        async with veiled(ground):
            await feeder.feed(5)
        with pytest.raises(AssertionError, match=r"leaked=[1-9]"):
            await balanced(ground, feeder)


WORDS = {
    REPLIES: records.reply("stop", HANDSET, "STOP", None),
    COMMANDS: records.command("out", HANDSET),
    VERIFICATIONS: records.verification("off", TOLL_FREE, "toll_free", "suspended", 2_000_000),
}


@pytest.mark.parametrize("topic", WORDS, ids=lambda topic: topic.name)
async def test_an_open_transaction_hides_no_word(ground: Ground, topic: Topic) -> None:
    """A word counts from its acknowledgement on, also while somebody's open transaction keeps readers from seeing it.

    A `read_committed` reader stops before the first record of an open transaction, and so at the word after it; the
    gate's own transactions on its input topics (records sent on to their right partition) do this all the time.
    """
    worker = Worker(ground, "w")
    sender = TOLL_FREE if topic is VERIFICATIONS else records.LONG_CODE
    key = (sender if topic is VERIFICATIONS else HANDSET).encode()
    client = {"bootstrap_servers": ground.bootstrap, "linger_ms": 0}
    plain, other = AIOKafkaProducer(**client), AIOKafkaProducer(transactional_id=f"{ground.name}-o", **client)
    async with plain, other, kept(worker):
        approved = records.verification("on", TOLL_FREE, "toll_free", "approved", 1_000_000)
        await plain.send_and_wait(ground.topic(VERIFICATIONS), approved, TOLL_FREE.encode())
        await worker.ready()
        async with other.transaction():
            await other.send_and_wait(ground.topic(topic), b"of somebody else", key)
            await plain.send_and_wait(ground.topic(topic), WORDS[topic], key)
            await plain.send_and_wait(
                ground.topic(OUTBOUND), records.outbound("m", HANDSET, sender=sender), HANDSET.encode()
            )
            reader = Reader(ground)
            assert reader.read(2).final == 0, "the message was judged although the word could not be read yet"
        await until(lambda: reader.read().final)
        seen = reader.read_to_the_end()
        reader.close()
    assert (seen.delivered["m"], seen.rejected["m"]) == (0, 1)
