"""Bare aiokafka: fetch, decide, append to whole batches (`create_batch`), send; no transactions, no barrier, no Faust.

Offsets are committed once a second, after everything before them was acknowledged: at least once. Up to `IN_FLIGHT`
batches are on their way while the next are decided.
"""

import asyncio
import time
from collections import defaultdict
from typing import Any

import uvloop
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from agents.settings import Settings
from benchmarks.stream.contenders.decisions import Decision, PlainLane, new_memory, settings_and_decision
from benchmarks.stream.contenders.learning import learn_everything
from schemas.topics import OUTBOUND

BATCH_BYTES = 900_000
IN_FLIGHT = 64
COMMIT_SECONDS = 1.0


class Batches:
    """Record batches in the making."""

    def __init__(self, producer: AIOKafkaProducer) -> None:
        self._producer = producer
        self._made: dict[tuple[str, int], list[Any]] = defaultdict(lambda: [producer.create_batch()])
        self._in_flight: set[Any] = set()

    def write(self, topic: str, partition: int, key: Any, value: Any, headers: Any, timestamp: Any) -> None:
        """Append a record."""
        made = self._made[topic, partition]
        if made[-1].append(timestamp=timestamp, key=key, value=value, headers=headers or []) is None:
            made.append(self._producer.create_batch())
            made[-1].append(timestamp=timestamp, key=key, value=value, headers=headers or [])

    async def ship(self) -> None:
        """Send what was made."""
        for (topic, partition), made in self._made.items():
            for batch in made:
                self._in_flight.add(await self._producer.send_batch(batch, topic, partition=partition))
        self._made.clear()
        if len(self._in_flight) > IN_FLIGHT:
            await self.settle()

    async def settle(self) -> None:
        """Wait until everything sent is acknowledged."""
        await asyncio.gather(*self._in_flight)
        self._in_flight.clear()


async def run() -> None:
    """Until killed."""
    settings, decision = settings_and_decision()
    consumer = AIOKafkaConsumer(
        settings.topic(OUTBOUND.name), bootstrap_servers=settings.bootstrap_servers, group_id=settings.app_id,
        auto_offset_reset="earliest", enable_auto_commit=False, max_partition_fetch_bytes=1 << 20, fetch_max_wait_ms=50,
    )  # fmt: skip
    producer = AIOKafkaProducer(
        bootstrap_servers=settings.bootstrap_servers, enable_idempotence=True, max_batch_size=BATCH_BYTES, linger_ms=0,
        max_request_size=8 * BATCH_BYTES,
    )  # fmt: skip
    await producer.start()
    batches = Batches(producer)
    lanes = _lanes(settings, decision, batches)
    await consumer.start()
    await _loop(consumer, decision, lanes, batches)


def _lanes(settings: Settings, decision: Decision, batches: Batches) -> list[PlainLane]:
    lanes = [
        PlainLane(number, new_memory(settings), lambda *output: None) for number in range(settings.partitions)
    ]
    learn_everything(settings, decision, lanes.__getitem__)
    for lane in lanes:
        lane.write = batches.write
    return lanes


async def _loop(
    consumer: AIOKafkaConsumer, decision: Decision, lanes: list[PlainLane], batches: Batches
) -> None:
    judge, last_commit = decision.judge, time.monotonic()
    while True:
        for tp, records in (await consumer.getmany(timeout_ms=100)).items():
            lane = lanes[tp.partition]
            for record in records:
                judge(lane, record)
        await batches.ship()
        if time.monotonic() - last_commit > COMMIT_SECONDS:
            await batches.settle()
            await consumer.commit()
            last_commit = time.monotonic()


if __name__ == "__main__":
    uvloop.run(run())
