"""`broadcasts`: what became of the messages of one broadcast, counted for each partition."""

import msgspec

from schemas.record import Instant, Record, Text, reader


class FirstReason(Record, frozen=True):
    """The first finding of one rule in a broadcast: it explains the others.

    Attributes:
        id: the message it was found on.
        message: briefly what is wrong.
        remedy: what the sender can do.
    """

    id: str
    message: str
    remedy: str


class Broadcast(Record, frozen=True):
    """One partition's count of one broadcast; the broadcast is the sum of all partitions' newest records.

    Attributes:
        account: whose.
        broadcast: its id, as the messages name it.
        partition: which part this is.
        outcomes: messages by what became of them; a released message no longer counts as held.
        rules: findings by rule.
        first: the first finding of each rule, warnings included.
        warnings: what was noticed and stood in no message's way, by rule.
        first_at: when the first message was judged.
        last_at: when the newest one was.
    """

    account: Text
    broadcast: Text
    partition: int
    first_at: Instant
    last_at: Instant
    outcomes: dict[str, int] = msgspec.field(default_factory=dict)
    rules: dict[str, int] = msgspec.field(default_factory=dict)
    first: dict[str, FirstReason] = msgspec.field(default_factory=dict)
    warnings: dict[str, int] = msgspec.field(default_factory=dict)


parse_broadcast = reader(Broadcast)
