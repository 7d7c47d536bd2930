"""Which column of a list holds what: by its heading in whatever words, or by its content where there is none."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stopgate.report.cells import parse_channels, parse_number, parse_status
from stopgate.report.dates import parse_date
from stopgate.report.faults import CellError, FileError
from stopgate.report.files import Row

HEADINGS: dict[str, tuple[str, ...]] = {
    "number": (
        "number", "phone number", "mobile number", "cell number", "telephone number", "mobile", "mobile phone", "cell",
        "cell phone", "cellphone", "phone", "telephone", "tel", "msisdn", "handset", "recipient", "recipient number",
        "to", "contact id", "contact number", "phone no", "mobile no", "opt out number", "opted out number", "e164",
        "destination phone number", "telefono", "numero", "numero de telefono", "celular", "movil", "telefone",
        "telephone portable", "portable", "numero de telephone", "telefon", "telefonnummer", "handynummer", "rufnummer",
        "mobilnummer",
    ),
    "channels": (
        "channels", "channel", "opt out type", "type", "blocked channels", "opt out channel", "medium", "canal",
        "canales", "canaux", "kanal",
    ),
    "account": ("account", "account id", "account name", "tenant"),
    "status": ("status", "state", "opt out status", "consent status", "estado", "statut"),
    "attested": ("consent attested", "attested", "attestation", "consent"),
    "date": (
        "date", "occurred at", "date added", "opt out date", "opted out at", "opted out on", "opted out", "added",
        "added on", "added at", "timestamp", "created at", "date created", "created", "opted out timestamp", "time",
        "fecha", "datum", "data",
    ),
    "note": ("note", "notes", "comment", "comments", "reason", "remark", "remarks", "nota", "notiz", "commentaire"),
    "origin": ("origin", "source", "opt out source", "method", "origen", "origine", "herkunft", "quelle"),
    "prior_origin": ("prior origin",),
    "scope": ("scope",),
    "keyword": ("keyword",),
    "sender": ("sender", "from", "our number"),
    "provider": ("provider", "carrier"),
    "actor": ("actor", "added by", "user", "agent"),
    "evidence": ("evidence", "evidence id"),
}  # fmt: skip
"""What headings mean, folded (no case, accents or punctuation); an earlier word wins over a later one."""

_NUMBER_WORDS = {"phone", "mobile", "cell", "telephone", "msisdn", "telefono", "telefon", "celular", "handy"}
ROWS_BEFORE_HEADING = 20
"""Titles, blank rows and remarks that people put above the heading."""
_slashed_day_first = re.compile(r"\s*(?:1[3-9]|2\d|3[01])[/-]\d{1,2}[/-]\d{2,4}", re.ASCII).match


@dataclass(frozen=True, slots=True)
class Layout:
    """How to read the rows of one file.

    Attributes:
        columns: from a name of `HEADINGS` to the position in the row; `number` is always there.
        heading: the heading row as it stands, or empty.
        heading_row: its row number; 0 where there is none, and data begins at once.
        ignored: headings that nobody understood, so that the person can see what was not read.
        day_first: whether `1/2/2026` is the first of February, as the dates themselves show.
    """

    columns: dict[str, int]
    heading: tuple[str, ...] = ()
    heading_row: int = 0
    ignored: tuple[str, ...] = ()
    day_first: bool = False


def detect_layout(sample: Sequence[Row], region: str = "US") -> Layout:
    """Find out how to read a file from its first rows.

    Raises:
        FileError: no column holds telephone numbers.
    """
    for row_number, cells in sample[:ROWS_BEFORE_HEADING]:
        columns = match_headings(cells)
        if "number" in columns and not any(_is_number(cell, region) for cell in cells):
            return _layout(columns, (row_number, cells), sample)
    position = _number_column(sample, region)
    first_row, first = sample[0]
    if position < len(first) and first[position].strip() and not re.search(r"\d", first[position]):
        columns = {name: at for name, at in match_headings(first).items() if at != position}
        return _layout(columns | {"number": position}, (first_row, first), sample)
    return _layout({"number": position, **_guess_others(sample, position)}, None, sample)


def match_headings(cells: Sequence[str]) -> dict[str, int]:
    """Name the columns by their headings; where several mean the same, the plainest word wins."""
    folded = [_fold(cell) for cell in cells]
    found: dict[str, int] = {}
    for name, words in HEADINGS.items():
        for word in words:
            if word in folded and folded.index(word) not in found.values():
                found[name] = folded.index(word)
                break
    if "number" not in found:
        free = [
            at for at, words in enumerate(folded) if _NUMBER_WORDS & set(words.split()) and len(words) <= 40
        ]
        found.update(("number", at) for at in free[:1] if at not in found.values())
    return found


def _fold(cell: str) -> str:
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", cell).casefold())
    return " ".join(
        re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).split()
    )


def _layout(columns: dict[str, int], heading: Row | None, sample: Sequence[Row]) -> Layout:
    heading_row, cells = heading or (0, [])
    ignored = (cell for at, cell in enumerate(cells) if at not in columns.values() and cell.strip())
    dates = columns.get("date", -1)
    return Layout(
        columns,
        tuple(cells),
        heading_row,
        tuple(ignored),
        any(_slashed_day_first(cells[dates]) for _, cells in sample if 0 <= dates < len(cells)),
    )


def _number_column(sample: Sequence[Row], region: str) -> int:
    """The column with the most telephone numbers, which must be at least half of its filled cells."""
    width = max((len(cells) for _, cells in sample), default=0)
    best, position = 0, -1
    for at in range(width):
        filled = [cells[at] for _, cells in sample if at < len(cells) and cells[at].strip()]
        numbers = sum(_is_number(cell, region) for cell in filled)
        if numbers > best and numbers * 2 >= len(filled) - 1:
            best, position = numbers, at
    if position < 0:
        raise FileError(
            "no column holds telephone numbers; put a heading such as `number` over it, or a number such as "
            "+14155550132 into it"
        )
    return position


def _guess_others(sample: Sequence[Row], number_at: int) -> dict[str, int]:
    """Columns without heading whose every filled cell can only be a channel, a status or a date."""
    found: dict[str, int] = {}
    tests = (("channels", parse_channels), ("status", parse_status), ("date", parse_date))
    for at in range(max(len(cells) for _, cells in sample)):
        filled = [cells[at] for _, cells in sample if at < len(cells) and cells[at].strip()]
        if at == number_at or not filled or all(cell.strip().isdecimal() for cell in filled):
            continue
        for name, parse in tests:
            if name not in found and all(_parses(parse, cell) for cell in filled):
                found[name] = at
                break
    return found


def _is_number(cell: str, region: str) -> bool:
    return _parses(lambda text: parse_number(text, region), cell)


def _parses(parse: Callable[[str], object], cell: str) -> bool:
    try:
        parse(cell)
    except CellError:
        return False
    return True
