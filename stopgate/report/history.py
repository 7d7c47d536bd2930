"""One number: its present state towards every account, and everything that ever bore on it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from agents.settings import Settings
from schemas.opt_outs import OptOut, OptOutChange
from schemas.record import Record, Unreadable, encode
from schemas.reviews import Review, parse_review
from schemas.topics import OPT_OUT_CHANGES, REVIEWS, Topic
from stopgate.clients import open_consumer, partitions_of
from stopgate.policy.opt_out import ANY_ACCOUNT
from stopgate.policy.partitions import partition_of
from stopgate.report.asking import parse_change
from stopgate.report.filters import Filter
from stopgate.report.present import read_present
from stopgate.report.reading import read_to_end

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class History:
    """What is known of a number.

    Attributes:
        number: canonical.
        states: one for each account that ever heard of it, and the one for every account.
        changes: in the order in which the gate decided them.
        reviews: open ones: what the handset said that may mean an opt-out, and that holds everything meanwhile.
    """

    number: str
    states: list[OptOut]
    changes: list[OptOutChange]
    reviews: list[Review]


async def read_history(settings: Settings, number: str, account: str | None = None) -> History:
    """Read everything about one number from the one partition that holds it.

    Args:
        number: canonical E.164.
        account: only this account, and what counts for every account; None means all.

    Raises:
        ClusterError: the cluster or a topic cannot be used.
    """
    wanted = Filter(account=account, lifted=True)
    states = [
        entry async for _, entries in read_present(settings, wanted, number=number) for entry in entries
    ]
    changes = [change async for change in _about(settings, OPT_OUT_CHANGES, parse_change, number)]
    reviews = {review.id: review async for review in _about(settings, REVIEWS, parse_review, number)}
    told = (account, ANY_ACCOUNT) if account else None
    return History(
        number,
        sorted(states, key=lambda state: (state.account, state.scope_key or "")),
        [change for change in changes if told is None or change.account in told],
        [
            review
            for review in reviews.values()
            if (review.kind, review.state) == ("reply", "open") and (told is None or review.account in told)
        ],
    )


async def _about(
    settings: Settings, topic: Topic, parse: Callable[[bytes | None], R | Unreadable], number: str
) -> AsyncIterator[R]:
    """Everything about a number on a topic, in its order."""
    name = settings.topic(topic.name)
    parts = (await partitions_of(settings, [name]))[name]
    async with open_consumer(settings) as consumer:
        async for records in read_to_end(consumer, [parts[partition_of(number.encode(), len(parts))]]):
            for record in records:
                read = parse(record.value) if record.key == number.encode() else None
                if read is not None and not isinstance(read, Unreadable):
                    yield read


def as_fields(record: msgspec.Struct) -> dict[str, object]:
    """A record as the plain JSON object that stands on its topic."""
    fields: dict[str, object] = msgspec.json.decode(encode(record))
    return fields
