"""`stopgate explain`: what a provider's code or a rule of the gate means, for the person who must act on it."""

import difflib
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from schemas.record import Instant
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.policy.codes import (
    Code,
    correction_of,
    lookup_any,
    near_codes,
    neutral_of,
    seed_rows_of,
    table_version,
)
from stopgate.policy.codes.words import (
    CLASS_WORDS,
    CONFIDENCE_WORDS,
    KIND_WORDS,
    RETRY_WORDS,
    may_resubmit,
    validity,
)
from stopgate.policy.rules.registry import DOCUMENTED, Rule, find_rule
from stopgate.policy.standing.advice import APPEAL_SUBJECT
from stopgate.policy.standing.dated_rules import DATED_RULES, as_sentence

_TOLL_FREE_KINDS = ("tfv_rejection", "verification_rejection")
_WINDOW = (
    "Within 7 days of the rejection, or until the `edit_expires_at` of the event. Later it is still accepted, but as a "
    "new submission without priority (30437)."
)
_APPEAL = (
    "Contact the provider's support with the original ticket number, if there is one, the details, and the subject "
    f'"{APPEAL_SUBJECT.format(sender="(your business name or number)")}". Voice is not restricted, nor is e-mail.'
)


def command(
    code: Annotated[
        str, typer.Argument(metavar="CODE-or-RULE", help="A provider's code, its title, or a rule.")
    ],
    provider: Annotated[str | None, typer.Option(help="Only this provider's meanings.")] = None,
    at: Annotated[str | None, typer.Option(metavar="DATE", help="When it happened; default: now.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON lines.")] = False,
) -> None:
    """What a code or rule means, and what to correct."""
    moment = _moment(at)
    rule = find_rule(code.strip().casefold())
    meanings = [
        row for row in lookup_any(code) if provider in (None, row.provider) or _same(provider, row.provider)
    ]
    if rule is None and not meanings:
        _not_found(code, provider)
    answers = [*([_of_rule(rule)] if rule else []), *_of_codes(meanings, moment)]
    for answer in answers:
        if as_json:
            print_json(answer)
        else:
            _print(answer)


def _moment(at: str | None) -> datetime:
    if at is None:
        return datetime.now(UTC)
    try:
        return Instant.parse(at)
    except ValueError as error:
        refuse(f"--at: {error}")


def _same(wanted: str | None, provider: str) -> bool:
    return wanted is not None and wanted.strip().casefold() == provider


def _not_found(code: str, provider: str | None) -> None:
    """Say so plainly, with what it may have been meant to be; ends with 1."""
    of_provider = f" of {provider}" if provider else ""
    err.print(
        f"Nobody here knows the code or rule “{code}”{of_provider} (table of {table_version()}).",
        markup=False,
    )
    names = [rule.name for rule in DOCUMENTED]
    near = [*difflib.get_close_matches(code.casefold(), names, n=3, cutoff=0.5), *near_codes(code)]
    others = sorted({row.provider for row in lookup_any(code)})
    if provider and others:
        err.print(f"The code is known of: {', '.join(others)}.", markup=False)
    elif near:
        err.print(f"Near it: {', '.join(near[:5])}.", markup=False)
    err.print(
        "An unknown rejection code is taken for final and an unknown receipt code is retried a little: ask the provider.",
        markup=False,
    )
    raise SystemExit(1)


def _of_rule(rule: Rule) -> dict[str, Any]:
    summary, sections = _sections(rule.explanation)
    return {"rule": rule.name, "code": rule.code, "meaning": summary, **sections, **_over_time(rule)}


def _over_time(rule: Rule) -> dict[str, list[str]]:
    """What changed, for the one rule of which the carriers changed their mind."""
    return (
        {"over_time": [as_sentence(dated) for dated in DATED_RULES]}
        if rule.name == "sender-unverified"
        else {}
    )


def _sections(explanation: str) -> tuple[str, dict[str, str]]:
    """The first sentence of a rule's docstring, and its headings with their text on one line.

    A heading's text follows on the same line or indented below it. Where no sentence comes first, what the rule blocks is
    its meaning.
    """
    sections: dict[str, list[str]] = {"": []}
    for line in filter(str.strip, explanation.strip().splitlines()):
        heading = _HEADING.match(line)
        if heading:
            sections[heading[1].casefold().replace(" ", "_")] = [heading[2] or ""]
        else:
            sections[list(sections)[-1]].append(line.strip())
    told = {name: " ".join(filter(None, text)) for name, text in sections.items()}
    summary = told.pop("")
    return summary or told["blocks"], told


