"""`stopgate rejections`: what was refused and why; and, once the sender's standing is put right, the same again."""

import sys
from collections import Counter
from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.record import Instant
from schemas.rejections import Refusal
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.main import typer_app
from stopgate.cli.opt_outs_options import Json, answer
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.operators.refusals import Wanted, newest_refusals
from stopgate.operators.resend_plan import Ask, plan_resend
from stopgate.operators.resender import open_resender
from stopgate.operators.resending import OUTCOME_TEXTS, SENDER_RULES, Candidate, Outcome
from stopgate.policy.numbers import canonical_sender
from stopgate.policy.rules.registry import find_rule
from stopgate.report.faults import CellError
from stopgate.report.filters import parse_bound
from stopgate.report.history import as_fields
from stopgate.report.visible import visible

app = typer_app()
Account = Annotated[str | None, typer.Option("--account", "-a", help="Only this account's.")]


@app.command("list")
def list_refusals(
    *,
    account: Account = None,
    sender: Annotated[str | None, typer.Option(help="They were to come from this number or name.")] = None,
    rule: Annotated[str | None, typer.Option(help="This rule objected.")] = None,
    since: Annotated[str | None, typer.Option(help="Refused at this date or later.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many, the newest.")] = None,
    json: Json = False,
) -> None:
    """Messages that were refused, the newest first, each with every finding and its remedy."""
    settings = settings_or_exit()
    wanted = _wanted(settings, account, sender, [rule] if rule else None, (since, None))
    for decision, refusal in answer(newest_refusals(settings, wanted, limit)):
        if json:
            print_json({**as_fields(refusal), "decision": decision})
        else:
            _print(refusal)


def _wanted(
    settings: Settings,
    account: str | None,
    sender: str | None,
    rules: list[str] | None,
    span: tuple[str | None, str | None],
) -> Wanted:
    """The filter; exits 2 where a rule or a date is none."""
    if unknown := [rule for rule in rules or () if find_rule(rule) is None]:
        refuse(f"--rule: no such rule: {escape(visible(', '.join(unknown)))}")
    since, until = span
    try:
        return Wanted(
            account, canonical_sender(sender, settings.region) if sender else None,
            frozenset(rules) if rules else None,
            since=parse_bound(since) if since else None,
            until=parse_bound(until, is_end=True) if until else None,
        )  # fmt: skip
    except CellError as fault:
        refuse(f"--since, --until: {escape(visible(str(fault)))}")


def _print(refusal: Refusal) -> None:
    head = f"{refusal.decided_at}  {refusal.account}  {refusal.id}  {refusal.sender} → {refusal.handset}"
    out.print(escape(visible(head)), style="bold")
    for finding in refusal.findings:
        code = f" {finding.code}" if finding.code else ""
        out.print(escape(visible(f"    {finding.rule}{code}: {finding.message}")))
        out.print(f"    [cyan]→ {escape(visible(finding.remedy))}[/]")


@app.command()
def resend(
    *,
    sender: Annotated[str, typer.Option(help="The messages that were to come from this number or name.")],
    since: Annotated[str, typer.Option(help="Refused at this date or later.")],
    until: Annotated[
        str | None, typer.Option(help="Refused at this date or earlier (whole days included).")
    ] = None,
    account: Account = None,
    rule: Annotated[
        list[str] | None,
        typer.Option(help=f"Refused by this rule and no other; several may be given. Default: {', '.join(SENDER_RULES)}."),
    ] = None,
    first_time: Annotated[
        bool,
        typer.Option("--first-time", help="You vouch that refusals too old to tell were never answered so before."),
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be sent.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask on a terminal.")] = False,
    json: Json = False,
) -> None:  # fmt: skip
    """Send refused messages again, each at most once however often this is run; the gate judges each afresh."""
    settings = settings_or_exit()
    # Without an end of its own the run is bounded by its beginning: nothing goes that nobody was asked about.
    span = since, until or str(Instant.of(datetime.now(UTC)))
    ask = Ask(_wanted(settings, account, sender, rule or list(SENDER_RULES), span), first_time)
    if not (dry_run or yes) and sys.stdin.isatty():
        _confirm(settings, ask)
    told = _Telling(dry_run=dry_run, json=json)
    answer(_plan_only(settings, ask, told) if dry_run else _send(settings, ask, told))
    told.sum_up()


class _Telling:
    """Tells each message's outcome as it is known, and the sum at the end."""

    def __init__(self, *, dry_run: bool, json: bool) -> None:
        self._word = "would-resend" if dry_run else "resent"
        self._dry_run = dry_run
        self._json = json
        self.outcomes: Counter[Outcome] = Counter()

    def tell(self, candidate: Candidate, outcome: Outcome) -> None:
        """One message."""
        self.outcomes[outcome] += 1
        if self._json:
            print_json(_fields(candidate, self._word if outcome == "resend" else outcome))
        elif self._dry_run or outcome != "resend":
            why = self._word if outcome == "resend" else f"not sent: {OUTCOME_TEXTS[outcome]}"
            route = f"{candidate.sender} → {candidate.handset}"
            out.print(escape(visible(f"{candidate.account}  {candidate.id}  {route}  {why}")))

    def sum_up(self) -> None:
        """All of them."""
        count = self.outcomes["resend"]
        if self._json:
            skipped = {name: number for name, number in self.outcomes.items() if name != "resend"}
            print_json(
                {
                    "resent": 0 if self._dry_run else count,
                    "resendable": count,
                    "skipped": skipped,
                    "dry_run": self._dry_run,
                }
            )
        elif self._dry_run:
            err.print(f"{count:,} of {self.outcomes.total():,} messages would be sent again")
        else:
            err.print(
                f"sent {count:,} of {self.outcomes.total():,} messages again; the gate judges each afresh, see "
                "`stopgate watch`"
            )


def _fields(candidate: Candidate, outcome: str) -> dict[str, Any]:
    return {
        "account": candidate.account, "id": candidate.id, "from": candidate.sender, "to": candidate.handset,
        "rules": candidate.rules, "decided_at": candidate.decided_at, "decision": candidate.decision,
        "outcome": outcome,
    }  # fmt: skip


def _confirm(settings: Settings, ask: Ask) -> None:
    """Ask the person at the terminal, if there is anything to send; ends with 1 where the answer is no."""
    count = answer(_count(settings, ask))
    if count and not typer.confirm(f"Send {count:,} messages from {ask.wanted.sender} again?", err=True):
        err.print("nothing was sent")
        raise typer.Exit(1)


async def _count(settings: Settings, ask: Ask) -> int:
    plans = plan_resend(settings, ask)
    return sum([outcome == "resend" async for planned in plans for _, outcome in planned])


async def _plan_only(settings: Settings, ask: Ask, told: _Telling) -> None:
    async for planned in plan_resend(settings, ask):
        for candidate, outcome in planned:
            told.tell(candidate, outcome)


async def _send(settings: Settings, ask: Ask, told: _Telling) -> None:
    async with open_resender(settings) as resender:
        async for planned in plan_resend(settings, ask):
            await resender.send([candidate for candidate, outcome in planned if outcome == "resend"])
            for candidate, outcome in planned:
                told.tell(candidate, outcome)
