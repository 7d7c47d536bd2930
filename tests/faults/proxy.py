"""A TCP proxy between workers and broker that understands so much of Kafka's protocol as to fail at exact moments.

It cuts, delays and swallows; and it springs traps: an act that happens when the workers' next request of one kind is
about to reach the broker, or has just reached it and its answer has not come back.
"""

import asyncio
import contextlib
import random
import struct
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, Self

from stopgate.broker.network import HOST

PRODUCE, FETCH, INIT_PRODUCER, ADD_PARTITIONS, ADD_OFFSETS, END_TRANSACTION, COMMIT_OFFSETS = (
    0,
    1,
    22,
    24,
    25,
    26,
    28,
)
"""Kafka's numbers for the requests of a transaction."""
TRANSACTION_STEPS = {
    "partitions added": ADD_PARTITIONS, "records produced": PRODUCE, "offsets added": ADD_OFFSETS,
    "offsets committed": COMMIT_OFFSETS, "transaction ended": END_TRANSACTION,
}  # fmt: skip
_REACHES_THE_BROKER_SECONDS = 0.1

Act = Callable[[], Awaitable[None]]


@dataclass(slots=True)
class Trap:
    """One act at one request; springs once."""

    api: int
    when: Literal["before", "after"]
    act: Act
    sprung: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(eq=False, slots=True)
class _Connection:
    client: asyncio.StreamWriter
    broker: asyncio.StreamWriter
    answering: asyncio.Event = field(default_factory=asyncio.Event)

    def cut(self) -> None:
        """End it without a word, as a failing network does."""
        for side in (self.client, self.broker):
            side.transport.abort()


class Proxy:
    """Forwards connections to `upstream`.

    Args:
        port: where to listen.
        upstream: `host:port` of the broker.

    Attributes:
        delay_seconds: every piece of data waits so long, in both directions.
        loss: the chance that a piece of data is lost, and with it its connection.
        swallows: data is taken and never delivered, while connections seem to stand.
    """

    def __init__(self, port: int, upstream: str, *, seed: int = 3) -> None:
        self.address = f"{HOST}:{port}"
        self.delay_seconds = 0.0
        self.loss = 0.0
        self.swallows = False
        self._port = port
        self._upstream = upstream
        self._random = random.Random(seed)
        self._connections: set[_Connection] = set()
        self._traps: list[Trap] = []
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, HOST, self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self.cut()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def cut(self) -> None:
        """Cut every connection that stands."""
        for connection in list(self._connections):
            connection.cut()

    def trap(self, api: int, when: Literal["before", "after"], act: Act) -> Trap:
        """Set a trap for the next request of this kind."""
        trap = Trap(api, when, act)
        self._traps.append(trap)
        return trap

    async def _accept(self, reader: asyncio.StreamReader, client: asyncio.StreamWriter) -> None:
        host, _, port = self._upstream.rpartition(":")
        try:
            answers, broker = await asyncio.open_connection(host, int(port))
        except OSError:
            client.transport.abort()
            return
        connection = _Connection(client, broker)
        self._connections.add(connection)
        for work in (self._requests(reader, connection), self._answers(answers, connection)):
            task = asyncio.create_task(work)
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _requests(self, reader: asyncio.StreamReader, connection: _Connection) -> None:
        """Whole requests, one after the other; each begins with its size and its kind."""
        with self._until_cut(connection):
            while True:
                size = await reader.readexactly(4)
                body = await reader.readexactly(struct.unpack(">i", size)[0])
                api = struct.unpack(">h", body[:2])[0]
                if trap := self._sprung(api, "before"):
                    await trap.act()
                trap = self._sprung(api, "after")
                if trap:
                    connection.answering.clear()
                await self._pass(size + body, connection.broker, connection)
                if trap:
                    await asyncio.sleep(_REACHES_THE_BROKER_SECONDS)
                    await trap.act()
                    connection.answering.set()

    async def _answers(self, reader: asyncio.StreamReader, connection: _Connection) -> None:
        with self._until_cut(connection):
            connection.answering.set()
            while data := await reader.read(1 << 16):
                await connection.answering.wait()
                await self._pass(data, connection.client, connection)

    async def _pass(self, data: bytes, side: asyncio.StreamWriter, connection: _Connection) -> None:
        if self.delay_seconds:
            await asyncio.sleep(self.delay_seconds)
        if self.loss and self._random.random() < self.loss:
            connection.cut()
        if not self.swallows:
            side.write(data)
            await side.drain()

    def _sprung(self, api: int, when: str) -> Trap | None:
        for trap in self._traps:
            if (trap.api, trap.when) == (api, when):
                self._traps.remove(trap)
                trap.sprung.set()
                return trap
        return None

    @contextlib.contextmanager
    def _until_cut(self, connection: _Connection) -> Iterator[None]:
        try:
            yield
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            connection.cut()
            self._connections.discard(connection)
