"""`commands`: carries out what operators, imports and CRMs say. Each leaves exactly one change record."""

from typing import Any

from agents.dead_letters import bury, no_handset, reroute
from agents.gate import Gate
from agents.opt_outs import cause_of, state_of, write
from schemas.commands import parse_command
from schemas.record import Unreadable
from stopgate.policy.hearing import hear_command
from stopgate.stream.batch import Batch


async def obey_commands(stream: Any) -> None:
    """Carry out each batch of commands."""
    gate: Gate = stream.app.gate
    async for batch in stream:
        with batch:
            for record in batch:
                obey(batch, gate, record)


def obey(batch: Batch, gate: Gate, record: Any) -> None:
    """Carry out one command, or refuse it with the reason on record."""
    command = parse_command(record.value)
    if isinstance(command, Unreadable):
        bury(batch, gate, record, command)
        return
    home = gate.home_of(command.handset)
    if home is None:
        bury(batch, gate, record, no_handset("number"))
        return
    if home.partition != batch.partition:
        reroute(batch, record, home)
        return
    heard = hear_command(
        command, handset=home.handset, before=state_of(batch, command.account, home.handset),
        cause=cause_of(batch, gate, record),
    )  # fmt: skip
    write(batch, gate, heard, home.handset)
