"""Topics on a real broker: made once, left alone afterwards, and every difference seen."""

import asyncio
import socket

import pytest
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from schemas.topics import OPT_OUTS, OUTBOUND, TOPICS
from stopgate.topics import BrokerUnreachableError, TopicsRefusedError, check_topics, create_topics
from tests.topics.layouts import TestLayout


async def test_created_topics_are_as_they_should_be(kafka: str, topic_prefix: str) -> None:
    """After creation the check finds no difference, and creating again makes nothing."""
    layout = TestLayout(kafka, topic_prefix, partitions=3)
    assert await create_topics(layout) == [topic_prefix + topic.name for topic in TOPICS]
    assert await check_topics(layout) == []
    assert await create_topics(layout) == []


async def test_topics_made_at_the_same_moment_are_made_once(kafka: str, topic_prefix: str) -> None:
    """Several programs that start together do not stumble over each other."""
    layout = TestLayout(kafka, topic_prefix, partitions=1)
    made = await asyncio.gather(*(create_topics(layout) for _ in range(3)))
    assert sorted(name for names in made for name in names) == sorted(
        topic_prefix + topic.name for topic in TOPICS
    )
    assert await check_topics(layout) == []


async def test_foreign_topics_are_left_alone_and_their_differences_told(
    kafka: str, topic_prefix: str
) -> None:
    """A topic that is there already keeps its settings; the check names what differs, and what is missing."""
    name = topic_prefix + OPT_OUTS.name
    await _make(kafka, NewTopic(name, 2, 1, topic_configs={"cleanup.policy": "delete"}))
    layout = TestLayout(kafka, topic_prefix, partitions=3)
    wanted = [
        (name, "partitions", "3", "2"),
        (name, "cleanup.policy", "compact", "delete"),
    ]
    before = [(each.topic, each.aspect, each.expected, each.found) for each in await check_topics(layout)]
    assert [each for each in before if each[0] == name and each[1] != "max.message.bytes"] == wanted
    assert (topic_prefix + OUTBOUND.name, "missing", "3 partitions", None) in before
    assert name not in await create_topics(layout)
    after = [(each.topic, each.aspect, each.expected, each.found) for each in await check_topics(layout)]
    assert [each for each in after if each[1] != "max.message.bytes"] == wanted


async def test_checking_makes_no_topic(kafka: str, topic_prefix: str) -> None:
    """Looking for a topic does not bring it into being, as a broker may do by itself."""
    layout = TestLayout(kafka, topic_prefix)
    first, second = await check_topics(layout), await check_topics(layout)
    assert {each.aspect for each in first} == {"missing"}
    assert first == second


async def test_more_replicas_than_brokers_are_refused_with_the_clusters_reason(
    kafka: str, topic_prefix: str
) -> None:
    """The refusal names the topic and says why."""
    with pytest.raises(TopicsRefusedError, match=rf"{topic_prefix}outbound: InvalidReplicationFactorError"):
        await create_topics(TestLayout(kafka, topic_prefix, replication_factor=9))


async def test_a_closed_port_is_told_at_once() -> None:
    """Where nothing listens, the error names the address and the setting."""
    with socket.create_server(("127.0.0.1", 0)) as closing:
        address = f"127.0.0.1:{closing.getsockname()[1]}"
    with pytest.raises(BrokerUnreachableError, match=rf"{address}: is KAFKA_BOOTSTRAP_SERVERS right"):
        await check_topics(TestLayout(address))


async def _make(bootstrap: str, topic: NewTopic) -> None:
    """Make a topic as somebody else would, and wait until the broker lists it."""
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    try:
        await admin.create_topics([topic])
        async with asyncio.timeout(10):
            while topic.name not in await admin.list_topics():  # noqa: ASYNC110 - the broker tells nobody
                await asyncio.sleep(0.05)
    finally:
        await admin.close()
