"""The broker is a real one: transactions hold, and it is set as the gate needs it."""

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic


async def create_topic(kafka: str, name: str) -> None:
    """Make a topic of one partition."""
    admin = AIOKafkaAdminClient(bootstrap_servers=kafka)
    await admin.start()
    try:
        answer = await admin.create_topics([NewTopic(name, num_partitions=1, replication_factor=1)])
        assert [error[1] for error in answer.topic_errors] == [0]
    finally:
        await admin.close()


async def test_only_committed_transactions_are_read(kafka: str, topic_prefix: str) -> None:
    """A read_committed reader sees what a transaction committed and nothing of an aborted one."""
    topic = topic_prefix + "outbound"
    await create_topic(kafka, topic)
    producer = AIOKafkaProducer(bootstrap_servers=kafka, transactional_id=topic_prefix + "p")
    await producer.start()
    await producer.begin_transaction()
    await producer.send_and_wait(topic, b"aborted")
    await producer.abort_transaction()
    async with producer.transaction():
        await producer.send_and_wait(topic, b"committed")
    await producer.stop()
    consumer = AIOKafkaConsumer(
        topic, bootstrap_servers=kafka, auto_offset_reset="earliest", isolation_level="read_committed"
    )
    await consumer.start()
    try:
        assert (await consumer.getone()).value == b"committed"
    finally:
        await consumer.stop()
