"""Bytes that nearly are JSON, made legible: what is no text in them becomes U+FFFD, the replacement character.

Two things happen to texts on their way: a gateway cuts a character outside the first plane in half and escapes the half
(RFC 8259, section 8.2, knows it: such a string cannot be UTF-8), or writes its bytes in another encoding.
"""

import contextlib
import re
from typing import Any

import orjson

_ESCAPE = re.compile(
    r"""\\(?: u[dD][89abAB][0-9a-fA-F]{2} \\u[dD][c-fC-F][0-9a-fA-F]{2}  # a whole pair
         | (u[dD][89a-fA-F][0-9a-fA-F]{2})                              # half of one
         | . )""",
    re.VERBOSE | re.DOTALL,
)


def legible(value: bytes) -> bytes:
    """UTF-8 without escaped halves of characters; all that was legible stays as it is."""
    text = value.decode("utf-8", "replace")
    return _ESCAPE.sub(lambda found: r"\ufffd" if found[1] else found[0], text).encode()


def loads_legibly(value: bytes) -> Any:
    """JSON as a value, with the replacement character for what is no text.

    Raises:
        orjson.JSONDecodeError: it is no JSON even so.
    """
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        with contextlib.suppress(orjson.JSONDecodeError):
            return orjson.loads(legible(value))
        raise
