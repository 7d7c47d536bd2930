"""Held messages over a lane, without a broker: each has one final verdict, whatever wakes it and however often."""

import json
import tracemalloc

import pytest

from agents.memory import HeldIndex, place_of
from agents.outbound import judge
from agents.standing import applier, snapshot_writer
from agents.tables import TABLES
from schemas.topics import DELIVERY, HELD, REJECTIONS, WAITING
from stopgate.state import MemoryTable
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


NIGHT = {"category": "marketing", "time_zone": "Pacific/Honolulu"}
MANY = 600


def hold_many(gate: FakeGate, count: int = MANY, **fields: object) -> None:
    """Messages of one handset, all due in the same millisecond."""
    register(gate, "approved", NOW_MS + 1)
    for number in range(count):
        gate.feed(judge, message(id=f"m-{number}", **NIGHT, **fields))
    assert len(gate.values(HELD)) == count


def wait_for_morning(gate: FakeGate) -> None:
    """All are due; nothing is done yet."""
    gate.gate.clock.at_record(("clock", 0), NOW_MS + 10 * HOUR_MS)


def delivered(gate: FakeGate) -> list[str]:
    """The names of what went out."""
    return [value["id"] for value in gate.values(DELIVERY)]


def test_all_due_at_once_are_done_in_slices(gate: FakeGate) -> None:
    """However many are due, a call judges as many as it was told to, in their order, and each goes out once."""
    hold_many(gate)
    wait_for_morning(gate)
    sizes = []
    while gate.hooks["is_due"](gate.lane):
        gate.do_due()
        sizes.append(len(delivered(gate)))
    assert sizes == [250, 500, MANY]
    assert delivered(gate) == [f"m-{number}" for number in range(MANY)]
    assert list(gate.lane.tables[WAITING.name].items()) == []


def test_large_messages_make_a_slice_shorter(gate: FakeGate) -> None:
    """A slice ends at about a megabyte, so that a transaction stays small whatever the messages carry."""
    hold_many(gate, 20, metadata={"note": "x" * 300_000})
    wait_for_morning(gate)
    morning = gate.gate.clock.for_timers()
    gate.do_due()
    assert 3 <= len(delivered(gate)) <= 5
    gate.gate.clock.at_record(("clock", 0), morning + HOUR_MS)
    assert gate.hooks["next_due"](gate.lane) == morning, "the others are still due when these were"


def test_what_was_released_is_pending_until_it_is_committed(gate: FakeGate) -> None:
    """It counts as input does, so a lane has no room for ever more of it while a transaction is slow."""
    hold_many(gate)
    wait_for_morning(gate)
    gate.do_due()
    assert (gate.lane.pending_records, gate.lane.pending_bytes > 250 * 100) == (250, True)
    gate.lane.settle(gate.lane.take())
    assert (gate.lane.pending_records, gate.lane.pending_bytes) == (0, 0)


def test_a_restart_finds_them_in_their_order(gate: FakeGate) -> None:
    """The index is built anew from the table, one under a wrong key included."""
    hold_many(gate)
    gate.feed(judge, message(id="strayed", to="+14155550133", **NIGHT), partition=3, offset=2)
    gate.restart()
    gate.pass_time(10 * HOUR_MS)
    assert [name for name in delivered(gate) if name != "strayed"] == [f"m-{n}" for n in range(MANY)]
    assert delivered(gate).count("strayed") == 1
    assert list(gate.lane.tables[WAITING.name].items()) == []


def test_the_index_is_built_in_slices(gate: FakeGate) -> None:
    """Whoever opens a lane with many held messages gets his turn meanwhile: heartbeats go on."""
    hold_many(gate, 2_000)
    gate.restart()
    assert sum(1 for _ in gate.hooks["on_ready"](gate.lane)) == 4


def test_a_held_message_takes_few_bytes_of_memory() -> None:
    """A million of them must fit beside everything else: one number each, however long they wait."""
    index, count = HeldIndex(), 20_000
    tracemalloc.start()
    for offset in range(count):
        index.add(place_of(7, 10**12 + offset), at_ms=NOW_MS + offset % 300_000, reason=None)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken / count < 64


def test_every_place_comes_back_from_the_index() -> None:
    """Whatever the offset, the partition and the instant, before 1970 included."""
    places = [place_of(partition, offset) for partition in (0, 9_999) for offset in (0, 7, 2**62)]
    index = HeldIndex()
    for place in places:
        index.add(place, at_ms=-1, reason=None)
    assert (index.next_timer(), index.is_due(-2), index.pop_due(-2)) == (-1, False, None)
    assert [index.pop_due(-1) for _ in places] == sorted(places)


class CountingTable(MemoryTable):
    """A table that counts how often it is asked."""

    asked = 0

    def get(self, key: bytes) -> bytes | None:
        """A row as last put."""
        self.asked += 1
        return super().get(key)


def test_new_messages_are_not_looked_up_among_the_held(gate: FakeGate) -> None:
    """A look at the disk for every message would make all slow while many are held; one read again is found."""
    waiting = CountingTable("t.waiting")
    gate.open({topic.name: MemoryTable(gate.gate.topic(topic)) for topic in TABLES} | {WAITING.name: waiting})
    hold_many(gate, 10)
    for number in range(10):
        gate.feed(judge, message(id=f"new-{number}"))
    assert (waiting.asked, len(delivered(gate))) == (0, 10)
    gate.lane.memory.seen = type(gate.lane.memory.seen)(0)
    gate.feed(judge, message(id="m-0", **NIGHT), offset=1, timestamp=NOW_MS + 1)
    assert (waiting.asked > 0, len(gate.values(HELD))) == (True, 10)
