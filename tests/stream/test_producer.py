"""What becomes of a transaction when a broker does not answer, answers with an error, or half of it: told request by request."""

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import KafkaError, NodeNotReadyError, OutOfOrderSequenceNumber, ProducerFenced

from stopgate.stream import producer as producing
from stopgate.stream.fencing import GroupFencedError, Member
from stopgate.stream.producer import Place, TransactionalProducer

MEMBER = Member("gate", 7, "member-1", "gate-0")
DELIVERY, CHANGES = ("delivery", 0), ("opt-out-changes", 0)
OFFSETS = {TopicPartition("outbound", 0): (41, "")}
FENCED, OUT_OF_ORDER, WRITTEN_BEFORE, CONCURRENT, NOT_LEADER, ILLEGAL_GENERATION = 47, 45, 46, 51, 6, 22
NOT_ENOUGH_REPLICAS, NOT_COORDINATOR = 19, 16

Answer = Callable[[str, dict[Place, bytes]], dict[Place, int] | int | Exception | None]


class Cluster:
    """A client whose broker answers as a test says: an error code for all, codes by partition, or no answer at all."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.asked: list[str] = []
        self.produced: list[dict[Place, bytes]] = []
        self.looked_up = 0
        self.cluster = SimpleNamespace(leader_for_partition=lambda tp: 1)
        self._request_timeout_ms = 40_000

    async def coordinator_lookup(self, kind: int, name: str) -> int:
        """There is one node."""
        self.looked_up += 1
        return 1

    async def force_metadata_update(self) -> None:
        """Nothing is new."""

    async def send(self, node: int, request: Any, **more: Any) -> Any:
        """One request, answered."""
        await asyncio.sleep(0)
        name = type(request).__name__.removesuffix("Request")
        batches = (
            {(topic, number): data for topic, rows in request._topics for number, data in rows}
            if name == "Produce"
            else {}
        )
        self.asked.append(name)
        if name == "Produce":
            self.produced.append(batches)
        answer = self._answer(name, batches)
        if isinstance(answer, Exception):
            raise answer
        codes = answer if isinstance(answer, dict) else dict.fromkeys(batches, answer or 0)
        code = 0 if isinstance(answer, dict) else answer or 0
        rows = [(topic, [(number, codes.get((topic, number), 0), 100)]) for topic, number in batches]
        topics = rows if name == "Produce" else [("outbound", [(0, code, {})], {})]
        return SimpleNamespace(error_code=code, errors=[("delivery", [(0, code)])], topics=topics)


def producer_with(answer: Answer) -> tuple[TransactionalProducer, Cluster]:
    """A producer that has started."""
    producer = TransactionalProducer(transactional_id="gate-gate-0", timeout_ms=60_000, client={})
    cluster = Cluster(answer)
    producer.client = cluster
    producer._id, producer._epoch = 9, 0
    return producer, cluster


def committed(
    answer: Answer, *places: Place, value: bytes = b"{}", member: Member = MEMBER
) -> tuple[dict[Place, int | None], Cluster]:
    """Commit a batch for each place; its ends, and what was asked."""

    async def scenario() -> tuple[dict[Place, int | None], Cluster]:
        producer, cluster = producer_with(answer)
        batches: dict[Place, list[Any]] = {}
        for place in places or (DELIVERY, CHANGES):
            batch = producer.create_batch()
            batch.append(timestamp=1, key=b"k", value=value, headers=[])
            batches.setdefault(place, []).append(batch)
        async with asyncio.timeout(10):
            return await producer.commit(batches, OFFSETS, member), cluster

    return asyncio.run(scenario())


def once(name: str, answer: Any) -> Answer:
    """This answer to the first such request; after that all is well."""
    left = [answer]
    return lambda asked, batches: left.pop() if asked == name and left else None


def test_a_transaction_takes_five_requests_and_ends_with_the_commit() -> None:
    """Batches and offsets only once both are part of it."""
    ends, cluster = committed(lambda name, batches: None)
    assert ends == {DELIVERY: 101, CHANGES: 101}
    assert set(cluster.asked[:2]) == {"AddPartitionsToTxn", "AddOffsetsToTxn"}
    assert set(cluster.asked[2:4]) == {"Produce", "TxnOffsetCommit"}
    assert cluster.asked[4:] == ["EndTxn"]


@pytest.mark.parametrize("name", ["AddPartitionsToTxn", "AddOffsetsToTxn", "TxnOffsetCommit", "EndTxn"])
@pytest.mark.parametrize("trouble", [CONCURRENT, NOT_COORDINATOR, NodeNotReadyError()])
def test_what_passes_is_asked_again(name: str, trouble: Any) -> None:
    """The same request once more, nothing else; a coordinator that moved or is gone is looked for."""
    _, cluster = committed(once(name, trouble))
    assert cluster.asked.count(name) == 2
    assert len(cluster.asked) == 6
    assert cluster.looked_up >= (2 if trouble == CONCURRENT else 3)


@pytest.mark.parametrize("trouble", [NOT_LEADER, NOT_ENOUGH_REPLICAS])
def test_only_the_batch_that_was_turned_away_is_sent_again_byte_for_byte(trouble: int) -> None:
    """With its sequence number, by which the broker knows what it has."""
    ends, cluster = committed(once("Produce", {CHANGES: trouble}))
    first, second = cluster.produced
    assert second == {CHANGES: first[CHANGES]}
    assert ends == {DELIVERY: 101, CHANGES: 101}


def test_where_no_answer_came_everything_is_sent_again_and_what_was_there_has_no_known_end() -> None:
    """The broker may have written it before the connection broke; then it says so, and not where."""
    answers = [NodeNotReadyError(), {DELIVERY: WRITTEN_BEFORE}]
    ends, cluster = committed(lambda name, batches: answers.pop(0) if name == "Produce" and answers else None)
    assert cluster.produced[0] == cluster.produced[1]
    assert ends == {DELIVERY: None, CHANGES: 101}


@pytest.mark.parametrize(
    ("name", "code", "error"),
    [
        ("AddPartitionsToTxn", FENCED, ProducerFenced),
        ("Produce", FENCED, ProducerFenced),
        ("EndTxn", FENCED, ProducerFenced),
        ("TxnOffsetCommit", ILLEGAL_GENERATION, GroupFencedError),
        ("Produce", OUT_OF_ORDER, OutOfOrderSequenceNumber),
    ],
)
def test_what_does_not_pass_is_raised_and_nothing_is_committed(
    name: str, code: int, error: type[KafkaError]
) -> None:
    """The process ends on it; the open transaction is aborted by whoever comes next."""
    asked: list[str] = []

    def answer(request: str, batches: dict[Place, bytes]) -> int | None:
        asked.append(request)
        return code if request == name else None

    with pytest.raises(error):
        committed(answer)
    assert name == "EndTxn" or "EndTxn" not in asked


def test_a_member_without_a_generation_commits_nothing() -> None:
    """Brokers accept generation -1 unfenced."""
    with pytest.raises(AssertionError):
        committed(lambda name, batches: None, member=Member("gate", -1, "", None))


def test_a_partition_has_one_batch_in_a_request_and_a_request_a_bounded_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In their order; the broker refuses two batches of one partition, and requests without bounds."""
    monkeypatch.setattr(producing, "MAX_REQUEST_BYTES", 2_500)
    places = [DELIVERY, DELIVERY, CHANGES, ("auto-replies", 0)]
    ends, cluster = committed(lambda name, batches: None, *places, value=b"x" * 1_000)
    assert [set(load) for load in cluster.produced] == [
        {DELIVERY, CHANGES},
        {("auto-replies", 0)},
        {DELIVERY},
    ]
    assert cluster.produced[0][DELIVERY] != cluster.produced[2][DELIVERY], (
        "its sequence number is the next one"
    )
    assert ends.keys() == set(places)
