"""Webhook bodies as objects: JSON, form fields, query strings."""

import urllib.parse
from collections.abc import Mapping
from typing import Any

import orjson

from schemas.legible import loads_legibly

MAX_DEPTH = 64
"""No provider nests deeper than a handful; what does could not be written out again as evidence."""


def read_body(body: bytes, content_type: str | None = None) -> list[Any] | str:
    """Turn a webhook body into its events.

    Args:
        body: the raw bytes; a query string or a whole URL of a GET webhook is read like a form.
        content_type: as the provider sent it. Only "form" is believed: SNS sends JSON as `text/plain`.

    Returns:
        The elements of a JSON array, or the one object; otherwise a sentence that says what is wrong.
    """
    text = body.removeprefix(b"\xef\xbb\xbf").strip()
    if not text:
        return "the body is empty"
    is_form = "form-urlencoded" in (content_type or "").lower()
    if not is_form and text[:1] in b'{["':
        return _read_json(text)
    fields = _read_form(text)
    return [fields] if fields else "the body is neither JSON nor form fields"


def _read_json(text: bytes) -> list[Any] | str:
    try:
        value = loads_legibly(text)
    except orjson.JSONDecodeError as error:
        return f"the body is not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
    if _is_deeper(value, MAX_DEPTH):
        return f"the body is nested deeper than {MAX_DEPTH} levels"
    return value if isinstance(value, list) else [value]


def _read_form(text: bytes) -> Mapping[str, Any]:
    query = text.decode("utf-8", "replace")
    if "?" in query.split("=", 1)[0]:
        query = query.split("?", 1)[1]
    fields: dict[str, Any] = {}
    for name, values in urllib.parse.parse_qs(query, keep_blank_values=True, errors="replace").items():
        fields[name] = values[0] if len(values) == 1 else values
    return fields if "=" in query else {}


def _is_deeper(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_is_deeper(element, levels - 1) for element in inner)
