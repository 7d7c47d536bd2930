"""Long texts in parts: joined in any order, never judged in pieces, never lost."""

import itertools
from typing import Any

import pytest

from schemas.instants import Instant
from stopgate.translate import JoinParts, translate


def part(number: int, body: str, *, total: int = 3, received: str = "2026-01-20T12:00:00Z") -> dict[str, Any]:
    """One part as the translator marks it."""
    form = (
        f"msisdn=14155550132&to=18005550100&messageId=v-{number}&text={body}&concat=true&concat-ref=17"
        f"&concat-part={number}&concat-total={total}&message-timestamp=2026-01-15+20:16:0{number}"
    )
    ((_, record),) = translate("vonage", form.encode(), received_at=Instant.parse(received)).records
    return record


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))), ids=str)
def test_parts_in_any_order_become_one_reply(order: tuple[int, ...]) -> None:
    """Only the last part to arrive brings the reply out: the text in order, the first id, the newest time."""
    parts = [part(1, "please+"), part(2, "do+not+"), part(3, "stop")]
    joining, whole = JoinParts(), None
    for index in order:
        assert whole is None
        joining, whole = joining.add(parts[index])
    assert whole is not None
    assert (whole["body"], whole["id"], "part" in whole) == ("please do not stop", "v-1", False)
    assert whole["occurred_at"] == "2026-01-15T20:16:03.000Z"
    assert len(whole["raw"]) == 3
    assert joining == JoinParts()


def test_a_reply_without_parts_passes_through() -> None:
    """What is whole is not held."""
    reply = {"from": "+14155550132", "body": "stop"}
    assert JoinParts().add(reply) == (JoinParts(), reply)


def test_a_part_that_comes_twice_counts_once() -> None:
    """A webhook delivered again does not complete the text."""
    joining, _ = JoinParts().add(part(1, "one", total=2))
    joining, whole = joining.add(part(1, "one", total=2))
    assert whole is None
    _, whole = joining.add(part(2, "two", total=2))
    assert whole is not None
    assert whole["body"] == "onetwo"


def test_other_texts_do_not_mix() -> None:
    """The same reference from another handset is another text."""
    other = part(2, "two", total=2) | {"from": "+14155550133"}
    joining, _ = JoinParts().add(part(1, "one", total=2))
    joining, whole = joining.add(other)
    assert whole is None
    assert len(joining.waiting) == 2


def test_what_stays_incomplete_comes_out_and_says_so() -> None:
    """After the wait a text comes out as far as it arrived, with the numbers that are missing."""
    joining, _ = JoinParts().add(part(1, "please+"))
    joining, _ = joining.add(part(3, "stop", received="2026-01-20T12:01:00Z"))
    assert joining.overdue(Instant.parse("2026-01-20T12:01:00Z")) == (joining, [])
    rest, (incomplete,) = joining.overdue(Instant.parse("2026-01-20T12:01:01Z"))
    assert rest == JoinParts()
    assert incomplete["body"] == "please stop"
    assert incomplete["part"] == {"reference": "17", "number": 1, "total": 3, "missing": [2]}
