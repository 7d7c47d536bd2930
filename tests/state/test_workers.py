"""Workers with their state on disk, on a real broker: warm starts, moves, damage, and `stopgate state`."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from stopgate.state import StateDirectory
from stopgate.state.rocks import Store
from tests.broker.small_disk import small_disk
from tests.faults.feeder import Feeder
from tests.faults.ground import Ground
from tests.faults.outputs import Reader
from tests.faults.scenario import balanced
from tests.faults.workers import STOPGATE_WORKER, Worker, kept, until

STATE = "from stopgate.cli.state import app; app(prog_name='stopgate state')"


def state(ground: Ground, *words: str) -> tuple[int, list[dict[str, Any]]]:
    """Run `stopgate state … --json`; its exit code and lines."""
    ended = subprocess.run(
        [sys.executable, "-c", STATE, *words, "--json"], env=os.environ | ground.environ(None), capture_output=True,
        text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode in (0, 1), ended.stderr
    return ended.returncode, [json.loads(line) for line in ended.stdout.splitlines()]


async def fed(ground: Ground, worker: Worker, seconds: float = 3) -> None:
    """Let the worker decide some traffic with many opt-outs, all promises kept."""
    worker.start()
    async with Feeder(ground, handsets=200) as feeder:
        await worker.ready()
        await feeder.start()
        await feeder.feed(seconds)
        await balanced(ground, feeder)
    await left(worker)


async def left(worker: Worker) -> None:
    """End a worker in order; one that was kept would be started again, and what it logged belong to a former life."""
    worker.terminate()
    assert await worker.ended() == 0, worker.tail()


def restored(worker: Worker) -> list[str]:
    """Why copies were begun anew in this life of the worker."""
    return [event["because"] for event in worker.events("state.begun_anew")]


async def test_copies_agree_with_their_changelogs_and_serve_the_next_start(ground: Ground) -> None:
    """After real work `state verify` finds nothing; another worker of the machine starts from the same copies."""
    await fed(ground, first := Worker(ground, "first"))
    assert set(restored(first)) == {"there is none yet"}
    code, lines = state(ground, "verify")
    assert code == 0
    assert {line["partition"] for line in lines if line["table"] == "opt-outs"} == set(
        range(ground.partitions)
    )
    assert sum(line["rows"] for line in lines if line["table"] == "opt-outs") > 20
    async with kept(second := Worker(ground, "second")):
        await second.ready()
        assert restored(second) == []
        code, lines = state(ground, "path")
        assert all(line["open"] for line in lines)
        assert state(ground, "verify")[0] == 0, "a running worker does not disturb"
        code, lines = state(ground, "clear", "--partition", "0")
        assert (code, {line["cleared"] for line in lines}) == (1, {False})


async def test_a_row_that_differs_is_told_and_clearing_mends_it(ground: Ground) -> None:
    """Missing, invented and changed rows; afterwards the changelog is read whole again."""
    await fed(ground, worker := Worker(ground, "w"))
    directory = StateDirectory(ground.data_dir, ground.app_id)
    partition = next(
        n for n in range(ground.partitions) if _harm(directory.partition_path("opt-outs", n) / "0")
    )
    code, lines = state(ground, "verify", "--partition", str(partition))
    assert code == 1
    assert {line["difference"] for line in lines if "difference" in line} == {
        "missing",
        "different",
        "unknown",
        "hidden",
    }
    assert state(ground, "clear", "--partition", str(partition))[0] == 0
    async with kept(worker):
        await worker.ready()
        assert set(restored(worker)) == {"there is none yet"}
    worker.start()
    assert state(ground, "verify")[0] in (0, 1)
    worker.kill()


def _harm(slot: Path) -> bool:
    store = Store(slot / "rows")
    keys = list(store.row_keys())
    if len(keys) > 2:
        store.write([(keys[0], None), (keys[1], b"{}"), (b"acme|+19995550123", b"{}")], None)
        store.flush(wait=True)
    store.close()
    return len(keys) > 2


async def test_partitions_that_move_between_workers_of_a_machine_take_their_copies_along(
    ground: Ground,
) -> None:
    """The second worker finds what the first one left, and the first finds it again when it is alone."""
    await fed(ground, first := Worker(ground, "first"), seconds=1)
    async with kept(first):
        await first.ready()
        second = Worker(ground, "second")
        second.start()
        await until(lambda: second.events("lane.ready"))
        assert restored(second) == []
        await left(second)
        assert restored(first) == []
    assert state(ground, "verify")[0] == 0


async def test_a_disk_that_is_full_releases_nothing(ground: Ground, tmp_path: Path) -> None:
    """The worker ends with code 70 and says what to do; no message has an outcome."""
    prefix = small_disk(tmp_path / "disk", "64k")
    worker = Worker(
        ground, "w", command=[*prefix, *STOPGATE_WORKER], STOPGATE_DATA_DIR=str(tmp_path / "disk")
    )
    async with Feeder(ground) as feeder:
        await feeder.start()
        worker.start()
        assert await worker.ended() == 70
        await feeder.finish()
    assert (
        "the disk is full: free some space, or set STOPGATE_DATA_DIR"
        in worker.events("worker.failed")[0]["detail"]
    )
    reader = Reader(ground)
    assert reader.read(2).final == 0
    reader.close()
