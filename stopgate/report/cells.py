"""What people write into the cells of an opt-out list, and what they mean by it: numbers, channels, status. Pure."""

import re
from functools import lru_cache
from typing import Literal

from schemas.record import BlockedChannel
from stopgate.policy.numbers import normalise_number
from stopgate.report.faults import CellError

BOTH: tuple[BlockedChannel, ...] = ("sms", "voice")

_nanp_digits = re.compile(r"1?[2-9]\d\d[2-9]\d{6}", re.ASCII).fullmatch
_decoration = str.maketrans(
    "", "", " \t\r\n()-./\u00a0\u2007\u2009\u202f\u2010\u2011\u2012\u2013\u2014\u2212"
)
"""What may stand between the digits of a number; dots are looked at before they are dropped."""
_invisible = str.maketrans("", "", "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff")
_extension = re.compile(r"(?:\s*;ext=|[\s,;]*(?:ext(?:ension)?|x|#)[.:\s]*)\d{1,7}\s*$", re.IGNORECASE)
_scientific = re.compile(r"\+?(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})", re.ASCII).fullmatch
_whole_float = re.compile(r"(\+?\d{7,15})[.,]0+", re.ASCII).fullmatch
_thousands = re.compile(r"\d{1,3}(?:,\d{3}){3,4}", re.ASCII).fullmatch
_eleven_or_more = re.compile(r"[1-9]\d{10,14}", re.ASCII).fullmatch
_formula_text = re.compile(r'=\s*"([^"]*)"').fullmatch


def parse_number(cell: str, region: str = "US") -> str:
    """Read a telephone number as spreadsheets, people and other programs leave it.

    Args:
        cell: `+14155550132`, `(415) 555-0132 x12`, `1.4155550132E+10`, `14155550132.0`, `14,155,550,132`,
            `'4155550132`, `="+14155550132"`, `tel:+1-415-555-0132`.
        region: ISO country whose national spelling is assumed where there is no `+`.

    Returns:
        Canonical E.164. An extension is dropped: a handset has none, and blocking the number is the safe reading.

    Raises:
        CellError: the cell is empty, is no number, or a spreadsheet rounded digits away.
    """
    text = cell.translate(_invisible).strip()
    text = _unwrapped(text)
    if not text:
        raise CellError("the number is missing")
    digits = text.translate(_decoration)
    if region == "US" and _nanp_digits(digits) and not _whole_float(text):
        return "+1" + digits[-10:]
    undone = _extension.sub("", _undo_spreadsheet(text))
    e164 = normalise_number(undone, region) or _with_lost_plus(undone, region)
    if e164 is None:
        raise CellError("not a telephone number")
    return e164


def _with_lost_plus(text: str, region: str) -> str | None:
    """Read a foreign number whose `+` a spreadsheet dropped, or that is dialled with `00`."""
    digits = text.translate(_decoration)
    if digits.startswith("00"):
        return normalise_number("+" + digits[2:], region)
    return normalise_number("+" + digits, region) if _eleven_or_more(digits) else None


def _unwrapped(text: str) -> str:
    if formula := _formula_text(text):
        text = formula[1]
    text = text.lstrip("'‘’`\"").rstrip("'\"").strip()
    return text[4:] if text[:4].lower() == "tel:" else text


def _undo_spreadsheet(text: str) -> str:
    """Turn what became of a number in a spreadsheet back into its digits."""
    if whole := _whole_float(text):
        return whole[1]
    if _thousands(text):
        return text.replace(",", "")
    if not (found := _scientific(text.replace(" ", ""))):
        return text
    leading, decimals, exponent = found[1], found[2] or "", int(found[3])
    if len(decimals) < exponent:
        raise CellError(
            "a spreadsheet rounded this number and its last digits are lost; format the column as text and enter it again"
        )
    if decimals[exponent:].strip("0"):
        raise CellError("not a telephone number")
    return leading + decimals[:exponent]


_VOICE = {
    "voice",
    "call",
    "calls",
    "phone",
    "phone call",
    "voz",
    "llamada",
    "llamadas",
    "voix",
    "appel",
    "anruf",
}
_TEXT = {
    "text",
    "texts",
    "texting",
    "texto",
    "sms",
    "mms",
    "rcs",
    "message",
    "messages",
    "messaging",
    "mensaje",
    "txt",
}
_BOTH = {
    "", "both", "all", "any", "every", "all channels", "ambos", "todos", "todo", "les deux", "tous", "beide", "alle", "*",
}  # fmt: skip
_NONE = {"none", "opted in", "no channels", "ninguno", "aucun", "keine"}


@lru_cache(maxsize=4096)
def parse_channels(cell: str) -> tuple[BlockedChannel, ...]:
    """Read which channels an opt-out concerns: `voice`, `text`, `both`, synonyms, or several of them.

    Returns:
        The channels in the contract's order; both where the cell is empty; none for `none`, as exports write a
        number that may be messaged again.

    Raises:
        CellError: a word is not known.
    """
    text = " ".join(cell.casefold().replace("_", " ").split())
    if text in _BOTH:
        return BOTH
    if text in _NONE:
        return ()
    words = [word.strip() for word in re.split(r"[,;+&/|]|\band\b|\by\b|\bund\b|\bet\b", text)]
    meant: set[BlockedChannel] = set()
    for word in filter(None, words):
        if word not in _VOICE | _TEXT | _BOTH:
            raise CellError(f"channels: expected voice, text or both, got {cell.strip()[:40]!r}")
        meant |= {"voice"} if word in _VOICE else {"sms"} if word in _TEXT else {"sms", "voice"}
    return tuple(channel for channel in BOTH if channel in meant)


_OUT = {
    "", "opted out", "opt out", "optout", "optedout", "opt-out", "opted-out", "out", "stop", "stopped", "unsubscribed",
    "unsubscribe", "blocked", "do not contact", "do not call", "do not text", "dnc", "revoked", "removed", "suppressed",
}  # fmt: skip
_IN = {
    "opted in", "opt in", "optin", "optedin", "opt-in", "opted-in", "re-opt-in", "in", "start", "subscribed", "subscribe",
    "unblocked",
}  # fmt: skip


@lru_cache(maxsize=4096)
def parse_status(cell: str) -> Literal["opt_out", "opt_in"]:
    """Read whether a row says that the number is opted out (also when empty) or opted in.

    Raises:
        CellError: the word could mean either; guessing would block or release somebody by mistake.
    """
    text = " ".join(cell.casefold().replace("_", " ").split())
    if text in _OUT:
        return "opt_out"
    if text in _IN:
        return "opt_in"
    raise CellError(f"status: expected opted out or opted in, got {cell.strip()[:40]!r}")


def parse_yes(cell: str) -> bool:
    """Read an attestation: only a clear yes counts."""
    return cell.strip().casefold() in {"yes", "y", "true", "1", "x", "attested", "sí", "si", "oui", "ja"}