_HEADING = re.compile(r"([A-Z][\w ]+):(?: (.*))?$")


def _of_codes(rows: Sequence[Code], at: datetime) -> Iterator[dict[str, Any]]:
    """One answer per meaning, those that hold at the time first."""
    for row in sorted(rows, key=lambda row: not row.holds_at(at)):
        others = [other for other in rows if other is not row and other.provider == row.provider]
        yield {name: value for name, value in _facts(row, at, others).items() if value not in (None, "", [])}


def _facts(row: Code, at: datetime, others: Sequence[Code]) -> dict[str, Any]:
    """Everything about one meaning, in the order in which it is read."""
    # A code that names another state, e.g. a cancellation, is no rejection that could be corrected or appealed.
    rejected = row.kind in _TOLL_FREE_KINDS and row.state is None
    return {
        "code": row.code,
        "provider": row.provider,
        "kind": row.kind,
        "kind_words": KIND_WORDS[row.kind],
        "holds": row.holds_at(at),
        "valid": validity(row),
        "meaning": row.title,
        "note": row.note,
        "group": row.group,
        "neutral": neutral_of(row),
        "resubmit": may_resubmit(row),
        "correction": correction_of(row),
        "twin_of": row.twin_of,
        "first_list": list(seed_rows_of(row)),
        "by_when": _WINDOW if rejected and row.eligible else None,
        "appeal": _APPEAL if rejected and not row.resubmittable else None,
        "class": row.name,
        "effect": CLASS_WORDS[row.name] if row.name else None,
        "unless": _conditions(row),
        "retry": RETRY_WORDS[row.retry] if row.retry else None,
        "gate_rules": [rule.name for rule in DOCUMENTED if row.name and str(rule.code) == row.code],
        "source": CONFIDENCE_WORDS[row.confidence],
        "page": f"https://www.twilio.com/docs/api/errors/{row.code}" if row.provider == "twilio" else None,
        "other_meanings": [f"{KIND_WORDS[other.kind]}, {validity(other)}: {other.title}" for other in others],
        "table": table_version(),
    }


def _conditions(row: Code) -> list[str]:
    """When the code means something else than its class."""
    told = []
    for condition in row.conditions:
        words = " or ".join(f"“{text}”" for text in condition.text_contains)
        when = (
            f"the sender is {condition.sender_kind}" if condition.sender_kind else f"the receipt says {words}"
        )
        told.append(f"if {when}, {condition.certainty}: {CLASS_WORDS[condition.name]}")
    return told


_LABELS = {
    "blocks": "blocks", "why": "why", "blocked_example": "blocked example", "allowed_example": "allowed example",
    "what_the_sender_can_do": "what you can do", "over_time": "over time", "since": "in stopgate since",
    "note": "note", "group": "kind of fault", "resubmit": "may I resubmit", "correction": "what to correct",
    "by_when": "by when", "appeal": "appeal and alternatives", "effect": "what follows", "unless": "but",
    "retry": "this message", "gate_rules": "rule of the gate", "other_meanings": "it also means, or meant",
    "twin_of": "the same fault as", "valid": "valid", "source": "where it comes from", "page": "page",
}  # fmt: skip
"""What a person reads, in this order."""


def _print(answer: dict[str, Any]) -> None:
    """One answer as words."""
    if "rule" in answer:
        head = f"{answer['rule']}" + (f" ({answer['code']})" if answer["code"] else "") + ", rule of the gate"
    else:
        head = f"{answer['provider']} {answer['code']}, {answer['kind_words']}"
    holds = "" if answer.get("holds", True) else "  [not valid at that time]"
    out.print(f"{head}{holds}", style="bold", markup=False)
    out.print(f"  {answer['meaning']}", markup=False)
    for name, label in _LABELS.items():
        if name in answer:
            value = answer[name]
            for line in value if isinstance(value, list) else [value]:
                out.print(f"  {label}: {line}", markup=False)
    out.print()
