"""What a `read_committed` reader sees on the gate's topics; librdkafka reads, so that aiokafka does not judge itself."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from confluent_kafka import OFFSET_BEGINNING, Consumer, TopicPartition

from schemas.topics import (
    AUTO_REPLIES,
    DEAD_LETTERS,
    DELIVERY,
    HELD,
    OPT_OUT_CHANGES,
    OPT_OUTS,
    REJECTIONS,
    Topic,
)
from stopgate.policy.confirmations import CONFIRM_WITHIN
from tests.faults.ground import Ground

OUTPUTS = (DELIVERY, REJECTIONS, HELD, DEAD_LETTERS, AUTO_REPLIES, OPT_OUT_CHANGES, OPT_OUTS)


@dataclass(slots=True)
class Outputs:
    """Everything visible so far, by what it answers to.

    Attributes:
        delivered, rejected, held: outbound ids.
        dead: values of dead letters.
        auto_replies: ids of the replies they answer.
        changes: ids of the replies and commands that caused them.
        heard_late: ids of the replies that were heard too late to be confirmed: the law wants that within five minutes.
        opt_outs: the present state: `account|handset` → blocked channels.
    """

    delivered: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    held: Counter[str] = field(default_factory=Counter)
    dead: Counter[bytes] = field(default_factory=Counter)
    auto_replies: Counter[str] = field(default_factory=Counter)
    changes: Counter[str] = field(default_factory=Counter)
    heard_late: set[str] = field(default_factory=set)
    opt_outs: dict[str, list[str]] = field(default_factory=dict)
    rules: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @property
    def final(self) -> int:
        """How many outbound records have their final outcome."""
        return self.delivered.total() + self.rejected.total() + self.dead.total()

    def take(self, topic: Topic, key: bytes | None, value: bytes) -> None:
        """Enter one record."""
        if topic is DEAD_LETTERS:
            self.dead[value] += 1
            return
        record = orjson.loads(value)
        if topic is AUTO_REPLIES:
            self.auto_replies[record["in_reply_to"]] += 1
        elif topic is OPT_OUT_CHANGES:
            name = record["cause"]["id"]
            self.changes[name] += 1
            occurred, recorded = (datetime.fromisoformat(record[at]) for at in ("occurred_at", "recorded_at"))
            if recorded - occurred > CONFIRM_WITHIN:
                self.heard_late.add(name)
        elif topic is OPT_OUTS:
            self.opt_outs[(key or b"").decode()] = record["channels"]
        else:
            self._outcome(topic, record)

    def _outcome(self, topic: Topic, record: dict[str, Any]) -> None:
        {DELIVERY: self.delivered, REJECTIONS: self.rejected, HELD: self.held}[topic][record["id"]] += 1
        if topic is not DELIVERY:
            self.rules[record["id"]].update(finding["rule"] for finding in record["findings"])


class Reader:
    """Reads on from where it was, as often as it is asked."""

    def __init__(self, ground: Ground, topics: Iterable[Topic] = OUTPUTS) -> None:
        self.seen = Outputs()
        self._topics = {ground.topic(topic): topic for topic in topics}
        self._partitions = [(name, p) for name in self._topics for p in range(ground.partitions)]
        self._consumer = Consumer({
            "bootstrap.servers": ground.bootstrap, "group.id": f"{ground.name}-reader", "isolation.level": "read_committed",
            "enable.partition.eof": True, "enable.auto.commit": False, "fetch.wait.max.ms": 50, "log_level": 0,
        })  # fmt: skip
        self._consumer.assign([TopicPartition(*place, OFFSET_BEGINNING) for place in self._partitions])
        self._at_end: set[tuple[str, int]] = set()

    def read(self, seconds: float = 0.2) -> Outputs:
        """Read for a moment."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for message in self._consumer.consume(2000, 0.05):
                place = (message.topic(), message.partition())
                if message.error() is not None:
                    self._at_end.add(place)
                elif message.value() is not None:
                    self._at_end.discard(place)
                    self.seen.take(self._topics[message.topic()], message.key(), message.value())
        return self.seen

    def read_to_the_end(self, seconds: float = 180) -> Outputs:
        """Read until every partition is at its end with no transaction open on it, so that nothing can still appear."""
        deadline = time.monotonic() + seconds
        while not self._is_settled():
            assert time.monotonic() < deadline, "a transaction is still open on the outputs"
            self.read()
        return self.read()

    def _is_settled(self) -> bool:
        ends = {
            place: self._consumer.get_watermark_offsets(TopicPartition(*place), timeout=10)[1]
            for place in self._partitions
        }
        positions = self._consumer.position([TopicPartition(*place) for place in self._partitions])
        return all(max(tp.offset, 0) >= ends[tp.topic, tp.partition] for tp in positions)

    def close(self) -> None:
        """Release the client."""
        self._consumer.close()
