"""`stopgate broadcasts`: what became of broadcasts: messages by outcome, and the first reason of each rule."""

from typing import Annotated

import typer
from rich.box import SIMPLE
from rich.markup import escape
from rich.table import Table

from stopgate.cli.ground import settings_or_exit
from stopgate.cli.main import typer_app
from stopgate.cli.opt_outs_options import answer
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.operators.broadcasts import Summary, read_broadcasts, refused_as_a_whole
from stopgate.report.visible import visible

app = typer_app()
OUTCOMES = {"delivered": "green", "held": "yellow", "rejected": "red"}


@app.command("list")
def list_broadcasts(
    *,
    account: Annotated[str | None, typer.Option("--account", "-a", help="Only this account's.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many, the newest.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON lines.")] = False,
) -> None:
    """Every broadcast, the newest first, with its messages by outcome."""
    summaries = answer(read_broadcasts(settings_or_exit(), account=account))[:limit]
    if json:
        for summary in summaries:
            print_json(summary)
    elif summaries:
        out.print(_heading())
        for summary in summaries:
            out.print(_safe(_line(summary)))
    else:
        err.print("No message that was judged names a broadcast.")


@app.command()
def show(
    broadcast: Annotated[str, typer.Argument(help="Its id, as the messages name it.")],
    *,
    account: Annotated[
        str | None, typer.Option("--account", "-a", help="Whose; needed where two accounts use the same id.")
    ] = None,
    details: Annotated[
        bool, typer.Option("--details", help="What to do about each reason, and which message showed it first.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON line.")] = False,
) -> None:  # fmt: skip
    """The summary of one broadcast: messages by outcome, findings by rule, the first reason of each rule."""
    summaries = answer(read_broadcasts(settings_or_exit(), account=account, broadcast=broadcast))
    if not summaries:
        refuse(f"nothing was ever judged of broadcast {_safe(broadcast)}", code=1)
    if len(summaries) > 1:
        owners = ", ".join(sorted(summary["account"] for summary in summaries))
        refuse(f"accounts {_safe(owners)} use this id; name one with --account")
    (summary,) = summaries
    if json:
        print_json(summary)
        return
    print_summary(summary, details=details)


def print_summary(summary: Summary, *, details: bool) -> None:
    """One broadcast for people."""
    out.print(_outcomes(summary))
    if rule := refused_as_a_whole(summary):
        out.print(f"[red]Refused as a whole:[/] {_safe(summary['first_reasons'][rule].message)}")
    told = summary["rules"] or summary["warnings"]
    if told:
        out.print(_rules(summary, details=details))
    if told and not details:
        out.print("--details says what to do about each")


def _safe(text: str) -> str:
    return escape(visible(text))


def _heading() -> str:
    counts = "".join(f"{heading:>11}" for heading in ("messages", *OUTCOMES))
    return f"{'last judged':<17}{counts}  account, broadcast"


def _line(summary: Summary) -> str:
    """One broadcast; its names last, because they may be of any length."""
    counts = "".join(f"{summary['outcomes'].get(outcome, 0):>11,}" for outcome in OUTCOMES)
    when = f"{summary['last_at']:%Y-%m-%d %H:%MZ}"
    return f"{when}{summary['messages']:>11,}{counts}  {summary['account']}, {summary['broadcast']}"


def _outcomes(summary: Summary) -> Table:
    span = f"{summary['first_at']:%Y-%m-%d %H:%MZ} to {summary['last_at']:%Y-%m-%d %H:%MZ}"
    title = f"{_safe(summary['broadcast'])} of {_safe(summary['account'])}, judged {span}"
    table = Table(title=title, title_justify="left", box=SIMPLE, show_footer=True)
    table.add_column("outcome", "all")
    table.add_column("messages", f"{summary['messages']:,}", justify="right")
    table.add_column("share", justify="right")
    for outcome, number in summary["outcomes"].items():
        share = f"{number / summary['messages']:.1%}"
        table.add_row(f"[{OUTCOMES.get(outcome, 'white')}]{outcome}[/]", f"{number:,}", share)
    return table


def _rules(summary: Summary, *, details: bool) -> Table:
    table = Table(box=SIMPLE)
    table.add_column("rule", style="bold", no_wrap=True)
    table.add_column("findings", justify="right")
    table.add_column("first reason", overflow="fold")
    for rule, number in [*summary["rules"].items(), *summary["warnings"].items()]:
        reason = summary["first_reasons"][rule]
        told = _safe(reason.message)
        if details:
            told += f"\n[cyan]→ {_safe(reason.remedy)}[/]\n[dim]first on message {_safe(reason.id)}; `stopgate explain {rule}`[/]"
        name = rule if rule in summary["rules"] else f"{rule} (warning)"
        table.add_row(name, f"{number:,}", told)
    return table
