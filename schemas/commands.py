"""`commands`: an operator's or importer's word on a number."""

from typing import Literal

import msgspec

from schemas.record import BlockedChannel, Instant, Record, Text, reader

Action = Literal["opt_out", "opt_in", "review"]
CommandSource = Literal["console", "import", "api", "cli"]


class Command(Record, frozen=True):
    """An operator's or importer's word on a number.

    Attributes:
        action: what to do; `review` decides on a reply that was doubtful.
        account: for whom.
        handset: the number it is about.
        id: the sender's; the record's place in the log where absent.
        decision: of a review: the reply was an opt-out, or none.
        channels: which channels; both where absent.
        actor: who says so.
        source: through which door it came.
        consent_attested: that the recipient consented; an opt-in without it is refused.
        note: anything worth keeping, for the audit.
        occurred_at: when it was said; the record's timestamp where absent.
    """

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
            raise ValueError("field `decision` is missing; expected opt_out or none, as the action is review")
        if self.channels is not None and not self.channels:
            raise ValueError(
                "field `channels`: expected sms, voice or both, got an empty list; leave it out for both"
            )


parse_command = reader(Command)
