"""`outbound`: one message that somebody wants to send."""

from typing import Any

import msgspec

from schemas.record import Category, Channel, Identifier, Instant, Record, Text, reader

MAX_BODY_CHARACTERS = 10_000
"""No carrier takes more in one message (SMS 1,600; RCS 3,072; MMS 5,000; voice scripts some thousand)."""


class Outbound(Record, frozen=True):
    """One message that somebody wants to send; `handset` is `to` on the wire, `sender` is `from`."""

    id: Identifier
    account: Text
    sender: Text = msgspec.field(name="from")
    handset: Text = msgspec.field(name="to")
    channel: Channel = "sms"
    body: str | None = None
    media: list[Text] | None = None
    category: Category | None = None
    broadcast: str | None = None
    campaign: str | None = None
    send_before: Instant | None = None
    postal_code: str | None = None
    time_zone: str | None = None
    created_at: Instant | None = None
    metadata: dict[str, Any] | None = None

    def __post_init__(self) -> None:
        if not self.body:
            if self.channel != "voice" and not self.media:
                raise ValueError(
                    "field `body` is missing or empty; expected text, unless the channel is voice or media is given"
                )
        elif len(self.body) > MAX_BODY_CHARACTERS:
            raise ValueError(
                f"field `body`: expected at most {MAX_BODY_CHARACTERS} characters, got {len(self.body)}"
            )


parse_outbound = reader(Outbound)
