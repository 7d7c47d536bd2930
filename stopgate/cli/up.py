"""`stopgate up`: broker (unless you bring one), topics and supervised workers, for real use on one machine."""

import asyncio
import contextlib
import dataclasses
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from agents.settings import Settings
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.output import err, refuse
from stopgate.supervisor import Supervisor
from stopgate.topics import TopicsError, create_topics

DEFAULT_PORT = 9092


def command(
    workers: Annotated[
        int, typer.Option(min=1, max=1024, help="How many gate workers; at most one a partition does work.")
    ] = 1,
    port: Annotated[int, typer.Option(min=1, max=65535, help="The embedded broker's port.")] = DEFAULT_PORT,
) -> None:
    """Everything on one machine: the broker (with KAFKA_BOOTSTRAP_SERVERS set: that cluster), the topics, the workers.

    Ends in order on Ctrl-C or SIGTERM. The embedded broker keeps its data under the data directory.
    """
    settings = settings_or_exit(broker=False)
    with a_broker(settings, data_dir=settings.data_dir / "kafka", port=port) as with_broker:
        make_topics(with_broker)
        err.print(f"the gate works on [bold]{escape(str(with_broker.bootstrap_servers))}[/]; Ctrl-C ends it")
        raise SystemExit(asyncio.run(_supervise(with_broker, workers)))


@contextlib.contextmanager
def a_broker(settings: Settings, *, data_dir: Path | None, port: int | None) -> Iterator[Settings]:
    """The settings with a broker that answers: the configured cluster, else the embedded one while the block lasts."""
    if settings.bootstrap_servers is not None:
        yield settings
        return
    try:
        from stopgate.broker import BrokerError, BrokerUsageError, EmbeddedBroker
    except ImportError:
        refuse(
            "no cluster is set and the embedded broker is not installed: set KAFKA_BOOTSTRAP_SERVERS, or install stopgate\\[broker]"
        )
    try:
        with EmbeddedBroker(data_dir, port) as broker:
            yield dataclasses.replace(settings, bootstrap_servers=broker.bootstrap)
    except BrokerError as failure:
        refuse(escape(str(failure)), code=2 if isinstance(failure, BrokerUsageError) else 1)


def make_topics(settings: Settings) -> None:
    """Make the topics that are missing; exits 2 where the cluster refuses."""
    try:
        asyncio.run(create_topics(settings))
    except TopicsError as fault:
        refuse(escape(str(fault)))


def worker_environ(settings: Settings) -> dict[str, str]:
    """The environment of a worker on these settings' cluster."""
    assert settings.bootstrap_servers is not None
    return dict(os.environ) | {
        "KAFKA_BOOTSTRAP_SERVERS": settings.bootstrap_servers, "STOPGATE_TOPIC_PREFIX": settings.topic_prefix,
        "STOPGATE_APP_ID": settings.app_id, "STOPGATE_DATA_DIR": str(settings.data_dir),
    }  # fmt: skip


async def _supervise(settings: Settings, workers: int) -> int:
    kept = [
        Supervisor(worker_environ(settings), log=lambda line: err.print(escape(line)), report=_report)
        for _ in range(workers)
    ]
    ending = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, _on_signal, ending, number)
    runs = [asyncio.create_task(supervisor.run()) for supervisor in kept]
    ended = asyncio.create_task(ending.wait())
    await asyncio.wait({ended, *runs}, return_when=asyncio.FIRST_COMPLETED)
    await asyncio.gather(*(supervisor.stop() for supervisor in kept))
    codes = await asyncio.gather(*runs)
    return 0 if ending.is_set() else max(codes, key=abs)


def _on_signal(ending: asyncio.Event, number: int) -> None:
    if ending.is_set():
        os._exit(128 + number)
    ending.set()


def _report(sentence: str) -> None:
    err.print(f"[bold yellow]{escape(sentence)}[/]")
