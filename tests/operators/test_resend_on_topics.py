"""Sending again on a real broker, without a gate: crashes, races and retention cannot make a message go twice."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from aiokafka import ConsumerRecord, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, RecordsToDelete

from agents.outbound import RESEND
from agents.settings import Settings
from schemas.headers import DELIVERY_HEADERS
from schemas.record import Instant
from schemas.rejections import Refusal
from schemas.topics import OUTBOUND, REJECTIONS
from stopgate.clients import ClusterError, make_producer, open_consumer, open_producer, partitions_of
from stopgate.operators.refusals import Wanted, newest_refusals
from stopgate.operators.resend_plan import Ask, plan_resend
from stopgate.operators.resender import AT_ONCE, open_resender
from stopgate.operators.resending import SENDER_RULES, Candidate, Outcome
from stopgate.report.reading import read_to_end
from stopgate.topics import create_topics
from tests.operators.refused import AT, SENDER, on_topic, refusal

ASK = Ask(Wanted(sender=SENDER, rules=frozenset(SENDER_RULES), since=AT))
KEY = b"+14155550132"


@pytest.fixture
async def settings(kafka: str, topic_prefix: str, tmp_path: Path) -> Settings:
    """Topics of this test's own."""
    made = Settings(
        bootstrap_servers=kafka, topic_prefix=topic_prefix, app_id=topic_prefix, data_dir=tmp_path, partitions=2
    )  # fmt: skip
    await create_topics(made, [OUTBOUND, REJECTIONS])
    return made


async def refuse(settings: Settings, *refusals: Refusal) -> None:
    """What a sender and the gate do: each message stands in `outbound`, and its refusal names that place."""
    async with open_producer(settings) as producer:
        for refused in refusals:
            mark = await producer.send_and_wait(
                settings.topic("outbound"), bytes(refused.original), key=KEY, headers=[("trace", b"1")]
            )
            decision = f"{mark.topic}-{mark.partition}-{mark.offset}".encode()
            headers = [("trace", b"1"), (DELIVERY_HEADERS["decision"], decision)]
            await producer.send_and_wait(
                settings.topic("rejections"), on_topic(refused), key=KEY, headers=headers
            )


async def planned(settings: Settings, ask: Ask = ASK) -> dict[str, Outcome]:
    """What would become of each message now."""
    return {candidate.id: outcome async for plan in plan_resend(settings, ask) for candidate, outcome in plan}


async def resendable(settings: Settings) -> list[Candidate]:
    """What would go now."""
    return [
        candidate
        async for plan in plan_resend(settings, ASK)
        for candidate, outcome in plan
        if outcome == "resend"
    ]


async def resent(settings: Settings) -> list[ConsumerRecord]:
    """What committed readers of `outbound` see of it."""
    return [
        record
        async for records in whole_topic(settings, "outbound")
        for record in records
        if RESEND in dict(record.headers)
    ]


async def whole_topic(settings: Settings, name: str) -> AsyncIterator[list[ConsumerRecord]]:
    """All committed records there are."""
    topic = settings.topic(name)
    parts = (await partitions_of(settings, [topic]))[topic]
    async with open_consumer(settings) as consumer:
        async for records in read_to_end(consumer, parts):
            yield records


async def test_a_message_goes_again_whole_under_its_key_and_once(settings: Settings) -> None:
    """Byte for byte, with the sender's own headers and the decision it answers; the next run finds it there."""
    odd = b' {"id":"m-1", "account":"acme","from":"+18005550100","to":"+14155550132","body":"H\\u0069"}\n'
    await refuse(settings, refusal(original=odd), refusal(name="m-2"))
    async with open_resender(settings) as resender:
        await resender.send(await resendable(settings))
    assert resender.sent == 2
    first, _ = await resent(settings)
    assert (first.key, first.value) == (KEY, odd)
    assert dict(first.headers).keys() == {"trace", RESEND}
    assert dict(first.headers)[RESEND].decode() == f"{first.topic}-{first.partition}-0"
    assert await planned(settings) == {"m-1": "sent-again", "m-2": "sent-again"}


async def test_of_two_runs_at_once_only_the_later_one_sends(settings: Settings) -> None:
    """Both have decided on the same messages; the earlier is fenced and says that it can be run again."""
    await refuse(settings, refusal())
    async with open_resender(settings) as earlier:
        plan = await resendable(settings)
        async with open_resender(settings) as later:
            with pytest.raises(ClusterError, match="Run it again"):
                await earlier.send(plan)
            await later.send(await resendable(settings))
    assert len(await resent(settings)) == 1


