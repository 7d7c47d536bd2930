"""The present state as a dry run needs it: the standing of all senders, and the opt-outs of the handsets asked about."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiokafka import AIOKafkaConsumer, TopicPartition

from agents.gate import Gate
from agents.opt_outs import read_state, row_key
from agents.standing import applier
from schemas.opt_outs import OptOut
from schemas.outbound import parse_outbound
from schemas.record import Unreadable
from schemas.topics import APPROVALS, OPT_OUTS, SENDERS, VERIFICATIONS
from stopgate.cli.wire import reader
from stopgate.policy.opt_out import ANY_ACCOUNT, effective_state


@dataclass(frozen=True, slots=True)
class Present:
    """The rows of the opt-out table that were asked for."""

    rows: Mapping[bytes, bytes]

    def opt_out(self, account: str, handset: str) -> OptOut | None:
        """The state that decides about a message of this account to this handset."""
        own, everywhere = (
            self.rows.get(row_key(account, handset)),
            self.rows.get(row_key(ANY_ACCOUNT, handset)),
        )
        return effective_state(
            read_state(own) if own else None, read_state(everywhere) if everywhere else None
        )


def nothing_known() -> Present:
    """The state of an empty cluster."""
    return Present({})


def read_present(gate: Gate, values: Iterable[bytes]) -> Present:
    """Read the topics to their present ends: `senders` and `verifications` into the gate's registry, and the opt-outs of
    the handsets that the messages name."""
    wanted = set()
    for value in values:
        message = parse_outbound(value)
        if not isinstance(message, Unreadable) and (home := gate.home_of(message.handset)):
            wanted |= {row_key(message.account, home.handset), row_key(ANY_ACCOUNT, home.handset)}
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
