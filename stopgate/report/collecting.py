"""Finds every record that concerns one handset, on every topic of the contract, with the exact bytes and their place.

What the gate writes stands in the handset's own partition. What comes in may stand anywhere, under a wrong key or none, so
all partitions of the input topics are read.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec
from aiokafka import ConsumerRecord, TopicPartition

from agents.settings import Settings
from schemas.topics import (
    AUTO_REPLIES,
    COMMANDS,
    DEAD_LETTERS,
    DELIVERY,
    FREQUENCY,
    HELD,
    OPT_OUT_CHANGES,
    OPT_OUTS,
    OUTBOUND,
    RECEIPTS,
    REJECTIONS,
    REPLIES,
    REVIEWS,
    Topic,
)
from stopgate.clients import open_consumer, partitions_of
from stopgate.policy.numbers import normalise_number
from stopgate.policy.opt_out import ANY_ACCOUNT
from stopgate.policy.partitions import partition_of
from stopgate.report.filters import may_belong_to
from stopgate.report.present import split_key
from stopgate.report.reading import Bounds, Progress, bounds_of, no_progress, read_to_end

CAME_IN = (OUTBOUND, REPLIES, COMMANDS, RECEIPTS, DEAD_LETTERS)
WENT_OUT = (DELIVERY, REJECTIONS, HELD, AUTO_REPLIES, OPT_OUTS, OPT_OUT_CHANGES, REVIEWS, FREQUENCY)
_HANDSET_FIELDS = {OUTBOUND: ("to",), REPLIES: ("from",), COMMANDS: ("number",), RECEIPTS: ("to",)}
_ANY_FIELD = ("to", "from", "number")


class _Address(msgspec.Struct):
    """As much of any record as tells whom it concerns."""

    to: object = None
    from_: object = msgspec.field(name="from", default=None)
    number: object = None
    account: object = None


_decode = msgspec.json.Decoder(_Address).decode


@dataclass(frozen=True, slots=True)
class Found:
    """A record that concerns the handset.

    Attributes:
        topic: without prefix.
        record: as the client gave it.
    """

    topic: str
    record: ConsumerRecord


@dataclass(frozen=True, slots=True)
class Range:
    """What was read of one partition, so that a reader knows how complete the search was."""

    topic: str
    partition: int
    from_offset: int
    to_offset: int


class Collector:
    """Reads all topics once for one handset.

    Args:
        number: canonical E.164.
        account: only this account's records and those that name none; None means every account's.
    """

    def __init__(self, settings: Settings, number: str, account: str | None) -> None:
        self._settings = settings
        self._number = number
        self._key = number.encode()
        self._account = account
        self.ranges: list[Range] = []

    async def find(self, on_progress: Progress = no_progress) -> AsyncIterator[Found]:
        """Every record that concerns the handset, topic by topic.

        Raises:
            ClusterError: the cluster or a topic cannot be used.
        """
        topics = (*CAME_IN, *WENT_OUT)
        parts = await partitions_of(self._settings, [self._settings.topic(topic.name) for topic in topics])
        async with open_consumer(self._settings) as consumer:
            for done, topic in enumerate(topics):
                wanted = self._partitions(topic, parts[self._settings.topic(topic.name)])
                bounds = await bounds_of(consumer, wanted)
                self._note(wanted, bounds)
                async for records in read_to_end(consumer, wanted, bounds=bounds):
                    for record in records:
                        if self._concerns(topic, record):
                            yield Found(topic.name, record)
                on_progress((done + 1) / len(topics))

    def _partitions(self, topic: Topic, all_of_them: Sequence[TopicPartition]) -> Sequence[TopicPartition]:
        if topic in CAME_IN:
            return all_of_them
        return [all_of_them[partition_of(self._key, len(all_of_them))]]

    def _note(self, partitions: Sequence[TopicPartition], bounds: Bounds) -> None:
        self.ranges += [
            Range(tp.topic, tp.partition, bounds.starts[tp], bounds.ends[tp]) for tp in partitions
        ]

    def _concerns(self, topic: Topic, record: ConsumerRecord) -> bool:
        if topic in (OPT_OUTS, FREQUENCY):
            owner, number = split_key(record.key)
            if number != self._number or not may_belong_to(owner, self._account):
                return False
            return self._is_ours(_address(record.value).account)
        if topic in WENT_OUT and record.key != self._key:
            return False
        address = _address(record.value)
        if not self._is_ours(address.account):
            return False
        return topic in WENT_OUT or self._names_handset(topic, record, address)

    def _is_ours(self, account: object) -> bool:
        return self._account is None or account in (self._account, None, "", ANY_ACCOUNT)

    def _names_handset(self, topic: Topic, record: ConsumerRecord, address: _Address) -> bool:
        named = {"to": address.to, "from": address.from_, "number": address.number}
        numbers = [named[name] for name in _HANDSET_FIELDS.get(topic, _ANY_FIELD)]
        if topic == DEAD_LETTERS:
            numbers.append((record.key or b"").decode(errors="replace"))
        return any(
            _canonical(raw, self._settings.region) == self._number for raw in numbers if isinstance(raw, str)
        )


def _address(value: bytes | None) -> _Address:
    try:
        return _decode(value or b"")
    except (msgspec.DecodeError, RecursionError):
        return _Address()


@lru_cache(maxsize=1 << 16)
def _canonical(raw: str, region: str) -> str | None:
    return normalise_number(raw, region)
