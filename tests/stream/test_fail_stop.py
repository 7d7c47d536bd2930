"""Fail stop, never fail open: an unexpected error ends the process with 70 and one line that names the record."""

import asyncio
import itertools
import os
import sys
from typing import Any

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from schemas.topics import OUTBOUND
from stopgate.policy.partitions import partition_of
from stopgate.supervisor import Supervisor
from tests.faults import records
from tests.faults.ground import Ground
from tests.faults.outputs import Reader
from tests.faults.variant import POISON, QUICKSAND, variant
from tests.faults.workers import Worker, until

HANDSET = records.handset_number(1)
KEYS = [records.handset_number(i).encode() for i in range(100)]


async def append(ground: Ground, *names: str, note: bytes = b"") -> list[tuple[int, int]]:
    """Append messages of one handset in one batch; the note goes into the last. Their partitions and offsets."""
    async with AIOKafkaProducer(bootstrap_servers=ground.bootstrap, linger_ms=50) as producer:
        values = [records.outbound(name, HANDSET) for name in names]
        values[-1] = values[-1].replace(b"Hello", note or b"Hello")
        futures = [await producer.send(ground.topic(OUTBOUND), value, HANDSET.encode()) for value in values]
        return [(at.partition, at.offset) for at in await asyncio.gather(*futures)]


def failures(worker: Worker) -> list[dict[str, Any]]:
    """The lines that say why a worker ended."""
    return worker.events("worker.failed")


async def test_an_error_in_an_agent(ground: Ground) -> None:
    """The process ends; nothing of the batch is visible, although its first record was decided; the line names the place."""
    worker = Worker(ground, "w", command=variant("with-faulty-agent"))
    *_, (partition, offset) = await append(ground, "a", "b", note=POISON)
    worker.start()
    assert await worker.ended() == 70
    (line,) = failures(worker)
    assert (line["topic"], line["partition"], line["offset"]) == (ground.topic(OUTBOUND), partition, offset)
    assert (line["error"], line["exit_code"]) == ("LookupError", 70)
    assert POISON.decode() not in worker.tail(), "no record is quoted in the log"
    reader = Reader(ground)
    seen = reader.read_to_the_end()
    reader.close()
    assert (seen.final, seen.held.total()) == (0, 0)


async def test_an_agent_that_never_returns(ground: Ground) -> None:
    """The watchdog ends a worker whose event loop stands still, and names the record it cannot get past."""
    worker = Worker(ground, "w", command=variant("with-faulty-agent"), STOPGATE_WATCHDOG_SECONDS="8")
    *_, (partition, offset) = await append(ground, "a", note=QUICKSAND)
    worker.start()
    assert await worker.ended() == 70
    (line,) = failures(worker)
    assert (line["topic"], line["partition"], line["offset"]) == (ground.topic(OUTBOUND), partition, offset)
    assert "nothing was committed for 8 s" in line["detail"]


async def test_a_barrier_that_never_opens(ground: Ground) -> None:
    """A word that stays hidden behind somebody's open transaction: nothing is released, and the watchdog says that it hangs."""
    worker = Worker(ground, "w", STOPGATE_WATCHDOG_SECONDS="8")
    worker.start()
    await worker.ready()
    other = AIOKafkaProducer(bootstrap_servers=ground.bootstrap, transactional_id=f"{ground.name}-other")
    async with other:
        await other.begin_transaction()
        await other.send_and_wait(f"{ground.name}.replies", b"of somebody else", HANDSET.encode())
        await append(ground, "a")
        assert await worker.ended() == 70
        (line,) = failures(worker)
        assert "nothing was committed for 8 s" in line["detail"]
        reader = Reader(ground)
        assert reader.read(1).final == 0
        reader.close()
        await other.abort_transaction()


async def test_an_input_that_lost_what_was_decided(ground: Ground) -> None:
    """A log that ends before the committed offset (an unclean election): nothing of it is decided, and the line says why."""
    at = TopicPartition(ground.topic(OUTBOUND), 0)
    async with AIOKafkaConsumer(
        bootstrap_servers=ground.bootstrap, group_id=ground.app_id, enable_auto_commit=False
    ) as group:
        group.assign([at])
        await group.commit({at: 3})
    await append_to(ground, 0, "again")
    worker = Worker(ground, "w")
    worker.start()
    assert await worker.ended() == 70
    assert "was decided up to offset 3 and now goes on at 1" in failures(worker)[-1]["detail"]
    reader = Reader(ground)
    assert reader.read(1).final == 0
    reader.close()


