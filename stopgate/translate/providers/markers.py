"""What several providers' inbound messages share: the provider's own word for STOP, the channel, binary texts."""

import base64
import binascii
from collections.abc import Mapping
from types import MappingProxyType

from stopgate.translate.event import Event
from stopgate.translate.shape import Draft

PLAIN_WORDS = MappingProxyType({"STOP": "STOP", "START": "START", "HELP": "HELP"})


def opt_out_word(event: Event, draft: Draft, path: str, words: Mapping[str, str] = PLAIN_WORDS) -> None:
    """Put the provider's own word on a reply; an unlisted one is reported and left to the text."""
    if (word := event.text(path)) is None:
        return
    if meaning := words.get(word.upper()):
        draft.record["opt_out_type"] = meaning
        draft.record.setdefault("body", None)
    else:
        draft.unknown.append(f"`{path}` has a word that is not listed; left to the text")


def media_channel(draft: Draft, *, is_mms: bool) -> None:
    """A reply with media came by MMS; its text may be absent."""
    draft.record["channel"] = "mms" if is_mms else "sms"
    if is_mms:
        draft.record.setdefault("body", "")


def request_id(event: Event, *paths: str, time: tuple[str, ...]) -> dict[str, str]:
    """The id of an event that has none: its request, status and time.

    Without a time there is no id: a second rejection of the same request must not pass for the first one repeated.
    """
    parts = [part for path in paths if (part := event.text(path))]
    at = event.text(*time)
    return {"id": ":".join([*parts, at])} if parts and at else {}


def hex_text(raw: str) -> str | None:
    """The text behind hex digits; None where they are no printable UTF-8."""
    try:
        return _printable(bytes.fromhex(raw))
    except ValueError:
        return None


def base64_text(raw: str) -> str | None:
    """The text behind base64; None where it is no printable UTF-8."""
    try:
        return _printable(base64.b64decode(raw, validate=True))
    except (ValueError, binascii.Error):
        return None


def _printable(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if text.isprintable() or not text else None


def binary_body(draft: Draft, text: str | None) -> None:
    """Put a binary message's text on a reply; what is no text leaves an empty body, the bytes stay in `raw`."""
    draft.record["body"] = text or ""
    if text is None:
        draft.unknown.append("the binary body is no text; kept in `raw`")
