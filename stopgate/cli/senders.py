"""`stopgate senders`: every sender's standing, one sender's whole story with the next step, and who owns a number."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.record import Instant
from schemas.senders import Sender
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.main import typer_app
from stopgate.cli.opt_outs_options import Json, answer
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.operators.entering import Entered, EntryError, enter_sender, make_entry
from stopgate.operators.prospects import Passage, Prospects, prospects_of
from stopgate.operators.standings import (
    KINDS,
    STATES,
    SenderFilter,
    find_sender,
    numbers_of,
    read_registry,
)
from stopgate.operators.story import Chapter, Explained, tell_story
from stopgate.policy.standing import edit_deadline
from stopgate.report.history import as_fields
from stopgate.report.visible import visible

app = typer_app()
Account = Annotated[str | None, typer.Option("--account", "-a", help="Only this account's.")]


@app.command("list")
def list_senders(
    *,
    account: Account = None,
    state: Annotated[str | None, typer.Option(help=f"One of {', '.join(STATES)}.")] = None,
    kind: Annotated[str | None, typer.Option(help=f"One of {', '.join(KINDS)}.")] = None,
    json: Json = False,
) -> None:
    """Every sender ever heard of, with its standing."""
    _check_choice("--state", state, STATES)
    _check_choice("--kind", kind, KINDS)
    registry = answer(read_registry(settings_or_exit(), datetime.now(UTC)))
    wanted = SenderFilter(account, state, kind)
    if not json:
        out.print(f"{'sender':<22}{'kind':<14}{'state':<19}{'since':<19}{'correct by':<19}account")
    for sender in filter(wanted.admits, registry.records()):
        if json:
            print_json(sender)
        else:
            out.print(escape(visible(_line(sender))))


def _check_choice(option: str, value: str | None, choices: tuple[str, ...]) -> None:
    if value is not None and value not in choices:
        refuse(f"{option}: expected one of {', '.join(choices)}, got {escape(visible(value))}")


def _line(sender: Sender) -> str:
    kind = sender.kind if sender.subject == "number" else sender.subject
    campaign = f"  campaign {sender.campaign}" if sender.campaign and sender.subject == "number" else ""
    suspended = " (suspended)" if campaign and sender.campaign_state == "suspended" else ""
    since, deadline = _minute(sender.occurred_at), _minute(edit_deadline(sender))
    return (
        f"{sender.sender:<22}{kind or '':<14}{sender.state:<19}{since:<19}{deadline:<19}"
        f"{sender.account or '?'}{campaign}{suspended}"
    )


def _minute(moment: Instant | None) -> str:
    return f"{moment:%Y-%m-%d %H:%MZ}" if moment else ""


@app.command()
def show(
    sender: Annotated[str, typer.Argument(help="A number in any spelling, a provider's id, or a campaign.")],
    *,
    json: Json = False,
) -> None:
    """One sender's whole story: what was said and what it meant, what passes now, and the next step."""
    settings, now = settings_or_exit(), Instant.of(datetime.now(UTC))
    registry = answer(read_registry(settings, now))
    record = find_sender(registry, sender, settings.region)
    story = tell_story(record, registry.record("campaign", record.campaign or ""), now)
    prospects = prospects_of(record, now)
    numbers = numbers_of(registry.records(), record.subject, record.sender)
    if json:
        print_json({**as_fields(record), **_fields(prospects), "numbers": numbers, "story": story})
        return
    for line in (*_head(record, prospects, numbers), *_traffic(prospects.traffic), *_next(prospects, now)):
        out.print(line)
    if story:
        out.print("[bold]History[/]")
    for chapter in story:
        for line in _chapter(chapter):
            out.print(escape(visible(line)))


def _fields(prospects: Prospects) -> dict[str, Any]:
    return {name: getattr(prospects, name) for name in prospects.__dataclass_fields__}


