"""Bare confluent-kafka: consume, decide, produce; with BENCH_TRANSACTIONS=1 offsets and outputs in one transaction."""

import os
import time
from typing import Any

from confluent_kafka import Consumer, KafkaError, Message, Producer

from agents.settings import Settings
from benchmarks.stream.contenders.decisions import PlainLane, new_memory, settings_and_decision
from benchmarks.stream.contenders.learning import learn_everything, records
from schemas.topics import OUTBOUND

FETCHED_AT_ONCE = 5_000
COMMIT_SECONDS = 1.0
TRANSACTION_SECONDS = 0.1


class Output:
    """The producer, and the offsets that go with what it sent."""

    def __init__(self, settings: Settings, consumer: Any, *, transactional: bool) -> None:
        more = {"transactional.id": f"{settings.app_id}-loop"} if transactional else {}
        self._producer = Producer({
            "bootstrap.servers": settings.bootstrap_servers, "linger.ms": 5, "batch.size": 900_000,
            "enable.idempotence": True, "queue.buffering.max.messages": 1_000_000, "delivery.report.only.error": True,
            "on_delivery": self._failed, **more,
        })  # fmt: skip
        self._consumer = consumer
        self._is_transactional = transactional
        self._interval = TRANSACTION_SECONDS if transactional else COMMIT_SECONDS
        self._last_commit = time.monotonic()
        if transactional:
            self._producer.init_transactions()
            self._producer.begin_transaction()

    def _failed(self, fault: KafkaError | None, message: Message) -> None:
        if fault is not None:
            raise RuntimeError(str(fault))

    def write(self, topic: str, partition: int, key: Any, value: Any, headers: Any, timestamp: Any) -> None:
        """Produce one record."""
        self._producer.produce(
            topic, value, key, partition=partition, timestamp=timestamp or 0, headers=headers
        )

    def commit_when_due(self) -> None:
        """Once in an interval."""
        self._producer.poll(0)
        if time.monotonic() - self._last_commit < self._interval:
            return
        self._last_commit = time.monotonic()
        offsets = [tp for tp in self._consumer.position(self._consumer.assignment()) if tp.offset >= 0]
        if not offsets:
            return
        if self._is_transactional:
            self._producer.send_offsets_to_transaction(offsets, self._consumer.consumer_group_metadata())
            self._producer.commit_transaction()
            self._producer.begin_transaction()
        else:
            self._producer.flush()
            self._consumer.commit(offsets=offsets, asynchronous=False)


def run() -> None:
    """Until killed."""
    settings, decision = settings_and_decision()
    lanes = [
        PlainLane(number, new_memory(settings), lambda *output: None) for number in range(settings.partitions)
    ]
    learn_everything(settings, decision, lanes.__getitem__)
    consumer = Consumer({
        "bootstrap.servers": settings.bootstrap_servers, "group.id": settings.app_id, "auto.offset.reset": "earliest",
        "enable.auto.commit": False, "fetch.wait.max.ms": 50, "queued.max.messages.kbytes": 65_536,
        "fetch.queue.backoff.ms": 5,  # a full queue holds up fetching for a whole second by default
    })  # fmt: skip
    output = Output(settings, consumer, transactional=os.environ.get("BENCH_TRANSACTIONS") == "1")
    for lane in lanes:
        lane.write = output.write
    consumer.subscribe([settings.topic(OUTBOUND.name)])
    judge = decision.judge
    while True:
        for record in records(consumer.consume(FETCHED_AT_ONCE, timeout=0.02)):
            judge(lanes[record.partition], record)
        output.commit_when_due()


if __name__ == "__main__":
    run()
