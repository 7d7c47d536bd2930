"""The record clock on the real broker: one log, fed in different ways to gates with different partitions, one outcome."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from schemas.topics import DELIVERY, OUTBOUND
from tests.e2e.days import OFFER, Days, what_came
from tests.e2e.gate import Gate, day
from tests.e2e.story import OPTED_OUT, UNVERIFIED, Story

DAYS = Days(day(2025, 3, 3), seed=5)
MakeGateOf = Callable[[int], Gate]


@pytest.fixture(scope="module")
def make_gate_of(kafka: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakeGateOf]:
    """Make a gate with so many partitions whose worker does not run yet."""
    gates: list[Gate] = []

    def make(partitions: int) -> Gate:
        directory: Path = tmp_path_factory.mktemp("gate")
        accounts = {"acme": {"brand": "Acme"}}
        settings = {"STOPGATE_TOLL_FREE_POLICY": "seed"}
        gates.append(
            Gate(kafka, directory, accounts=accounts, begins=DAYS.begins, partitions=partitions, **settings)
        )
        return gates[-1]

    yield make
    for gate in gates:
        gate.close()


def outcome(gate: Gate) -> dict[str, Any]:
    """What came of the whole log, when every message has its final verdict."""
    gate.wait(lambda: all(gate.outcomes(name) for name in DAYS.messages))
    gate.log.settle()
    gate.kill()
    return what_came(gate.log)


@pytest.fixture(scope="module")
def expected(make_gate_of: MakeGateOf) -> dict[str, Any]:
    """What came of the log where one partition holds all of it and it stands there before the worker starts."""
    gate = make_gate_of(1)
    hurl_all(gate)
    gate.start()
    return outcome(gate)


def hurl_all(gate: Gate, *, anywhere: bool = False) -> None:
    """The whole log as fast as it goes; or without keys, each record somewhere."""
    for number, entry in enumerate(DAYS.log):
        key, partition = (None, number % gate.partitions) if anywhere else (entry.key, None)
        gate.hurl(entry.topic, entry.value, key=key, at=entry.at, partition=partition)
    gate.flush()


def read_at_once(gate: Gate) -> None:
    """All of it stands there, under missing keys, before the worker starts."""
    hurl_all(gate, anywhere=True)
    gate.start()


def in_a_burst(gate: Gate) -> None:
    """The worker runs already."""
    gate.start()
    hurl_all(gate)


def one_by_one(gate: Gate) -> None:
    """Each message is judged or held before the next record comes."""
    gate.start()
    for entry in DAYS.log:
        gate.append(entry.topic, entry.value, key=entry.key, at=entry.at)
        if entry.topic is OUTBOUND:
            name = entry.value["id"]
            gate.wait(lambda: gate.outcomes(name) or gate.held(name))  # noqa: B023 - called at once


def ended_on_the_way(gate: Gate) -> None:
    """The worker is killed in the middle of it, and ended in order later on."""
    hurl_all(gate)
    for part in (3, 2):
        gate.start()  # a worker that is told to end before it runs just ends
        enough = len(DAYS.messages) // part
        gate.wait(lambda: sum(bool(gate.outcomes(name)) for name in DAYS.messages) >= enough)  # noqa: B023 - called at once
        if part == 3:
            gate.kill()
        else:
            gate.worker.terminate()
            assert asyncio.run(gate.worker.ended()) == 0
    gate.start()


@pytest.mark.parametrize(
    ("partitions", "feed"),
    [(8, read_at_once), (3, in_a_burst), (2, one_by_one), (4, ended_on_the_way)],
    ids=lambda value: value.__name__ if callable(value) else str(value),
)
def test_one_log_has_one_outcome(
    make_gate_of: MakeGateOf, expected: dict[str, Any], partitions: int, feed: Callable[[Gate], None]
) -> None:
    """Verdicts, holds, states and the instants at which they came about: however it is fed, over any partitions."""
    gate = make_gate_of(partitions)
    feed(gate)
    found = outcome(gate)
    for name, seen in expected.items():
        assert found[name] == seen, name


def test_the_days_hold_enough_to_tell(expected: dict[str, Any]) -> None:
    """Every kind of outcome, and waiting of every kind; else the comparison would prove little."""
    rules = {rule for kind in ("rejected", "held") for refusal in expected[kind] for rule in refusal[2]}
    assert rules >= {
        "recipient-opted-out", "sender-unverified", "message-expired", "quiet-hours", "reply-under-review", "campaign-pending",
    }  # fmt: skip
    assert len(expected["delivered"]) > 20
    assert {state for _, state, _ in expected["reviews"]} == {"open", "decided", "expired"}


def test_what_the_log_jumps_over_happens_at_its_own_instant(gate: Gate) -> None:
    """Tomorrow's record releases what was due this morning, as of this morning: a STOP of noon comes too late for it,
    one of last night does not, and neither does what is said of another handset in another partition."""
    story, stopped = gate.story(), gate.story()
    evening = gate.now.replace(hour=4, minute=30) + timedelta(days=1)
    story.later(seconds=(evening - gate.now).total_seconds())
    name, other = story.message(account="prompt", **OFFER), stopped.message(account="prompt", **OFFER)
    until = datetime.fromisoformat(story.hold(name)["until"])
    stopped.reply("STOP", account="prompt")
    assert gate.outcomes(name) == []
    story.later(days=1)
    story.reply("STOP", account="prompt")
    assert stopped.verdict(other) == OPTED_OUT
    (seen,) = gate.wait(lambda: [seen for seen in gate.log.on(DELIVERY) if seen.value["id"] == name])
    assert datetime.fromisoformat(seen.headers["stopgate-decided-at"].decode()) == until
    assert datetime.fromisoformat(stopped.refusal(other)["decided_at"]) >= until


def test_what_the_gate_itself_writes_does_not_move_the_clock(gate: Gate) -> None:
    """What a receipt says of a sender becomes an event of the receipt's own time, and counts from there on."""
    story = gate.story()
    story.verification("approved")
    story.receipt(30032, phase="delivery", provider="twilio", **{"from": story.toll_free})
    refused = story.message(**{"from": story.toll_free})
    assert story.verdict(refused) == UNVERIFIED
    assert datetime.fromisoformat(story.refusal(refused)["decided_at"]) == gate.now
    told = story.gate.wait(lambda: story.standings(story.toll_free))
    assert max(datetime.fromisoformat(each["recorded_at"]) for each in told) <= gate.now


def test_a_word_that_was_heard_stays_heard(gate: Gate) -> None:
    """A message that is stamped earlier but comes after the STOP was applied is refused; nothing stands still."""
    story: Story = gate.story()
    before = gate.now
    story.later(hours=2)
    story.change(story.reply("STOP"))
    early = {
        "id": f"{story.name}-early",
        "account": "acme",
        "from": story.sender,
        "to": story.handset,
        "body": "Hi.",
    }
    gate.append(OUTBOUND, early, key=story.handset.encode(), at=before)
    assert story.verdict(str(early["id"])) == OPTED_OUT
    story.tick(hours=1)
