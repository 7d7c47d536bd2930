"""Caps on messages within 24 hours: what counts, over restarts, and that nothing is kept for longer than it counts."""

from datetime import UTC, datetime
from typing import Any

import pytest

from agents.outbound import judge
from schemas.topics import DELIVERY, FREQUENCY, HELD
from stopgate.policy.accounts import Account, Accounts
from stopgate.policy.quiet_hours import QuietPolicy, Window
from tests.agents.fakes import FakeGate, message

HOUR_MS = 3_600_000
MIAMI, CHICAGO = "+13055550132", "+13125550132"
NOON_MS = int(datetime(2026, 11, 12, 17, tzinfo=UTC).timestamp() * 1000)
"""In Miami."""


@pytest.fixture
def gate() -> FakeGate:
    """A gate at noon."""
    gate = FakeGate()
    gate.now_ms = NOON_MS
    return gate


def offer(gate: FakeGate, name: str, **fields: Any) -> None:
    """An offer, and whatever else the test says."""
    gate.feed(judge, message(**{"id": name, "to": MIAMI, "category": "marketing"} | fields))


def delivered(gate: FakeGate) -> list[str]:
    """What was let through, in order."""
    return [value["id"] for value in gate.values(DELIVERY)]


def test_only_what_keeps_quiet_hours_counts_and_for_its_own_account_and_handset_alone(gate: FakeGate) -> None:
    """Codes and receipts do not use up an offer's place, nor do offers of others or to others."""
    for number in range(3):
        offer(gate, f"code-{number}", category="otp")
        offer(gate, f"other-account-{number}", account="other")
        offer(gate, f"other-handset-{number}", to="+13055550133")
        offer(gate, f"own-{number}")
    offer(gate, "own-3")
    assert [value["id"] for value in gate.values(HELD)] == ["own-3"]
    assert len(delivered(gate)) == 12


def test_no_row_where_there_is_no_cap(gate: FakeGate) -> None:
    """Illinois has none; an account's own counts everywhere."""
    own = Window("08:00-21:00", "08:00-21:00", "08:00-21:00", most_in_24_hours=1)
    gate.gate.accounts = Accounts({"shy": Account("shy", quiet=QuietPolicy(own=own))})
    for number in range(4):
        offer(gate, f"free-{number}", to=CHICAGO)
    assert gate.values(FREQUENCY) == []
    for number in range(2):
        offer(gate, f"shy-{number}", account="shy", to=CHICAGO)
    assert [value["id"] for value in gate.values(HELD)] == ["shy-1"]
    assert [row["account"] for row in gate.values(FREQUENCY)] == ["shy"]


def test_what_was_sent_is_known_after_a_restart_and_a_held_offer_counts_when_it_goes(gate: FakeGate) -> None:
    """Five offers: three go, one goes a day later with the second, and the fifth waits for its own day."""
    for number in range(3):
        offer(gate, f"m-{number}")
        gate.now_ms += HOUR_MS
    gate.restart()
    for number in range(3, 8):
        offer(gate, f"m-{number}")
    held = gate.values(HELD)
    assert [value["id"] for value in held] == [f"m-{number}" for number in range(3, 8)]
    gate.restart()
    gate.pass_time(21 * HOUR_MS + 310_000)
    gate.pass_time(HOUR_MS)
    gate.pass_time(HOUR_MS)
    assert delivered(gate) == ["m-3", "m-4", "m-5"]
    assert gate.values(HELD)[-1]["findings"][0]["evidence"]["most_in_24_hours"] == 3


def test_a_refused_offer_does_not_count(gate: FakeGate) -> None:
    """Only what goes out is noted."""
    for number in range(4):
        offer(gate, f"bad-{number}", send_before="2026-11-12T00:00:00Z")
    for number in range(3):
        offer(gate, f"good-{number}")
    assert delivered(gate) == ["good-0", "good-1", "good-2"]


def test_rows_are_removed_when_they_count_no_more(gate: FakeGate) -> None:
    """A thousand handsets a day for a week: what is kept does not grow with the days."""
    kept = []
    for day in range(7):
        for number in range(1000):
            offer(gate, f"m-{day}-{number}", to=f"+1305{3_000_000 + day * 1000 + number}")
        kept.append(gate.lane.tables[FREQUENCY.name].rows)
        gate.now_ms += 24 * HOUR_MS
    assert max(kept) < 3000


def test_the_end_of_times_is_no_error(gate: FakeGate) -> None:
    """A record can carry any timestamp."""
    gate.now_ms = int(datetime(9999, 12, 31, 23, 59, tzinfo=UTC).timestamp() * 1000)
    offer(gate, "m-1")
    assert delivered(gate) == []
