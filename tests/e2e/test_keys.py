"""Records under wrong or missing keys and in wrong partitions: judged against the state of the partition that owns the handset."""

from collections.abc import Iterator
from typing import Any

import pytest

from schemas.topics import (
    AUTO_REPLIES,
    COMMANDS,
    DEAD_LETTERS,
    DELIVERY,
    OPT_OUTS,
    OUTBOUND,
    RECEIPTS,
    REJECTIONS,
    REPLIES,
    VERIFICATIONS,
    Topic,
)
from stopgate.policy.partitions import partition_of
from tests.e2e.gate import PARTITIONS, Gate
from tests.e2e.story import DELIVERED, OPTED_OUT, UNVERIFIED, Story
from tests.faults.workers import Worker

KEYS = [
    pytest.param(b"nobody", id="a wrong key"),
    pytest.param(None, id="no key"),
    pytest.param("own", id="its own key"),
]


def elsewhere(story: Story) -> int:
    """A partition that does not own the handset."""
    return (partition_of(story.handset.encode(), PARTITIONS) + 1) % PARTITIONS


def misplace(story: Story, topic: Topic, value: dict[str, Any], key: bytes | str | None) -> str:
    """Append a record to a partition that does not own the handset; gives back its id."""
    name = f"{story.name}-{next(story.gate.numbers)}"
    raw_key = story.handset.encode() if isinstance(key, str) else key
    story.gate.append(
        topic, {"id": name, "account": "acme"} | value, key=raw_key, at=story.later(seconds=1), partition=elsewhere(story),
    )  # fmt: skip
    return name


def text(story: Story) -> dict[str, Any]:
    """An outbound record."""
    return {"from": story.sender, "to": story.handset, "body": "Your order is ready."}


@pytest.mark.parametrize("key", KEYS)
def test_a_stop_in_the_wrong_place_stops(story: Story, key: bytes | str | None) -> None:
    """The very next message is refused, wherever either of them stands; one answer, one state under the right key.

    The evidence leads to the word, whether it was passed on or, with the record clock, judged where it came.
    """
    stop = misplace(story, REPLIES, {"from": story.handset, "to": story.sender, "body": "STOP"}, key)
    names = [story.message(), misplace(story, OUTBOUND, text(story), key)]
    assert [story.verdict(name) for name in names] == [OPTED_OUT] * 2
    story.gate.log.settle()
    assert [
        seen.value["in_reply_to"]
        for seen in story.gate.log.on(AUTO_REPLIES)
        if seen.value["to"] == story.handset
    ] == [stop]
    evidence = story.change(stop)["evidence"]
    (word,) = [
        seen
        for seen in story.gate.log.on(REPLIES)
        if (seen.partition, seen.offset) == (evidence["partition"], evidence["offset"])
    ]
    assert (word.value["id"], word.value["body"]) == (stop, "STOP")
    home = partition_of(story.handset.encode(), PARTITIONS)
    states = [seen for seen in story.gate.log.on(OPT_OUTS) if seen.value["number"] == story.handset]
    assert {(seen.partition, seen.key) for seen in states} == {(home, f"acme|{story.handset}".encode())}


@pytest.mark.parametrize("key", KEYS)
def test_a_message_in_the_wrong_place_is_delivered_once_under_the_right_key(
    story: Story, key: bytes | str | None
) -> None:
    """In its own partition; a copy of it under the right key is a duplicate."""
    name = misplace(story, OUTBOUND, text(story), key)
    assert story.verdict(name) == DELIVERED
    (delivered,) = [seen for seen in story.gate.log.on(DELIVERY) if seen.value["id"] == name]
    assert (delivered.key, delivered.partition) == (
        story.handset.encode(),
        partition_of(story.handset.encode(), PARTITIONS),
    )
    story.message(id=name)
    story.gate.log.settle()
    assert sorted(outcome for outcome, _ in story.gate.outcomes(name)) == ["delivered", "rejected"]
    (refused,) = [seen.value for seen in story.gate.log.on(REJECTIONS) if seen.value["id"] == name]
    assert [finding["rule"] for finding in refused["findings"]] == ["duplicate-message"]


