"""Records written in one transaction: all or none, and whoever is fenced hears it, at whatever moment it came out."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from aiokafka import AIOKafkaProducer
from aiokafka.errors import MessageSizeTooLargeError, ProducerFenced

from agents.settings import Settings
from schemas.topics import REVIEWS
from stopgate.clients import open_consumer, open_producer, partitions_of
from stopgate.report.reading import read_to_end
from stopgate.together import Sending, write_together
from stopgate.topics import create_topics


@pytest.fixture
async def settings(kafka: str, topic_prefix: str, tmp_path: Path) -> Settings:
    """A topic of this test's own."""
    made = Settings(
        bootstrap_servers=kafka, topic_prefix=topic_prefix, app_id=topic_prefix, data_dir=tmp_path, partitions=1
    )  # fmt: skip
    await create_topics(made, [REVIEWS])
    return made


def sendings(settings: Settings, *values: bytes) -> list[Sending]:
    """One for each value."""
    return [Sending(settings.topic("reviews"), value, b"k", [("h", b"1"), ("h", b"2")]) for value in values]


async def written(settings: Settings) -> list[bytes]:
    """What committed readers see."""
    topic = settings.topic("reviews")
    parts = (await partitions_of(settings, [topic]))[topic]
    async with open_consumer(settings) as consumer:
        return [record.value async for records in read_to_end(consumer, parts) for record in records]


def holds_back(producer: AIOKafkaProducer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every record of a producer be answered before the next is given to it, as a slow machine may."""
    send = producer.send

    async def send_and_wait(*args: Any, **kwargs: Any) -> Any:
        arrival = await send(*args, **kwargs)
        await asyncio.wait([arrival])
        return arrival

    monkeypatch.setattr(producer, "send", send_and_wait)


@pytest.mark.parametrize("slow", [False, True])
async def test_whoever_is_fenced_hears_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, slow: bool
) -> None:
    """Also where the first record's answer has ended the transaction before the second is given to the producer."""
    async with open_producer(settings, transactional_id=settings.app_id) as earlier:
        if slow:
            holds_back(earlier, monkeypatch)
        async with open_producer(settings, transactional_id=settings.app_id) as later:
            with pytest.raises(ProducerFenced):
                await write_together(earlier, sendings(settings, b"1", b"2"))
            await write_together(later, sendings(settings, b"3", b"4"))
    assert await written(settings) == [b"3", b"4"]


async def test_a_record_that_cannot_be_written_takes_the_others_with_it(settings: Settings) -> None:
    """The producer can be used again after it."""
    async with open_producer(settings, transactional_id=settings.app_id, max_request_size=1000) as producer:
        with pytest.raises(MessageSizeTooLargeError):
            await write_together(producer, sendings(settings, b"1", b"x" * 2000))
        await write_together(producer, sendings(settings, b"2"))
    assert await written(settings) == [b"2"]
