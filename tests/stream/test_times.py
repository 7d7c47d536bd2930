"""Clocks that jump: records whose own times lie far away change nothing in what is promised.

What others' clocks wrote into the records is what the gate has to live with every day; a worker's own is set more seldom.
"""

import asyncio
import time

import pytest
from aiokafka import AIOKafkaProducer
from aiokafka.structs import RecordMetadata

from schemas.topics import OUTBOUND, REPLIES
from tests.faults import records
from tests.faults.feeder import Feeder
from tests.faults.ground import Ground
from tests.faults.outputs import Reader
from tests.faults.scenario import balanced
from tests.faults.variant import variant
from tests.faults.workers import Worker, kept, until

HOUR_MS = 3_600_000
# A broker takes timestamps of at most an hour ahead of its own clock; -1 is "none" on the wire.
TIMESTAMPS = {
    "none": -1,
    "epoch": 0,
    "first": 1,
    "1999": 946_684_799_000,
    "ahead": int(time.time() * 1000) + HOUR_MS - 300_000,
}
OCCURRED = {
    "none": None, "epoch": 0, "1970": "1970-01-01T00:00:01Z", "9999": "9999-12-31T23:59:59Z", "0001": "0001-01-01T00:00:00Z",
    "ahead": int(time.time() * 1000) + 400 * 24 * HOUR_MS,
}  # fmt: skip


async def append(
    producer: AIOKafkaProducer, topic: str, partition: int, key: bytes, value: bytes, timestamp: int
) -> None:
    """Append one record with exactly this timestamp, which aiokafka's `send` would correct."""
    batch = producer.create_batch()
    batch.append(key=key, value=value, timestamp=timestamp)
    metadata: RecordMetadata = await (await producer.send_batch(batch, topic, partition=partition))
    assert metadata.offset >= 0


async def test_times_far_away(ground: Ground) -> None:
    """STOPs and messages from every corner of time: each STOP counts, each message has its outcome."""
    worker, expected = Worker(ground, "w"), set()
    async with AIOKafkaProducer(bootstrap_servers=ground.bootstrap) as producer, kept(worker):
        await worker.ready()
        for index, (stamp, occurred) in enumerate((s, o) for s in TIMESTAMPS for o in OCCURRED):
            handset, name = records.handset_number(index), f"{stamp}/{occurred}"
            word = records.reply(f"r{name}", handset, "STOP", None, occurred_at=OCCURRED[occurred])
            message = records.outbound(name, handset, created_at=OCCURRED[occurred])
            at = (index % ground.partitions, handset.encode())
            await append(producer, ground.topic(REPLIES), *at, word, TIMESTAMPS[stamp])
            await append(producer, ground.topic(OUTBOUND), *at, message, TIMESTAMPS[stamp])
            expected.add(name)
        reader = Reader(ground)
        await until(lambda: reader.read().final >= len(expected), 120)
        seen = reader.read_to_the_end()
        reader.close()
    assert seen.delivered == {}
    assert set(seen.rejected) == expected
    assert set(seen.changes) == {f"r{name}" for name in expected}
    assert worker.exit_codes == [-9], "only the end of the test ended the worker"


async def test_the_workers_own_clock_jumps(ground: Ground) -> None:
    """Nothing is lost, doubled or leaked; a STOP that seems old by then is honoured and not confirmed."""
    worker = Worker(ground, "w", command=variant("with-a-jumping-clock"))
    async with Feeder(ground) as feeder, kept(worker):
        await feeder.start()
        await worker.ready()
        await asyncio.sleep(8)
        await balanced(ground, feeder, told="jumping clock:")
    assert worker.exit_codes == [-9], "only the end of the test ended the worker"


@pytest.mark.parametrize("clock", ["wall", "record"])
async def test_both_clocks_keep_the_order_of_words(ground: Ground, clock: str) -> None:
    """A STOP that says it is older than a START that came before it has no effect; one that is newer has, on either clock."""
    worker = Worker(ground, "w", STOPGATE_CLOCK=clock)
    now = int(time.time() * 1000)
    handset = records.handset_number(7)
    words = [("STOP", now - 9000), ("START", now - 5000), ("STOP", now - 7000), ("STOP", now - 1000)]
    async with AIOKafkaProducer(bootstrap_servers=ground.bootstrap) as producer, kept(worker):
        await worker.ready()
        reader = Reader(ground)
        for number, (word, at_ms) in enumerate(words):
            for topic, value in (
                (REPLIES, records.reply(f"r{number}", handset, word, at_ms)),
                (OUTBOUND, records.outbound(f"m{number}", handset)),
            ):
                await producer.send_and_wait(ground.topic(topic), value, handset.encode())
            await until(lambda wanted=number + 1: reader.read().final >= wanted)
        seen = reader.read_to_the_end()
        reader.close()
    assert set(seen.delivered) == {"m1", "m2"}
    assert set(seen.rejected) == {"m0", "m3"}
