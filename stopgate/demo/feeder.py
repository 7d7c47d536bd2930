"""Feeds samples step by step: a step begins when every record of the one before has its outcome."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiokafka import AIOKafkaConsumer, TopicPartition

from agents.settings import Settings
from schemas.topics import INPUTS
from stopgate.clients import client_options, open_producer, open_reader
from stopgate.demo.ledger import OUTPUTS, Ledger, Output, Place
from stopgate.samples import Sample, by_step

SETTLE_SECONDS = 60


@dataclass
class Fed:
    """What was fed and what came of it.

    Attributes:
        places: where each sample was put.
        faults: what was not as expected, with the sample.
        seconds: from the first record to the last outcome.
    """

    places: list[tuple[Sample, Place]] = field(default_factory=list)
    faults: list[tuple[Sample, str]] = field(default_factory=list)
    seconds: float = 0.0


class Feeder:
    """Feeds a running gate.

    Args:
        show: called with each output as it is seen, and told when a step ends.
    """

    def __init__(
        self, settings: Settings, show: Callable[[Output], None], step_ends: Callable[[list[Sample]], None]
    ) -> None:
        self._settings = settings
        self._show = show
        self._step_ends = step_ends
        self.ledger = Ledger()

    async def feed(self, samples: list[Sample]) -> Fed:
        """Feed all samples; a step that does not settle in time is reported, and the next is fed all the same."""
        fed = Fed()
        async with (
            self._watching() as inputs,
            open_producer(self._settings, max_request_size=4 << 20) as kafka,
        ):
            began = asyncio.get_running_loop().time()
            for step in by_step(samples):
                sent = [
                    await kafka.send(self._settings.topic(sample.topic), sample.value, key=sample.key)
                    for sample in step
                ]
                marks = await asyncio.gather(*sent)
                places = [(mark.topic, mark.partition, mark.offset) for mark in marks]
                faults = await self._settle(list(zip(step, places, strict=True)), inputs)
                fed.places += zip(step, places, strict=True)
                fed.faults += faults
                self._step_ends(step)
            fed.seconds = asyncio.get_running_loop().time() - began
        fed.faults += [
            (sample, fault)
            for sample, place in fed.places
            if sample.expect.outcome != "standing"
            and (fault := self.ledger.fault(sample, place))
            and (sample, fault) not in fed.faults
        ]
        return fed

    async def _settle(
        self, placed: list[tuple[Sample, Place]], inputs: AIOKafkaConsumer
    ) -> list[tuple[Sample, str]]:
        """Wait until everything has its outcome, and what shall have none is behind the gate's committed offsets."""
        deadline = asyncio.get_running_loop().time() + SETTLE_SECONDS
        open_ones = placed
        while asyncio.get_running_loop().time() < deadline:
            self.ledger.arrived.clear()
            open_ones = [(sample, place) for sample, place in open_ones if self.ledger.fault(sample, place)]
            if not open_ones and await self._is_behind_us(placed, inputs):
                return []
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.1):
                    await self.ledger.arrived.wait()
        return [
            (sample, self.ledger.fault(sample, place) or "not consumed in time")
            for sample, place in open_ones
        ]

    async def _is_behind_us(self, placed: list[tuple[Sample, Place]], inputs: AIOKafkaConsumer) -> bool:
        newest: dict[TopicPartition, int] = {}
        for _, (topic, partition, offset) in placed:
            tp = TopicPartition(topic, partition)
            newest[tp] = max(newest.get(tp, -1), offset)
        return all([(await inputs.committed(tp) or 0) > offset for tp, offset in newest.items()])

    @contextlib.asynccontextmanager
    async def _watching(self) -> AsyncIterator[AIOKafkaConsumer]:
        """Read the outputs in the background; yields a client that can see the gate's committed offsets."""
        names = {self._settings.topic(topic.name): topic.name for topic in OUTPUTS}
        inputs = AIOKafkaConsumer(
            **client_options(self._settings), group_id=self._settings.app_id, enable_auto_commit=False
        )
        await inputs.start()
        inputs.assign(
            [
                TopicPartition(self._settings.topic(t.name), p)
                for t in INPUTS
                for p in range(self._settings.partitions)
            ]
        )
        async with open_reader(self._settings, names) as outputs:
            task = asyncio.create_task(self._read(outputs, names))
            try:
                yield inputs
            finally:
                task.cancel()
                await inputs.stop()

    async def _read(self, outputs: AIOKafkaConsumer, names: dict[str, str]) -> None:
        async for record in outputs:
            output = _output(names[record.topic], record)
            self.ledger.add(output)
            self._show(output)


def _output(topic: str, record: Any) -> Output:
    headers = {name: value.decode(errors="replace") for name, value in record.headers}
    try:
        fields = orjson.loads(record.value or b"{}")
    except orjson.JSONDecodeError:
        fields = {}
    return Output(topic, fields if isinstance(fields, dict) else {}, record.value, headers)
