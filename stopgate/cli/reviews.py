"""`stopgate reviews`: what a person has to decide. Until then messages wait; undecided replies become opt-outs."""

from datetime import UTC, datetime
from typing import Annotated, Literal

import typer
from rich.markup import escape

from schemas.commands import Command
from schemas.record import Instant
from schemas.reviews import Review
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.main import typer_app
from stopgate.cli.opt_outs_options import Actor, Json, Patience, actor_or_login, answer, number_or_exit
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.operators.reviewing import (
    NOTHING_TO_DECIDE,
    ReviewFilter,
    decide_reply,
    decision_sentence,
    read_reviews,
)
from stopgate.report.visible import visible

app = typer_app()


@app.command("list")
def list_reviews(
    *,
    account: Annotated[str | None, typer.Option("--account", "-a", help="Only this account's.")] = None,
    state: Annotated[
        Literal["open", "decided", "expired", "all"], typer.Option(help="Open ones where absent.")
    ] = "open",
    json: Json = False,
) -> None:
    """What waits for a decision, the most urgent first."""
    wanted = ReviewFilter(account, None if state == "all" else state)
    reviews = answer(read_reviews(settings_or_exit(), wanted))
    for review in reviews:
        if json:
            print_json(review)
        else:
            _print(review, Instant.of(datetime.now(UTC)))
    if not json and not reviews:
        err.print("Nothing waits for a decision." if state == "open" else "No such review.")


def _print(review: Review, now: Instant) -> None:
    about = " ".join(part for part in (review.kind, f"to {review.sender}" if review.sender else "") if part)
    out.print(
        escape(visible(f"{review.handset:<16} {review.account}  {about}  {_standing(review, now)}")),
        style="bold" if review.state == "open" else None,
    )
    for text in filter(None, (review.text, *review.media)):
        out.print(escape(visible(f"    “{text}”")))
    out.print(escape(visible(f"    {review.reason}")))


def _standing(review: Review, now: Instant) -> str:
    if review.state == "open":
        return f"open since {review.opened_at:%Y-%m-%d %H:%MZ}" + _time_left(review, now)
    who = f" by {review.actor}" if review.actor else ""
    note = f" (“{review.note}”)" if review.note else ""
    return f"{review.state} {review.decided_at or ''}: {review.decision}{who}{note}"


def _time_left(review: Review, now: Instant) -> str:
    if review.expires_at is None:
        return ""
    hours = int((review.expires_at - now).total_seconds() // 3600)
    end = "counts as an opt-out" if review.kind == "reply" else "is decided"
    return f", {end} in {hours} h unless decided" if hours >= 0 else f", {end} as soon as a worker runs"


@app.command()
def decide(
    number: Annotated[str, typer.Argument(help="The handset, in any spelling.")],
    *,
    account: Annotated[
        str, typer.Option("--account", "-a", help="As the review names it; * where nobody could tell.")
    ],
    decision: Annotated[Literal["opt-out", "none"], typer.Option("--as", help="What the reply was.")],
    note: Annotated[str | None, typer.Option(help="Anything worth keeping, for the audit.")] = None,
    actor: Actor = None,
    patience: Patience = 30.0,
    json: Json = False,
) -> None:
    """Say what a doubtful reply was: an opt-out, or none; messages that waited are judged afresh. Exit 1: nothing waited."""
    settings = settings_or_exit()
    meant: Literal["opt_out", "none"] = "opt_out" if decision == "opt-out" else "none"
    command = Command(
        action="review", decision=meant, account=account, handset=number_or_exit(number, settings), note=note,
        actor=actor_or_login(actor), source="cli",
    )  # fmt: skip
    change = answer(decide_reply(settings, command, patience))
    if change is None:
        refuse(
            f"the gate did not answer within {patience:g} s; the decision waits in the topic and is carried out once a "
            "worker runs",
            code=1,
        )
    if json:
        print_json(change)
    else:
        out.print(escape(visible(f"{change.handset}  {decision_sentence(change, meant)}")))
    if change.refused == NOTHING_TO_DECIDE:
        raise typer.Exit(1)
