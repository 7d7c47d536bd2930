"""How `stopgate reviews` shows a review to people."""

from collections.abc import Iterable

from rich.markup import escape

from schemas.record import Instant
from schemas.reviews import Review
from stopgate.cli.output import out
from stopgate.operators.approving import standing_sentence
from stopgate.operators.audience import Audience
from stopgate.operators.docket import instant_of
from stopgate.policy.screening.language import detect_language
from stopgate.report.visible import visible

_BROADCASTS_NAMED = 3


def language_of(review: Review) -> str | None:
    """The language that most of a text is in; None where there is too little of it to tell."""
    words = detect_language(review.text).words if review.text else ()
    return words[0][0] if words else None


def print_review(review: Review, audience: Audience | None, now: Instant) -> None:
    """One review: whose, how it stands, the whole transcript, and why a person has to look."""
    out.print(escape(visible(_head(review, now))), style="bold" if review.state == "open" else None)
    if review.text:
        out.print(escape(_indented(f"“{visible(review.text, keep_lines=True)}”")))
    for medium in review.media:
        out.print(escape(visible(f"    {medium}")))
    out.print(escape(visible(f"    {review.reason}")))
    for doubt in review.later:
        out.print(escape(_indented(f"“{visible(doubt.text or '', keep_lines=True)}”  {doubt.at}")))
        out.print(escape(visible(f"    {doubt.reason}")))
    if review.kind != "reply":
        out.print(escape(visible(f"    {_particulars(review, audience)}")))


def _head(review: Review, now: Instant) -> str:
    about = f"{review.kind} to {review.sender}" if review.sender and review.kind == "reply" else review.kind
    name = f"{review.handset:<16} {review.account}" if review.kind == "reply" else review.id
    return f"{name}  {about}  {standing_sentence(review)}{_time_left(review, now)}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


def _particulars(review: Review, audience: Audience | None) -> str:
    language = language_of(review)
    told = [f"language {language}"] if language else []
    told += [", ".join(review.rules)] if review.rules else []
    told += [f"from {review.sender}"] if review.sender else []
    return "; ".join([*told, *([_who_waits(audience)] if audience else [])])


def _who_waits(audience: Audience) -> str:
    if not audience.messages:
        return "nothing waits for it"
    told = f"{audience.messages:,} messages to {audience.handsets:,} handsets wait"
    named = [f"{name}: {number:,}" for name, number in audience.broadcasts.most_common(_BROADCASTS_NAMED)]
    others = len(audience.broadcasts) - len(named)
    named += [f"{others:,} others"] if others else []
    return f"{told} (broadcasts {', '.join(named)})" if named else told


def _time_left(review: Review, now: Instant) -> str:
    if review.expires_at is None or review.state != "open":
        return ""
    hours = int((review.expires_at - now).total_seconds() // 3600)
    when = f"in {hours} h unless decided" if hours >= 0 else "as soon as a worker runs"
    return f", counts as an opt-out {when}"


def print_history(history: Iterable[Review]) -> None:
    """Everything that came about, oldest first."""
    out.print("[bold]History[/]")
    for past in history:
        who = f" by {past.actor}" if past.actor else ""
        words = f": “{past.note}”" if past.note else ""
        out.print(escape(visible(f"  {_when(past)}  {_what(past)}{who}{words}")))


def _when(past: Review) -> Instant:
    return past.later[-1].at if past.state == "open" and past.later else instant_of(past)


def _what(past: Review) -> str:
    if past.state == "open" and past.later:
        return f"asked once more: “{past.later[-1].text or past.later[-1].reason}”"
    if past.state == "open":
        return "appealed" if past.actor else "asked"
    return f"{past.state} as {past.decision}"
