"""What would be sent again: read from `rejections` and `outbound`, one partition after the other.

A message's refusals and its records in `outbound` are all in its handset's partition, so memory is that of the largest
partition's candidates. `outbound` is read up to where it ends when the plan begins, behind transactions that are still
open, which are waited for: a message that an earlier run sent is never overlooked.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import msgspec
from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition

from agents.outbound import RESEND
from agents.settings import Settings
from schemas.outbound import Outbound, parse_outbound
from schemas.record import Instant
from schemas.rejections import Refusal
from schemas.topics import OUTBOUND, REJECTIONS
from stopgate.clients import open_consumer, partitions_of
from stopgate.operators.refusals import Wanted, decision_of, offset_of, read_refusals, read_span
from stopgate.operators.resending import (
    Candidate,
    Copy,
    Name,
    Outcome,
    Seen,
    candidate_of,
    decide_resend,
    is_duplicate,
)
from stopgate.operators.reviewing import read_approvals
from stopgate.policy.approvals import UNDECIDED, Approvals, decided_about
from stopgate.policy.screening import RULE_NAMES
from stopgate.report.reading import Bounds, bounds_of


@dataclass(frozen=True, slots=True)
class Ask:
    """What an operator wants sent again.

    Attributes:
        wanted: with `rules` and `until` set.
        first_time: the operator vouches for what is too old to tell.
        approvals: what reviewers decided; filled in when the plan begins.
    """

    wanted: Wanted
    first_time: bool = False
    approvals: Approvals = field(default_factory=dict)


_HAND_OVER_MS = 20
"""A fetch that waits for more at a partition's end keeps the connection from the next partition for so long."""

Planned = list[tuple[Candidate, Outcome]]


async def plan_resend(settings: Settings, ask: Ask) -> AsyncIterator[Planned]:
    """Decide about every message that is asked for, partition by partition, each in the order of `outbound`.

    Raises:
        ClusterError: the cluster or a topic cannot be used.
    """
    rejections, outbound = settings.topic(REJECTIONS.name), settings.topic(OUTBOUND.name)
    parts = await partitions_of(settings, [rejections, outbound])
    ask = replace(ask, approvals=await _approvals(settings, ask))
    # The very ends; a committed reader's own notion of them stops before the first transaction that is open.
    async with open_consumer(settings, isolation_level="read_uncommitted") as consumer:
        held = await bounds_of(consumer, parts[outbound])
    async with open_consumer(settings, fetch_max_wait_ms=_HAND_OVER_MS) as consumer:
        for tp in parts[rejections]:
            seen = Seen()
            candidates = await _candidates(consumer, tp, settings, ask, seen)
            if candidates:
                await _look_for_copies(
                    consumer, TopicPartition(outbound, tp.partition), held, candidates, seen
                )
            now = Instant.of(datetime.now(UTC))
            yield [
                (candidate, decide_resend(candidate, seen, now, first_time=ask.first_time))
                for candidate in sorted(candidates.values(), key=lambda candidate: candidate.offset)
            ]


async def _approvals(settings: Settings, ask: Ask) -> Approvals:
    """What reviewers decided, where that bears on the messages that are asked for."""
    if (ask.wanted.rules or frozenset()).isdisjoint(RULE_NAMES):
        return {}
    return await read_approvals(settings)


async def _candidates(
    consumer: AIOKafkaConsumer, tp: TopicPartition, settings: Settings, ask: Ask, seen: Seen
) -> dict[Name, Candidate]:
    """The messages whose newest refusal is in question; one that is not in question makes an older one void."""
    newest: dict[Name, tuple[int, Candidate | None]] = {}
    async for record, refusal in read_refusals(consumer, [tp], settings, ask.wanted.since):
        offset, name = offset_of(decision_of(record)), (refusal.account, refusal.id)
        seen.refused.add(offset)
        if is_duplicate(refusal) or (name in newest and newest[name][0] > offset):
            continue
        wanted = ask.wanted.admits(refusal, settings.region)
        newest[name] = offset, _candidate(record, refusal, ask) if wanted else None
    return {name: candidate for name, (_, candidate) in newest.items() if candidate is not None}


def _candidate(record: ConsumerRecord, refusal: Refusal, ask: Ask) -> Candidate:
    message = parse_outbound(bytes(refusal.original)) if ask.approvals else None
    decided = decided_about(message, ask.approvals) if isinstance(message, Outbound) else UNDECIDED
    return candidate_of(
        refusal, ask.wanted.rules or frozenset(), decision=decision_of(record), value=record.value, key=record.key,
        headers=list(record.headers), decided=decided,
    )  # fmt: skip


class _Named(msgspec.Struct):
    """As much of a message as tells which it is."""

    account: str
    id: str


_decode = msgspec.json.Decoder(_Named).decode


async def _look_for_copies(
    consumer: AIOKafkaConsumer,
    tp: TopicPartition,
    held: Bounds,
    candidates: Mapping[Name, Candidate],
    seen: Seen,
) -> None:
    first = min(candidate.offset for candidate in candidates.values()) + 1
    seen.begins_at = held.starts[tp]
    span = Bounds({tp: max(first, seen.begins_at)}, {tp: held.ends[tp]})
    async for records in read_span(consumer, [tp], span):
        for record in records:
            if seen.oldest is None:
                seen.oldest = Instant.of_epoch_ms(record.timestamp)
            name = _name_of(record.value)
            if name is not None and name in candidates:
                seen.copies.setdefault(name, []).append(Copy(record.offset, _resend_of(record)))


def _name_of(value: bytes | None) -> Name | None:
    try:
        named = _decode(value or b"")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return named.account, named.id


def _resend_of(record: ConsumerRecord) -> str | None:
    header = dict(record.headers).get(RESEND)
    return header.decode(errors="replace") if header is not None else None
