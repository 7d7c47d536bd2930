"""Our engine under two agents of a few lines, with the trivial decision: what it costs when deciding costs nothing."""

import asyncio
from typing import Any

import faust
import uvloop
from faust.app.base import BootStrategy

from agents.settings import Settings
from agents.tables import state_directory, table_specs
from benchmarks.stream.contenders.decisions import TrivialDecision, settings_and_decision
from schemas.topics import OPT_OUTS, OUTBOUND, REPLIES
from stopgate.clients import client_options
from stopgate.stream import transport
from stopgate.stream.config import StreamConfig


class _ConsumerOnly(BootStrategy):
    enable_kafka_producer = False


class App(faust.App):
    """With what the engine looks for."""

    BootStrategy = _ConsumerOnly

    stream_config: StreamConfig
    decision: Any


def make_app(settings: Settings, decision: Any) -> App:
    """Two agents over the engine."""
    transport.register()
    app = App(
        settings.app_id, broker=f"{transport.SCHEME}://{settings.bootstrap_servers}", datadir=settings.data_dir,
        topic_partitions=settings.partitions, topic_allow_declare=False, topic_disable_leader=True, autodiscover=False,
        consumer_auto_offset_reset="earliest", stream_wait_empty=False, store="memory://", web_enabled=False,
    )  # fmt: skip
    outbound, replies = (settings.topic(topic.name) for topic in (OUTBOUND, REPLIES))
    app.decision = decision
    app.stream_config = StreamConfig(
        inputs=(outbound, replies), control=(replies,), tables={OPT_OUTS.name: table_specs(settings)[OPT_OUTS.name]},
        state=state_directory(settings), client=client_options(settings), instance="engine",
    )  # fmt: skip
    app.agent(app.topic(outbound, schema=transport.WholeBatch()), name="judge")(judge)
    app.agent(app.topic(replies, schema=transport.WholeBatch()), name="hear")(hear)
    return app


async def judge(stream: Any) -> None:
    """Judge messages."""
    decide = stream.app.decision.judge
    async for batch in stream:
        with batch:
            for record in batch:
                decide(batch.lane, record)


async def hear(stream: Any) -> None:
    """Hear replies."""
    decide = stream.app.decision.hear
    async for batch in stream:
        with batch:
            for record in batch:
                decide(batch.lane, record)


async def run() -> None:
    """Until killed."""
    settings, decision = settings_and_decision()
    assert isinstance(decision, TrivialDecision)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    app = make_app(settings, decision)
    await app.start()
    await asyncio.wait([asyncio.create_task(app.wait_until_stopped())])


if __name__ == "__main__":
    uvloop.run(run())
