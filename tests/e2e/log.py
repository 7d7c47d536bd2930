"""What a `read_committed` reader sees on all topics of one gate; librdkafka reads, so that aiokafka does not judge itself."""

import contextlib
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import orjson
from confluent_kafka import OFFSET_BEGINNING, Consumer, Message, TopicPartition

from schemas.topics import INPUTS, TOPICS, Topic
from tests.faults.ground import Ground


@dataclass(frozen=True)
class Seen:
    """One record as it stands on a topic; `value` is what its JSON says, or the bytes where they are none."""

    partition: int
    offset: int
    key: bytes | None
    raw: bytes
    value: Any
    headers: dict[str, bytes] = field(default_factory=dict)
    timestamp_ms: int = 0


class Log:
    """Everything committed on the topics of a gate so far; reads on from where it was, as often as it is asked."""

    def __init__(self, ground: Ground) -> None:
        self._names = {ground.topic(topic): topic.name for topic in TOPICS}
        self._records: dict[str, list[Seen]] = defaultdict(list)
        self._places = [(name, number) for name in self._names for number in range(ground.partitions)]
        self._inputs = [(ground.topic(topic), p) for topic in INPUTS for p in range(ground.partitions)]
        self._consumer = Consumer(
            _reader(ground, f"{ground.name}-log") | {"isolation.level": "read_committed"}
        )
        self._consumer.assign([TopicPartition(*place, OFFSET_BEGINNING) for place in self._places])
        # The gate's own group, whose offsets are asked for; this client never joins it.
        self._group = Consumer(_reader(ground, ground.app_id))

    def on(self, topic: Topic) -> list[Seen]:
        """What stands on a topic, in the order in which it was read."""
        return self._records[topic.name]

    def read(self, seconds: float = 0.1) -> None:
        """Read for a moment."""
        for message in self._consumer.consume(2000, seconds):
            if message.error() is None:
                self._records[self._names[message.topic()]].append(_seen(message))

    def is_settled(self) -> bool:
        """Whether every input that was ever appended is decided, and everything decided was read here."""
        newest = dict.fromkeys(self._inputs, -1)
        for topic in INPUTS:
            name = next(full for full, plain in self._names.items() if plain == topic.name)
            for record in self.on(topic):
                newest[name, record.partition] = max(record.offset, newest[name, record.partition])
        committed = self._group.committed([TopicPartition(*place) for place in self._inputs], timeout=10)
        decided = all(
            tp.offset > newest[tp.topic, tp.partition]
            for tp in committed
            if newest[tp.topic, tp.partition] >= 0
        )
        return decided and self._is_at_end()

    def _is_at_end(self) -> bool:
        positions = self._consumer.position([TopicPartition(*place) for place in self._places])
        ends = [self._consumer.get_watermark_offsets(tp, timeout=10)[1] for tp in positions]
        return all(max(tp.offset, 0) >= end for tp, end in zip(positions, ends, strict=True))

    def settle(self, seconds: float = 120) -> None:
        """Read until the gate has decided every input; what it has not written by then it never writes for them."""
        deadline = time.monotonic() + seconds
        self.read()
        while not self.is_settled():
            assert time.monotonic() < deadline, "the gate did not decide all of its input in time"
            self.read()

    def close(self) -> None:
        """Release the clients."""
        self._consumer.close()
        self._group.close()


def _reader(ground: Ground, group: str) -> dict[str, Any]:
    return {
        "bootstrap.servers": ground.bootstrap, "group.id": group, "enable.auto.commit": False, "fetch.wait.max.ms": 20,
        "log_level": 0,
    }  # fmt: skip


def _seen(message: Message) -> Seen:
    raw, value = message.value() or b"", None
    with contextlib.suppress(orjson.JSONDecodeError):
        value = orjson.loads(raw)
    return Seen(
        message.partition(), message.offset(), message.key(), raw, raw if value is None else value,
        dict(message.headers() or []), message.timestamp()[1],
    )  # fmt: skip
