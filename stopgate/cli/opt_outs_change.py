"""`stopgate opt-outs add` and `lift`: an operator's word on some numbers, and the gate's answer to each."""

import secrets
from datetime import UTC, datetime
from typing import Annotated, Literal

import typer
from msgspec.structs import replace
from rich.markup import escape

from agents.settings import Settings
from schemas.commands import Command
from schemas.opt_outs import OptOutChange
from schemas.record import Instant
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.opt_outs_options import Actor, Json, Patience, actor_or_login, answer, number_or_exit
from stopgate.cli.output import out, print_json, refuse
from stopgate.policy.opt_out import REFUSED_TEXTS
from stopgate.report.asking import open_asking, read_change
from stopgate.report.history import as_fields
from stopgate.report.sentences import state_sentence
from stopgate.report.visible import visible

Numbers = Annotated[list[str], typer.Argument(metavar="NUMBER…", help="In any spelling.")]
OwnAccount = Annotated[str, typer.Option("--account", "-a", help="Whose list.")]
Channel = Annotated[
    Literal["sms", "voice"] | None, typer.Option(help="Only this channel; both where absent.")
]
Note = Annotated[str | None, typer.Option(help="Anything worth keeping, for the audit.")]
REACHED = {"already-opted-out", "already-opted-in", "nothing-to-lift", "duplicate"}
"""Refusals that leave the number as it was wished: no failure."""


def add(
    numbers: Numbers,
    *,
    account: OwnAccount,
    channel: Channel = None,
    note: Note = None,
    actor: Actor = None,
    patience: Patience = 30.0,
    json: Json = False,
) -> None:
    """Opt numbers out."""
    commands = Command(
        action="opt_out", account=account, handset="", channels=[channel] if channel else None, note=note,
        actor=actor_or_login(actor), source="cli",
    )  # fmt: skip
    _command_each(numbers, commands, patience=patience, json=json)


def lift(
    numbers: Numbers,
    *,
    account: OwnAccount,
    attest_consent: Annotated[
        bool,
        typer.Option(
            "--attest-consent", help="You attest that each recipient consented to be messaged again."
        ),
    ] = False,
    channel: Channel = None,
    note: Note = None,
    actor: Actor = None,
    patience: Patience = 30.0,
    json: Json = False,
) -> None:
    """Opt numbers in again that an operator or import opted out; what the handset said, only the handset lifts."""
    if not attest_consent:
        refuse(f"{REFUSED_TEXTS['attestation-missing']} If you have it, say --attest-consent.")
    commands = Command(
        action="opt_in", account=account, handset="", channels=[channel] if channel else None, note=note,
        actor=actor_or_login(actor), source="cli", consent_attested=True,
    )  # fmt: skip
    _command_each(numbers, commands, patience=patience, json=json)


def _command_each(numbers: list[str], pattern: Command, *, patience: float, json: bool) -> None:
    """Send one command for each number and show the gate's answers; exits 1 unless all numbers are as wished."""
    settings = settings_or_exit()
    canonical = list(dict.fromkeys(number_or_exit(number, settings) for number in numbers))
    changes = answer(_ask(settings, canonical, pattern=pattern, patience=patience))
    for change in sorted(changes, key=lambda change: canonical.index(change.handset)):
        if json:
            print_json(change)
        else:
            out.print(escape(visible(f"{change.handset}  {_outcome(change)}")))
    if missing := len(canonical) - len(changes):
        refuse(
            f"the gate did not answer {missing} of {len(canonical)} commands within {patience:g} s; they wait in the "
            "topic and are carried out once a worker runs",
            code=1,
        )
    if any(change.refused and change.refused not in REACHED for change in changes):
        raise typer.Exit(1)


async def _ask(
    settings: Settings, numbers: list[str], *, pattern: Command, patience: float
) -> list[OptOutChange]:
    prefix = f"cli-{secrets.token_hex(8)}-"
    now = Instant.of(datetime.now(UTC))
    changes: list[OptOutChange] = []
    async with open_asking(settings, prefix, patience) as asking:
        for place, number in enumerate(numbers):
            await asking.send(replace(pattern, handset=number, id=f"{prefix}{place}", occurred_at=now))
        await asking.settle()
        await asking.hear(lambda value: changes.append(read_change(value)))
    return changes


def _outcome(change: OptOutChange) -> str:
    state = state_sentence(as_fields(change))
    if not change.refused:
        return state
    return f"No effect: {REFUSED_TEXTS.get(change.refused, change.refused)} {state}"  # type: ignore[call-overload]
