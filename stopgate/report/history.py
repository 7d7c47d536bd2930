"""One number: its present state towards every account, and everything that ever bore on it."""

from dataclasses import dataclass

import msgspec

from agents.settings import Settings
from schemas.opt_outs import OptOut, OptOutChange
from schemas.record import Unreadable, encode
from schemas.topics import OPT_OUT_CHANGES
from stopgate.clients import open_consumer, partitions_of
from stopgate.policy.opt_out import ANY_ACCOUNT
from stopgate.policy.partitions import partition_of
from stopgate.report.asking import parse_change
from stopgate.report.filters import Filter
from stopgate.report.present import read_present
from stopgate.report.reading import read_to_end


@dataclass(frozen=True, slots=True)
class History:
    """What is known of a number.

    Attributes:
        number: canonical.
        states: one for each account that ever heard of it, and the one for every account.
        changes: in the order in which the gate decided them.
    """

    number: str
    states: list[OptOut]
    changes: list[OptOutChange]


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
    topic = settings.topic(OPT_OUT_CHANGES.name)
    parts = (await partitions_of(settings, [topic]))[topic]
    home = parts[partition_of(number.encode(), len(parts))]
    changes: list[OptOutChange] = []
    async with open_consumer(settings) as consumer:
        async for records in read_to_end(consumer, [home]):
            mine = (parse_change(record.value) for record in records if record.key == number.encode())
            read = (change for change in mine if not isinstance(change, Unreadable))
            changes += [
                change for change in read if account is None or change.account in (account, ANY_ACCOUNT)
            ]
    return History(number, sorted(states, key=lambda state: state.account), changes)


def as_fields(record: msgspec.Struct) -> dict[str, object]:
    """A record as the plain JSON object that stands on its topic."""
    fields: dict[str, object] = msgspec.json.decode(encode(record))
    return fields
