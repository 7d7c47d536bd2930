"""What all records share: the base type, instants, how bytes become a value and how a value becomes bytes.

A record is parsed once, at the edge, into a frozen value; what cannot be parsed becomes an `Unreadable` that says
which field is wrong and what was expected. Nothing here raises for bad input: a poisonous record must never stop
the stream it stands in.
"""

import re
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, TypeVar

import msgspec

Channel = Literal["sms", "mms", "rcs", "voice"]
BlockedChannel = Literal["sms", "voice"]
"""What an opt-out can block: `sms` stands for text of every kind (SMS, MMS, RCS)."""
Category = Literal["otp", "transactional", "informational", "marketing", "emergency"]
Text = Annotated[str, msgspec.Meta(min_length=1)]
Identifier = Annotated[str, msgspec.Meta(min_length=1, max_length=128)]

_SECONDS_LIMIT = 100_000_000_000
"""Epoch numbers from here on are milliseconds: as seconds this is the year 5138, as milliseconds 1973."""


class Instant(datetime):
    """An aware UTC instant. On the wire: ISO 8601 with `Z`; epoch seconds or milliseconds are accepted on input."""

    @classmethod
    def parse(cls, raw: str | int | float) -> "Instant":
        """Read ISO 8601 (a missing offset means UTC) or epoch seconds or milliseconds.

        Raises:
            ValueError: the text or number is no instant between the years 1 and 9999.
        """
        if isinstance(raw, bool) or not isinstance(raw, str | int | float):
            raise ValueError("expected an ISO 8601 instant or epoch seconds or milliseconds")
        try:
            if isinstance(raw, str):
                return cls.of(datetime.fromisoformat(raw.strip()))
            return cls.of_epoch_seconds(raw / 1000 if abs(raw) >= _SECONDS_LIMIT else raw)
        except (ValueError, OverflowError, OSError) as error:
            raise ValueError("expected an ISO 8601 instant or epoch seconds or milliseconds") from error

    @classmethod
    def of(cls, moment: datetime) -> "Instant":
        """Take any datetime over; a naive one is read as UTC."""
        utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        return cls.combine(utc.date(), utc.timetz())

    @classmethod
    def of_epoch_seconds(cls, seconds: float) -> "Instant":
        """The instant so many seconds after 1970-01-01T00:00:00Z."""
        return cls.fromtimestamp(seconds, UTC)

    @classmethod
    def of_epoch_ms(cls, milliseconds: int) -> "Instant":
        """The instant of a Kafka record timestamp."""
        return cls.fromtimestamp(milliseconds / 1000, UTC)

    @property
    def epoch_ms(self) -> int:
        """Milliseconds since 1970-01-01T00:00:00Z."""
        return round(self.timestamp() * 1000)

    def __str__(self) -> str:
        return self.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """Base of all records. Attribute names say the role (`handset`, `sender`); wire names follow the contract."""


class Evidence(Record, frozen=True):
    """Where a record stands in the log, so that anybody can look it up."""

    topic: str
    partition: int
    offset: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why bytes are no record.

    Attributes:
        reason: one sentence for a person; names the field and what was expected, never the value of a field.
        error_class: `tombstone`, `not-utf8`, `not-json`, `not-an-object`, `missing-field`, `wrong-field`.
        field: the wire name of the field at fault, where one is.
        fields: the top-level fields as far as the bytes are a JSON object, so that a sender can still be told.
    """

    reason: str
    error_class: str
    field: str | None = None
    fields: dict[str, Any] | None = None


def _decode_custom(kind: type, raw: Any) -> Any:
    if kind is Instant:
        return Instant.parse(raw)
    raise NotImplementedError(kind)


def _encode_custom(value: Any) -> Any:
    if isinstance(value, datetime):
        return str(Instant.of(value))
    raise NotImplementedError(type(value))


_encoder = msgspec.json.Encoder(enc_hook=_encode_custom)


def encode(record: msgspec.Struct) -> bytes:
    """The JSON bytes of a record, as they stand on its topic."""
    return _encoder.encode(record)


R = TypeVar("R", bound=Record)


def reader(kind: type[R]) -> Callable[[bytes | None], R | Unreadable]:
    """Make the parser of one record type: `bytes -> record | Unreadable`, total over all bytes."""
    decode = msgspec.json.Decoder(kind, dec_hook=_decode_custom).decode

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
            return _explain(kind, value, error)

    return parse


def _explain(kind: type[Record], value: bytes, error: Exception) -> Unreadable:
    """Turn a decoder's complaint into a sentence that names the field and the expectation."""
    try:
        fields = msgspec.json.decode(value)
    except (msgspec.DecodeError, ValueError, RecursionError) as fault:
        return Unreadable(f"the value is not JSON: {_plain(fault)}", "not-json")
    if not isinstance(fields, dict):
        return Unreadable(
            f"the value is JSON but not an object: expected {{…}}, got {_json_type(fields)}", "not-an-object"
        )
    text = str(error)
    if missing := re.search(r"missing required field `([^`]+)`", text):
        return Unreadable(f"field `{missing[1]}` is missing", "missing-field", missing[1], fields)
    path = re.search(r" - at `\$\.?([^`]*)`$", text)
    name = re.split(r"[.\[]", path[1])[0] if path else None
    sentence = re.sub(r" - at `[^`]*`$", "", text)
    if sentence.startswith("Invalid enum value"):
        sentence = f"expected one of {', '.join(_choices(kind, name))}"
    where = f"field `{path[1]}`: " if path and name else ""
    return Unreadable(
        where + sentence[:1].lower() + sentence[1:], "wrong-field", name or _named_field(text), fields
    )


def _named_field(text: str) -> str | None:
    named = re.match(r"field `([^`]+)`", text)
    return named[1] if named else None


def _choices(kind: type[Record], wire_name: str | None) -> list[str]:
    for field in msgspec.structs.fields(kind):
        if field.encode_name == wire_name:
            return sorted(_literals(field.type))
    return []


def _literals(annotation: Any) -> set[str]:
    if typing.get_origin(annotation) is Literal:
        return {str(choice) for choice in typing.get_args(annotation)}
    return set().union(*(_literals(part) for part in typing.get_args(annotation)))


def _plain(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _json_type(value: Any) -> str:
    return {list: "an array", str: "a string", bool: "a boolean", type(None): "null"}.get(
        type(value), "a number"
    )
