"""Feeds a gate with traffic in which every sharp case occurs all the time, and keeps the ledger of it.

What the ledger claims rests on acknowledgements only: a message counts as blocked when it was appended after the
broker had acknowledged the STOP, the command or the suspension. Records of one handset are never in flight together.
"""

import asyncio
import random
import time
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, Self

from aiokafka import AIOKafkaProducer

from schemas.topics import COMMANDS, OUTBOUND, REPLIES, VERIFICATIONS, Topic
from tests.faults import records
from tests.faults.ground import Ground
from tests.faults.ledger import Blocked, Handset, Keyword, Ledger

PATIENCE_MS = 600_000
"""The feeder outlasts every outage: what it sent is appended exactly once, sooner or later."""
COMMANDED_AREA, CALM_AREA = 303, 425


class Feeder:
    """Use as a context manager; `start` and `finish` the traffic inside.

    Args:
        rate: records a second; what an outage delays is made up for.
        seed: of the random choices.
        words: whether anybody says anything; without, there are only messages.
        handsets: so many different ones speak.
    """

    def __init__(
        self, ground: Ground, *, rate: int = 400, seed: int = 7, handsets: int = 1500, words: bool = True
    ) -> None:
        self.ledger = Ledger()
        self._ground = ground
        self._rate = rate
        self._words_said = words
        self._random = random.Random(seed)
        self._handsets = [Handset(records.handset_number(i)) for i in range(handsets)]
        self._toll_free = [f"+1833{200 + i}5555" for i in range(60)]
        self._pending = [f"+1628{200 + i}5555" for i in range(5)]
        self._count = 0
        self._tasks: set[asyncio.Task[Any]] = set()
        self._feeding: asyncio.Task[None] | None = None
        self._ending = asyncio.Event()

    async def __aenter__(self) -> Self:
        client = {
            "bootstrap_servers": self._ground.bootstrap,
            "enable_idempotence": True,
            "request_timeout_ms": PATIENCE_MS,
        }
        self._messages = AIOKafkaProducer(linger_ms=2, **client)
        self._words = AIOKafkaProducer(linger_ms=0, **client)
        await self._messages.start()
        await self._words.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in [*self._tasks, *([self._feeding] if self._feeding else [])]:
            task.cancel()
        await asyncio.gather(self._messages.stop(), self._words.stop())

    async def start(self) -> None:
        """Register the senders, then begin to feed."""
        approved = [self._standing(sender, "toll_free", "approved") for sender in self._toll_free]
        await asyncio.gather(*approved, *(self._standing(s, "number", "pending") for s in self._pending))
        self._feeding = asyncio.create_task(self._feed())

    async def finish(self) -> Ledger:
        """End the traffic; every record is acknowledged and every registration decided afterwards."""
        self._ending.set()
        assert self._feeding is not None
        await self._feeding
        await asyncio.gather(*self._tasks)
        await asyncio.gather(*(self._standing(sender, "number", "approved") for sender in self._pending))
        return self.ledger

    async def feed(self, seconds: float) -> Ledger:
        """Feed for so long."""
        await self.start()
        await asyncio.sleep(seconds)
        return await self.finish()

    async def _feed(self) -> None:
        began = time.monotonic()
        while not self._ending.is_set():
            due = int((time.monotonic() - began) * self._rate) - self._count
            for _ in range(max(0, min(due, 2 * self._rate))):
                self._count += 1
                self._one(f"{self._count}", self._random.random())
            await asyncio.sleep(0.005)

    def _one(self, name: str, chance: float) -> None:
        handset = self._random.choice(self._handsets)
        if not self._words_said:
            self._spawn(self._message(name, handset, records.LONG_CODE))
        elif chance < 0.03:
            self._spawn(self._sharp(name, handset, "STOP"))
        elif chance < 0.04:
            self._spawn(self._sharp(name, handset, "START"))
        elif chance < 0.05:
            self._spawn(self._commanded(name))
        elif chance < 0.052:
            self._spawn(self._suspended(name))
        elif chance < 0.06:
            self._spawn(self._twice(name, handset))
        elif chance < 0.065:
            self._spawn(self._garbage(name))
        else:
            self._spawn(self._message(name, handset, self._sender(chance)))

    def _sender(self, chance: float) -> str:
        if chance < 0.15 and self._toll_free:
            return self._random.choice(self._toll_free)
        if chance < 0.17:
            return self._random.choice(self._pending)
        return records.LONG_CODE

    def _spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._forget)

    def _forget(self, task: asyncio.Task[Any]) -> None:
        if task.cancelled() or task.exception() is None:
            self._tasks.discard(task)

    # -- single acts ----------------------------------------------------------------------------------------------

    async def _message(self, name: str, handset: Handset, sender: str) -> None:
        """A message; one in fifty under the wrong key, so that it is judged in the wrong partition first."""
        if sender in self._pending:
            self.ledger.waiting.add(name)
        if handset.last == "STOP" and not handset.busy:
            self.ledger.blocked[name] = Blocked("reply", handset, handset.starts)
        key = self._random.choice(self._handsets) if self._random.random() < 0.02 else handset
        await self._append(name, records.outbound(name, handset.number, sender=sender), key.number)

    async def _sharp(self, name: str, handset: Handset, word: Keyword) -> None:
        """A word, and in the moment of its acknowledgement a message."""
        if handset.busy or handset.last == word or (word == "START" and handset.last is None):
            return
        handset.busy, handset.starts = True, handset.starts + (word == "START")
        handset.at_ms = max(int(time.time() * 1000), handset.at_ms + 1)
        await self._say(
            REPLIES, handset.number, records.reply(f"r{name}", handset.number, word, handset.at_ms)
        )
        self.ledger.replies[f"r{name}"] = word
        handset.last, handset.busy = word, False
        await self._message(name, handset, records.LONG_CODE)

    async def _commanded(self, name: str) -> None:
        """An operator's opt-out, and in the moment of its acknowledgement a message."""
        number = records.handset_number(int(name) % 1_000_000, COMMANDED_AREA)
        await self._say(COMMANDS, number, records.command(f"c{name}", number))
        self.ledger.commands.add(f"c{name}")
        self.ledger.blocked[name] = Blocked("command")
        await self._append(name, records.outbound(name, number), number)

    async def _suspended(self, name: str) -> None:
        """A sender is suspended, and in the moment of the acknowledgement it sends a message."""
        if len(self._toll_free) < 2:
            return
        sender = self._toll_free.pop()
        await self._standing(sender, "toll_free", "suspended")
        number = records.handset_number(int(name) % 1_000_000, CALM_AREA)
        self.ledger.blocked[name] = Blocked("suspension")
        await self._append(name, records.outbound(name, number, sender=sender), number)

    async def _twice(self, name: str, handset: Handset) -> None:
        """The same message again, up to two seconds later: at most one of the two may be delivered."""
        value = records.outbound(name, handset.number)
        await self._append(name, value, handset.number)
        await asyncio.sleep(self._random.random() * 2)
        await self._append(name, value, handset.number)

    async def _garbage(self, name: str) -> None:
        value = b'{"id": "%s", no message' % name.encode()
        self.ledger.garbage[value] += 1
        await self._messages.send(self._ground.topic(OUTBOUND), value, name.encode())

    async def _append(self, name: str, value: bytes, key: str) -> None:
        self.ledger.outbound[name] += 1
        future = await self._messages.send(self._ground.topic(OUTBOUND), value, key.encode())
        await future

    async def _standing(self, sender: str, kind: str, status: str) -> None:
        value = records.verification(f"{sender}-{status}", sender, kind, status, int(time.time() * 1000))
        await self._say(VERIFICATIONS, sender, value)

    async def _say(self, topic: Topic, key: str, value: bytes) -> None:
        """Append and wait for the acknowledgement."""
        await self._words.send_and_wait(self._ground.topic(topic), value, key.encode())