def _head(record: Sender, prospects: Prospects, numbers: list[str]) -> Iterator[str]:
    kind = record.kind if record.subject == "number" else record.subject
    owner = f"account {record.account}" if record.account else "account not known"
    yield f"[bold]{escape(visible(record.sender))}[/]  {kind}, {escape(visible(owner))}"
    if record.registered_at:
        yield f"  entered by an operator at {record.registered_at}"
    since = f" since {record.occurred_at}" if record.occurred_at else ""
    by = f", said by {record.provider}" if record.provider else ""
    yield f"  [bold]{prospects.state}[/]" + escape(visible(f"{since}{by}"))
    if record.status is None and not record.history:
        yield "  Nothing was ever heard of its standing."
    if record.campaign and record.subject == "number":
        yield escape(
            visible(f"  campaign {record.campaign}: {record.campaign_state or 'nothing was heard of it'}")
        )
    if record.subject != "number":
        yield f"  numbers: {', '.join(numbers) or 'none is known'}"


def _traffic(traffic: list[Passage]) -> Iterator[str]:
    """One line for each kind of message; the policies apart only where they differ."""
    for name in dict.fromkeys(passage.traffic for passage in traffic):
        outcomes = {passage.policy: _outcome(passage) for passage in traffic if passage.traffic == name}
        same = len(set(outcomes.values())) == 1
        told = (
            [outcomes["current"]]
            if same
            else [f"{word} (policy {policy})" for policy, word in outcomes.items()]
        )
        yield f"  {name}: {'; '.join(told)}"


def _outcome(passage: Passage) -> str:
    code = f" with {passage.code}" if passage.code else ""
    return passage.outcome + (f"{code}, {passage.rule}" if passage.rule else "")


def _next(prospects: Prospects, now: Instant) -> Iterator[str]:
    yield f"[bold]Next step[/]  {escape(visible(prospects.next_step))}"
    if prospects.deadline:
        hours = int((prospects.deadline - now).total_seconds() // 3600)
        yield f"  correct by {prospects.deadline}, in {hours // 24} days {hours % 24} hours"


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"  {chapter.at}  {chapter.by}: {chapter.said} → {chapter.effect}"
    for reason in chapter.reasons:
        yield f"      {_reason(reason)}"
    if chapter.evidence:
        place = f"{chapter.evidence.topic} partition {chapter.evidence.partition} offset {chapter.evidence.offset}"
        yield f"      recorded {chapter.recorded_at}, {place}"


def _reason(reason: Explained) -> str:
    name = reason.code or "reason"
    said = f" (“{reason.text}”)" if reason.text else ""
    if reason.meaning is None:
        return f"{name}{said}: nobody knows this here; ask the provider what it means"
    may = f"; may it be resubmitted: {reason.resubmit}" if reason.resubmit else ""
    correction = f". {reason.correction}" if reason.correction else ""
    return f"{name}{said}: {reason.meaning}{may}{correction}"


@app.command()
def add(
    sender: Annotated[str, typer.Argument(help="A number in any spelling, a short code, or a name.")],
    *,
    account: Annotated[str, typer.Option("--account", "-a", help="Whose sender it is.")],
    kind: Annotated[
        str | None, typer.Option(help="What you take it for; refused where the number says otherwise.")
    ] = None,
    campaign: Annotated[str | None, typer.Option(help="The 10DLC campaign the number hangs on.")] = None,
    sid: Annotated[str | None, typer.Option(help="The provider's id of the number.")] = None,
    patience: Annotated[float, typer.Option("--timeout", min=0, help="Seconds to wait for the gate.")] = 10.0,
    json: Json = False,
) -> None:
    """Enter a sender and its account; what is known of its standing stays. Replies to it find the account by this."""
    settings = settings_or_exit()
    try:
        entry = make_entry(
            sender, account, kind=kind, campaign=campaign, sid=sid, region=settings.region, at=datetime.now(UTC)
        )  # fmt: skip
    except EntryError as fault:
        refuse(escape(visible(str(fault))))
    _tell_entered(answer(enter_sender(settings, entry, patience)), settings, json=json)


def _tell_entered(entered: Entered, settings: Settings, *, json: bool) -> None:
    record = entered.record
    if json:
        print_json(record)
    else:
        done = "belongs to" if entered.is_new else "belonged already to"
        was = entered.before.account if entered.before else None
        before = f" (before: {was})" if was not in (None, record.account) else ""
        out.print(
            escape(visible(f"{record.sender} {done} account {record.account}{before}; state: {record.state}"))
        )
    if not entered.answered:
        err.print(
            f"The entry is on {escape(settings.topic('senders'))}, but no gate took it over yet; it does as soon as a "
            "worker runs."
        )
