"""`stopgate classify`: what handset replies ask for, and what in them decided."""

import dataclasses
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from stopgate.cli.ground import accounts_or_exit, settings_or_exit
from stopgate.cli.output import out, print_json, refuse
from stopgate.policy.keywords import DEFAULT_PROFILE, Classification, KeywordProfile, classify_reply
from stopgate.policy.numbers import canonical_sender

_TEXT_SHOWN = 60
_COLOURS = {"opt_out": "red", "opt_in": "green", "help": "cyan", "review": "yellow", "none": "dim"}


def command(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="Replies, one JSON string a line; - is standard input."),
    ],
    as_text: Annotated[bool, typer.Option("--text", help="The lines are the replies themselves.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON lines.")] = False,
    account: Annotated[
        str | None, typer.Option("--account", "-a", help="As this account of the policy file hears them.")
    ] = None,
    sender: Annotated[
        str | None, typer.Option(help="With --account: as written to this number of its own.")
    ] = None,
    policy_file: Annotated[
        Path | None, typer.Option(help="Where accounts are set; default: STOPGATE_POLICY_FILE.")
    ] = None,
    provider: Annotated[
        str | None, typer.Option(help="Who delivered them; some keywords are heard from one alone (aws).")
    ] = None,
) -> None:  # fmt: skip
    """Tell what handset replies mean: opt_out, opt_in, help, review or none, what matched, and why.

    A line that is no JSON string is an error (exit 2), named after all the others have been answered.
    """
    profile = _profile(account, sender, policy_file)
    lines = _lines(file)
    replies = dict(enumerate(lines, start=1)) if as_text else {}
    faults = {} if as_text else _read_json(lines, replies)
    answers = (
        (text, classify_reply(text, profile=profile, provider=provider))
        for text in map(_readable, replies.values())
    )
    if as_json:
        for text, found in answers:
            print_json({"text": text, "class": found.intent, "matched": found.matched, "why": found.why})
    elif replies:
        out.print(_table(answers))
    if faults:
        refuse("; ".join(f"line {number}: {fault}" for number, fault in faults.items()))


def _profile(account: str | None, sender: str | None, policy_file: Path | None) -> KeywordProfile:
    """What is heard; exits 2 where nobody can tell whose settings are meant."""
    if account is None:
        if sender or policy_file:
            refuse("--sender and --policy-file: expected --account as well")
        return DEFAULT_PROFILE
    settings = settings_or_exit(broker=False)
    settings = dataclasses.replace(settings, policy_file=policy_file or settings.policy_file)
    if settings.policy_file is None:
        refuse("--account: expected --policy-file or STOPGATE_POLICY_FILE, where accounts are set")
    number = canonical_sender(sender, settings.region) if sender else None
    return accounts_or_exit(settings).get(account).hears(number)


def _lines(file: str) -> list[str]:
    try:
        whole = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as fault:
        refuse(f"cannot read {escape(file)}: {escape(fault.strerror or str(fault))}")
    lines = whole.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    if not lines[-1]:
        lines.pop()
    return [line.removesuffix(b"\r").decode(errors="replace") for line in lines]


def _read_json(lines: list[str], replies: dict[int, str]) -> dict[int, str]:
    """Put the replies under their line numbers; returns what is wrong with the other lines. Blank lines are none."""
    faults: dict[int, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            reply = json.loads(line)
        except (ValueError, RecursionError) as fault:
            faults[number] = f"not JSON ({fault}); expected a string in double quotes, or use --text"
            continue
        if isinstance(reply, str):
            replies[number] = reply
        else:
            faults[number] = f"expected a JSON string, got {type(reply).__name__}"
    return faults


def _readable(text: str) -> str:
    """The text without lone surrogates, which JSON can escape and UTF-8 cannot carry."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _table(answers: Iterator[tuple[str, Classification]]) -> Table:
    table = Table("class", "reply", "matched", "why", box=None, pad_edge=False)
    for text, found in answers:
        flat = " ".join(text[: 4 * _TEXT_SHOWN].split())
        shown = flat if len(flat) <= _TEXT_SHOWN else flat[: _TEXT_SHOWN - 1] + "…"
        table.add_row(
            f"[{_COLOURS[found.intent]}]{found.intent}[/]",
            escape(shown),
            escape(found.matched or ""),
            escape(found.why),
        )
    return table
