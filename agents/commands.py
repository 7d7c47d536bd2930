"""`commands`: carries out what operators, imports and CRMs say. Each leaves exactly one change record."""

from typing import Any

from agents.dead_letters import bury, no_handset, reroute
from agents.gate import Gate
from agents.opt_outs import cause_of, state_of, write
from agents.reviews import decide_open
from schemas.commands import parse_command
from schemas.record import Unreadable
from stopgate.policy.hearing import hear_command
from stopgate.policy.opt_out import Subject
from stopgate.stream.lane import Lane


async def obey_commands(stream: Any) -> None:
    """Carry out each batch of commands."""
    gate: Gate = stream.app.gate
    async for batch in stream:
        with batch:
            for record in batch:
                obey(batch.lane, gate, record)


def obey(lane: Lane, gate: Gate, record: Any) -> None:
    """Carry out one command, or refuse it with the reason on record."""
    command = parse_command(record.value)
    if isinstance(command, Unreadable):
        bury(lane, gate, record, command)
        return
    home = gate.home_of(command.handset)
    if home is None:
        bury(lane, gate, record, no_handset("number"))
        return
    if home.partition != lane.partition:
        reroute(lane, record, home, lambda owner: obey(owner, gate, record))
        return
    if command.action == "review":
        assert command.decision is not None
        decide_open(
            lane, gate, command.account, home.handset, command.decision, actor=command.actor, note=command.note,
            cause=cause_of(gate, record),
        )  # fmt: skip
        return
    subject = Subject(command.account, home.handset)
    heard = hear_command(
        command, subject=subject, before=state_of(lane, subject),
        cause=cause_of(gate, record),
    )  # fmt: skip
    write(lane, gate, heard, home.handset)
