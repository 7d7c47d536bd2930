"""Quix Streams: both inputs as one stream, opt-outs in its state (RocksDB, its only store); at least once.

Runs in an environment of its own (`.venv-bench`), because its dependencies do not go with ours.
"""

from typing import Any

from quixstreams import Application, message_context

from agents.settings import Settings
from benchmarks.stream.contenders.decisions import PlainLane, Record, new_memory, settings_and_decision
from benchmarks.stream.contenders.learning import learn_standing
from schemas.topics import DELIVERY, OPT_OUTS, OUTBOUND, REJECTIONS, REPLIES

COMMIT_SECONDS = 1.0


class StateLane(PlainLane):
    """A lane whose opt-outs are rows of the state that Quix hands in with each record."""

    def __init__(self, partition: int, settings: Settings) -> None:
        self.outputs: list[tuple[Any, ...]] = []
        super().__init__(partition, new_memory(settings), lambda *output: self.outputs.append(output))
        self.state: Any = None

    def row(self, table: str, key: bytes) -> bytes | None:
        """From Quix's state, where it is one of its own."""
        if table != OPT_OUTS.name:
            return super().row(table, key)
        row: bytes | None = self.state.get_bytes(key.decode())
        return row

    def put(self, table: str, key: bytes, value: bytes | None) -> None:
        """Into Quix's state."""
        if table == OPT_OUTS.name:
            self.state.set_bytes(key.decode(), value)
        else:
            super().put(table, key, value)

    def take(self) -> list[tuple[Any, ...]]:
        """What is to be sent."""
        outputs, self.outputs = self.outputs, []
        return outputs


class Judging:
    """What is applied to every record."""

    def __init__(self, settings: Settings, decision: Any) -> None:
        self._decision = decision
        self._replies = settings.topic(REPLIES.name)
        self._lanes = [StateLane(number, settings) for number in range(settings.partitions)]

    def __call__(self, value: Any, key: Any, timestamp: int, headers: Any, state: Any) -> list[Any]:
        """The outputs as pairs of topic and value."""
        place = message_context()
        lane = self._lanes[place.partition]
        lane.state = state
        record = Record(place.topic, place.partition, place.offset, timestamp, key, value)
        if place.topic == self._replies:
            self._decision.hear(lane, record)
            lane.take()
            return []
        self._decision.judge(lane, record)
        return [(topic, value) for topic, _, _, value, *_ in lane.take()]


def main() -> None:
    """Until killed."""
    settings, decision = settings_and_decision()
    learn_standing(settings, decision)
    app = Application(
        broker_address=settings.bootstrap_servers, consumer_group=settings.app_id, auto_offset_reset="earliest",
        auto_create_topics=True, loglevel="WARNING", state_dir=settings.data_dir, commit_interval=COMMIT_SECONDS,
        producer_extra_config={"partitioner": "murmur2_random", "linger.ms": 5},
    )  # fmt: skip
    inputs, outputs = ("key_deserializer", "value_deserializer"), ("key_serializer", "value_serializer")
    outbound, replies = (_bytes_topic(app, settings, topic.name, inputs) for topic in (OUTBOUND, REPLIES))
    judged = app.dataframe(outbound).concat(app.dataframe(replies))
    judged = judged.apply(Judging(settings, decision), stateful=True, expand=True, metadata=True)
    for name in (DELIVERY.name, REJECTIONS.name):
        to = _bytes_topic(app, settings, name, outputs)
        judged.filter(lambda pair, to=to.name: pair[0] == to).apply(lambda pair: pair[1]).to_topic(to)
    app.run()


def _bytes_topic(app: Application, settings: Settings, name: str, coders: tuple[str, str]) -> Any:
    return app.topic(settings.topic(name), **dict.fromkeys(coders, "bytes"))


if __name__ == "__main__":
    main()
