"""Commands that show the present state wait until the gate has judged what was said when they were called, for a while.

A STOP is on its topic when `stopgate send` returns; it is state once a worker has judged it, milliseconds later, or when
one starts. Without waiting, whoever asks at once is told what held before.
"""

import asyncio
import time
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError
from rich.markup import escape

from agents.settings import Settings
from schemas.topics import COMMANDS, OPT_OUTS, RECEIPTS, REPLIES
from stopgate.cli.output import err, refuse
from stopgate.clients import ClusterError, open_consumer, partitions_of
from stopgate.report.reading import Bounds, read_to_end
from stopgate.stream.fencing import stable_offsets
from stopgate.stream.log_offsets import begin_offsets, end_offsets

TEACHING = (REPLIES, COMMANDS, RECEIPTS)
"""What changes opt-outs."""
_TELL_AFTER_SECONDS = 1.0
_LOOK_AGAIN_SECONDS = 0.1

Wait = Annotated[
    float,
    typer.Option(
        "--wait", min=0, metavar="SECONDS",
        help="How long to wait until the gate has judged the replies, commands and receipts that are there now.",
    ),
]  # fmt: skip


def wait_for_gate(settings: Settings, seconds: float) -> None:
    """Return when the gate has judged what is there now; after so many seconds say that it has not, and return, too."""
    if not seconds:
        return
    look = _Look(settings)
    try:
        asyncio.run(look.until_judged(seconds))
    except ClusterError as fault:
        refuse(escape(str(fault)))
    except TimeoutError:
        err.print(
            f"[yellow]the gate has not judged the newest {look.listed} within {seconds:g} s, so what follows may be out "
            "of date; is a worker running?[/]"
        )


class _Look:
    """What of the teaching topics' records, as of the first look, the gate has not committed yet."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._names = {settings.topic(topic.name): topic.name for topic in TEACHING}
        self._waiting: Sequence[str] = [topic.name for topic in TEACHING]

    @property
    def listed(self) -> str:
        """The topics on which records still wait, in words."""
        return " and ".join(self._waiting)

    async def until_judged(self, seconds: float) -> None:
        """Look again and again.

        Raises:
            TimeoutError: they were not judged by then.
            ClusterError: the cluster or a topic cannot be used.
        """
        opt_outs = self._settings.topic(OPT_OUTS.name)
        partitions = await partitions_of(self._settings, [*self._names, opt_outs])
        shown = partitions.pop(opt_outs)
        told = time.monotonic() + _TELL_AFTER_SECONDS
        # Of the gate's group only to ask for its offsets; it never subscribes, and so never joins.
        async with (
            open_consumer(self._settings, group_id=self._settings.app_id) as consumer,
            asyncio.timeout(seconds),
        ):
            taught = [tp for each in partitions.values() for tp in each]
            ends = await end_offsets(consumer._client, taught, committed=False)
            while waiting := await self._unjudged(consumer, ends):
                self._waiting = waiting
                if told and time.monotonic() > told:
                    err.print(f"[dim]waiting for the gate to judge the newest {self.listed} …[/]")
                    told = 0.0
                await asyncio.sleep(_LOOK_AGAIN_SECONDS)
            await _visible(consumer, shown)

    async def _unjudged(self, consumer: AIOKafkaConsumer, ends: Mapping[TopicPartition, int]) -> list[str]:
        """The topics on which a record stands between what the group has committed and these ends."""
        try:
            committed = await stable_offsets(consumer._coordinator, ends)
        except KafkaError as error:
            if not error.retriable:
                raise ClusterError(f"the gate's progress cannot be asked for: {error!r}") from error
            return list(self._names.values())
        begins = await begin_offsets(consumer._client, ends)
        starts = {tp: max(begins[tp], committed[tp].offset or 0) for tp in ends}
        behind = {tp.topic for tp in ends if await _has_record(consumer, tp, starts[tp], ends[tp])}
        return [name for topic, name in self._names.items() if topic in behind]


async def _has_record(consumer: AIOKafkaConsumer, tp: TopicPartition, start: int, end: int) -> bool:
    """Whether anybody's record is there, not only the markers of transactions."""
    async for records in read_to_end(consumer, [tp], bounds=Bounds({tp: start}, {tp: end})):
        if records:
            return True
    return False


async def _visible(consumer: AIOKafkaConsumer, partitions: Sequence[TopicPartition]) -> None:
    """Wait until readers see what was committed: offsets may be seen a moment sooner than the rows of their transaction."""
    ends = await end_offsets(consumer._client, partitions, committed=False)
    seen: Mapping[TopicPartition, int] = {}
    while not seen or any(seen[tp] < ends[tp] for tp in ends):
        seen = await end_offsets(consumer._client, partitions)
        await asyncio.sleep(_LOOK_AGAIN_SECONDS / 10)
