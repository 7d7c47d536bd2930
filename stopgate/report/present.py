"""The present opt-outs, read from their compacted topic: the last value of each key is the state, there is no other store.

A handset's partition holds all its entries, so the topic is read one partition after the other and memory is that of
the largest partition's admitted entries.
"""

import contextlib
import re
from collections.abc import AsyncIterator, Iterable

import msgspec

from agents.settings import Settings
from schemas.opt_outs import OptOut, parse_opt_out
from schemas.record import Instant, Unreadable
from schemas.topics import OPT_OUTS
from stopgate.clients import open_consumer, partitions_of
from stopgate.policy.partitions import partition_of
from stopgate.report.filters import Filter
from stopgate.report.known import Known, channel_mask
from stopgate.report.reading import Progress, no_progress, read_to_end


async def read_present(
    settings: Settings,
    wanted: Filter,
    *,
    number: str | None = None,
    on_progress: Progress = no_progress,
) -> AsyncIterator[tuple[int, list[OptOut]]]:
    """The entries that a filter admits, partition by partition.

    Args:
        number: one canonical number; then only its own partition is read.

    Yields:
        Partition and its entries, in no particular order.

    Raises:
        ClusterError: the cluster or the topic cannot be used.
    """
    topic = settings.topic(OPT_OUTS.name)
    partitions = (await partitions_of(settings, [topic]))[topic]
    if number is not None:
        partitions = [partitions[partition_of(number.encode(), len(partitions))]]
    async with open_consumer(settings) as consumer:
        for done, tp in enumerate(partitions):
            latest: dict[bytes, bytes | None] = {}

            def advance(fraction: float, done: int = done) -> None:
                on_progress((done + fraction) / len(partitions))

            async for records in read_to_end(consumer, [tp], on_progress=advance):
                for record in records:
                    owner, handset = split_key(record.key)
                    if wanted.admits_key(owner, handset) and number in (None, handset):
                        latest[record.key] = record.value
            yield tp.partition, [entry for entry in _parsed(latest.values()) if wanted.admits(entry)]


def split_key(key: bytes | None) -> tuple[str, str]:
    """Owner and number of a record key: the account, and after a slash the number or pool that it is limited to."""
    account, _, number = (key or b"").decode(errors="replace").rpartition("|")
    return account, number


def _parsed(values: Iterable[bytes | None]) -> Iterable[OptOut]:
    parsed = map(parse_opt_out, values)
    return (entry for entry in parsed if not isinstance(entry, Unreadable))


class _Said(msgspec.Struct):
    id: str | None = None


class _Words(msgspec.Struct):
    operator_out_sms: _Said | None = None
    operator_out_voice: _Said | None = None


class _State(msgspec.Struct):
    """As much of an entry as an import has to know; read twice as fast as the whole."""

    channels: list[str]
    liftable_by: str
    occurred_at: str
    words: _Words = msgspec.field(default_factory=_Words)


async def load_known(
    settings: Settings, account: str | None, *, on_progress: Progress = no_progress
) -> Known:
    """The present state of every number of an account (None: of all), in the compact form that an import needs.

    Raises:
        ClusterError: the cluster or the topic cannot be used.
    """
    known = Known()
    topic = settings.topic(OPT_OUTS.name)
    partitions = (await partitions_of(settings, [topic]))[topic]
    decode = msgspec.json.Decoder(_State).decode
    async with open_consumer(settings) as consumer:
        async for records in read_to_end(consumer, partitions, on_progress=on_progress):
            for record in records:
                owner, number = split_key(record.key)
                if record.value and _canonical(number) and account in (None, owner):
                    # What nobody can read is as good as not known: the row is then sent, which blocks.
                    with contextlib.suppress(msgspec.DecodeError, ValueError):
                        _learn(known, owner, number, decode(record.value))
    return known


_canonical = re.compile(r"\+\d{1,15}", re.ASCII).fullmatch


def _learn(known: Known, account: str, number: str, state: _State) -> None:
    if state.channels:
        mask = channel_mask("voice" if channel == "voice" else "sms" for channel in state.channels)
        known.learn(account, number, mask, by_handset=state.liftable_by == "handset")
        return
    said = (state.words.operator_out_sms, state.words.operator_out_voice)
    ids = [word.id for word in said if word and word.id]
    known.learn_lifted(account, number, Instant.parse(state.occurred_at), ids)
