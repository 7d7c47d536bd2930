"""What is wrong with bytes that are no record, in a sentence that the one who sent them understands."""

import re
import types
import typing
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union

import msgspec

from schemas.instants import EXPECTED_INSTANT, Instant

_PATH = re.compile(r" - at `\$\.?([^`]*)`$")
_NAMED = re.compile(r"field `([^`]+)`( is missing)?")
_TYPE_FAULT = re.compile(r"^(Expected|Invalid enum value)")
"""msgspec's own words for a value of the wrong type or outside of a list; all else is already a sentence of ours."""

_LONG = 100
"""From so many characters on the length is told: it may be the fault."""


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


def wrong_field(kind: type[msgspec.Struct], fields: dict[str, Any], complaint: str) -> Unreadable:
    """Turn msgspec's complaint about a JSON object into a sentence.

    Args:
        kind: the record that was expected.
        fields: the object as it came, by wire name.
        complaint: the text of msgspec's error, or of a record's own check, which names its field itself.
    """
    annotations = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
    if missing := re.search(r"missing required field `([^`]+)`", complaint):
        name = missing[1]
        reason = f"field `{name}` is missing; expected {expectation(annotations.get(name, Any))}"
        return Unreadable(reason, "missing-field", name, fields)
    if not (found := _PATH.search(complaint)):
        named = _NAMED.match(complaint)
        fault = "missing-field" if named and named[2] else "wrong-field"
        return Unreadable(complaint, fault, named[1] if named else None, fields)
    path, sentence = found[1], _PATH.sub("", complaint)
    name = re.split(r"[.\[]", path)[0]
    if _TYPE_FAULT.match(sentence) and name in annotations:
        sentence = _expected_and_got(annotations[name], fields.get(name), path)
    return Unreadable(f"field `{path}`: {sentence[:1].lower()}{sentence[1:]}", "wrong-field", name, fields)


def _expected_and_got(annotation: Any, value: Any, path: str) -> str:
    for index in re.findall(r"\[(\d+)\]", path):
        annotation, value = _element(annotation), value[int(index)]
    expected = expectation(annotation)
    got = f"other {_got(value)}" if expected.startswith("one of") and isinstance(value, str) else _got(value)
    return f"expected {expected}, got {got}"


def _element(annotation: Any) -> Any:
    """The type of a list's elements."""
    for part in _alternatives(annotation):
        if typing.get_origin(part) is list:
            return typing.get_args(part)[0]
    return Any


def expectation(annotation: Any) -> str:
    """Say in words what a field's type takes: `text`, `one of sms, voice`, `a list of text`."""
    return " or ".join(dict.fromkeys(_words(part) for part in _alternatives(annotation)))


_PLAIN = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    dict: "an object",
    Instant: EXPECTED_INSTANT,
}


def _words(annotation: Any) -> str:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Literal:
        return f"one of {', '.join(map(str, arguments))}"
    if origin is Annotated:
        limit = next((meta.max_length for meta in arguments[1:] if meta.max_length), None)
        return "text" if limit is None else f"text of 1 to {limit} characters"
    if origin is list:
        return f"a list of {expectation(arguments[0])}"
    return _PLAIN.get(origin or annotation, "an object")


def _alternatives(annotation: Any) -> list[Any]:
    """The members of a union, without null: an optional field may always be left out."""
    if typing.get_origin(annotation) in (Union, types.UnionType):
        return [part for part in typing.get_args(annotation) if part not in (type(None), msgspec.UnsetType)]
    return [annotation]


def _got(value: Any) -> str:
    if value == "":
        return "empty text"
    long = isinstance(value, str) and len(value) > _LONG
    return f"text of {len(value):,} characters" if long else json_type(value)


def json_type(value: Any) -> str:
    """Name a JSON value's type for a person."""
    names = {dict: "an object", list: "a list", str: "text", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number")
