"""Small asynchronous readers and writers for the commands that look at topics or put records on them."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterable
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.errors import KafkaError
from rich.markup import escape

from agents.settings import Settings
from stopgate.cli.output import refuse


@contextlib.asynccontextmanager
async def producer(settings: Settings) -> AsyncIterator[AIOKafkaProducer]:
    """A producer that acknowledges only what every in-sync replica has; exits 2 where no broker answers."""
    made = AIOKafkaProducer(
        bootstrap_servers=settings.bootstrap_servers, acks="all", enable_idempotence=True, linger_ms=5,
        max_request_size=4 << 20, compression_type=None,
    )  # fmt: skip
    await _start(made, settings)
    try:
        yield made
    finally:
        await made.stop()


@contextlib.asynccontextmanager
async def reader(
    settings: Settings, topics: Iterable[str], *, from_end: bool = False
) -> AsyncIterator[AIOKafkaConsumer]:
    """A read_committed reader of whole topics; exits 2 where no broker answers or a topic is missing."""
    made = AIOKafkaConsumer(
        bootstrap_servers=settings.bootstrap_servers, isolation_level="read_committed", enable_auto_commit=False,
        auto_offset_reset="latest" if from_end else "earliest", fetch_max_wait_ms=100,
    )  # fmt: skip
    await _start(made, settings)
    try:
        await _assign(made, topics)
        yield made
    finally:
        await made.stop()


async def _assign(consumer: AIOKafkaConsumer, topics: Iterable[str]) -> None:
    partitions = []
    for topic in topics:
        await consumer._client.add_topic(topic)
        numbers = consumer.partitions_for_topic(topic)
        if not numbers:
            refuse(f"topic {escape(topic)} does not exist; `stopgate topics create` makes the topics")
        partitions += [TopicPartition(topic, number) for number in sorted(numbers)]
    consumer.assign(partitions)


async def _start(client: Any, settings: Settings) -> None:
    try:
        async with asyncio.timeout(10):
            await client.start()
    except (KafkaError, TimeoutError, OSError) as fault:
        with contextlib.suppress(Exception):
            await client.stop()
        refuse(
            f"no broker answers at {escape(str(settings.bootstrap_servers))}: {escape(str(fault) or type(fault).__name__)}"
        )
