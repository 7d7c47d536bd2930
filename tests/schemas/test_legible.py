"""What is no text in a record's bytes is replaced; everything else stays as it is."""

import json

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.legible import legible
from schemas.replies import read_reply


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (rb'"STOP \ud83d"', "STOP \ufffd"),
        (rb'"\udc00\ud83dSTOP"', "\ufffd\ufffdSTOP"),
        (rb'"STOP \ud83d\ude00"', "STOP \U0001f600"),
        (rb'"\ud83d\ud83d\ude00"', "\ufffd\U0001f600"),
        (rb'"\\ud83d"', "\\ud83d"),
        (rb'"\\\ud83d\n\u00e9"', "\\\ufffd\n\u00e9"),
        ('"ARRÊT"'.encode("latin-1"), "ARR\ufffdT"),
        (b'"STOP \xed\xa0\xbd"', "STOP \ufffd\ufffd\ufffd"),
    ],
)
def test_halves_of_characters_and_foreign_bytes_are_replaced(value: bytes, read: str) -> None:
    """Whole pairs, escaped backslashes and other escapes are not touched."""
    assert orjson.loads(legible(value)) == read


@given(st.text(st.characters(exclude_categories=[])))
def test_whatever_python_writes_can_be_read(text: str) -> None:
    """With its lone halves replaced, and nothing else."""
    expected = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert orjson.loads(legible(json.dumps(text).encode())) == expected


@given(st.text())
def test_what_was_legible_stays_byte_for_byte(text: str) -> None:
    """Written in ASCII or in UTF-8."""
    for value in (json.dumps(text).encode(), orjson.dumps(text)):
        assert legible(value) == value


@given(st.binary())
def test_a_reply_is_read_or_has_a_fault(value: bytes) -> None:
    """Of any bytes."""
    read = read_reply(value)
    assert read.reply is None
    assert read.fault is not None
