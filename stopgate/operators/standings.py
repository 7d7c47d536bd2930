"""The standing of every sender as the gate holds it: read whole from `senders` and `verifications`, worker or no worker."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from agents.gate import Gate
from agents.settings import Settings
from agents.standing import applier
from schemas.senders import Sender, SenderKind, State, Subject
from schemas.topics import SENDERS, VERIFICATIONS
from schemas.verifications import Status
from stopgate.clients import open_consumer, partitions_of
from stopgate.policy.accounts import Accounts
from stopgate.policy.numbers import canonical_sender
from stopgate.policy.standing import Registry, unheard
from stopgate.report.reading import read_to_end

KINDS: tuple[str, ...] = (*get_args(SenderKind), "sid", "campaign")
"""What may be asked for: kinds of numbers and names, ids whose number is not known, campaigns."""
STATES: tuple[str, ...] = tuple(dict.fromkeys((*get_args(State), *get_args(Status))))
"""Our states, and the contract's words for them."""


@dataclass(frozen=True, slots=True)
class SenderFilter:
    """Which senders are meant; everything absent admits all.

    Attributes:
        account: whose senders.
        state: a state, or the contract's word for several of them (`rejected`).
        kind: of number or name; `sid` and `campaign` for records about those.
    """

    account: str | None = None
    state: str | None = None
    kind: str | None = None

    def admits(self, sender: Sender) -> bool:
        """Whether a record is meant."""
        kind = sender.kind if sender.subject == "number" else sender.subject
        return (
            (self.account is None or sender.account == self.account)
            and (self.state is None or self.state in (sender.state, sender.status))
            and (self.kind is None or self.kind == kind)
        )


async def read_registry(settings: Settings, now: datetime) -> Registry:
    """The registry that every worker holds, at an instant.

    Raises:
        ClusterError: the cluster or a topic cannot be used.
    """
    gate = Gate(settings, Accounts())
    apply = applier(gate)
    topics = [settings.topic(topic.name) for topic in (SENDERS, VERIFICATIONS)]
    parts = await partitions_of(settings, topics)
    async with open_consumer(settings) as consumer:
        async for records in read_to_end(consumer, [tp for topic in topics for tp in parts[topic]]):
            for record in records:
                apply(record.topic, record)
    gate.registry.advance_to(now)
    return gate.registry


def find_sender(registry: Registry, raw: str, region: str) -> Sender:
    """The record that somebody means by a number in any spelling, a SID or a campaign id.

    Returns:
        The record; one that says that nothing was ever heard, where that is so.
    """
    number = canonical_sender(raw, region)
    for subject, name in (("number", number), ("sid", raw.strip()), ("campaign", raw.strip())):
        if record := registry.record(subject, name):
            return record
    return unheard(number)


def numbers_of(records: Iterable[Sender], subject: Subject, name: str) -> list[str]:
    """The numbers that are known by a SID, or hang on a campaign."""
    return [
        record.sender
        for record in records
        if record.subject == "number"
        and (name in record.sids if subject == "sid" else subject == "campaign" and record.campaign == name)
    ]
