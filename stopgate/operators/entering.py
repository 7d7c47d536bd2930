"""An operator's entry of a sender: written to `senders`, answered by the gate's own record under the same key.

What is written is the whole record as the gate will hold it, standing and history included, and not the entry alone:
the topic is compacted, so whatever stands last under a key must hold everything. Should the gate write at the same
moment, it reads ours afterwards, unites both and writes once more, so nothing newer is lost either way.

One field is left out, the kind, which follows from the number. The gate fills it in; so its record always differs
from ours, is always written, and is the answer.
"""

import time
from dataclasses import dataclass
from datetime import datetime

from aiokafka import TopicPartition
from aiokafka.errors import KafkaError
from msgspec.structs import replace

from agents.settings import Settings
from schemas.record import Instant, Unreadable, encode
from schemas.senders import Sender, SenderKind, parse_sender
from schemas.topics import SENDERS
from stopgate.clients import ClusterError, open_consumer, open_producer
from stopgate.operators.standings import read_registry
from stopgate.policy.numbers import canonical_sender, sender_kind
from stopgate.policy.standing import Registry

_POLL_MS = 100


class EntryError(ValueError):
    """What was entered cannot be a sender; the text says what was expected."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of an entry.

    Attributes:
        record: the gate's answer, or else what was written.
        before: the sender as it was known, if it was.
        answered: whether the gate has taken it over; if not, it will when a worker runs.
        is_new: whether anything had to be written.
    """

    record: Sender
    before: Sender | None
    answered: bool
    is_new: bool = True


def make_entry(
    raw: str, account: str, *, kind: str | None, campaign: str | None, sid: str | None, region: str, at: datetime
) -> Sender:  # fmt: skip
    """An operator's entry.

    Args:
        raw: the number in any spelling, a short code, or an alphanumeric sender.
        kind: what the operator takes it for, if said.
        region: ISO country whose national spelling is assumed where a number has no `+`.

    Raises:
        EntryError: it is no sender, or another kind than was said; `account` is no account.
    """
    name = canonical_sender(raw, region)
    found: SenderKind = sender_kind(raw, region)
    if found == "alphanumeric" and not any(sign.isalpha() for sign in name):
        raise EntryError(
            f"{name or 'nothing'}: expected a telephone number, a short code, or a name with letters"
        )
    if kind not in (None, found):
        raise EntryError(f"{name} is {found}, not {kind}; the kind follows from the number")
    if account.strip() in ("", "*"):
        raise EntryError("--account: expected the account that the sender belongs to")
    return Sender(
        sender=name, account=account.strip(), campaign=campaign or None, sender_sid=sid or None,
        registered_at=Instant.of(at),
    )  # fmt: skip


def merge_entry(registry: Registry, entry: Sender) -> Sender | None:
    """The record to be written: all that is known, with the entry in it; None where the entry says nothing new."""
    known = registry.number(entry.sender)
    if known is not None and _says_nothing_new(known, entry):
        return None
    assert entry.registered_at is not None
    registry.restore(entry, recorded_at=entry.registered_at)
    merged = registry.number(entry.sender)
    assert merged is not None
    return replace(merged, kind=None)


def _says_nothing_new(known: Sender, entry: Sender) -> bool:
    return (
        known.registered_at is not None
        and known.account == entry.account
        and entry.campaign in (None, known.campaign)
        and (entry.sender_sid is None or entry.sender_sid in known.sids)
    )


async def enter_sender(settings: Settings, entry: Sender, patience_seconds: float) -> Entered:
    """Write an entry and wait for the gate's answer.

    Args:
        patience_seconds: how long.

    Raises:
        ClusterError: the cluster or a topic cannot be used; nothing was written, or it was and is harmless to repeat.
    """
    assert entry.registered_at is not None
    registry = await read_registry(settings, entry.registered_at)
    before = registry.number(entry.sender)
    merged = merge_entry(registry, entry)
    if merged is None:
        assert before is not None
        return Entered(before, before, answered=True, is_new=False)
    place, offset = await _write(settings, merged)
    answer = await _answer(settings, entry, place, offset + 1, patience_seconds)
    return Entered(answer or merged, before, answered=answer is not None)


async def _write(settings: Settings, record: Sender) -> tuple[TopicPartition, int]:
    async with open_producer(settings) as producer:
        try:
            mark = await producer.send_and_wait(
                settings.topic(SENDERS.name), encode(record), key=record.sender.encode()
            )
        except KafkaError as error:
            raise ClusterError(f"the cluster did not take the record: {error}") from error
    return TopicPartition(mark.topic, mark.partition), mark.offset


async def _answer(
    settings: Settings, entry: Sender, place: TopicPartition, start: int, patience_seconds: float
) -> Sender | None:
    """The first record behind ours under its key that has the entry in it; None where the gate says nothing in time."""
    deadline = time.monotonic() + patience_seconds
    async with open_consumer(settings) as consumer:
        consumer.assign([place])
        consumer.seek(place, start)
        while time.monotonic() < deadline:
            try:
                fetched = await consumer.getmany(timeout_ms=_POLL_MS)
            except KafkaError as error:
                raise ClusterError(f"the cluster failed while waiting for the gate: {error}") from error
            for record in (record for records in fetched.values() for record in records):
                if record.key == entry.sender.encode() and (answer := _with_entry(record.value, entry)):
                    return answer
    return None


def _with_entry(value: bytes | None, entry: Sender) -> Sender | None:
    record = parse_sender(value)
    if isinstance(record, Unreadable) or record.registered_at is None:
        return None
    assert entry.registered_at is not None
    return record if record.registered_at >= entry.registered_at else None
