"""Commands put to the gate, and its answers: one change record for each, found again by the command's id.

The reader stands at the end of `opt-out-changes` before the first command is sent, so no answer is missed and none of
an earlier run is taken for one of this.
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import msgspec
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.errors import KafkaError

from agents.settings import Settings
from schemas.commands import Command
from schemas.opt_outs import OptOutChange
from schemas.record import Unreadable, encode, reader
from schemas.topics import COMMANDS, OPT_OUT_CHANGES
from stopgate.clients import ClusterError, open_consumer, open_producer, partitions_of

IN_FLIGHT = 5_000
"""Sent and not yet acknowledged; bounds the memory of an import of any size."""
POLL_MS = 200
parse_change = reader(OptOutChange)


class _Cause(msgspec.Struct):
    id: str | None = None


class _Answer(msgspec.Struct):
    cause: _Cause
    number: str
    refused: str | None = None


@dataclass(slots=True)
class Answered:
    """What the gate answered so far.

    Attributes:
        carried_out: commands that had an effect.
        refused: the others, by reason.
        examples: some refused numbers with their reason, so that a person can look them up.
    """

    carried_out: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    examples: list[tuple[str, str]] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many commands were answered."""
        return self.carried_out + self.refused.total()


class Asking:
    """Sends commands of one run and waits for their answers; all ids of the run begin with the same prefix."""

    def __init__(
        self, settings: Settings, producer: AIOKafkaProducer, consumer: AIOKafkaConsumer, id_prefix: str
    ) -> None:
        self._topic = settings.topic(COMMANDS.name)
        self._producer = producer
        self._consumer = consumer
        self._prefix = id_prefix
        self._marker = id_prefix.encode()
        self._pending: list[asyncio.Future[object]] = []
        self.sent = 0
        self.answered = Answered()

    async def send(self, command: Command) -> None:
        """Send one command under its handset's key.

        Raises:
            ClusterError: one of those before was not taken; the run breaks off, and running it again is harmless.
        """
        try:
            sent = await self._producer.send(
                self._topic, encode(command), key=command.handset.encode("ascii")
            )
        except KafkaError as error:
            raise self._broken(error) from error
        self._pending.append(sent)
        self.sent += 1
        if len(self._pending) >= IN_FLIGHT:
            await self.settle()

    async def settle(self) -> None:
        """Wait until everything sent is acknowledged by all replicas.

        Raises:
            ClusterError: something was not taken.
        """
        pending, self._pending = self._pending, []
        try:
            await asyncio.gather(*pending)
        except KafkaError as error:
            raise self._broken(error) from error

    async def hear(
        self,
        patience_seconds: float,
        on_change: Callable[[bytes], None] | None = None,
        on_progress: Callable[[float], None] = lambda done: None,
    ) -> bool:
        """Wait for the answers to all commands sent.

        Args:
            patience_seconds: how long to wait without hearing anything.
            on_change: given each change record as it stands on the topic.

        Returns:
            Whether all were answered.
        """
        deadline = time.monotonic() + patience_seconds
        while self.answered.total < self.sent and time.monotonic() < deadline:
            fetched = await self._consumer.getmany(timeout_ms=POLL_MS)
            before = self.answered.total
            for records in fetched.values():
                for record in records:
                    if self._take(record.value) and on_change:
                        on_change(record.value)
            if self.answered.total > before:
                deadline = time.monotonic() + patience_seconds
                on_progress(self.answered.total / self.sent)
        return self.answered.total >= self.sent

    def _take(self, value: bytes | None) -> bool:
        if not value or self._marker not in value:
            return False
        try:
            answer = _decode(value)
        except msgspec.DecodeError:
            return False
        if not (answer.cause.id or "").startswith(self._prefix):
            return False
        if answer.refused is None:
            self.answered.carried_out += 1
        else:
            self.answered.refused[answer.refused] += 1
            if len(self.answered.examples) < 20:
                self.answered.examples.append((answer.number, answer.refused))
        return True

    def _broken(self, error: KafkaError) -> ClusterError:
        return ClusterError(
            f"the cluster did not take every command ({type(error).__name__}); of {self.sent} sent some may be "
            "missing. Run it again: what arrived is not done twice."
        )


_decode = msgspec.json.Decoder(_Answer).decode


@asynccontextmanager
async def open_asking(settings: Settings, id_prefix: str) -> AsyncIterator[Asking]:
    """Connect, and stand ready to hear answers.

    Raises:
        ClusterError: the cluster or a topic cannot be used.
    """
    changes = settings.topic(OPT_OUT_CHANGES.name)
    parts = await partitions_of(settings, [changes, settings.topic(COMMANDS.name)])
    async with open_consumer(settings) as consumer, open_producer(settings) as producer:
        consumer.assign(parts[changes])
        for tp, end in (await consumer.end_offsets(parts[changes])).items():
            consumer.seek(tp, end)
        yield Asking(settings, producer, consumer, id_prefix)


def read_change(value: bytes) -> OptOutChange:
    """The change record that answers a command.

    Raises:
        ValueError: the gate wrote something that this version does not know.
    """
    change = parse_change(value)
    if isinstance(change, Unreadable):
        raise ValueError(f"the gate's answer cannot be read: {change.reason}")
    return change
