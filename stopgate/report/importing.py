"""One import from beginning to end: read, judge against the present state, send, hear the answers."""

import asyncio
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

from agents.settings import Settings
from schemas.record import Instant
from stopgate.report.asking import Answered, Asking, open_asking
from stopgate.report.columns import Layout, detect_layout
from stopgate.report.entries import EntryReader
from stopgate.report.faults import FileError
from stopgate.report.files import open_rows
from stopgate.report.known import Known
from stopgate.report.plan import OUTCOMES, REJECTED, Planned, Upload, plan_rows
from stopgate.report.present import load_known
from stopgate.report.reading import Progress
from stopgate.report.rejected import RejectedRows

SAMPLE_ROWS = 200
ROWS_PER_BREATH = 500
"""Rows planned before the event loop gets its turn."""


class ListFile:
    """A list that was opened and understood, but of which no row was judged yet.

    Attributes:
        path: the file.
        sha256: hex digest of its bytes.
        layout: what its columns hold.
    """

    def __init__(self, path: Path, region: str) -> None:
        self.path = path
        self._source = open_rows(path)
        with path.open("rb") as file:
            self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        rows = self._source.rows()
        sample = list(islice(rows, SAMPLE_ROWS))
        if not sample:
            raise FileError(f"{path} has no rows")
        self.layout: Layout = detect_layout(sample, region)
        self._rows = chain(sample, rows)

    @property
    def fraction(self) -> float:
        """How much was read, from 0 to 1."""
        return self._source.fraction

    def planned(self, reader: EntryReader, known: Known, upload: Upload) -> Iterator[Planned]:
        """Judge every row below the heading, once."""
        below = (row for row in self._rows if row[0] > self.layout.heading_row)
        return plan_rows(below, reader, known=known, upload=upload)


@dataclass(slots=True)
class Summary:
    """What an import did, or with a dry run would do.

    Attributes:
        outcomes: rows by outcome; every outcome is named, also with 0.
        doubts: rows taken on the safe side although a cell was not understood, by the cell's column.
        sent: commands the cluster acknowledged.
        answered: what the gate made of them.
        broken: why the file could not be read to its end, or None.
    """

    outcomes: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys(OUTCOMES, 0)))
    doubts: Counter[str] = field(default_factory=Counter)
    sent: int = 0
    answered: Answered = field(default_factory=Answered)
    broken: str | None = None

    @property
    def rejected(self) -> int:
        """Rows that somebody has to correct."""
        return sum(self.outcomes[outcome] for outcome in REJECTED)

    def as_fields(self) -> dict[str, Any]:
        """The summary as a JSON object."""
        return {
            "rows": self.outcomes.total(), **{name.replace("-", "_"): self.outcomes[name] for name in OUTCOMES},
            "doubts": dict(self.doubts), "sent": self.sent, "carried_out": self.answered.carried_out,
            "refused_by_gate": dict(self.answered.refused), "unanswered": self.sent - self.answered.total,
            "broken": self.broken,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told what happens meanwhile.

    Attributes:
        on_row: each row with its outcome.
        on_state, on_rows, on_answers: how much of each stage is done, from 0 to 1.
    """

    on_row: Callable[[Planned], None] = lambda planned: None
    on_state: Progress = lambda done: None
    on_rows: Progress = lambda done: None
    on_answers: Progress = lambda done: None


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with a file.

    Attributes:
        account: for whom; None takes the account each row names.
        actor: who imports.
        now: when this run began.
        dry_run: judge every row, send nothing.
        patience_seconds: how long to wait for the gate without hearing anything.
    """

    account: str | None
    actor: str | None
    now: Instant
    dry_run: bool = False
    patience_seconds: float = 30.0


async def run_import(
    settings: Settings, file: ListFile, *, order: Order, rejected: RejectedRows, watcher: Watcher
) -> Summary:
    """Carry an import out.

    Raises:
        ClusterError: the cluster cannot be used, or went away; running the import again is harmless.
    """
    summary = Summary()
    upload = Upload(file.sha256, order.now, order.actor)
    known = await load_known(settings, order.account, on_progress=watcher.on_state)
    reader = EntryReader(file.layout, order.account, settings.region)
    async with AsyncExitStack() as stack:
        asking = None
        if not order.dry_run:
            asking = await stack.enter_async_context(
                open_asking(settings, upload.id_prefix, order.patience_seconds)
            )
        try:
            rows = file.planned(reader, known, upload)
            await _send_rows(file, rows, asking=asking, rejected=rejected, told=(summary, watcher))
        except FileError as fault:
            summary.broken = str(fault)
        if asking:
            await asking.settle()
            await asking.hear(on_progress=watcher.on_answers)
            summary.sent, summary.answered = asking.sent, asking.answered
    return summary


async def _send_rows(
    file: ListFile,
    rows: Iterator[Planned],
    *,
    asking: Asking | None,
    rejected: RejectedRows,
    told: tuple[Summary, Watcher],
) -> None:
    summary, watcher = told
    for count, planned in enumerate(rows):
        summary.outcomes[planned.outcome] += 1
        if planned.entry:
            summary.doubts.update(doubt.partition(":")[0] for doubt in planned.entry.doubts)
        if planned.outcome in REJECTED:
            rejected.add(planned)
        watcher.on_row(planned)
        if asking and planned.command:
            await asking.send(planned.command)
        if count % ROWS_PER_BREATH == 0:
            watcher.on_rows(file.fraction)
            await asyncio.sleep(0)
    watcher.on_rows(1.0)