async def append_to(ground: Ground, partition: int, name: str) -> None:
    """A message of a handset that lives in this partition."""
    key = next(key for key in KEYS if partition_of(key, ground.partitions) == partition)
    async with AIOKafkaProducer(bootstrap_servers=ground.bootstrap) as producer:
        await producer.send_and_wait(ground.topic(OUTBOUND), records.outbound(name, key.decode()), key)


@pytest.mark.parametrize(
    ("defect", "words"),
    [
        ("with-a-lane-that-never-opens", "the ends of its changelogs are not known"),
        ("with-an-input-that-is-never-fetched", "records wait to be fetched"),
    ],
)
async def test_one_lane_stands_still_while_the_others_go_on(ground: Ground, defect: str, words: str) -> None:
    """What the others commit hides nothing: the worker ends, and the line names the lane."""
    worker = Worker(ground, "w", command=variant(defect), STOPGATE_WATCHDOG_SECONDS="8")
    await append_to(ground, 0, "standing")
    worker.start()
    reader = Reader(ground)
    for count in itertools.count(1):
        await append_to(ground, 1, f"going-{count}")
        if worker.poll() is not None:
            break
    assert worker.exit_codes == [70]
    (line,) = failures(worker)
    assert line["partition"] == 0
    assert f"lane 0: {words}" in line["detail"]
    seen = reader.read_to_the_end()
    reader.close()
    assert not seen.delivered["standing"]
    assert len([name for name in seen.delivered if name.startswith("going-")]) > 1


async def test_a_defect_while_state_is_restored(ground: Ground) -> None:
    """A row that is no opt-out, on the changelog: the lane never opens and nothing is released; the worker ends with 70."""
    async with AIOKafkaProducer(bootstrap_servers=ground.bootstrap) as producer:
        for partition in range(ground.partitions):
            await producer.send_and_wait(
                f"{ground.name}.waiting", b"not a row", b"message|1", partition=partition
            )
    await append(ground, "a")
    worker = Worker(ground, "w")
    worker.start()
    assert await worker.ended() == 70
    assert len(failures(worker)) == 1
    reader = Reader(ground)
    assert reader.read(1).final == 0
    reader.close()


async def test_a_crash_loop_is_told_with_its_coordinates(ground: Ground) -> None:
    """Three lives that end at the same record: the supervisor names it and how to skip it."""
    *_, (partition, offset) = await append(ground, "a", "b", note=POISON)
    program, reports = variant("with-faulty-agent"), list[str]()
    environ = os.environ | ground.environ("w")
    supervisor = Supervisor(environ, log=lambda line: None, report=reports.append, command=program)
    run = asyncio.create_task(supervisor.run())
    try:
        await until(lambda: any("crash loop" in sentence for sentence in reports), 180)
    finally:
        await supervisor.stop()
        await asyncio.wait_for(run, 30)
    place = f"{ground.topic(OUTBOUND)} partition {partition} offset {offset}"
    assert all(place in sentence for sentence in reports)
    (loop,) = [sentence for sentence in reports if "crash loop" in sentence]
    assert f"stopgate skip {ground.topic(OUTBOUND)} {partition} {offset} --reason" in loop


async def test_a_supervisor_that_is_stopped_while_it_pauses_starts_nobody(ground: Ground) -> None:
    """It ends at once, with the last exit code; no worker is left that nobody looks after."""
    reports: list[str] = []
    failing = (sys.executable, "-c", "raise SystemExit(70)")
    supervisor = Supervisor(
        ground.environ("w"), log=lambda line: None, report=reports.append, command=failing
    )
    run = asyncio.create_task(supervisor.run())
    await until(lambda: len(reports) >= 2)
    await supervisor.stop()
    assert await asyncio.wait_for(run, 5) == 70
    assert len(reports) == 2


async def test_a_first_worker_that_refuses_its_configuration_is_final(ground: Ground) -> None:
    """Exit code 2 of the first life is for the operator; trying again would not mend it."""
    refusing = (sys.executable, "-c", "raise SystemExit(2)")
    supervisor = Supervisor(
        ground.environ("w"), log=lambda line: None, report=lambda line: None, command=refusing
    )
    assert await asyncio.wait_for(supervisor.run(), 20) == 2
