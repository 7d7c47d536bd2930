"""Stock Faust: an agent on each input, opt-outs in a Table; at least once, as it comes.

The rows that the decision reads and writes are the Table's, so every STOP goes through its changelog.
"""

import asyncio
import os
from typing import Any

import faust
from faust.worker import Worker

from agents.settings import Settings
from benchmarks.stream.contenders.decisions import PlainLane, new_memory, settings_and_decision
from benchmarks.stream.contenders.learning import learn_standing
from schemas.topics import DELIVERY, HELD, OPT_OUTS, OUTBOUND, REJECTIONS, REPLIES

COMMIT_SECONDS = 1.0
OUTPUTS = (DELIVERY, REJECTIONS, HELD)


class TableLane(PlainLane):
    """A lane whose opt-outs are rows of Faust's table, and whose outputs wait to be sent."""

    def __init__(self, partition: int, settings: Settings, table: Any) -> None:
        self.outputs: list[tuple[Any, ...]] = []
        super().__init__(partition, new_memory(settings), lambda *output: self.outputs.append(output))
        self._opt_outs = table

    def row(self, table: str, key: bytes) -> bytes | None:
        """From Faust's table, where it is one of its own."""
        return self._opt_outs.get(key) if table == OPT_OUTS.name else super().row(table, key)

    def put(self, table: str, key: bytes, value: bytes | None) -> None:
        """Into Faust's table."""
        if table == OPT_OUTS.name:
            self._opt_outs[key] = value
        else:
            super().put(table, key, value)

    def take(self) -> list[tuple[Any, ...]]:
        """What is to be sent."""
        outputs, self.outputs = self.outputs, []
        return outputs


class Contender:
    """The app with its two agents."""

    def __init__(self) -> None:
        self.settings, self.decision = settings_and_decision()
        learn_standing(self.settings, self.decision)
        self.app = _make_app(self.settings)
        self._expected = int(os.environ["BENCH_STOPS"])
        self._heard_all = asyncio.Event()
        self._outputs = {self.settings.topic(topic.name): self._bytes_topic(topic.name) for topic in OUTPUTS}
        table = self.app.Table(
            OPT_OUTS.name, partitions=self.settings.partitions, key_type=bytes, value_type=bytes
        )
        self._lanes = [TableLane(number, self.settings, table) for number in range(self.settings.partitions)]
        self.app.agent(self._bytes_topic(OUTBOUND.name), name="judge")(self.judge)
        self.app.agent(self._bytes_topic(REPLIES.name), name="hear")(self.hear)

    def _bytes_topic(self, name: str) -> Any:
        return self.app.topic(
            self.settings.topic(name),
            key_type=bytes,
            value_type=bytes,
            key_serializer="raw",
            value_serializer="raw",
        )

    async def hear(self, stream: Any) -> None:
        """Hear every STOP; the answers are dropped."""
        async for event in stream.events():
            lane = self._lanes[event.message.partition]
            self.decision.hear(lane, _Message(event))
            lane.take()
            self._expected -= 1
            if self._expected <= 0:
                self._heard_all.set()

    async def judge(self, stream: Any) -> None:
        """Judge messages once every STOP is heard."""
        await self._heard_all.wait()
        async for event in stream.events():
            lane = self._lanes[event.message.partition]
            self.decision.judge(lane, _Message(event))
            for topic, partition, key, value, headers, timestamp in lane.take():
                seconds = timestamp / 1000 if timestamp else None
                await self._outputs[topic].send(
                    key=key, value=value, partition=partition, headers=headers, timestamp=seconds
                )


class _Message:
    """A Faust message as the decisions want it."""

    __slots__ = ("headers", "key", "offset", "partition", "timestamp", "topic", "value")

    def __init__(self, event: Any) -> None:
        message = event.message
        self.topic, self.partition, self.offset = message.topic, message.partition, message.offset
        self.timestamp = int(message.timestamp * 1000)
        self.key, self.value, self.headers = message.key, event.value, ()


_record = _Message


def _make_app(settings: Settings) -> faust.App:
    return faust.App(
        settings.app_id, broker=f"kafka://{settings.bootstrap_servers}", store="memory://", datadir=settings.data_dir,
        topic_partitions=settings.partitions, topic_replication_factor=1, topic_disable_leader=True, web_enabled=False,
        autodiscover=False, consumer_auto_offset_reset="earliest", broker_commit_interval=COMMIT_SECONDS,
    )  # fmt: skip


if __name__ == "__main__":
    Worker(Contender().app, loglevel="warning").execute_from_commandline()
