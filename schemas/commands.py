"""`commands`: an operator's or importer's word on a number."""

from typing import Literal

import msgspec

from schemas.record import BlockedChannel, Instant, Record, Text, reader

Action = Literal["opt_out", "opt_in", "review"]
CommandSource = Literal["console", "import", "api", "cli"]


class Command(Record, frozen=True):
    """An operator's or importer's word on a number; `handset` is `number` on the wire."""

    action: Action
    account: Text
    handset: Text = msgspec.field(name="number")
    id: str | None = None
    decision: Literal["opt_out", "none"] | None = None
    channels: list[BlockedChannel] | None = None
    actor: str | None = None
    source: CommandSource | None = None
    consent_attested: bool = False
    note: str | None = None
    occurred_at: Instant | None = None

    def __post_init__(self) -> None:
        if self.action == "review" and self.decision is None:
            raise ValueError("field `decision` is missing; a review command expects opt_out or none")
        if self.channels is not None and not self.channels:
            raise ValueError("field `channels`: expected sms, voice or both; leave it out for both")


parse_command = reader(Command)
