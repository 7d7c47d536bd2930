"""`stopgate skip`: one record that no worker gets past becomes a dead letter; everything around it is decided."""

import asyncio
import os
import subprocess
import sys
from typing import Any

import orjson
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from hypothesis import given
from hypothesis import strategies as st

from schemas.topics import DEAD_LETTERS, OUTBOUND, VERIFICATIONS, Topic
from stopgate.stream.skipping import KEPT, read_note, write_note
from tests.faults import records
from tests.faults.ground import SESSION_SECONDS, Ground
from tests.faults.outputs import Outputs, Reader
from tests.faults.variant import POISON, variant
from tests.faults.workers import Worker, until

HANDSET = records.handset_number(1)
SKIP = "import typer; from stopgate.cli.skip import command; typer.run(command)"


async def skip(
    ground: Ground, topic: str, partition: int, offset: int, reason: str = "a defect"
) -> tuple[int, str]:
    """Run the command; its exit code and what it says."""
    words = [topic, str(partition), str(offset), "--reason", reason, "--operator", "ops@tests", "--json"]
    ended = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", SKIP, *words], env=os.environ | ground.environ(None),
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    return ended.returncode, ended.stdout or ended.stderr


async def skip_when_alone(ground: Ground, topic: str, partition: int, offset: int) -> None:
    """Skip as soon as the group no longer counts the dead worker."""
    for _ in range(SESSION_SECONDS * 2):
        code, said = await skip(ground, topic, partition, offset)
        if code == 0:
            assert orjson.loads(said)["offset"] == offset
            return
        assert "end all workers" in said
        await asyncio.sleep(0.5)
    raise AssertionError(said)


async def append(ground: Ground, topic: Topic, key: str, *values: bytes) -> list[tuple[int, int]]:
    """Append records of one key; their partitions and offsets."""
    async with AIOKafkaProducer(bootstrap_servers=ground.bootstrap) as producer:
        told = [await producer.send_and_wait(ground.topic(topic), value, key.encode()) for value in values]
        return [(each.partition, each.offset) for each in told]


def messages(*names: str) -> list[bytes]:
    """Messages; the one that is called poison is one."""
    return [
        records.outbound(name, HANDSET).replace(b"Hello", POISON if name == "poison" else b"Hello")
        for name in names
    ]


async def fails_at(worker: Worker, offset: int) -> dict[str, Any]:
    """One life of a worker that ends at this record; its last word."""
    worker.start()
    assert await worker.ended() == 70
    (line,) = worker.events("worker.failed")
    assert line["offset"] == offset
    return line


def seen_on(ground: Ground) -> Outputs:
    """Everything visible by now."""
    reader = Reader(ground)
    try:
        return reader.read_to_the_end()
    finally:
        reader.close()


async def outcomes(ground: Ground, count: int) -> Outputs:
    """Wait for so many final outcomes, then read to the end."""
    reader = Reader(ground)
    try:
        await until(lambda: reader.read().final >= count)
        return reader.read_to_the_end()
    finally:
        reader.close()


async def test_a_record_in_the_middle_of_a_batch(ground: Ground) -> None:
    """What stands before and after it is delivered, itself it is a dead letter with the reason; for every later worker, too."""
    worker = Worker(ground, "w", command=variant("with-faulty-agent"))
    value = messages("poison")[0]
    places = await append(ground, OUTBOUND, HANDSET, *messages("a", "poison", "b"))
    partition, offset = places[1]
    line = await fails_at(worker, offset)
    await skip_when_alone(ground, line["topic"], line["partition"], line["offset"])
    assert seen_on(ground).dead == {value: 1}
    for names in (["a", "b"], ["a", "b", "c"]):
        worker.start()
        seen = await outcomes(ground, len(names) + 1)
        assert (set(seen.delivered), seen.dead) == (set(names), {value: 1})
        worker.kill()
        await append(ground, OUTBOUND, HANDSET, *messages("c"))
    headers = await headers_of_the_dead_letter(ground, partition)
    assert headers["stopgate-error"] == b"skipped by ops@tests: a defect"
    assert (headers["stopgate-source-topic"], headers["stopgate-source-offset"]) == (
        ground.topic(OUTBOUND).encode(), str(offset).encode(),
    )  # fmt: skip


async def headers_of_the_dead_letter(ground: Ground, partition: int) -> dict[str, bytes]:
    """What stands beside it."""
    reader = AIOKafkaConsumer(bootstrap_servers=ground.bootstrap, auto_offset_reset="earliest")
    reader.assign([TopicPartition(ground.topic(DEAD_LETTERS), partition)])
    async with reader:
        return dict((await reader.getone()).headers)


async def test_a_verification_that_ends_every_worker_at_its_start(ground: Ground) -> None:
    """What every worker reads whole is skipped by all of them, too."""
    worker = Worker(ground, "w", command=variant("with-faulty-agent"))
    sender = "+18332005555"
    poison = records.verification(POISON.decode(), sender, "toll_free", "approved", 1)
    approved = records.verification("v", sender, "toll_free", "approved", 2)
    (_, offset), _ = await append(ground, VERIFICATIONS, sender, poison, approved)
    line = await fails_at(worker, offset)
    await skip_when_alone(ground, line["topic"], line["partition"], line["offset"])
    worker.start()
    await append(ground, OUTBOUND, HANDSET, records.outbound("m", HANDSET, sender=sender))
    seen = await outcomes(ground, 2)
    assert (set(seen.delivered), seen.dead) == ({"m"}, {poison: 1})


async def test_what_is_refused(ground: Ground) -> None:
    """Nothing is skipped while workers run, nothing that was decided, nothing that is not there; and nothing changes by asking."""
    worker = Worker(ground, "w")
    ((partition, offset),) = await append(ground, OUTBOUND, HANDSET, *messages("a"))
    worker.start()
    await outcomes(ground, 1)
    code, said = await skip(ground, "outbound", partition, offset)
    assert (code, "end all workers" in said) == (1, True)
    worker.kill()
    await asyncio.sleep(SESSION_SECONDS + 1)
    refusals = [
        (("outbound", partition, offset), 1, "has been decided already"),
        (("outbound", partition, offset + 1), 1, "there is no record"),
        (("outbound", partition, offset + 100_000), 1, "no worker can have reached"),
        ((ground.topic(DEAD_LETTERS), partition, 0), 1, "no input of this gate"),
    ]
    for place, expected, words in refusals:
        code, said = await skip(ground, *place)
        assert (code, words in said) == (expected, True), said
    assert (await skip(ground, "outbound", partition, 0, reason=" "))[0] == 2
    assert seen_on(ground).dead == {}
    worker.start()
    await append(ground, OUTBOUND, HANDSET, *messages("b"))
    assert set((await outcomes(ground, 2)).delivered) == {"a", "b"}


@given(st.sets(st.integers(0, 1 << 62), min_size=1, max_size=2 * KEPT))
def test_a_note_tells_what_was_skipped(offsets: set[int]) -> None:
    """The newest of them, within what a broker takes."""
    note = write_note(offsets)
    assert read_note(note) == set(sorted(offsets)[-KEPT:])
    assert len(note.encode()) <= 4096


@given(st.text())
def test_a_foreign_note_says_nothing(text: str) -> None:
    """Other tools may write notes beside offsets, too."""
    assert read_note("x" + text) == frozenset()
