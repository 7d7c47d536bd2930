"""`verifications`: buries what cannot be used. The standing itself every worker reads whole (agents/standing.py)."""

from typing import Any

from agents.dead_letters import bury
from agents.gate import Gate
from schemas.record import Unreadable
from schemas.verifications import Verification, parse_verification
from stopgate.policy.numbers import sender_kind

_NO_NUMBER = "field `sender`: expected a telephone number, best in the form +18005550100, or a short code, got other text"


def read_event(gate: Gate, value: bytes | None) -> Verification | Unreadable:
    """Read an event; one about a number that names something else has no sender that it could be about."""
    event = parse_verification(value)
    if isinstance(event, Unreadable) or not event.sender or event.kind not in ("toll_free", "number"):
        return event
    is_number = sender_kind(event.sender, gate.settings.region) != "alphanumeric"
    return event if is_number else Unreadable(_NO_NUMBER, "wrong-field", "sender")


async def check_verifications(stream: Any) -> None:
    """Check each batch of verification events; only the owner of the partition buries, so each letter is buried once."""
    gate: Gate = stream.app.gate
    async for batch in stream:
        with batch:
            for record in batch:
                # Deadlines of senders follow the clock, and with the record clock these events move it, too.
                gate.clock.at_record((record.topic, record.partition), record.timestamp)
                event = read_event(gate, record.value)
                if isinstance(event, Unreadable):
                    bury(batch.lane, gate, record, event)
