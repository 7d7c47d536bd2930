"""Reading changelogs from a real broker: what is committed, from where to where, and which topic it is."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from stopgate.state import LogRow
from stopgate.stream.changelog import ChangelogReader, committed


class Topic:
    """A compacted topic of one partition."""

    def __init__(self, bootstrap: str, name: str) -> None:
        self.bootstrap, self.name, self.tp = bootstrap, name, TopicPartition(name, 0)
        self.reader = ChangelogReader({"bootstrap_servers": bootstrap})

    @asynccontextmanager
    async def _admin(self) -> AsyncIterator[AIOKafkaAdminClient]:
        admin = AIOKafkaAdminClient(bootstrap_servers=self.bootstrap)
        await admin.start()
        try:
            yield admin
        finally:
            await admin.close()

    async def make(self) -> None:
        """Make it; again, where it was removed."""
        async with self._admin() as admin:
            await admin.create_topics(
                [NewTopic(self.name, 1, 1, topic_configs={"cleanup.policy": "compact"})]
            )

    async def remove(self) -> None:
        """Delete it, and wait until it is gone."""
        async with self._admin() as admin:
            await admin.delete_topics([self.name])
            while self.name in await admin.list_topics():  # noqa: ASYNC110  # no event of ours tells
                await asyncio.sleep(0.05)

    def producer(self) -> AIOKafkaProducer:
        """A transactional one."""
        return AIOKafkaProducer(bootstrap_servers=self.bootstrap, transactional_id=self.name)

    async def read(self, start: int = 0, stop: int | None = None) -> list[LogRow]:
        """All rows up to the present end."""
        end = stop or await self.reader.end(self.tp)
        return [row async for piece in self.reader.read(self.tp, start, end, stop=stop) for row in piece.rows]


@pytest.fixture
async def topic(kafka: str, topic_prefix: str) -> AsyncIterator[Topic]:
    """A new topic with a reader."""
    topic = Topic(kafka, topic_prefix + "log")
    await topic.make()
    async with topic.reader:
        yield topic


async def write(producer: AIOKafkaProducer, topic: Topic, *rows: LogRow) -> None:
    """Write rows into the open transaction."""
    for key, value in rows:
        await producer.send_and_wait(topic.name, value, key=key, partition=0)


async def test_committed_rows_come_and_aborted_ones_do_not(topic: Topic) -> None:
    """In their order, removals as None, whatever lies between them in the log."""
    async with topic.producer() as producer:
        for number, is_kept in enumerate((True, False, False, True, True, False, True)):
            await producer.begin_transaction()
            await write(producer, topic, (b"key", b"%d" % number), (b"%d" % number, None))
            await (producer.commit_transaction() if is_kept else producer.abort_transaction())
    kept = [row for number in (0, 3, 4, 6) for row in ((b"key", b"%d" % number), (b"%d" % number, None))]
    assert await topic.read() == kept


async def test_reading_begins_and_stops_where_it_is_told(topic: Topic) -> None:
    """Also in the middle of a record batch."""
    async with topic.producer() as producer, producer.transaction():
        batch = producer.create_batch()
        for number in range(100):
            batch.append(key=b"%d" % number, value=b"x", timestamp=None, headers=[])
        await (await producer.send_batch(batch, topic.name, partition=0))
    assert await topic.read() == [(b"%d" % number, b"x") for number in range(100)]
    assert await topic.read(40, 60) == [(b"%d" % number, b"x") for number in range(40, 60)]


async def test_an_open_transaction_holds_the_reader_up_until_it_ends(topic: Topic) -> None:
    """Pieces that bring nothing come meanwhile, so that the caller can look after the owner."""
    async with topic.producer() as producer:
        await producer.begin_transaction()
        await write(producer, topic, (b"a", b"1"))
        idle, rows = 0, []
        async for piece in topic.reader.read(topic.tp, 0, 1):
            rows += piece.rows
            idle += not piece.rows
            if idle == 3 and not rows:
                await producer.commit_transaction()
    assert idle >= 3
    assert rows == [(b"a", b"1")]


async def test_a_topic_made_again_has_another_identity(topic: Topic) -> None:
    """Same name, same cluster, other topic id."""
    before = await topic.reader.describe(topic.tp, 0)
    assert await topic.reader.describe(topic.tp, 7) == before._replace(end=7)
    await topic.remove()
    await topic.make()
    async with ChangelogReader({"bootstrap_servers": topic.bootstrap}) as reader:
        after = await reader.describe(topic.tp, 0)
    assert after.cluster == before.cluster
    assert after.topic_id != before.topic_id


class FakeBatch:
    """A record batch as the parser gives it, as far as it matters here."""

    is_control_batch = False
    is_transactional = True

    def __init__(self, producer_id: int, base_offset: int) -> None:
        self.producer_id, self.base_offset = producer_id, base_offset


def test_an_aborted_transaction_leaves_those_of_others_alone() -> None:
    """Two producers interleaved; the broker tells the aborted ones in any order."""
    batches = [FakeBatch(producer, offset) for offset, producer in enumerate((1, 2, 1, 2, 3))]
    kept = committed(batches, [(3, 4), (2, 1)])
    assert [batch.base_offset for batch in kept] == [0, 2]