def test_commands_receipts_and_events_in_the_wrong_place(story: Story) -> None:
    """All the others count, too."""
    misplace(story, COMMANDS, {"action": "opt_out", "number": story.handset}, None)
    assert story.verdict(story.message()) == OPTED_OUT
    other = story.gate.story()
    misplace(
        other,
        RECEIPTS,
        {"code": 21610, "provider": "twilio", "to": other.handset, "from": other.sender},
        b"x",
    )
    other.gate.log.settle()
    assert other.verdict(other.message()) == OPTED_OUT
    misplace(
        other, VERIFICATIONS, {"kind": "toll_free", "sender": other.toll_free, "status": "approved"}, b"y"
    )
    free = {"from": other.toll_free, "to": other.another_handset()}
    assert other.verdict(other.message(**free)) == DELIVERED
    misplace(
        other, VERIFICATIONS, {"kind": "toll_free", "sender": other.toll_free, "status": "suspended"}, None
    )
    assert other.verdict(other.message(**free)) == UNVERIFIED


def test_other_spellings_of_a_number_are_the_same_handset(story: Story) -> None:
    """A key in another spelling leads to another partition perhaps, and back to the owner."""
    national = f"({story.handset[2:5]}) {story.handset[5:8]}-{story.handset[8:]}"
    story.reply("STOP", **{"from": national})
    assert story.verdict(story.message(to=f"1 {national}")) == OPTED_OUT


@pytest.mark.parametrize(
    ("topic", "raw"),
    [
        (OUTBOUND, b"\xff\xfe"),
        (REPLIES, b'{"body": "STOP"}'),
        (COMMANDS, b"[]"),
        (RECEIPTS, b""),
        (VERIFICATIONS, b'{"kind": "toll_free", "status": "approved", "sender": "+1800555010"}'),
    ],
)
def test_what_cannot_be_used_is_buried_where_it_came(story: Story, topic: Topic, raw: bytes) -> None:
    """Byte for byte under its own key, with the reason and its place; the gate goes on."""
    key = f"key-{story.name}".encode()
    story.gate.append(topic, raw, key=key, at=story.later(seconds=1))
    (letter,) = story.gate.wait(lambda: [seen for seen in story.gate.log.on(DEAD_LETTERS) if seen.key == key])
    assert letter.raw == raw
    assert letter.headers["stopgate-source-topic"].decode() == story.gate.ground.topic(topic)
    assert letter.headers["stopgate-error"]
    assert story.verdict(story.message()) == DELIVERED


@pytest.fixture
def second_worker(gate: Gate) -> Iterator[Worker]:
    """Another worker beside the gate's own; each then owns one of the two partitions."""
    gate.start()
    worker = Worker(gate.ground, "second", **gate.environ)
    worker.start()
    gate.wait(
        lambda: [event for event in worker.events("lanes.assigned") if len(event["partitions"]) == 1], 60
    )
    gate.wait(lambda: worker.events("lane.ready"))
    yield worker
    worker.terminate()
    worker.kill()


def test_a_misplaced_stop_reaches_the_worker_that_owns_the_handset(
    story: Story, second_worker: Worker
) -> None:
    """It counts from the moment it was passed on; misplaced messages find their judge as well."""
    stops = [
        (each, misplace(each, REPLIES, {"from": each.handset, "to": each.sender, "body": "STOP"}, None))
        for each in (story, story.gate.story())
    ]
    for each, stop in stops:
        assert each.change(stop)["channels"] == ["sms", "voice"]
        assert each.verdict(misplace(each, OUTBOUND, text(each), None)) == OPTED_OUT
        assert each.verdict(each.message()) == OPTED_OUT
