"""A worker that comes late finds everything there at once, messages and words; a worker without its state finds it again."""

import asyncio
import random
import shutil
import time

import pytest
from aiokafka import AIOKafkaProducer

from schemas.topics import COMMANDS, OUTBOUND, REPLIES
from tests.faults import records
from tests.faults.checker import settled
from tests.faults.ground import Ground
from tests.faults.ledger import Blocked, Ledger
from tests.faults.workers import Worker, kept

HANDSETS = [records.handset_number(index) for index in range(2000)]
ROUNDS = 5


class Backlog:
    """Appends in rounds: some handsets opt out (half by command), then messages to everybody, as fast as it goes."""

    def __init__(self, ground: Ground, producer: AIOKafkaProducer) -> None:
        self.ledger = Ledger()
        self._ground = ground
        self._producer = producer
        self._random = random.Random(11)
        self._blocked: dict[str, Blocked] = {}
        self._count = 0

    async def append(self, messages: int, opt_outs: int) -> None:
        """One round; everything is acknowledged at the end."""
        left = [handset for handset in HANDSETS if handset not in self._blocked]
        said = self._random.sample(left, opt_outs)
        await asyncio.gather(*(self._opt_out(handset) for handset in said))
        futures = [await self._message(self._random.choice(HANDSETS)) for _ in range(messages)]
        await asyncio.gather(*futures)

    async def _opt_out(self, handset: str) -> None:
        self._count += 1
        name = f"word{self._count}"
        if self._count % 2:
            topic, value = REPLIES, records.reply(name, handset, "STOP", int(time.time() * 1000))
            self.ledger.replies[name] = "STOP"
        else:
            topic, value = COMMANDS, records.command(name, handset)
            self.ledger.commands.add(name)
        await self._producer.send_and_wait(self._ground.topic(topic), value, handset.encode())
        self._blocked[handset] = Blocked("reply" if topic is REPLIES else "command")

    async def _message(self, handset: str) -> "asyncio.Future[object]":
        self._count += 1
        name = f"m{self._count}"
        self.ledger.outbound[name] += 1
        if handset in self._blocked:
            self.ledger.blocked[name] = self._blocked[handset]
        value = records.outbound(name, handset)
        future: asyncio.Future[object] = await self._producer.send(
            self._ground.topic(OUTBOUND), value, handset.encode()
        )
        return future


@pytest.mark.parametrize("messages", [50_000, pytest.param(500_000, marks=pytest.mark.long)])
async def test_a_late_worker_and_one_without_its_state(ground: Ground, messages: int) -> None:
    """Words come between the messages; no message after one is delivered, by the first worker or by a fresh one."""
    late, fresh = Worker(ground, "late"), Worker(ground, "fresh")
    producer = AIOKafkaProducer(bootstrap_servers=ground.bootstrap, linger_ms=5, max_batch_size=1 << 18)
    async with producer:
        backlog = Backlog(ground, producer)
        for _ in range(ROUNDS):
            await backlog.append(messages // ROUNDS, opt_outs=100)
        async with kept(late):
            first = await settled(ground, backlog.ledger, 180)
        shutil.rmtree(ground.data_dir / ground.app_id)
        await backlog.append(2000, opt_outs=100)
        async with kept(fresh):
            both = await settled(ground, backlog.ledger, 240)
    print(f"late: {first}; then fresh: {both}")
    assert (first.faults, both.faults) == ({}, {})
    assert both.figures["blocked"] > messages // 10
