"""Who waits for a reviewer's decision: counted in `waiting`, the gate's memory of the messages it holds."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec
from aiokafka import ConsumerRecord

from agents.settings import Settings
from schemas.outbound import parse_outbound
from schemas.record import Unreadable
from schemas.topics import WAITING
from stopgate.clients import open_consumer, partitions_of
from stopgate.operators.refusals import read_span
from stopgate.policy.approvals import review_id
from stopgate.policy.numbers import normalise_number
from stopgate.report.reading import bounds_of


@dataclass(slots=True)
class Audience:
    """The messages that wait for one decision.

    Attributes:
        messages: how many.
        handsets: to how many different ones.
        broadcasts: how many messages of each; what belongs to no broadcast is left out.
    """

    messages: int = 0
    handsets: int = 0
    broadcasts: Counter[str] = field(default_factory=Counter)


class _Row(msgspec.Struct):
    """As much of a row as tells what it waits for."""

    fingerprint: str | None = None
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Waiter:
    """One message that waits."""

    review: str
    handset: str
    broadcast: str | None


_decode = msgspec.json.Decoder(_Row).decode


async def count_waiting(settings: Settings, reviews: Collection[str]) -> dict[str, Audience]:
    """Count the messages that wait for each of some reviews.

    One partition after the other, so that the memory it takes is that of the largest one.

    Raises:
        ClusterError: the cluster or the topic cannot be used.
    """
    topic = settings.topic(WAITING.name)
    partitions = (await partitions_of(settings, [topic]))[topic]
    found = {review: Audience() for review in reviews}
    async with open_consumer(settings) as consumer:
        bounds = await bounds_of(consumer, partitions)
        for tp in partitions:
            rows: dict[bytes, Waiter] = {}
            async for records in read_span(consumer, [tp], bounds):
                take_rows(rows, records, reviews, settings.region)
            add_up(found, rows.values())
    return found


def take_rows(
    rows: dict[bytes, Waiter], records: Iterable[ConsumerRecord], reviews: Collection[str], region: str
) -> None:
    """Bring the rows of a partition up to date: a row is replaced, and goes when its message no longer waits."""
    for record in records:
        if waiter := _waiter(record.value, reviews, region):
            rows[record.key] = waiter
        else:
            rows.pop(record.key, None)


def add_up(found: Mapping[str, Audience], waiters: Collection[Waiter]) -> None:
    """Add the waiting messages of one partition, which is the only one that its handsets are in."""
    handsets = Counter(review for review, _ in {(waiter.review, waiter.handset) for waiter in waiters})
    for waiter in waiters:
        found[waiter.review].messages += 1
        if waiter.broadcast:
            found[waiter.review].broadcasts[waiter.broadcast] += 1
    for review, number in handsets.items():
        found[review].handsets += number


def _waiter(value: bytes | None, reviews: Collection[str], region: str) -> Waiter | None:
    try:
        row = _decode(value or b"{}")
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    if row.fingerprint is None or row.original is None:
        return None
    message = parse_outbound(row.original.encode())
    if isinstance(message, Unreadable):
        return None
    review = review_id(message.account, row.fingerprint)
    if review not in reviews:
        return None
    return Waiter(review, _canonical(message.handset, region) or message.handset, message.broadcast)


_canonical = lru_cache(maxsize=1 << 14)(normalise_number)
