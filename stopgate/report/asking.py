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
from typing import Any

import msgspec
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.errors import KafkaError

from agents.settings import Settings
from schemas.commands import Command
from schemas.opt_outs import OptOutChange
from schemas.record import Unreadable, encode, reader
from schemas.topics import COMMANDS, OPT_OUT_CHANGES
from stopgate.clients import ClusterError, open_consumer, open_producer, partitions_of
from stopgate.policy.partitions import partition_of

IN_FLIGHT = 5_000
"""Sent and not yet acknowledged; bounds the memory of an import of any size."""
WINDOW = 20_000
"""How many commands the gate may be behind. A message waits for every command appended before it, so a long list sent
all at once would hold up all senders until its last row is carried out."""
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
        self,
        topic: str,
        partitions: int,
        clients: tuple[AIOKafkaProducer, AIOKafkaConsumer],
        id_prefix: str,
        patience_seconds: float,
    ) -> None:
        self._topic = topic
        self._partitions = partitions
        self._producer, self._consumer = clients
        self._prefix = id_prefix
        self._marker = id_prefix.encode()
        self._patience_seconds = patience_seconds
        self._is_paced = True
        self._filling: dict[int, Any] = {}
        self._pending: list[asyncio.Future[object]] = []
        self._unacknowledged = 0
        self.sent = 0
        self.answered = Answered()

    @property
    def unanswered(self) -> int:
        """Commands sent of which the gate has not said anything yet."""
        return self.sent - self.answered.total

    async def send(self, command: Command) -> None:
        """Send one command under its handset's key; waits where the gate is too far behind.

        Raises:
            ClusterError: one of those before was not taken; the run breaks off, and running it again is harmless.
        """
        key = command.handset.encode("ascii")
        partition = partition_of(key, self._partitions)
        value = encode(command)
        if not self._append(partition, key, value):
            await self._ship(partition)
            self._append(partition, key, value)
        self.sent += 1
        self._unacknowledged += 1
        if self._unacknowledged >= IN_FLIGHT:
            await self.settle()
        if self._is_paced and self.unanswered >= WINDOW:
            await self.settle()
            # Where no gate runs nobody waits for the list: the rest is sent as fast as the cluster takes it.
            self._is_paced = await self.hear(until_unanswered=WINDOW // 2)

    async def settle(self) -> None:
        """Wait until everything sent is acknowledged by all replicas.

        Raises:
            ClusterError: something was not taken.
        """
        for partition in [*self._filling]:
            await self._ship(partition)
        pending, self._pending, self._unacknowledged = self._pending, [], 0
        try:
            await asyncio.gather(*pending)
        except KafkaError as error:
            raise self._broken(error) from error

    def _append(self, partition: int, key: bytes, value: bytes) -> bool:
        """Put a record into the partition's batch; False where that is full. A third of the cost of single sends."""
        batch = self._filling.get(partition)
        if batch is None:
            batch = self._filling[partition] = self._producer.create_batch()
        return batch.append(timestamp=None, key=key, value=value) is not None

    async def _ship(self, partition: int) -> None:
        batch = self._filling.pop(partition)
        try:
            self._pending.append(await self._producer.send_batch(batch, self._topic, partition=partition))
        except KafkaError as error:
            raise self._broken(error) from error

    async def hear(
        self,
        on_change: Callable[[bytes], None] | None = None,
        on_progress: Callable[[float], None] = lambda done: None,
        *,
        until_unanswered: int = 0,
    ) -> bool:
        """Wait for the answers to the commands sent.

        Args:
            on_change: given each change record as it stands on the topic.
            until_unanswered: how many may still be missing.

        Returns:
            Whether no more than those are missing.
        """
        deadline = time.monotonic() + self._patience_seconds
        while self.unanswered > until_unanswered and time.monotonic() < deadline:
            fetched = await self._consumer.getmany(timeout_ms=POLL_MS)
            before = self.answered.total
            for records in fetched.values():
                for record in records:
                    if self._take(record.value) and on_change:
                        on_change(record.value)
            if self.answered.total > before:
                deadline = time.monotonic() + self._patience_seconds
                on_progress(self.answered.total / self.sent)
        return self.unanswered <= until_unanswered

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
async def open_asking(settings: Settings, id_prefix: str, patience_seconds: float) -> AsyncIterator[Asking]:
    """Connect, and stand ready to hear answers.

    Args:
        id_prefix: how the ids of all commands of this run begin.
        patience_seconds: how long to wait for the gate without hearing anything.

    Raises:
        ClusterError: the cluster or a topic cannot be used.
    """
    changes = settings.topic(OPT_OUT_CHANGES.name)
    parts = await partitions_of(settings, [changes, settings.topic(COMMANDS.name)])
    async with (
        open_consumer(settings) as consumer,
        open_producer(settings) as producer,
    ):
        consumer.assign(parts[changes])
        for tp, end in (await consumer.end_offsets(parts[changes])).items():
            consumer.seek(tp, end)
        commands = settings.topic(COMMANDS.name)
        yield Asking(commands, len(parts[commands]), (producer, consumer), id_prefix, patience_seconds)


def read_change(value: bytes) -> OptOutChange:
    """The change record that answers a command.

    Raises:
        ValueError: the gate wrote something that this version does not know.
    """
    change = parse_change(value)
    if isinstance(change, Unreadable):
        raise ValueError(f"the gate's answer cannot be read: {change.reason}")
    return change
