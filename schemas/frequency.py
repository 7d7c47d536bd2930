"""`frequency`: when a handset was sent what counts towards a cap on messages within 24 hours. Written by the gate alone."""

import msgspec

from schemas.record import Instant, Record, Text, reader


class Frequency(Record, frozen=True):
    """One account's recent messages to one handset; the row is removed some time after the last of them is a day old.

    Attributes:
        account: who sent.
        handset: who was sent to, where a cap holds.
        sent_at: when each message that keeps quiet hours was let through, oldest first; those of the last 24 hours.
    """

    account: Text
    handset: Text = msgspec.field(name="number")
    sent_at: list[Instant]


parse_frequency = reader(Frequency)
