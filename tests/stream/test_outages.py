"""The broker goes away: killed, stopped, out of disk. The gate stands still meanwhile and goes on where it was."""

import asyncio
import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from aiokafka import AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError

from schemas.topics import DELIVERY
from stopgate.broker import EmbeddedBroker
from stopgate.clients import open_reader
from stopgate.supervisor import Supervisor
from tests.faults.feeder import Feeder
from tests.faults.ground import Ground, prepare
from tests.faults.scenario import balanced
from tests.faults.workers import Worker, kept, until
from tests.stream.conftest import ProxiedBroker


@contextlib.asynccontextmanager
async def supervised(ground: Ground, reports: list[str]) -> AsyncIterator[Supervisor]:
    """A worker under the supervisor of `stopgate up`."""
    environ = os.environ | ground.environ("w")
    supervisor = Supervisor(environ, log=print, report=reports.append)
    run = asyncio.create_task(supervisor.run())
    try:
        yield supervisor
        assert not run.done(), f"the supervisor gave up: {reports}"
    finally:
        await supervisor.stop()
        run.cancel()


@pytest.mark.parametrize("rounds", [1, pytest.param(6, marks=pytest.mark.long)])
async def test_the_broker_is_killed_and_comes_back(tmp_path: Path, rounds: int) -> None:
    """SIGKILL of the broker in full traffic: transactions it had not finished count as a whole or not at all."""
    with EmbeddedBroker() as broker:
        ground = await prepare(broker.bootstrap, tmp_path)
        worker = Worker(ground, "w")
        async with Feeder(ground) as feeder, kept(worker):
            await feeder.start()
            await worker.ready()
            for _ in range(rounds):
                await asyncio.sleep(1.5)
                await asyncio.to_thread(broker.kill)
                await asyncio.sleep(1)
                await asyncio.to_thread(broker.start)
            await balanced(ground, feeder, seconds=120, told=f"broker kills={rounds}")


@pytest.mark.parametrize("seconds", [10, pytest.param(60, marks=pytest.mark.long)])
async def test_the_broker_is_away_for_a_while(tmp_path: Path, seconds: float) -> None:
    """However often the worker gives up meanwhile, its supervisor starts it again, and the gate goes on by itself."""
    reports: list[str] = []
    with EmbeddedBroker() as broker:
        ground = await prepare(broker.bootstrap, tmp_path)
        async with Feeder(ground, rate=200) as feeder, supervised(ground, reports):
            await feeder.start()
            await until_delivered(ground)
            await asyncio.to_thread(broker.stop)
            await asyncio.sleep(seconds)
            await asyncio.to_thread(broker.start)
            await balanced(
                ground, feeder, seconds=120, told=f"away={seconds}s worker ended {len(reports)} times,"
            )


async def until_delivered(ground: Ground) -> None:
    """Wait until the gate is at work."""
    async with open_reader(ground.settings(), [ground.topic(DELIVERY)]) as reader:
        await asyncio.wait_for(reader.getone(), 90)


async def test_the_broker_goes_away_while_a_worker_starts(tmp_path: Path) -> None:
    """After it was looked at: the worker ends with 70 and one line, without a traceback."""
    start = """
from agents.settings import load_settings
from agents.worker import run_worker
from stopgate.policy.accounts import Accounts
raise SystemExit(run_worker(load_settings(), Accounts()))
"""
    worker = Worker(Ground("127.0.0.1:9", tmp_path), "w", command=(sys.executable, "-c", start))
    worker.start()
    assert await worker.ended() == 70
    (failed,) = worker.events("worker.failed")
    assert failed["error"] == "KafkaConnectionError"
    assert "Traceback" not in worker.tail()


@pytest.mark.parametrize("rounds", [2, pytest.param(8, marks=pytest.mark.long)])
async def test_the_broker_goes_away_while_lanes_open(
    proxied_broker: ProxiedBroker, make_ground: Callable[..., Awaitable[Ground]], rounds: int
) -> None:
    """Whatever a lane was asking for in that moment, it opens when the broker is back, or the worker ends and says so."""
    broker, proxy = proxied_broker.broker, proxied_broker.proxy()
    ground = await make_ground(broker.bootstrap, through=proxy.address, partitions=24)
    for life in range(rounds):
        worker = Worker(ground, f"w-{life}")
        async with proxy, kept(worker):
            proxy.delay_seconds = 0.01  # so that the lanes take their time
            await until(lambda: worker.events("lane.ready"))  # noqa: B023 - awaited in this round
            await asyncio.to_thread(broker.stop)
            await asyncio.to_thread(broker.start)
            proxy.delay_seconds = 0.0
            await worker.ready()


class Disk:
    """A disk of its own: a file system in memory, mounted where only root may."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        directory.mkdir()

    def resize(self, megabytes: int, *options: str) -> None:
        """Make it so large; room is added under a running broker as an operator would."""
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m{''.join(options)}", "none", str(self.directory)],
            check=True, capture_output=True,
        )  # fmt: skip


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A small disk; skipped where nobody lets us mount one."""
    small = Disk(tmp_path / "disk")
    try:
        small.resize(120)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("mounting a small disk needs root")
    yield small
    subprocess.run(["umount", "--lazy", str(small.directory)], check=True)


async def fill(broker: EmbeddedBroker) -> None:
    """Somebody else's records take what is left of the disk."""
    admin = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap)
    await admin.start()
    await admin.create_topics([NewTopic("much", num_partitions=1, replication_factor=1)])
    await admin.close()
    producer = AIOKafkaProducer(
        bootstrap_servers=broker.bootstrap, max_request_size=2**20, request_timeout_ms=3000
    )
    await producer.start()
    with contextlib.suppress(KafkaError):
        while broker.running():
            await producer.send_and_wait("much", os.urandom(900_000))
    await producer.stop()


async def test_the_brokers_disk_is_full(tmp_path: Path, disk: Disk) -> None:
    """The broker ends; nothing is released. With room again it comes back, and so does the gate, with everything."""
    with EmbeddedBroker(disk.directory / "data") as broker:
        ground = await prepare(broker.bootstrap, tmp_path)
        worker = Worker(ground, "w")
        async with Feeder(ground, rate=200) as feeder, kept(worker):
            await feeder.start()
            await worker.ready()
            await fill(broker)
            assert shutil.disk_usage(disk.directory).free < 20_000_000
            await asyncio.to_thread(broker.kill)
            disk.resize(600, ",remount")
            await asyncio.to_thread(broker.start)
            await balanced(ground, feeder, seconds=120, told="disk full,")
