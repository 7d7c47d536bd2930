"""How the providers' values become the contract's: numbers, instants, booleans, lists of faults."""

from collections.abc import Iterator, Mapping
from typing import Any

from schemas.instants import Instant
from stopgate.policy.numbers import canonical_sender, normalise_number
from stopgate.translate.event import fold_name

_SHORTEST_INTERNATIONAL = 8
"""Bare digits from this length on are a number without its `+`; shorter ones are a short code."""

_CODE_NAMES = ("code", "errorcode", "statuscode", "reasoncode")
_TEXT_NAMES = (
    "reason", "rejectionreason", "description", "shortdescription", "longdescription", "message", "detail", "text", "title",
)  # fmt: skip


def spell_number(raw: Any, *, omits_plus: bool = False) -> str | None:
    """Spell a number as the contract does; a short code or an alphanumeric sender stays as it came.

    A form that was not percent-encoded turns the `+` into a blank. What is no number stays as it came, so that the
    gate can say so and the evidence is whole.

    Args:
        omits_plus: the provider leaves out the `+`, so bare digits begin with the country: `4795551234` is in
            Norway. Of any other provider they are a national number first.
    """
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        return None
    text = str(raw).strip()
    if text.isascii() and text.isdigit() and len(text) >= _SHORTEST_INTERNATIONAL:
        international, national = normalise_number(f"+{text}"), normalise_number(text)
        return (international or national if omits_plus else national or international) or text
    return canonical_sender(text) or None


def read_instant(raw: Any) -> Instant | None:
    """Read any time that the contract accepts; None where it is none."""
    try:
        return Instant.parse(raw)
    except ValueError:
        return None


def read_bool(raw: Any) -> bool | None:
    """Read a boolean, also as the text `true` or `false`; None where it is neither."""
    if isinstance(raw, bool):
        return raw
    return {"true": True, "false": False}.get(raw.strip().lower()) if isinstance(raw, str) else None


def read_faults(raw: Any) -> tuple[list[str | int], list[str]]:
    """Split what a provider says is wrong into codes and texts, each once, in order.

    Accepts a text, a number, an object with a code or a text in it, and lists of all of these: the shape of a
    reason differs between providers and, at Twilio, is not documented.
    """
    codes: dict[str, str | int] = {}
    texts: dict[str, None] = {}
    for code, text in _faults(raw):
        if code is not None:
            codes.setdefault(str(code), _as_number(code))
        if text:
            texts.setdefault(text)
    return list(codes.values()), list(texts)


def _is_code(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _as_number(code: str | int) -> str | int:
    """One list holds one kind of code: `"30446"` and 30446 are the same; a leading zero means something."""
    plain = isinstance(code, str) and _is_code(code) and len(code) < 10 and not code.startswith("0")
    return int(code) if plain else code


def _faults(raw: Any) -> Iterator[tuple[str | int | None, str | None]]:
    if isinstance(raw, list):
        for element in raw:
            yield from _faults(element)
    elif isinstance(raw, Mapping):
        yield from _fault_of(raw)
    elif isinstance(raw, str) and raw.strip():
        text = raw.strip()
        yield (text, None) if _is_code(text) else (None, text)
    elif isinstance(raw, int) and not isinstance(raw, bool):
        yield raw, None


def _fault_of(fault: Mapping[str, Any]) -> Iterator[tuple[str | int | None, str | None]]:
    folded = {fold_name(key): value for key, value in fault.items()}
    for name in _CODE_NAMES:
        value = folded.get(name)
        if value and isinstance(value, str | int) and not isinstance(value, bool):
            yield value, None
            break
    for name in _TEXT_NAMES:
        value = folded.get(name)
        if isinstance(value, str) and value.strip():
            yield None, value.strip()
            break
