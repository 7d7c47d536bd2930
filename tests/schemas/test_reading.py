"""Reading records: total over all bytes, lenient in what does not matter, exact in what it says is wrong."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.commands import parse_command
from schemas.outbound import Outbound, parse_outbound, returnable
from schemas.receipts import parse_receipt
from schemas.record import Record, Unreadable, encode, reader
from schemas.replies import parse_reply
from schemas.topics import INPUTS, TOPICS
from tests.schemas.strategies import json_values, records, texts

RECORDS = sorted({topic.value for topic in TOPICS if topic.value}, key=lambda kind: kind.__name__)
MESSAGE = {"id": "m-1", "account": "acme", "from": "+18005550100", "to": "+14155550132", "body": "hello"}


def message(**changes: Any) -> bytes:
    """A good outbound value with some fields changed; `...` leaves the field out."""
    fields = {
        name.rstrip("_"): content for name, content in (MESSAGE | changes).items() if content is not ...
    }
    return msgspec.json.encode(fields)


@pytest.mark.parametrize("kind", RECORDS)
@settings(max_examples=25)
@given(st.data())
def test_what_is_written_reads_back_equal(kind: type[Record], data: st.DataObject) -> None:
    """Writing a record and reading it again is the identity, for every record of the contract."""
    record = data.draw(records(kind))
    assert reader(kind)(encode(record)) == record


@pytest.mark.parametrize("topic", INPUTS, ids=lambda topic: topic.name)
@given(value=st.binary() | json_values.map(msgspec.json.encode))
def test_no_bytes_make_a_reader_raise(topic: Any, value: bytes) -> None:
    """Any bytes are a record or an explanation in one line."""
    read = reader(topic.value)(value)
    assert isinstance(read, topic.value) or (read.reason and "\n" not in read.reason)


@pytest.mark.parametrize("topic", INPUTS, ids=lambda topic: topic.name)
@settings(max_examples=50)
@given(data=st.data())
def test_no_object_with_known_fields_makes_a_reader_raise(topic: Any, data: st.DataObject) -> None:
    """Objects with the right names and any contents are a record, or the explanation names a field."""
    names = st.sampled_from([field.encode_name for field in msgspec.structs.fields(topic.value)])
    value = data.draw(st.dictionaries(names, json_values))
    read = reader(topic.value)(msgspec.json.encode(value))
    assert isinstance(read, topic.value) or (read.field is not None and f"`{read.field}" in read.reason)


@given(st.dictionaries(texts, json_values))
def test_unknown_fields_are_never_an_error(unknown: dict[str, Any]) -> None:
    """Whatever else a sender writes into a record, the message reads the same."""
    known = {field.encode_name for field in msgspec.structs.fields(Outbound)}
    extra = {name: content for name, content in unknown.items() if name not in known}
    assert parse_outbound(msgspec.json.encode(MESSAGE | extra)) == parse_outbound(message())


def test_null_counts_as_absent() -> None:
    """An optional field that is null has its default, also where null itself would be no value."""
    read = parse_outbound(message(channel=None, media=None, category=None))
    assert read == parse_outbound(message())


@pytest.mark.parametrize("number", [b"1e999", b"-1e999", b"9" * 400, b"9" * 5000])
def test_a_number_beyond_all_bounds_is_json(number: bytes) -> None:
    """In a field that nobody knows it is no fault, and hides no other one."""

    def with_it(value: bytes) -> bytes:
        return value.replace(b"{", b'{"beside":' + number + b",", 1)

    assert parse_outbound(with_it(message(channel=None))) == parse_outbound(message())
    read = parse_outbound(with_it(message(body=...)))
    assert isinstance(read, Unreadable)
    assert (read.field, returnable(read)) == ("body", True)


def test_a_number_beyond_all_bounds_in_a_field_of_ours_is_told_by_that_field() -> None:
    """The message can be given back all the same."""
    read = parse_outbound(message(metadata={"x": 0.5}).replace(b"0.5", b"1e999"))
    assert isinstance(read, Unreadable)
    assert (read.field, returnable(read)) == ("metadata", True)


FAULTS = [
    # what came, the field at fault, the whole sentence
    (message(id=...), "id", "field `id` is missing; expected text of 1 to 128 characters"),
    (message(id="x" * 129), "id", "field `id`: expected text of 1 to 128 characters, got text of 129 characters"),
    (message(account=""), "account", "field `account`: expected text, got empty text"),
    (message(account=None), "account", "field `account`: expected text, got null"),
    (message(to=14155550132), "to", "field `to`: expected text, got a number"),
    (message(to=["+14155550132"]), "to", "field `to`: expected text, got a list"),
    (message(from_="+1"), None, None),  # an unknown field: no fault at all
    (message(channel="fax"), "channel", "field `channel`: expected one of sms, mms, rcs, voice, got other text"),
    (message(channel=True), "channel", "field `channel`: expected one of sms, mms, rcs, voice, got a boolean"),
    (message(media="https://acme.example/a.png"), "media", "field `media`: expected a list of text, got text"),
    (message(media=["a", 5]), "media", "field `media[1]`: expected text, got a number"),
    (message(metadata="x"), "metadata", "field `metadata`: expected an object, got text"),
    (message(send_before="tomorrow"), "send_before",
     "field `send_before`: expected a time such as 2026-03-01T10:00:00Z, or epoch seconds or milliseconds"),
    (message(body=...), "body",
     "field `body` is missing or empty; expected text, unless the channel is voice or media is given"),
    (message(body="x" * 900_000), "body", "field `body`: expected at most 10,000 characters, got 900,000"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "field", "sentence"), FAULTS)
def test_a_fault_is_told_by_field_and_expectation(
    value: bytes, field: str | None, sentence: str | None
) -> None:
    """The sentence names the field, what was expected and what came, never the content."""
    read = parse_outbound(value)
    told = (read.field, read.reason) if isinstance(read, Unreadable) else (None, None)
    assert told == (field, sentence)


OTHER_FAULTS = [
    (parse_reply, b'{"from": "+14155550132"}', "field `body` is missing; expected text, or `opt_out_type`"),
    (parse_reply, b'{"body": "STOP"}', "field `from` is missing; expected text"),
    (parse_reply, b'{"from": "+14155550132", "opt_out_type": "halt"}',
     "field `opt_out_type`: expected one of STOP, START, HELP, got other text"),
    (parse_command, b'{"number": "+14155550132", "account": "acme"}',
     "field `action` is missing; expected one of opt_out, opt_in, review"),
    (parse_command, b'{"number": "+14155550132", "account": "acme", "action": "review"}',
     "field `decision` is missing; expected opt_out or none, as the action is review"),
    (parse_command, b'{"number": "+14155550132", "account": "acme", "action": "opt_out", "channels": []}',
     "field `channels`: expected sms, voice or both, got an empty list; leave it out for both"),
    (parse_command, b'{"number": "+14155550132", "account": "acme", "action": "opt_out", "channels": ["fax"]}',
     "field `channels[0]`: expected one of sms, voice, got other text"),
    (parse_receipt, b'{"to": "+14155550132"}', "field `code` is missing; expected text or a whole number"),
    (parse_receipt, b'{"to": "+14155550132", "code": 3.5}',
     "field `code`: expected text or a whole number, got a number"),
]  # fmt: skip


@pytest.mark.parametrize(("parse", "value", "sentence"), OTHER_FAULTS)
def test_every_input_record_explains_what_it_needs(parse: Any, value: bytes, sentence: str) -> None:
    """Replies, commands and receipts say what is missing or wrong in the same words."""
    assert parse(value).reason == sentence


NOT_OBJECTS = [
    (None, "tombstone"),
    (b"", "not-json"),
    (b"{", "not-json"),
    (message()[:-1], "not-json"),
    (message() + b"}", "not-json"),
    (message(body="caf\xe9").replace("é".encode(), b"\xe9"), "not-utf8"),
    (message(unknown="?").replace(b"?", b"\xff"), "not-utf8"),
    (b'{"id": "\\ud800"}', "not-json"),
    (b"\xef\xbb\xbf" + message(), "not-json"),
    (b"[" * 100_000, "not-json"),
    (b'{"unknown": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "not-json"),
    (b"[]", "not-an-object"),
    (b'"STOP"', "not-an-object"),
    (b"21610", "not-an-object"),
    (b"null", "not-an-object"),
]


@pytest.mark.parametrize(("value", "error_class"), NOT_OBJECTS)
def test_what_is_no_object_is_classed_and_cannot_be_given_back(value: bytes | None, error_class: str) -> None:
    """Bytes that are no JSON object have a class of fault, no fields and no sender."""
    read = parse_outbound(value)
    assert isinstance(read, Unreadable)
    assert (read.error_class, read.fields, returnable(read)) == (error_class, None, False)


ADDRESSED = [
    # the identifying fields, whether the sender can be told
    ({"id": "m-1", "account": "acme"}, True),
    ({"id": 17, "account": "acme"}, True),  # wrong, but it names the message
    ({"id": "x" * 1000, "account": "acme"}, True),
    ({"id": "m-1"}, False),
    ({"id": "m-1", "account": None}, False),
    ({"id": "m-1", "account": ""}, False),
    ({"id": "m-1", "account": 5}, False),
    ({"id": "m-1", "account": ["acme"]}, False),
    ({"account": "acme"}, False),
    ({"id": None, "account": "acme"}, False),
    ({"id": "", "account": "acme"}, False),
    ({"id": True, "account": "acme"}, False),
    ({"id": {"a": 1}, "account": "acme"}, False),
]


@pytest.mark.parametrize(("fields", "wanted"), ADDRESSED)
def test_a_message_with_id_and_account_can_be_given_back(fields: dict[str, Any], wanted: bool) -> None:
    """An outbound object that says whose it is goes back to its sender; any other is a dead letter."""
    read = parse_outbound(msgspec.json.encode(fields))
    assert isinstance(read, Unreadable)
    assert read.fields == fields
    assert returnable(read) is wanted
