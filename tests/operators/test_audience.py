"""Who waits for a decision: counted in the rows of the messages that are held."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from stopgate.operators.audience import Audience, Waiter, add_up, take_rows

REVIEW = "content:acme:f1"


@dataclass
class Row:
    """A record of `waiting`."""

    key: bytes
    value: bytes | None


def held(key: str, to: str = "+14155550132", *, fingerprint: str | None = "f1", **fields: Any) -> Row:
    """A message that waits."""
    message = {"id": key, "account": "acme", "from": "+12065550100", "to": to, "body": "Hola"} | fields
    row = {
        "kind": "message",
        "awaiting": "approval",
        "fingerprint": fingerprint,
        "original": json.dumps(message),
    }
    return Row(key.encode(), json.dumps(row).encode())


def count(*rows: Row) -> Audience:
    """The audience of the one review in one partition."""
    found, waiting = {REVIEW: Audience()}, dict[bytes, Waiter]()
    take_rows(waiting, rows, found, "US")  # type: ignore[arg-type]  # as much of a record as is looked at
    add_up(found, waiting.values())
    return found[REVIEW]


def test_messages_handsets_and_broadcasts_are_counted() -> None:
    """A handset in two spellings is one; a message of no broadcast counts without."""
    rows = held("1", broadcast="b"), held("2", "(415) 555-0132", broadcast="b"), held("3", "+14155550133")
    assert count(*rows) == Audience(3, 2, {"b": 2})  # type: ignore[arg-type]  # equal to a Counter


def test_what_no_longer_waits_is_not_counted() -> None:
    """Its row was removed; or it waits for something else now."""
    assert count(held("1"), Row(b"1", None)).messages == 0
    assert count(held("1"), held("1", fingerprint="f2")).messages == 0
    assert count(held("1"), held("1", account="globex")).messages == 0


@pytest.mark.parametrize(
    "value", [b"junk", b'{"fingerprint":"f1"}', b'{"fingerprint":"f1","original":"{}"}', b"\xff"]
)
def test_a_row_that_says_nothing_is_passed_over(value: bytes) -> None:
    """Reviews of replies stand on the same topic."""
    assert count(Row(b"1", value), held("2")).messages == 1
