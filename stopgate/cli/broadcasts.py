"""`stopgate broadcasts show`: what became of a broadcast: counts, and the first reason of each rule."""

import asyncio
from collections import Counter
from typing import Annotated, Any

import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.broadcasts import Broadcast, parse_broadcast
from schemas.record import Unreadable
from schemas.topics import BROADCASTS
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.main import typer_app
from stopgate.cli.output import out, print_json, refuse
from stopgate.cli.wire import reader

app = typer_app()


@app.callback()
def _broadcasts() -> None:
    """What became of broadcasts."""


@app.command()
def show(
    broadcast: Annotated[str, typer.Argument(help="Its id, as the messages name it.")],
    account: Annotated[
        str | None, typer.Option(help="Whose; needed where two accounts use the same id.")
    ] = None,
    details: Annotated[bool, typer.Option("--details", help="What to do about each reason, too.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON line.")] = False,
) -> None:
    """The summary of one broadcast: messages by outcome, findings by rule, the first reason of each rule."""
    parts = asyncio.run(_parts(settings_or_exit(), broadcast, account))
    if not parts:
        refuse(f"nothing was ever judged of broadcast {escape(broadcast)}", code=1)
    if len(accounts := {part.account for part in parts}) > 1:
        refuse(f"accounts {escape(', '.join(sorted(accounts)))} use this id; name one with --account")
    summary = sum_up(parts)
    if json:
        print_json(summary)
    else:
        _print(summary, details=details)


def sum_up(parts: list[Broadcast]) -> dict[str, Any]:
    """One broadcast from its partitions' parts."""
    outcomes: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    reasons: dict[str, Any] = {}
    for part in parts:
        outcomes.update(part.outcomes)
        rules.update(part.rules)
        reasons |= part.first
    return {
        "broadcast": parts[0].broadcast, "account": parts[0].account, "messages": sum(outcomes.values()),
        "outcomes": {name: number for name, number in outcomes.most_common() if number},
        "rules": dict(rules.most_common()), "first_reasons": reasons,
        "first_at": min(part.first_at for part in parts), "last_at": max(part.last_at for part in parts),
    }  # fmt: skip


async def _parts(settings: Settings, broadcast: str, account: str | None) -> list[Broadcast]:
    newest: dict[tuple[int, bytes], Broadcast] = {}
    async with reader(settings, [settings.topic(BROADCASTS.name)]) as kafka:
        ends = await kafka.end_offsets(kafka.assignment())
        while any([await kafka.position(tp) < end for tp, end in ends.items()]):
            for tp, records in (await kafka.getmany(timeout_ms=200)).items():
                for record in records:
                    part = parse_broadcast(record.value)
                    if not isinstance(part, Unreadable) and part.broadcast == broadcast:
                        newest[tp.partition, record.key] = part
    return [part for part in newest.values() if account in (None, part.account)]


def _print(summary: dict[str, Any], *, details: bool) -> None:
    counts = ", ".join(f"{number:,} {name}" for name, number in summary["outcomes"].items())
    out.print(
        f"[bold]{escape(summary['broadcast'])}[/] of {escape(summary['account'])}: {summary['messages']:,} messages: {counts}"
    )
    for rule, number in summary["rules"].items():
        reason = summary["first_reasons"][rule]
        out.print(f"  {number:>9,}  [bold]{rule}[/]: {escape(reason.message)}")
        if details:
            out.print(f"             [cyan]→ {escape(reason.remedy)}[/]")
    if summary["rules"] and not details:
        out.print("  --details says what to do about each")
