"""`waiting`: what the gate keeps until something happens: held messages and open reviews of replies. Others may count it."""

from typing import Literal

import msgspec

from schemas.record import Instant, Record, reader
from schemas.rejections import Awaiting
from schemas.reviews import Review


class Waiting(Record, frozen=True, omit_defaults=True):
    """One thing that waits; removed when it is over. Written by the gate alone.

    Attributes:
        kind: a message that is held, or a review of a reply that is open.
        offset: of the held message in `outbound`; its release carries the same decision id.
        partition: of the held message in `outbound`, where it came under a wrong key; else the row's own.
        timestamp: of the held message's record, in milliseconds since the epoch.
        headers: of the held message's record; the values in base64.
        until: the instant at which it is judged again.
        awaiting: whose decision it waits for.
        fingerprint: the body or media in question, where it waits for an approval.
        original: the held message's value: its UTF-8 text, which encodes to the very bytes that came.
        review: the open review.
    """

    kind: Literal["message", "reply"]
    offset: int | None = None
    partition: int | None = None
    timestamp: int | None = None
    headers: list[list[str]] = msgspec.field(default_factory=list)
    until: Instant | None = None
    awaiting: Awaiting | None = None
    fingerprint: str | None = None
    original: str | None = None
    review: Review | None = None


parse_waiting = reader(Waiting)
