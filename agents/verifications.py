"""`verifications`: buries what cannot be used. The standing itself every worker reads whole (agents/standing.py)."""

from typing import Any

from agents.dead_letters import bury
from agents.gate import Gate
from schemas.record import Unreadable
from schemas.verifications import parse_verification


async def check_verifications(stream: Any) -> None:
    """Check each batch of verification events; only the owner of the partition buries, so each letter is buried once."""
    gate: Gate = stream.app.gate
    async for batch in stream:
        with batch:
            for record in batch:
                # Deadlines of senders follow the clock, and with the record clock these events move it, too.
                gate.clock.at_record((record.topic, record.partition), record.timestamp)
                event = parse_verification(record.value)
                if isinstance(event, Unreadable):
                    bury(batch.lane, gate, record, event)
