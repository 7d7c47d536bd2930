"""`stopgate check`: a dry run: what the gate would say about messages, without sending any."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from agents import frequency
from agents.gate import Gate
from agents.judging import make_case, refusal_of, returned_record
from agents.opt_outs import deciding_state
from schemas.outbound import parse_outbound, returnable
from schemas.record import Instant, Unreadable
from schemas.rejections import Refusal
from schemas.topics import FREQUENCY
from stopgate.cli.ground import accounts_or_exit, settings_or_exit
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.cli.present import Present, read_present
from stopgate.policy.decide import DELIVERED, decide
from stopgate.policy.numbers import canonical_sender

Line = dict[str, Any]


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
    json: Annotated[bool, typer.Option("--json", help="Print JSON lines.")] = False,
) -> None:
    """Judge outbound records without sending: the verdict and every finding.

    With KAFKA_BOOTSTRAP_SERVERS set, against the present opt-outs and senders of that cluster; else as if nothing were
    known of them.
    """
    settings = settings_or_exit(broker=False)
    gate = Gate(settings, accounts_or_exit(settings))
    values = list(_values(file))
    with_cluster = settings.bootstrap_servers is not None and not offline
    present = read_present(gate, values) if with_cluster else Present()
    if not with_cluster:
        err.print("[dim]no cluster is asked: opt-outs are empty and no sender is verified[/]")
    lines = list(_judge_all(gate, present, values))
    for line in lines:
        _print(line, json=json)
    if strict and any(line["outcome"] != "delivered" for line in lines):
        raise SystemExit(1)


def _values(file: str) -> Iterator[bytes]:
    try:
        whole = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as fault:
        refuse(f"cannot read {escape(file)}: {escape(fault.strerror or str(fault))}")
    yield from (line for line in whole.split(b"\n") if line.strip())


def _judge_all(gate: Gate, present: Present, values: list[bytes]) -> Iterator[Line]:
    seen: set[tuple[str, str]] = set()
    for value in values:
        message = parse_outbound(value)
        now = Instant.of_epoch_ms(gate.clock.for_timers())
        if isinstance(message, Unreadable):
            yield _unreadable(gate, message, value, now)
            continue
        home = gate.home_of(message.handset)
        sender = canonical_sender(message.sender, gate.settings.region)
        account = gate.accounts.get(message.account)
        opt_out = deciding_state(present, account, home.handset, sender) if home else None
        name = (message.account, message.id)
        lately = frequency.sent_lately(present, message, home, account, now) if home else None
        verdict = decide(make_case(
            gate, message, home, opt_out=opt_out, now=now, is_duplicate=name in seen, times_sent=lately or (),
        ))  # fmt: skip
        seen.add(name)
        if verdict is DELIVERED and home and lately is not None:
            present.put(FREQUENCY.name, *frequency.note(account, home, lately, now))
        if verdict is DELIVERED:
            yield {"id": message.id, "outcome": "delivered", "code": None, "findings": []}
        else:
            yield _as_line(refusal_of(gate, message, home, verdict, value, now))


def _unreadable(gate: Gate, fault: Unreadable, value: bytes, now: Instant) -> Line:
    if returnable(fault):
        return _as_line(returned_record(gate, fault, None, value, now))
    identifier = (fault.fields or {}).get("id")
    return {"id": identifier, "outcome": "dead-letter", "code": None, "findings": [], "error": fault.reason}


def _as_line(refusal: Refusal) -> Line:
    line = {"id": refusal.id, "outcome": refusal.outcome, "code": refusal.code, "findings": refusal.findings}
    extras = {"until": refusal.until, "awaiting": refusal.awaiting}
    return line | {name: value for name, value in extras.items() if value}


def _print(line: Line, *, json: bool) -> None:
    if json:
        print_json(line)
        return
    color = {"delivered": "green", "held": "yellow"}.get(line["outcome"], "red")
    out.print(f"[{color}]{line['outcome']:<11}[/] {escape(str(line['id']))} {escape(line.get('error', ''))}")
    for finding in line["findings"]:
        code = f" ({finding.code})" if finding.code else ""
        out.print(
            f"            [bold]{finding.rule}[/]{code}: {escape(finding.message)} [cyan]{escape(finding.remedy)}[/]"
        )
