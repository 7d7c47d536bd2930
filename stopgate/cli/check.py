"""`stopgate check`: a dry run: what the gate would say about messages, without sending any."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from agents import frequency
from agents.broadcasts import counted, new_tally
from agents.gate import Gate
from agents.judging import make_case, returned_record, segments_of
from agents.opt_outs import deciding_state
from schemas.broadcasts import Broadcast
from schemas.outbound import Outbound, parse_outbound, returnable
from schemas.record import Instant, Unreadable
from schemas.rejections import Segments
from schemas.topics import FREQUENCY
from stopgate.cli.broadcasts import print_summary
from stopgate.cli.caught_up import Wait, wait_for_gate
from stopgate.cli.ground import accounts_or_exit, settings_or_exit
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.cli.present import Present, read_present
from stopgate.operators.broadcasts import sum_up
from stopgate.policy.decide import Verdict, decide

Line = dict[str, Any]
Tallies = dict[tuple[str, str], Broadcast]


def command(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="Outbound records, one JSON object a line; - is standard input."),
    ],
    offline: Annotated[
        bool,
        typer.Option(
            "--offline",
            help="Judge as if nothing were known of handsets and senders, also where a cluster is set.",
        ),
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit 1 unless every message would be delivered.")
    ] = False,
    summary: Annotated[
        bool,
        typer.Option(
            "--summary", help="Of messages that name a broadcast, what would become of it as a whole."
        ),
    ] = False,
    details: Annotated[
        bool, typer.Option("--details", help="In a broadcast's summary, what to do about each reason.")
    ] = False,
    wait: Wait = 30,
    json: Annotated[bool, typer.Option("--json", help="Print JSON lines.")] = False,
) -> None:
    """Judge outbound records without sending: the verdict and every finding, and each broadcast summed up.

    With KAFKA_BOOTSTRAP_SERVERS set, against the present opt-outs, reviews and senders of that cluster; else as if nothing were
    known of them. A reply sent just before is part of the present: the gate is waited for, but not longer than --wait.
    """
    settings = settings_or_exit(broker=False)
    gate = Gate(settings, accounts_or_exit(settings))
    values = list(_values(file))
    with_cluster = settings.bootstrap_servers is not None and not offline
    if with_cluster:
        wait_for_gate(settings, wait)
    present = read_present(gate, values) if with_cluster else Present()
    if not with_cluster:
        err.print("[dim]no cluster is asked: opt-outs are empty and no sender is verified[/]")
    tallies: Tallies = {}
    lines = list(_judge_all(gate, present, values, tallies))
    for line in lines:
        if not (summary and line["broadcast"]):
            _print({name: told for name, told in line.items() if name != "broadcast"}, json=json)
    for tally in tallies.values() if summary or not json else ():
        told = sum_up([tally])
        print_json(told) if json else print_summary(told, details=details)
    if strict and any(line["outcome"] != "delivered" for line in lines):
        raise SystemExit(1)


def _values(file: str) -> Iterator[bytes]:
    try:
        whole = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as fault:
        refuse(f"cannot read {escape(file)}: {escape(fault.strerror or str(fault))}")
    yield from (line for line in whole.split(b"\n") if line.strip())


def _judge_all(gate: Gate, present: Present, values: list[bytes], tallies: Tallies) -> Iterator[Line]:
    now = Instant.of(datetime.now(UTC))
    seen: set[tuple[str, str]] = set()
    for value in values:
        message = parse_outbound(value)
        if isinstance(message, Unreadable):
            yield _unreadable(gate, message, value, now)
            continue
        home = gate.home_of(message.handset)
        origin = gate.origin_of(message, home.country if home else None)
        account = origin.account
        opt_out = deciding_state(present, account, home.handset, origin.number) if home else None
        name = (message.account, message.id)
        lately = frequency.sent_lately(present, message, home, account, now) if home else None
        verdict = decide(make_case(
            gate, message, home, opt_out=opt_out, now=now, origin=origin, is_duplicate=name in seen, times_sent=lately or (),
            review=present.review_of(account.id, home.handset) if home else None,
        ))  # fmt: skip
        seen.add(name)
        if verdict.outcome == "delivered" and home and lately is not None:
            present.put(FREQUENCY.name, *frequency.note(account, home, lately, now))
        if message.broadcast:
            key = message.account, message.broadcast
            tally = tallies.get(key) or new_tally(message, 0, now)
            tallies[key] = counted(tally, message.id, verdict, now, was_held=False)
        yield _as_line(message, verdict)


def _unreadable(gate: Gate, fault: Unreadable, value: bytes, now: Instant) -> Line:
    if returnable(fault):
        refusal = returned_record(gate, fault, None, value, now)
        told = {"id": refusal.id, "outcome": "rejected", "code": refusal.code, "findings": refusal.findings}
        return told | {"broadcast": None}
    identifier = (fault.fields or {}).get("id")
    told = {"id": identifier, "outcome": "dead-letter", "code": None, "findings": [], "error": fault.reason}
    return told | {"broadcast": None}


def _as_line(message: Outbound, verdict: Verdict) -> Line:
    line = {"id": message.id, "outcome": verdict.outcome, "code": verdict.code, "findings": verdict.findings}
    extras = {
        "until": verdict.until, "awaiting": verdict.awaiting, "warnings": verdict.warnings,
        "segments": segments_of(message),
    }  # fmt: skip
    return line | {name: value for name, value in extras.items() if value} | {"broadcast": message.broadcast}


def _print(line: Line, *, json: bool) -> None:
    if json:
        print_json(line)
        return
    color = {"delivered": "green", "held": "yellow"}.get(line["outcome"], "red")
    segments: Segments | None = line.get("segments")
    size = f"  {segments.count} × {segments.encoding}" if segments else ""
    told = f"{line['outcome']:<11}[/] {escape(str(line['id']))} {escape(line.get('error', ''))}[dim]{size}[/]"
    out.print(f"[{color}]{told}")
    warnings = line.get("warnings", ())
    for finding in [*line["findings"], *warnings]:
        code = " (warning)" if finding in warnings else f" ({finding.code})" if finding.code else ""
        out.print(
            f"            [bold]{finding.rule}[/]{code}: {escape(finding.message)} [cyan]{escape(finding.remedy)}[/]"
        )
