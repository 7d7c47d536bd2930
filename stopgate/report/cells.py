"""What people write into the cells of an opt-out list, and what they mean by it. Pure; a cell is always text here."""

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

from schemas.record import BlockedChannel, Instant
from stopgate.policy.numbers import normalise_number
from stopgate.report.faults import CellFault

BOTH: tuple[BlockedChannel, ...] = ("sms", "voice")

_nanp_digits = re.compile(r"1?[2-9]\d\d[2-9]\d{6}", re.ASCII).fullmatch
_decoration = str.maketrans("", "", " \t\r\n()-./\u00a0\u2007\u2009\u202f\u2010\u2011\u2012\u2013\u2014\u2212")
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
        CellFault: the cell is empty, is no number, or a spreadsheet rounded digits away.
    """
    text = cell.translate(_invisible).strip()
    text = _unwrapped(text)
    if not text:
        raise CellFault("the number is missing")
    digits = text.translate(_decoration)
    if region == "US" and _nanp_digits(digits) and not _whole_float(text):
        return "+1" + digits[-10:]
    undone = _extension.sub("", _undo_spreadsheet(text))
    e164 = normalise_number(undone, region) or _with_lost_plus(undone, region)
    if e164 is None:
        raise CellFault("not a telephone number")
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
        raise CellFault(
            "a spreadsheet rounded this number and its last digits are lost; format the column as text and enter it again"
        )
    if decimals[exponent:].strip("0"):
        raise CellFault("not a telephone number")
    return leading + decimals[:exponent]


_VOICE = {"voice", "call", "calls", "phone", "phone call", "voz", "llamada", "llamadas", "voix", "appel", "anruf"}
_TEXT = {"text", "texts", "texting", "texto", "sms", "mms", "rcs", "message", "messages", "messaging", "mensaje", "txt"}
_BOTH = {
    "", "both", "all", "any", "every", "all channels", "ambos", "todos", "todo", "les deux", "tous", "beide", "alle", "*",
}  # fmt: skip
_NONE = {"none", "opted in", "no channels", "ninguno", "aucun", "keine"}


def parse_channels(cell: str) -> tuple[BlockedChannel, ...]:
    """Read which channels an opt-out concerns: `voice`, `text`, `both`, synonyms, or several of them.

    Returns:
        The channels in the contract's order; both where the cell is empty; none for `none`, as exports write a
        number that may be messaged again.

    Raises:
        CellFault: a word is not known.
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
            raise CellFault(f"channels: expected voice, text or both, got {cell.strip()[:40]!r}")
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


def parse_status(cell: str) -> Literal["opt_out", "opt_in"]:
    """Read whether a row says that the number is opted out (also when empty) or opted in.

    Raises:
        CellFault: the word could mean either; guessing would block or release somebody by mistake.
    """
    text = " ".join(cell.casefold().replace("_", " ").split())
    if text in _OUT:
        return "opt_out"
    if text in _IN:
        return "opt_in"
    raise CellFault(f"status: expected opted out or opted in, got {cell.strip()[:40]!r}")


def parse_yes(cell: str) -> bool:
    """Read an attestation: only a clear yes counts."""
    return cell.strip().casefold() in {"yes", "y", "true", "1", "x", "attested", "sí", "si", "oui", "ja"}


_EXCEL_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
_excel_serial = re.compile(r"[2-7]\d{4}(?:\.\d+)?", re.ASCII).fullmatch
_epoch = re.compile(r"\d{10}(?:\.\d+)?|\d{13}", re.ASCII).fullmatch
_MONTH_FIRST = ("%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y")
_DAY_FIRST = ("%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y")
_NAMED = (
    "%d.%m.%Y", "%d.%m.%y", "%Y/%m/%d", "%Y.%m.%d", "%d-%b-%Y", "%d-%b-%y", "%d %b %Y", "%d %B %Y", "%b %d, %Y",
    "%B %d, %Y", "%b %d %Y",
)  # fmt: skip
_CLOCKS = ("", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p")


def excel_instant(serial: float, *, from_1904: bool = False) -> datetime:
    """The moment that a spreadsheet stores as a number of days; read as UTC, for a sheet knows no time zone.

    Raises:
        OverflowError: no such day exists.
    """
    days = serial + (1462 if from_1904 else 0)
    return _EXCEL_EPOCH + timedelta(seconds=round(days * 86400))


def parse_date(cell: str, *, day_first: bool = False) -> Instant | None:
    """Read a date or an instant; a missing time is midnight, a missing zone UTC, an empty cell None.

    Args:
        cell: ISO 8601, `1/31/2026 3:04 PM`, `31.01.2026`, `31-Jan-2026`, a spreadsheet's day number, epoch seconds
            or milliseconds.
        day_first: whether `1/2/2026` is the first of February.

    Raises:
        CellFault: nothing of the kind.
    """
    text = " ".join(cell.split())
    if not text:
        return None
    try:
        if _excel_serial(text):
            return Instant.of(excel_instant(float(text)))
        return Instant.parse(float(text) if _epoch(text) else text)
    except (ValueError, OverflowError):
        return _parse_written_date(text, day_first)


def _parse_written_date(text: str, day_first: bool) -> Instant:
    slashed = (*_DAY_FIRST, *_MONTH_FIRST) if day_first else (*_MONTH_FIRST, *_DAY_FIRST)
    for pattern in (*slashed, *_NAMED):
        for clock in _CLOCKS:
            try:
                return Instant.of(datetime.strptime(text, pattern + clock).replace(tzinfo=UTC))
            except ValueError:
                continue
    raise CellFault(f"date: expected a date such as 2026-01-31, got {text[:40]!r}")


_starts_formula = re.compile(r"'*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]").match


def neutralise_formula(cell: str) -> str:
    """Make a cell harmless in a CSV file: one apostrophe before what a spreadsheet would take for a formula.

    That holds for the `+` of E.164 numbers too, which a spreadsheet would otherwise drop, rounding long numbers.
    `restore_formula` undoes it exactly.
    """
    return "'" + cell if _starts_formula(cell) else cell


def restore_formula(cell: str) -> str:
    """Undo `neutralise_formula`."""
    return cell[1:] if cell.startswith("'") and _starts_formula(cell) else cell
