"""`outbound`: one message that somebody wants to send."""

from typing import Any

import msgspec

from schemas.record import Category, Channel, Identifier, Instant, Record, Text, Unreadable, reader

USUAL_CHANNEL: Channel = "sms"
MAX_BODY_CHARACTERS = 10_000
"""No carrier takes more in one message (SMS 1,600; RCS 3,072; MMS 5,000; voice scripts some thousand)."""


class Outbound(Record, frozen=True):
    """One message that somebody wants to send.

    Attributes:
        id: unique within the account.
        account: who sends.
        sender: the number or name it comes from: toll-free or long-code number, short code, alphanumeric sender.
        handset: the number it goes to.
        channel: how it travels.
        body: text or voice script; needed unless the channel is voice or there is media.
        media: URLs of what is attached.
        category: what it is for; the account's own default where absent.
        broadcast: groups the messages of one broadcast.
        campaign: 10DLC campaign id.
        send_before: from this instant on the message is rejected as expired, never sent late.
        postal_code: where the handset's owner lives, for the local time there.
        time_zone: the handset's IANA time zone; goes before the postal code.
        created_at: when it was made; the record's timestamp where absent.
        metadata: passed through.
    """

    id: Identifier
    account: Text
    sender: Text = msgspec.field(name="from")
    handset: Text = msgspec.field(name="to")
    channel: Channel = USUAL_CHANNEL
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
                f"field `body`: expected at most {MAX_BODY_CHARACTERS:,} characters, got {len(self.body):,}"
            )


parse_outbound = reader(Outbound)


def returnable(unreadable: Unreadable) -> bool:
    """Whether an outbound value that is no message can still be given back to its sender.

    It can where it is a JSON object that says whose message it is: then it is a rejection (`record-invalid`), built
    from `unreadable.fields`. Everything else is a dead letter. An id that is a number names a message too.
    """
    if unreadable.fields is None:
        return False
    account, identifier = unreadable.fields.get("account"), unreadable.fields.get("id")
    if isinstance(identifier, bool) or not isinstance(identifier, str | int | float):
        return False
    return isinstance(account, str) and account != "" and identifier != ""
