"""Records out of nowhere: a hypothesis strategy for any record type, made from its annotations."""

import types
import typing
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, Union

import msgspec
from hypothesis import strategies as st

from schemas.record import Instant, Record

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
instants = st.datetimes(
    datetime(1970, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC)
).map(Instant.of)  # fmt: skip


def records(kind: type[Record]) -> st.SearchStrategy[Any]:
    """Make records of one type, valid but for what the record itself checks across fields."""
    fields = {field.name: _values(field.type) for field in msgspec.structs.fields(kind)}
    return (
        st.fixed_dictionaries(fields)
        .map(lambda chosen: _make(kind, chosen))
        .filter(lambda made: made is not None)
    )


def _make(kind: type[Record], chosen: dict[str, Any]) -> Record | None:
    try:
        return kind(**chosen)
    except ValueError:
        return None


def _values(annotation: Any) -> st.SearchStrategy[Any]:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (Union, types.UnionType):
        return st.one_of(*(_values(part) for part in arguments))
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is Annotated:
        return texts.filter(bool)
    if origin is list:
        return st.lists(_values(arguments[0]), max_size=3)
    if origin is dict:
        values = json_values if arguments[1] is Any else _values(arguments[1])
        return st.dictionaries(texts, values, max_size=3)
    return _plain(annotation)


def _plain(annotation: Any) -> st.SearchStrategy[Any]:
    if annotation is msgspec.Raw:
        return st.dictionaries(texts, json_values, max_size=3).map(msgspec.json.encode).map(msgspec.Raw)
    if annotation is msgspec.UnsetType:
        return st.just(msgspec.UNSET)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return records(annotation)
    known = {
        str: texts,
        int: st.integers(0, 2**53),
        bool: st.booleans(),
        Instant: instants,
        type(None): st.none(),
    }
    return known[annotation]
