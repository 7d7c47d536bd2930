"""What all records share: the base type, how bytes become a value and how a value becomes bytes.

A record is parsed once, at the edge, into a frozen value; what cannot be parsed becomes an `Unreadable` that says
which field is wrong and what was expected. Nothing here raises for bad input: a poisonous record must never stop
the stream it stands in.
"""

import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar

import msgspec
import orjson

from schemas.faults import Unreadable as Unreadable
from schemas.faults import json_type, wrong_field
from schemas.instants import Instant as Instant

Channel = Literal["sms", "mms", "rcs", "voice"]
"""How a message travels."""
BlockedChannel = Literal["sms", "voice"]
"""What an opt-out can block: `sms` stands for text of every kind (SMS, MMS, RCS)."""
Category = Literal["otp", "transactional", "informational", "marketing", "emergency"]
"""What a message is for, in its sender's word."""
Text = Annotated[str, msgspec.Meta(min_length=1)]
"""Text that is there: not empty."""
Identifier = Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
"""A name unique within its account."""


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """Base of all records. Attribute names say the role (`handset`, `sender`); wire names follow the contract."""


class Evidence(Record, frozen=True):
    """Where a record stands in the log, so that anybody can look it up.

    Attributes:
        topic: the topic's whole name, prefix included.
        partition: the partition it stands in.
        offset: its place in that partition.
    """

    topic: str
    partition: int
    offset: int


def decode_custom(kind: type, raw: Any) -> Any:
    """Read the types of ours that msgspec does not know: the `dec_hook` of every decoder of records."""
    if kind is Instant:
        return Instant.parse(raw)
    raise NotImplementedError(kind)


def _encode_custom(value: Any) -> Any:
    if isinstance(value, datetime):
        return str(Instant.of(value))
    raise NotImplementedError(type(value))


_encoder = msgspec.json.Encoder(enc_hook=_encode_custom)


def encode(record: Any) -> bytes:
    """Write a record as the JSON bytes that stand on its topic; reading them again gives an equal record."""
    return _encoder.encode(record)


R = TypeVar("R", bound=Record)


def reader(kind: type[R]) -> Callable[[bytes | None], R | Unreadable]:
    """Make the parser of one record type: `bytes -> record | Unreadable`, total over all bytes.

    Unknown fields are passed over, and an optional field that is null counts as absent.
    """
    decode = msgspec.json.Decoder(kind, dec_hook=decode_custom).decode

    def parse(value: bytes | None) -> R | Unreadable:
        if value is None:
            return Unreadable("the record has no value (a tombstone); expected a JSON object", "tombstone")
        try:
            value.isascii() or value.decode()
            return decode(value)
        except UnicodeDecodeError as error:
            return Unreadable(
                f"the value is not UTF-8 (byte {error.start}); expected a JSON object in UTF-8", "not-utf8"
            )
        except (msgspec.DecodeError, ValueError, RecursionError) as error:
            return _read_again(kind, value, error)

    parse.__doc__ = f"Read the JSON bytes of one `{kind.__name__}`; never raises."
    return parse


def _read_again(kind: type[R], value: bytes, error: Exception) -> R | Unreadable:
    """Look closer at a value the decoder refused: what is at fault, and is it more than a null where none is due?"""
    try:
        fields = orjson.loads(value)
    except orjson.JSONDecodeError as fault:
        if (fields := _legible_fields(value)) is None:
            return Unreadable(f"the value is not JSON: {fault}", "not-json")
    if not isinstance(fields, dict):
        return Unreadable(
            f"the value is JSON but not an object: expected {{…}}, got {json_type(fields)}", "not-an-object"
        )
    if nulls := _superfluous_nulls(kind, fields):
        fields = {name: content for name, content in fields.items() if name not in nulls}
        try:
            return msgspec.convert(fields, kind, dec_hook=decode_custom)
        except (msgspec.DecodeError, ValueError) as fault:
            error = fault
    return wrong_field(kind, fields, str(error))


_top_level = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode


def _legible_fields(value: bytes) -> dict[str, Any] | None:
    """The fields of an object one by one, without those that nothing can hold: a number beyond all bounds is JSON, too."""
    try:
        raw_fields = _top_level(value)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    fields: dict[str, Any] = {}
    for name, raw in raw_fields.items():
        with contextlib.suppress(orjson.JSONDecodeError):
            fields[name] = orjson.loads(bytes(raw))
    return fields


def _superfluous_nulls(kind: type[Record], fields: dict[str, Any]) -> set[str]:
    return {
        field.encode_name
        for field in msgspec.structs.fields(kind)
        if not field.required and fields.get(field.encode_name, ...) is None
    }
