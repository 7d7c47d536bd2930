"""`stopgate opt-outs`: the Opt Out Report, read from its topic; `add`, `lift` and `import` change it through the gate."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.opt_outs import OptOut
from stopgate.cli import opt_outs_change, opt_outs_import
from stopgate.cli.caught_up import Wait, wait_for_gate
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.main import typer_app
from stopgate.cli.opt_outs_options import Account, Json, Reverse, Sort, answer, number_or_exit, with_filter
from stopgate.cli.output import err, out, print_json
from stopgate.report.exporting import channel_word, export_rows
from stopgate.report.filters import Filter, Order, in_order
from stopgate.report.history import History, as_fields, read_history
from stopgate.report.present import read_present
from stopgate.report.sentences import change_sentence, review_sentence, state_sentence
from stopgate.report.visible import visible
from stopgate.report.writers import open_writer

app = typer_app()
app.command()(opt_outs_change.add)
app.command()(opt_outs_change.lift)
app.command("import")(opt_outs_import.import_list)


@app.command("list")
@with_filter
def list_entries(
    *,
    wanted: Filter,
    sort: Sort = "date",
    reverse: Reverse = False,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    json: Json = False,
) -> None:
    """Who is opted out: the present state, newest first."""
    entries = in_order(answer(_collect(settings_or_exit(), wanted)), sort or "date", reverse=reverse)
    if not json:
        out.print(f"{'number':<17}{'blocked':<9}{'since':<22}{'origin':<19}{'lifted by':<11}account")
    for entry in entries[:limit]:
        if json:
            print_json(entry)
        else:
            out.print(escape(_line(entry)))
    if limit is not None and len(entries) > limit:
        err.print(f"{limit:,} of {len(entries):,} shown")


async def _collect(settings: Settings, wanted: Filter) -> list[OptOut]:
    return [entry async for _, entries in read_present(settings, wanted) for entry in entries]


def _line(entry: OptOut) -> str:
    word = channel_word(entry.channels)
    scope = f"/{visible(entry.scope_key)}" if entry.scope_key else ""
    who = visible(entry.account) + scope + (f"  “{visible(entry.keyword)}”" if entry.keyword else "")
    return f"{entry.handset:<17}{word:<9}{entry.occurred_at:%Y-%m-%d %H:%M:%S}Z  {entry.origin:<19}{entry.liftable_by:<11}{who}"


@app.command()
def show(
    number: Annotated[str, typer.Argument(help="In any spelling.")],
    *,
    account: Account = None,
    wait: Wait = 30,
    json: Json = False,
) -> None:
    """One number's present state and its history, as a person would read it."""
    settings = settings_or_exit()
    wanted = number_or_exit(number, settings)
    wait_for_gate(settings, wait)
    history = answer(read_history(settings, wanted, account))
    if json:
        told = {"number": history.number, "states": history.states, "history": history.changes}
        print_json(told | {"reviews": history.reviews})
    else:
        _print_history(history)


def _print_history(history: History) -> None:
    out.print(f"[bold]{history.number}[/]")
    for state in history.states:
        out.print("  " + escape(visible(state_sentence(as_fields(state)))))
    if not history.states:
        out.print("  Nothing was ever heard: not opted out.")
    for review in history.reviews:
        out.print("  " + escape(visible(review_sentence(review))))
    if history.changes:
        out.print("[bold]History[/]")
    for change in history.changes:
        out.print(f"  {change.recorded_at}  " + escape(visible(change_sentence(as_fields(change)))))


@app.command("export")
@with_filter
def export_entries(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Its suffix says which: .csv or .xlsx.")],
    *,
    wanted: Filter,
    sort: Sort = None,
    reverse: Reverse = False,
    json: Json = False,
) -> None:
    """Write the report to a CSV or XLSX file, which can be imported again."""
    count = answer(_export(settings_or_exit(), file, wanted=wanted, sort=sort, reverse=reverse))
    if json:
        print_json({"file": str(file), "entries": count})
    else:
        err.print(f"wrote {count:,} entries to {escape(str(file))}")


async def _export(
    settings: Settings, path: Path, *, wanted: Filter, sort: Order | None, reverse: bool
) -> int:
    """Stream the entries to the file; only an asked order holds them in memory."""
    count = 0
    with open_writer(path) as writer:
        rows = export_rows(settings, wanted)
        if sort is None:
            async for _, cells in rows:
                writer.write(cells)
                count += 1
            return count
        cells_of = {_name(entry): (entry, cells) async for entry, cells in rows}
        for entry in in_order((entry for entry, _ in cells_of.values()), sort, reverse=reverse):
            writer.write(cells_of[_name(entry)][1])
    return len(cells_of)


def _name(entry: OptOut) -> tuple[str, str, str | None]:
    return entry.account, entry.handset, entry.scope_key
