"""Held messages over a lane, without a broker: each has one final verdict, whatever wakes it and however often."""

import json

import pytest

from agents.outbound import judge
from agents.standing import applier, snapshot_writer
from schemas.topics import DELIVERY, HELD, REJECTIONS
from tests.agents.fakes import NOW_MS, FakeGate, FakeRecord, message

HOUR_MS = 3_600_000
SENDER = "+12065550100"


@pytest.fixture
def gate() -> FakeGate:
    """A gate with one partition and a clock that follows the records; the sender's registration is in progress."""
    gate = FakeGate()
    register(gate, "pending", NOW_MS)
    return gate


def register(gate: FakeGate, status: str, at_ms: int) -> None:
    """The registry speaks about the sender, and the lane looks at what it waits for."""
    event = {"kind": "number", "sender": SENDER, "status": status}
    record = FakeRecord(json.dumps(event).encode(), "t.verifications", timestamp=at_ms)
    applier(gate.gate)("t.verifications", record)
    snapshot_writer(gate.gate)(gate.lane)


def waiting_message(gate: FakeGate) -> None:
    """One that waits for the registration and is worth nothing in an hour."""
    gate.feed(judge, message(send_before=gate.now_ms + HOUR_MS))
    assert [value["awaiting"] for value in gate.values(HELD)] == ["registration"]


def test_two_reasons_in_one_moment_are_one_verdict(gate: FakeGate) -> None:
    """The registration is decided in the moment in which the message expires: it is rejected once."""
    waiting_message(gate)
    register(gate, "approved", NOW_MS + HOUR_MS)
    gate.pass_time(2 * HOUR_MS)
    assert [value["code"] for value in gate.values(REJECTIONS)] == [30036]
    assert gate.values(DELIVERY) == []


def test_both_happened_while_no_worker_ran(gate: FakeGate) -> None:
    """After a restart the time is up and the registration decided: one verdict."""
    waiting_message(gate)
    register(gate, "approved", NOW_MS + HOUR_MS)
    gate.restart()
    snapshot_writer(gate.gate)(gate.lane)
    gate.pass_time(2 * HOUR_MS)
    assert [value["code"] for value in gate.values(REJECTIONS)] == [30036]


def test_a_message_that_is_held_twice_expires_once(gate: FakeGate) -> None:
    """Held for the registration, then for the night, in which it expires: both holds remember that moment."""
    night = {"category": "marketing", "time_zone": "Pacific/Honolulu"}  # where it is four in the morning
    gate.feed(judge, message(send_before=NOW_MS + HOUR_MS, **night))
    register(gate, "approved", NOW_MS + 2)
    gate.pass_time(1)
    assert [value["findings"][-1]["rule"] for value in gate.values(HELD)] == ["quiet-hours", "quiet-hours"]
    gate.pass_time(2 * HOUR_MS)
    assert [value["code"] for value in gate.values(REJECTIONS)] == [30036]
    assert gate.values(DELIVERY) == []
