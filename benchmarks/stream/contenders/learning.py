"""What the loops read before they begin: the standing of senders, and every STOP."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, TopicPartition

from agents.settings import Settings
from benchmarks.stream.contenders.decisions import Decision, Record
from schemas.topics import REPLIES, VERIFICATIONS


def learn_standing(settings: Settings, decision: Decision) -> None:
    """Read all of `verifications`."""
    topic = settings.topic(VERIFICATIONS.name)
    for record in read_whole(settings, topic):
        decision.learn(topic, record)


def learn_everything(settings: Settings, decision: Decision, lane_of: Callable[[int], Any]) -> None:
    """Read all of `verifications` and `replies`; what the lanes put out meanwhile is theirs to drop."""
    learn_standing(settings, decision)
    for record in read_whole(settings, settings.topic(REPLIES.name)):
        decision.hear(lane_of(record.partition), record)


def read_whole(settings: Settings, topic: str) -> Iterator[Record]:
    """Every record of a topic that is there now."""
    consumer = Consumer({
        "bootstrap.servers": settings.bootstrap_servers, "group.id": f"{settings.app_id}-learning",
        "enable.auto.commit": False, "enable.partition.eof": True, "auto.offset.reset": "earliest",
    })  # fmt: skip
    consumer.assign(
        [TopicPartition(topic, number, OFFSET_BEGINNING) for number in range(settings.partitions)]
    )
    try:
        yield from records(_until_all_ended(consumer, settings.partitions))
    finally:
        consumer.close()


def _until_all_ended(consumer: Any, partitions: int) -> Iterator[Any]:
    while partitions:
        for message in consumer.consume(10_000, timeout=0.1):
            if (fault := message.error()) is None:
                yield message
            elif fault.code() == KafkaError._PARTITION_EOF:
                partitions -= 1
            else:
                raise RuntimeError(str(fault))


def records(messages: Iterable[Any]) -> Iterator[Record]:
    """As the decisions want them."""
    for message in messages:
        yield Record(
            message.topic(), message.partition(), message.offset(), message.timestamp()[1], message.key(), message.value(),
            message.headers() or (),
        )  # fmt: skip
