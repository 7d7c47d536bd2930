"""`stopgate opt-outs import`: a CSV or XLSX list, judged row by row, then put to the gate."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.progress import Progress

from schemas.record import Instant
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.opt_outs_options import Actor, Json, Patience, actor_or_login, answer
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.policy.opt_out import REFUSED_TEXTS
from stopgate.report.faults import FileError
from stopgate.report.importing import ListFile, Order, Summary, Watcher, run_import
from stopgate.report.plan import OUTCOMES, Planned
from stopgate.report.rejected import RejectedRows
from stopgate.report.visible import visible


def import_list(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV or XLSX, as it comes.")],
    *,
    account: Annotated[
        str | None, typer.Option("--account", "-a", help="Whose list; where absent, as each row says.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would happen to each row; send nothing.")
    ] = False,
    rejected: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where rejected rows go; FILE.rejected.csv where absent."),
    ] = None,
    actor: Actor = None,
    patience: Patience = 30.0,
    json: Json = False,
) -> None:
    """Opt out every number of a list. Exit code 1 where rows were rejected; importing a file again changes nothing."""
    settings = settings_or_exit()
    try:
        opened = ListFile(file, settings.region)
    except FileError as fault:
        refuse(escape(str(fault)))
    now = Instant.of(datetime.now(UTC))
    order = Order(account, actor_or_login(actor), now, dry_run=dry_run, patience_seconds=patience)
    back = RejectedRows(_place_of_rejected(rejected, file), opened.layout)
    on_row = _row_printer(json) if dry_run else lambda planned: None
    with _watched(on_row) as watcher:
        summary = answer(run_import(settings, opened, order=order, rejected=back, watcher=watcher))
    back.close()
    _tell(summary, opened, back, json=json)
    if summary.broken or summary.rejected or summary.answered.total < summary.sent or _failed(summary):
        raise typer.Exit(1)


def _place_of_rejected(asked: Path | None, file: Path) -> Path:
    if asked is not None and asked.resolve() == file.resolve():
        refuse("--rejected: expected another file than the one that is imported")
    return asked or file.with_name(f"{file.name}.rejected.csv")


@contextmanager
def _watched(on_row: Callable[[Planned], None]) -> Iterator[Watcher]:
    """Progress bars on stderr, where that is a terminal."""
    with Progress(console=err, disable=not err.is_terminal, transient=True) as progress:

        def bar(name: str) -> Callable[[float], None]:
            task = progress.add_task(name, total=1.0, start=False, visible=False)

            def advance(done: float) -> None:
                progress.start_task(task)
                progress.update(task, completed=done, visible=True)

            return advance

        yield Watcher(on_row, bar("present state"), bar("rows"), bar("the gate's answers"))


def _row_printer(json: bool) -> Callable[[Planned], None]:
    def in_words(planned: Planned) -> None:
        number = planned.entry.number if planned.entry else ""
        doubts = planned.entry.doubts if planned.entry else ()
        why = "; ".join(filter(None, (planned.reason, *doubts)))
        out.print(escape(visible(f"row {planned.row:<8}{number:<17}{planned.outcome:<18}{why}")), end="\n")

    def as_json(planned: Planned) -> None:
        entry = planned.entry
        print_json({
            "row": planned.row, "number": entry.number if entry else None, "account": entry.account if entry else None,
            "channels": entry.channels if entry else None, "outcome": planned.outcome, "reason": planned.reason,
            "doubts": entry.doubts if entry else (),
        })  # fmt: skip

    return as_json if json else in_words


def _tell(summary: Summary, file: ListFile, back: RejectedRows, *, json: bool) -> None:
    where = str(back.path) if back.count else None
    if json:
        print_json(
            {
                "file": str(file.path),
                "ignored": file.layout.ignored,
                "rejected_file": where,
                **summary.as_fields(),
            }
        )
        return
    counts = (f"{summary.outcomes[outcome]:,} {outcome}" for outcome in OUTCOMES if summary.outcomes[outcome])
    err.print(f"{summary.outcomes.total():,} rows: {', '.join(counts) or 'none'}")
    if file.layout.ignored:
        err.print(escape(visible(f"columns not used: {', '.join(file.layout.ignored)}")))
    for column, count in summary.doubts.items():
        err.print(f"{count:,} rows with an unclear {column}, taken on the safe side")
    for reason, count in summary.answered.refused.items():
        err.print(f"the gate refused {count:,}: {_why(reason)}")
    for number, reason in summary.answered.examples:
        err.print(f"  {number}: {reason}")
    if missing := summary.sent - summary.answered.total:
        err.print(f"{missing:,} of {summary.sent:,} commands wait in the topic: no gate answered them yet")
    if where:
        err.print(f"the {back.count:,} rejected rows, with reasons: {escape(where)}")
    if summary.broken:
        err.print(f"[bold red]error:[/] the import broke off: {escape(summary.broken)}")


def _why(reason: str) -> str:
    return dict[str, str](REFUSED_TEXTS).get(reason, reason)  # type: ignore[arg-type]  # keys are a Literal


def _failed(summary: Summary) -> bool:
    return any(
        reason not in ("already-opted-out", "already-opted-in", "duplicate")
        for reason in summary.answered.refused
    )