async def test_what_a_killed_run_left_open_is_neither_lost_nor_sent_twice(settings: Settings) -> None:
    """Its transaction is aborted by the next run, which sees what was committed before and sends the rest."""
    await refuse(settings, *(refusal(name=f"m-{number}") for number in range(3)))
    plan = await resendable(settings)
    async with open_resender(settings) as finished:
        await finished.send(plan[:1])
    killed = make_producer(settings, transactional_id=f"{settings.app_id}:resend")
    await killed.start()
    await killed.begin_transaction()
    headers = [(RESEND, plan[1].decision.encode())]
    await (await killed.send(settings.topic("outbound"), plan[1].original, key=KEY, headers=headers))
    async with open_resender(settings) as successor:
        await successor.send(rest := await resendable(settings))
    assert [candidate.id for candidate in rest] == ["m-1", "m-2"]
    assert [dict(record.headers)[RESEND].decode() for record in await resent(settings)] == [
        candidate.decision for candidate in plan
    ]  # fmt: skip
    await killed.stop()


async def test_more_than_one_transactions_worth_goes_in_order(settings: Settings) -> None:
    """A run of many messages is cut into small transactions."""
    await refuse(settings, refusal())
    (one,) = await resendable(settings)
    many = [replace(one, decision=f"d-{number}") for number in range(AT_ONCE + 1)]
    async with open_resender(settings) as resender:
        await resender.send(many)
    assert [dict(record.headers)[RESEND].decode() for record in await resent(settings)] == [
        candidate.decision for candidate in many
    ]  # fmt: skip


async def test_only_a_messages_newest_refusal_counts(settings: Settings) -> None:
    """A retry that was refused as a duplicate changes nothing; one that was refused for another reason voids the first."""
    await refuse(
        settings,
        refusal(name="retried"), refusal("sender-unverified", "duplicate-message", name="retried", resendable=False),
        refusal(name="opted-out"), refusal("recipient-opted-out", name="opted-out"),
        refusal(name="again"), refusal(name="again"),
    )  # fmt: skip
    assert await planned(settings) == {"retried": "resend", "again": "resend"}
    assert [candidate.offset for candidate in await resendable(settings)] == [0, 5]


async def test_what_outbound_no_longer_keeps_is_not_guessed_at(settings: Settings) -> None:
    """Records were deleted since the refusal; only the operator's word lets the message go."""
    await refuse(settings, refusal(name="old"), refusal(name="m-2"))
    (partition,) = {record.partition async for some in whole_topic(settings, "outbound") for record in some}
    admin = AIOKafkaAdminClient(bootstrap_servers=settings.bootstrap_servers)
    await admin.start()
    await admin.delete_records({TopicPartition(settings.topic("outbound"), partition): RecordsToDelete(2)})
    await admin.close()
    assert await planned(settings) == {"old": "too-old-to-tell", "m-2": "resend"}
    assert await planned(settings, replace(ASK, first_time=True)) == {"old": "resend", "m-2": "resend"}


async def test_a_message_behind_an_open_transaction_is_not_overlooked(settings: Settings) -> None:
    """Another program's open transaction hides from committed readers what an earlier run sent; it is waited for."""
    await refuse(settings, refusal())
    plan = await resendable(settings)
    other = make_producer(settings, transactional_id=f"{settings.app_id}-other", transaction_timeout_ms=2_000)
    await other.start()
    await other.begin_transaction()
    await (await other.send(settings.topic("outbound"), b"{}", key=KEY))
    async with open_resender(settings) as resender:
        await resender.send(plan)
    assert await resent(settings) == []
    assert await planned(settings) == {"m-1": "sent-again"}
    await other.stop()


async def test_refusals_are_listed_newest_first(settings: Settings) -> None:
    """At most as many as asked for, those refused last; each with the decision it can be found by."""
    times = [Instant.parse(f"2026-11-05T12:00:0{second}Z") for second in (2, 3, 1)]
    await refuse(settings, *(refusal(name=f"m-{at.second}", decided_at=at) for at in times))
    listed = await newest_refusals(settings, Wanted())
    assert [refused.id for _, refused in listed] == ["m-3", "m-2", "m-1"]
    assert [decision.rpartition("-")[2] for decision, _ in listed] == ["1", "0", "2"]
    assert [refused.id for _, refused in await newest_refusals(settings, Wanted(), 2)] == ["m-3", "m-2"]
    assert [refused.id for _, refused in await newest_refusals(settings, Wanted(until=times[0]))] == ["m-1"]
