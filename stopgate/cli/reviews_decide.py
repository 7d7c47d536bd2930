"""`stopgate reviews approve`, `reject` and `appeal`: a person's word on a body or medium, on record with who and when."""

from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.approvals import ApprovalDecision
from schemas.record import Instant
from schemas.reviews import Review
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.opt_outs_options import Actor, Json, actor_or_login, answer
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.operators.appealing import find_refused, other_rules, question_about
from stopgate.operators.approving import (
    Ask,
    UndecidableError,
    decide_content,
    parse_review_id,
    standing_sentence,
)
from stopgate.report.visible import visible

Named = Annotated[
    str | None, typer.Argument(metavar="REVIEW", help="Its id, as `stopgate reviews list` shows it.")
]
Account = Annotated[str | None, typer.Option("--account", "-a", help="Instead of the id: whose messages.")]
Fingerprint = Annotated[str | None, typer.Option(help="Instead of the id: of the body or medium.")]


def approve(
    review: Named = None,
    *,
    account: Account = None,
    fingerprint: Fingerprint = None,
    reason: Annotated[str | None, typer.Option(help="Anything worth keeping.")] = None,
    actor: Actor = None,
    json: Json = False,
) -> None:
    """Let a body or medium through: all that waits is judged afresh, and the same passes from then on."""
    subject = _subject(review, account, fingerprint)
    _carry_out(settings_or_exit(), _ask(subject, "approved", actor, reason), json=json)


def reject(
    review: Named = None,
    *,
    reason: Annotated[str, typer.Option(help="Why, in words for the sender.")],
    account: Account = None,
    fingerprint: Fingerprint = None,
    actor: Actor = None,
    json: Json = False,
) -> None:
    """Refuse a body or medium: all that waits is rejected with your words, and so is the same from then on."""
    subject = _subject(review, account, fingerprint)
    _carry_out(settings_or_exit(), _ask(subject, "rejected", actor, reason), json=json)


def appeal(
    review: Named = None,
    *,
    reason: Annotated[str, typer.Option(help="Why the rejection is wrong.")],
    account: Account = None,
    fingerprint: Fingerprint = None,
    rejection: Annotated[
        str | None,
        typer.Option(metavar="MESSAGE", help="With --account: the id of a message that a rule refused."),
    ] = None,
    actor: Actor = None,
    json: Json = False,
) -> None:
    """Have a rejection looked at once more: the review is open again until somebody decides. Exit 1: nothing to appeal."""
    if rejection is None:
        subject = _subject(review, account, fingerprint)
        _carry_out(settings_or_exit(), _ask(subject, "reopened", actor, reason), json=json)
        return
    if account is None or review or fingerprint:
        refuse("--rejection: expected the message's id together with --account, and no review")
    settings = settings_or_exit()
    first = _question_about(settings, account, rejection)
    assert first.fingerprint is not None
    ask = _ask((account, first.fingerprint), "reopened", actor, reason)
    _carry_out(settings, ask, first=first, json=json)


def _subject(review: str | None, account: str | None, fingerprint: str | None) -> tuple[str, str]:
    """Which body or medium is meant; exits 2 where that cannot be told."""
    if review is None and account and fingerprint:
        return account, fingerprint
    if review is None or account or fingerprint:
        refuse("expected the review's id, or else --account and --fingerprint")
    try:
        return parse_review_id(review)
    except UndecidableError as fault:
        refuse(escape(visible(str(fault))))


def _ask(subject: tuple[str, str], decision: ApprovalDecision, actor: str | None, reason: str | None) -> Ask:
    """The decision; exits 2 where nobody stands for it, or a reason says nothing."""
    if reason is not None and not reason.strip():
        refuse("--reason: expected words")
    who = actor_or_login(actor)
    if not who:
        refuse("--actor: expected who decides, for the record; there is no login name to take")
    return Ask(*subject, decision, who, reason)


def _question_about(settings: Settings, account: str, message: str) -> Review:
    """The review that an appeal against a refused message opens; exits 1 where no reviewer can help."""
    found = answer(find_refused(settings, account, message))
    if found is None:
        refuse(
            f"no message {escape(visible(message))} of account {escape(visible(account))} was refused", code=1
        )
    decision, refusal = found
    try:
        question = question_about(refusal, decision, Instant.of(datetime.now(UTC)))
    except UndecidableError as fault:
        refuse(escape(visible(str(fault))), code=1)
    if others := other_rules(refusal):
        err.print(
            f"What also stands against this message, and an approval does not lift: {', '.join(others)}"
        )
    return question


def _carry_out(settings: Settings, ask: Ask, *, first: Review | None = None, json: bool) -> None:
    try:
        review, written = answer(decide_content(settings, ask, first=first))
    except UndecidableError as fault:
        refuse(escape(visible(str(fault))), code=1)
    if json:
        print_json(review)
        return
    already = "" if written else "already "
    out.print(escape(visible(f"{review.id}  {already}{standing_sentence(review)}")))
    for ruling in written[1:]:
        out.print(escape(visible(f"{ruling.review.id}  its media, with any text: {ruling.review.decision}")))
    out.print(_CONSEQUENCES[ask.decision])


_CONSEQUENCES: dict[ApprovalDecision, str] = {
    "approved": "Messages that wait for it are judged afresh, and the same passes from then on. What was refused before "
    "goes with `stopgate rejections resend`.",
    "rejected": "Messages that wait for it are rejected with these words, and so is the same from then on.",
    "reopened": "It is open again: approve or reject it. What was refused meanwhile stays refused until then.",
}
