"""The present state as a dry run needs it: the standing of all senders, and the opt-outs of the handsets asked about."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiokafka import AIOKafkaConsumer, TopicPartition

from agents.gate import Gate
from agents.opt_outs import row_key, subjects_of
from agents.standing import applier
from schemas.outbound import parse_outbound
from schemas.record import Unreadable
from schemas.topics import APPROVALS, OPT_OUTS, SENDERS, VERIFICATIONS
from stopgate.cli.wire import reader
from stopgate.policy.numbers import canonical_sender


@dataclass(frozen=True, slots=True)
class Present:
    """The rows of the opt-out table that were asked for."""

    rows: Mapping[bytes, bytes]

    def may_have(self, table: str, mark: bytes) -> bool:
        """Everything is looked up here."""
        return True

    def row(self, table: str, key: bytes) -> bytes | None:
        """A row of the opt-out table."""
        return self.rows.get(key) if table == OPT_OUTS.name else None


def nothing_known() -> Present:
    """The state of an empty cluster."""
    return Present({})


def read_present(gate: Gate, values: Iterable[bytes]) -> Present:
    """Read the topics to their present ends: `senders` and `verifications` into the gate's registry, and the opt-outs of
    the handsets that the messages name."""
    wanted: set[bytes] = set()
    for value in values:
        message = parse_outbound(value)
        if not isinstance(message, Unreadable) and (home := gate.home_of(message.handset)):
            sender = canonical_sender(message.sender, gate.settings.region)
            subjects = subjects_of(gate.accounts.get(message.account), home.handset, sender)
            wanted.update(row_key(subject) for subject in subjects)
    return asyncio.run(_read(gate, wanted))


async def _read(gate: Gate, wanted: set[bytes]) -> Present:
    rows: dict[bytes, bytes] = {}
    opt_outs, apply = gate.topic(OPT_OUTS), applier(gate)
    async with reader(
        gate.settings, [opt_outs, *(gate.topic(topic) for topic in (SENDERS, VERIFICATIONS, APPROVALS))]
    ) as kafka:
        ends = await kafka.end_offsets(kafka.assignment())
        while await _is_behind(kafka, ends):
            for tp, records in (await kafka.getmany(timeout_ms=200)).items():
                for record in records:
                    if tp.topic != opt_outs:
                        apply(tp.topic, record)
                    elif record.key in wanted and record.value is not None:
                        rows[record.key] = record.value
    return Present(rows)


async def _is_behind(kafka: AIOKafkaConsumer, ends: Mapping[TopicPartition, int]) -> bool:
    return any([await kafka.position(tp) < end for tp, end in ends.items()])
