"""What the barrier takes from the protocol: a broker takes up the requests of one connection in their order."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.client import AIOKafkaClient

from schemas.topics import OUTBOUND, REPLIES
from stopgate.stream.config import StreamConfig
from stopgate.stream.exchange import exchange
from stopgate.stream.fetch_wire import Fetch
from stopgate.stream.log_offsets import end_offsets
from stopgate.stream.partitions import Partitions
from tests.faults.ground import Ground

LONG_MS = 5_000


async def test_a_question_behind_a_fetch_is_answered_as_of_the_end_of_the_fetch(ground: Ground) -> None:
    """While the fetch waits for a message a word is said: the answer behind it knows the word.

    A broker that took the question up at once, as long as the fetch is waiting, would not.
    """
    messages, words = TopicPartition(ground.topic(OUTBOUND), 0), TopicPartition(ground.topic(REPLIES), 0)
    client = AIOKafkaClient(bootstrap_servers=ground.bootstrap)
    async with AIOKafkaProducer(bootstrap_servers=ground.bootstrap, acks="all", linger_ms=0) as producer:
        await client.bootstrap()
        assert set((await end_offsets(client, [messages, words])).values()) == {0}
        node = client.cluster.leader_for_partition(messages)
        assert node == client.cluster.leader_for_partition(words)
        request = Fetch([(messages, 0)], wait_ms=LONG_MS, most_bytes=1 << 20, partition_bytes=1 << 20)
        both = asyncio.create_task(exchange(client, node, request, [words]))
        await asyncio.sleep(0.5)
        assert not both.done(), "the fetch waits for a message"
        for tp in (words, messages):
            await producer.send_and_wait(tp.topic, b"{}", partition=tp.partition)
        answer, ends = await both
        assert [row.tp for row in answer if row.records] == [messages]
        assert ends == {words: 1}
    await client.close()


@pytest.mark.parametrize(
    ("settings", "is_asked"),
    [({}, True), ({"requests_in_order": False}, False), ({"barrier": False}, False), ({"in_time": ["replies"]}, False)],
    ids=["Apache Kafka", "another broker", "no barrier", "record clock"],
)  # fmt: skip
def test_nothing_is_asked_behind_a_fetch_where_order_is_not_known(
    settings: dict[str, Any], is_asked: bool
) -> None:
    """Then the barrier asks for itself, after the fetch; nor where nobody would heed the answer."""
    config = StreamConfig(
        inputs=["outbound", "replies"],
        control=["replies"],
        tables={},
        client={},
        instance="gate-0",
        **settings,
    )
    consumer: Any = SimpleNamespace(config=config, lanes={0: None, 3: None})
    wanted = [TopicPartition("replies", 0), TopicPartition("replies", 3)] if is_asked else []
    assert Partitions(consumer)._asked_behind() == wanted
