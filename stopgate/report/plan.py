"""What an import does with each row, judged against the present state and the rows before it. Pure; `now` comes in."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import msgspec

from schemas.commands import Command
from schemas.record import Instant
from stopgate.policy.opt_out import REFUSED_TEXTS
from stopgate.report.entries import Entry, EntryReader, NumberError
from stopgate.report.faults import CellError
from stopgate.report.files import Row
from stopgate.report.known import IN_SHIFT, OUT_SHIFT, Flag, Known, channel_mask

Outcome = Literal["added", "lifted", "already-present", "duplicate-in-file", "invalid-number", "refused"]
OUTCOMES: tuple[Outcome, ...] = (
    "added", "lifted", "already-present", "duplicate-in-file", "invalid-number", "refused",
)  # fmt: skip
REJECTED: frozenset[Outcome] = frozenset({"invalid-number", "refused"})
"""Rows that somebody has to correct; they come back in a file of their own."""


class ImportedCommand(Command, frozen=True):
    """A command that keeps what its row said beside: origin, keyword, sender … as they were known elsewhere.

    Attributes:
        imported: these columns by name. They are evidence only: an import never claims to be the handset's own word.
    """

    imported: dict[str, str] = msgspec.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Planned:
    """One row and what becomes of it.

    Attributes:
        row: its number as a spreadsheet shows it.
        cells: as they came.
        outcome: `added` and `lifted` send `command`, all others send nothing.
        reason: one sentence, where the outcome needs one.
        entry: what the row says, where it could be read.
    """

    row: int
    cells: list[str]
    outcome: Outcome
    reason: str | None = None
    entry: Entry | None = None
    command: Command | None = None


@dataclass(frozen=True, slots=True)
class Upload:
    """One run of an import.

    Attributes:
        file_sha256: hex digest of the file; with the row's content it makes the command's id, so that the same
            file names the same commands however often it is imported.
        uploaded_at: when this run began; the event time of rows without a date.
        actor: who imports.
    """

    file_sha256: str
    uploaded_at: Instant
    actor: str | None = None

    @property
    def id_prefix(self) -> str:
        """How the ids of this file's commands begin."""
        return f"import-{self.file_sha256[:16]}-"

    def command(self, entry: Entry) -> ImportedCommand:
        """The command that carries a row out."""
        content = "\0".join(
            (entry.account, entry.number, entry.action, *entry.channels, str(entry.occurred_at or ""))
        )
        return ImportedCommand(
            id=self.id_prefix + hashlib.sha256(content.encode(errors="surrogatepass")).hexdigest()[:24],
            action=entry.action,
            account=entry.account,
            handset=entry.number,
            channels=list(entry.channels),
            actor=self.actor,
            source="import",
            consent_attested=entry.action == "opt_in" and entry.attested,
            note=entry.note,
            occurred_at=entry.occurred_at or self.uploaded_at,
            imported=entry.kept,
        )


def plan_rows(rows: Iterable[Row], reader: EntryReader, *, known: Known, upload: Upload) -> Iterator[Planned]:
    """Decide for each row in turn; blank rows are passed over.

    Args:
        rows: those below the heading.
        reader: of this file's layout.
        known: the present state; it also remembers the rows of this file, so that a repetition is seen.
    """
    for row, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            entry = reader.read(cells)
        except NumberError as fault:
            yield Planned(row, cells, "invalid-number", str(fault))
        except CellError as fault:
            yield Planned(row, cells, "refused", str(fault))
        else:
            plan = _plan_opt_out if entry.action == "opt_out" else _plan_opt_in
            outcome, reason = plan(entry, known, upload)
            command = upload.command(entry) if outcome in ("added", "lifted") else None
            yield Planned(row, cells, outcome, reason, entry, command)


Decided = tuple[Outcome, str | None]


def _plan_opt_out(entry: Entry, known: Known, upload: Upload) -> Decided:
    wanted = channel_mask(entry.channels)
    flags = known.flags(entry.account, entry.number)
    if not wanted & ~(flags >> OUT_SHIFT):
        return "duplicate-in-file", None
    known.note(entry.account, entry.number, wanted << OUT_SHIFT)
    if not wanted & ~flags & 3:
        return "already-present", None
    if lifted := known.lifted(entry.account, entry.number):
        since, ids = lifted
        if entry.occurred_at is None and upload.command(entry).id in ids:
            return "already-present", "this row was imported before, and lifted since"
        if entry.occurred_at is not None and entry.occurred_at < since:
            return "refused", f"{REFUSED_TEXTS['older-than-state']} It was lifted on {since}."
    return "added", None


def _plan_opt_in(entry: Entry, known: Known, upload: Upload) -> Decided:
    wanted = channel_mask(entry.channels)
    flags = known.flags(entry.account, entry.number)
    if not wanted & ~(flags >> IN_SHIFT):
        return "duplicate-in-file", None
    known.note(entry.account, entry.number, wanted << IN_SHIFT)
    if wanted & flags >> OUT_SHIFT:
        return "refused", "Another row of this file opts the same number out."
    if not wanted & flags:
        return "already-present", None
    if flags & Flag.HANDSET:
        return "refused", REFUSED_TEXTS["handset-origin"]
    if not entry.attested:
        return "refused", REFUSED_TEXTS["attestation-missing"]
    return "lifted", None
