"""JSON Schema (draft 7, as AsyncAPI takes it) of every record, made from the records and their docstrings.

A schema says what to write; the readers take a little more (null for absent, other spellings of numbers).
"""

import inspect
import re
from typing import Any

import msgspec

from schemas.commands import Command
from schemas.instants import Instant
from schemas.outbound import MAX_BODY_CHARACTERS, Outbound
from schemas.record import Record
from schemas.replies import Reply
from schemas.topics import INPUTS, Topic
from schemas.verifications import Verification

DRAFT = "http://json-schema.org/draft-07/schema#"
_REFERENCE = "#/definitions/{name}"
_ATTRIBUTE = re.compile(r"^    (\w[\w, ]*): (.*(?:\n {5,}.*)*)", re.MULTILINE)
_TEXT = {"type": "string", "minLength": 1}


def _present(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"required": [name], "properties": {name: schema}}


CONDITIONS: dict[type[Record], dict[str, Any]] = {
    Outbound: {
        "properties": {
            "body": {"anyOf": [{"type": "string", "maxLength": MAX_BODY_CHARACTERS}, {"type": "null"}]}
        },
        "anyOf": [
            _present("body", _TEXT),
            _present("channel", {"const": "voice"}),
            _present("media", {"type": "array", "minItems": 1}),
        ],
    },
    Reply: {"anyOf": [_present("body", {"type": "string"}), _present("opt_out_type", {"type": "string"})]},
    Command: {
        "properties": {
            "channels": {"anyOf": [{"type": "array", "minItems": 1}, {"type": "null"}]},
        },
        "if": _present("action", {"const": "review"}),
        "then": _present("decision", {"type": "string"}),
    },
    Verification: {"anyOf": [_present(name, _TEXT) for name in ("sender", "sender_sid", "campaign")]},
}
"""What the records check across fields, in `__post_init__`, said in JSON Schema."""


def record_schema(topic: Topic) -> dict[str, Any]:
    """Make the JSON Schema of what stands on a topic.

    Returns:
        A self-contained schema: every reference resolves inside of it, every field has its description.

    Raises:
        ValueError: the topic carries any bytes, so there is nothing to describe.
    """
    if topic.value is None:
        raise ValueError(f"{topic.name} carries any bytes and has no schema")
    kinds = _records_in(topic.value)
    _, components = msgspec.json.schema_components(
        [topic.value],
        schema_hook=_instant_read if topic in INPUTS else _instant_written,
        ref_template=_REFERENCE,
    )
    described = {name: _described(kinds[name], schema) for name, schema in components.items()}
    own = described.pop(topic.value.__name__)
    conditions = {"allOf": [CONDITIONS[topic.value]]} if topic.value in CONDITIONS else {}
    definitions = {"definitions": described} if described else {}
    return {"$schema": DRAFT, **own, **conditions, **definitions}


def _instant_written(kind: type) -> dict[str, Any]:
    if kind is not Instant:
        raise NotImplementedError(kind)
    return {"type": "string", "format": "date-time"}


def _instant_read(kind: type) -> dict[str, Any]:
    return {
        "anyOf": [_instant_written(kind), {"type": "number", "description": "epoch seconds or milliseconds"}]
    }


def _records_in(kind: type[Record]) -> dict[str, type[msgspec.Struct]]:
    """A record type and all record types inside of it, by name."""
    found: dict[str, type[msgspec.Struct]] = {}
    types: list[Any] = [msgspec.inspect.type_info(kind)]
    while types:
        info = types.pop()
        if isinstance(info, msgspec.inspect.StructType) and info.cls.__name__ not in found:
            found[info.cls.__name__] = info.cls
            types += [field.type for field in info.fields]
        types += getattr(info, "types", ())
        types += [part for name in ("item_type", "value_type") if (part := getattr(info, name, None))]
    return found


def _described(kind: type[msgspec.Struct], schema: dict[str, Any]) -> dict[str, Any]:
    meanings = field_meanings(kind)
    wire_names = {field.encode_name: field.name for field in msgspec.structs.fields(kind)}
    properties = {
        name: {
            **({"description": meanings[attribute]} if (attribute := wire_names[name]) in meanings else {}),
            **content,
        }
        for name, content in schema["properties"].items()
    }
    return schema | {"description": summary(kind), "properties": properties}


def summary(kind: type[msgspec.Struct]) -> str:
    """The docstring of a record up to its list of attributes, on one line."""
    text = re.split(r"\n\s*Attributes:", inspect.getdoc(kind) or "")[0]
    return " ".join(text.split())


def field_meanings(kind: type[msgspec.Struct]) -> dict[str, str]:
    """What each attribute means, as the record's docstring says it."""
    _, _, attributes = (inspect.getdoc(kind) or "").partition("Attributes:\n")
    return {
        name.strip(): " ".join(meaning.split())
        for names, meaning in _ATTRIBUTE.findall(attributes)
        for name in names.split(",")
    }
