"""Several workers agree: joining, leaving, rolling restarts, more workers than partitions, two of one name."""

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable

import pytest
from aiokafka import AIOKafkaConsumer
from aiokafka.coordinator.assignors.roundrobin import RoundRobinPartitionAssignor

from schemas.topics import OUTBOUND
from tests.faults.feeder import Feeder
from tests.faults.ground import SESSION_SECONDS, Ground
from tests.faults.scenario import balanced
from tests.faults.variant import variant
from tests.faults.workers import Worker, kept, until


def lanes_of(worker: Worker) -> list[int]:
    """The partitions of the worker's last assignment."""
    assigned = worker.events("lanes.assigned")
    return assigned[-1]["partitions"] if assigned else []


async def shared_out(ground: Ground, *workers: Worker) -> None:
    """Wait until every partition has one owner among these workers, and every worker has one."""

    def is_shared_out() -> bool:
        owned = [lanes_of(worker) for worker in workers]  # read once: it may change between two looks
        return sorted(itertools.chain(*owned)) == list(range(ground.partitions)) and all(owned)

    await until(is_shared_out, 90)


async def left(worker: Worker) -> None:
    """End a worker in order."""
    worker.terminate()
    assert await worker.ended() == 0, worker.tail()


@pytest.mark.parametrize("rounds", [1, pytest.param(8, marks=pytest.mark.long)])
async def test_workers_join_and_leave_under_load(
    kafka: str, make_ground: Callable[..., Awaitable[Ground]], rounds: int
) -> None:
    """Partitions move to a second and a third worker and back, and no promise is broken on the way."""
    ground = await make_ground(kafka, partitions=6)
    first, second, third = (Worker(ground, name) for name in ("first", "second", "third"))
    async with Feeder(ground) as feeder, kept(first):
        await feeder.start()
        await first.ready()
        for _ in range(rounds):
            second.start()
            await shared_out(ground, first, second)
            third.start()
            await shared_out(ground, first, second, third)
            second.kill()
            await shared_out(ground, first, third)
            await left(third)
            await shared_out(ground, first)
        await balanced(ground, feeder, told=f"rounds={rounds}")
    assert set(first.exit_codes) == {-9}, "only the end of the test ended the first worker"


@pytest.mark.parametrize("rounds", [1, pytest.param(8, marks=pytest.mark.long)])
async def test_a_rolling_restart_under_load(ground: Ground, rounds: int) -> None:
    """Workers end in order on SIGTERM and come back one after the other; nothing is lost, nothing doubled."""
    first, second = Worker(ground, "first"), Worker(ground, "second")
    async with Feeder(ground) as feeder, kept(first, second):
        await feeder.start()
        await shared_out(ground, first, second)
        for worker in [first, second] * rounds:
            lives = len(worker.exit_codes)
            worker.terminate()
            await until(lambda: len(worker.exit_codes) > lives and worker.lives)  # noqa: B023 - awaited at once
            await shared_out(ground, first, second)
        assert first.exit_codes == second.exit_codes == [0] * rounds
        await balanced(ground, feeder, told=f"restarts={2 * rounds}")


async def test_the_worker_that_is_one_too_many_idles(ground: Ground) -> None:
    """With as many workers as partitions a further one has nothing to do, holds nobody up and ends in order."""
    workers = [Worker(ground, f"w{number}") for number in range(ground.partitions + 1)]
    async with Feeder(ground, rate=200) as feeder, kept(*workers):
        await feeder.start()
        await until(lambda: all(worker.events("lanes.assigned") for worker in workers), 180)
        await until(lambda: sorted(len(lanes_of(worker)) for worker in workers) == [0, 1, 1, 1, 1], 180)
        await balanced(ground, feeder)


async def test_partitions_move_within_the_session_time(ground: Ground) -> None:
    """When a worker is killed, another one delivers from its partitions before its session and a moment are over."""
    first, second = Worker(ground, "first"), Worker(ground, "second")
    async with Feeder(ground, rate=200) as feeder, kept(first):
        await feeder.start()
        second.start()
        await shared_out(ground, first, second)
        second.kill()
        killed = time.monotonic()
        ready_before = len(first.events("lane.ready"))
        await shared_out(ground, first)
        await first.ready(lanes=ready_before + ground.partitions)
        assert time.monotonic() - killed < SESSION_SECONDS + 6
        await balanced(ground, feeder)


async def test_two_workers_of_one_name(ground: Ground) -> None:
    """The elder is fenced and ends itself with 70; the traffic goes on as if it had never been."""
    elder, younger = Worker(ground, "twin"), Worker(ground, "twin")
    async with Feeder(ground, rate=200) as feeder:
        await feeder.start()
        elder.start()
        await elder.ready()
        async with kept(younger):
            assert await elder.ended(60) == 70
            await balanced(ground, feeder)


async def test_a_worker_that_the_group_refuses_ends_itself(ground: Ground) -> None:
    """A foreign consumer under the gate's group keeps workers out; they say so and end, instead of idling unnoticed."""
    foreign = AIOKafkaConsumer(
        ground.topic(OUTBOUND), bootstrap_servers=ground.bootstrap, group_id=ground.app_id,
        partition_assignment_strategy=[RoundRobinPartitionAssignor],
    )  # fmt: skip
    worker = Worker(ground, "w")
    async with foreign:
        await foreign.getmany(timeout_ms=1000)
        worker.start()
        assert await worker.ended(60) == 70
    (line,) = worker.events("worker.failed")
    assert line["error"] == "InconsistentGroupProtocolError"


async def test_a_worker_that_fetches_for_itself_is_not_idle(ground: Ground) -> None:
    """aiokafka takes part in no rebalance of a consumer that has not fetched with it for five minutes, here three seconds."""
    worker, other = Worker(ground, "a", command=variant("with-an-impatient-group")), Worker(ground, "b")
    async with kept(worker):
        await worker.ready()
        await asyncio.sleep(5)
        async with kept(other):
            await shared_out(ground, worker, other)
            assert len(worker.events("lanes.assigned")) == 2
