"""The present state as a dry run needs it: the standing of all senders, and what is known of the handsets asked about."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from aiokafka import AIOKafkaConsumer, TopicPartition

from agents import frequency
from agents.gate import Gate
from agents.opt_outs import row_key, subjects_of
from agents.standing import applier
from schemas.outbound import parse_outbound
from schemas.record import Unreadable
from schemas.reviews import Review, parse_review
from schemas.topics import APPROVALS, FREQUENCY, OPT_OUTS, REVIEWS, SENDERS, VERIFICATIONS
from stopgate.cli.wire import reader
from stopgate.policy.numbers import canonical_sender
from stopgate.policy.opt_out import ANY_ACCOUNT

_TABLES = (OPT_OUTS, FREQUENCY)
Rows = dict[tuple[str, bytes], bytes]
Reviews = dict[tuple[str, str], Review]


@dataclass(frozen=True, slots=True)
class Present:
    """The rows that were asked for, by table and key, and what the run itself would have written; open reviews of replies."""

    rows: Rows = field(default_factory=dict)
    reviews: Reviews = field(default_factory=dict)

    def may_have(self, table: str, mark: bytes) -> bool:
        """Everything is looked up here."""
        return True

    def row(self, table: str, key: bytes) -> bytes | None:
        """A row of a table."""
        return self.rows.get((table, key))

    def review_of(self, account: str, handset: str) -> Review | None:
        """The open review that bears on a message of this account."""
        return self.reviews.get((account, handset)) or self.reviews.get((ANY_ACCOUNT, handset))

    def put(self, table: str, key: bytes, value: bytes) -> None:
        """What the gate would write, for the messages that come after."""
        self.rows[table, key] = value


def read_present(gate: Gate, values: Iterable[bytes]) -> Present:
    """Read the topics to their present ends: `senders` and `verifications` into the gate's registry, and the rows of the
    handsets that the messages name."""
    wanted: set[tuple[str, bytes]] = set()
    for value in values:
        message = parse_outbound(value)
        if not isinstance(message, Unreadable) and (home := gate.home_of(message.handset)):
            sender = canonical_sender(message.sender, gate.settings.region)
            subjects = subjects_of(gate.accounts.get(message.account), home.handset, sender)
            wanted.update((OPT_OUTS.name, row_key(subject)) for subject in subjects)
            wanted.add((FREQUENCY.name, frequency.row_key(message.account, home.handset)))
    return asyncio.run(_read(gate, wanted))


async def _read(gate: Gate, wanted: set[tuple[str, bytes]]) -> Present:
    present = Present()
    rows, reviews = present.rows, gate.topic(REVIEWS)
    tables, apply = {gate.topic(topic): topic.name for topic in _TABLES}, applier(gate)
    async with reader(
        gate.settings,
        [*tables, reviews, *(gate.topic(topic) for topic in (SENDERS, VERIFICATIONS, APPROVALS))],
    ) as kafka:
        ends = await kafka.end_offsets(kafka.assignment())
        while await _is_behind(kafka, ends):
            for tp, records in (await kafka.getmany(timeout_ms=200)).items():
                for record in records:
                    if tp.topic == reviews:
                        _take_review(present, record.value)
                    elif (table := tables.get(tp.topic)) is None:
                        apply(tp.topic, record)
                    elif (table, record.key) in wanted and record.value is not None:
                        rows[table, record.key] = record.value
    return present


def _take_review(present: Present, value: bytes | None) -> None:
    review = parse_review(value)
    if isinstance(review, Unreadable) or review.kind != "reply":
        return
    if review.state == "open":
        present.reviews[review.account, review.handset] = review
    else:
        present.reviews.pop((review.account, review.handset), None)


async def _is_behind(kafka: AIOKafkaConsumer, ends: Mapping[TopicPartition, int]) -> bool:
    return any([await kafka.position(tp) < end for tp, end in ends.items()])
