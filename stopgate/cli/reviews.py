"""`stopgate reviews`: what a person has to decide. Until then messages wait; undecided replies become opt-outs."""

from datetime import UTC, datetime
from typing import Annotated, Literal

import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.commands import Command
from schemas.record import Instant
from schemas.reviews import Review
from stopgate.cli import reviews_decide
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.main import typer_app
from stopgate.cli.opt_outs_options import Actor, Json, Patience, actor_or_login, answer, number_or_exit
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.cli.reviews_text import language_of, print_history, print_review
from stopgate.operators.audience import Audience, count_waiting
from stopgate.operators.reviewing import (
    NOTHING_TO_DECIDE,
    ReviewFilter,
    decide_reply,
    decision_sentence,
    read_docket,
    read_reviews,
)
from stopgate.report.history import as_fields
from stopgate.report.visible import visible

app = typer_app()
State = Literal["open", "decided", "expired", "all"]


@app.command("list")
def list_reviews(
    *,
    account: Annotated[str | None, typer.Option("--account", "-a", help="Only this account's.")] = None,
    state: Annotated[State, typer.Option(help="Open ones where absent.")] = "open",
    everything: Annotated[bool, typer.Option("--all", help="The same as --state all.")] = False,
    count: Annotated[
        bool, typer.Option("--count/--no-count", help="Count the messages that wait (a million takes a while).")
    ] = True,
    json: Json = False,
) -> None:  # fmt: skip
    """What waits for a decision, the most urgent first; bodies and media with all that a reviewer needs to know."""
    settings = settings_or_exit()
    wanted = ReviewFilter(account, None if everything or state == "all" else state)
    reviews = answer(read_reviews(settings, wanted))
    waiting = _count(settings, reviews) if count else {}
    now = Instant.of(datetime.now(UTC))
    for review in reviews:
        if json:
            print_json(_fields(review, waiting.get(review.id)))
        else:
            print_review(review, waiting.get(review.id), now)
    if not json and not reviews:
        err.print("Nothing waits for a decision." if wanted.state == "open" else "No such review.")


def _count(settings: Settings, reviews: list[Review]) -> dict[str, Audience]:
    """Who waits for the reviews that are open; one of a reply suppresses a single handset, so that is not counted."""
    open_ones = [review.id for review in reviews if review.state == "open" and review.kind != "reply"]
    return answer(count_waiting(settings, open_ones)) if open_ones else {}


def _fields(review: Review, audience: Audience | None) -> dict[str, object]:
    """A review as JSON: the record, and for bodies and media what a reviewer wants to know beside it."""
    if review.kind == "reply":
        return as_fields(review)
    fields = as_fields(review) | {"language": language_of(review)}
    if audience is not None:
        fields |= {
            "waiting": audience.messages,
            "handsets": audience.handsets,
            "broadcasts": audience.broadcasts,
        }
    return fields


@app.command()
def show(
    review: Annotated[str, typer.Argument(help="Its id, as the list shows it.")],
    json: Json = False,
) -> None:
    """One review whole: the transcript, who waits, and everything that was decided about it, by whom and when."""
    settings = settings_or_exit()
    question = answer(read_docket(settings)).find(review)
    if question is None:
        refuse(f"no such review: {escape(visible(review))}; `stopgate reviews list --all` shows all", code=1)
    audience = _count(settings, [question.review]).get(review)
    if json:
        history = [as_fields(past) for past in question.history]
        print_json(_fields(question.review, audience) | {"history": history})
    else:
        print_review(question.review, audience, Instant.of(datetime.now(UTC)))
        print_history(question.history)


app.command()(reviews_decide.approve)
app.command()(reviews_decide.reject)
app.command()(reviews_decide.appeal)


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
