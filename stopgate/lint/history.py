"""Attempts of one campaign kept side by side: what was submitted, what we found, what the reviewer said.

One folder a campaign, one numbered JSON file an attempt. An attempt equal to the one before it is not kept twice;
nothing is ever overwritten.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from stopgate.lint.finding import Finding
from stopgate.lint.submission import Submission


class Attempt(msgspec.Struct, frozen=True):
    """One attempt.

    Attributes:
        number: from 1.
        at: when it was recorded.
        fields: the submission, texts in place.
        faults: "L04 message_flow" and so on, for findings that are faults.
        reviewer: the refusal as it came; empty when none did.
        reasons: its reasons.
    """

    number: int
    at: datetime
    fields: dict[str, Any]
    faults: tuple[str, ...]
    reviewer: str = ""
    reasons: tuple[str, ...] = ()


class Change(msgspec.Struct, frozen=True):
    """What happened from one attempt to the next."""

    since: int
    to: int
    fields: dict[str, tuple[Any, Any]]
    faults_gone: tuple[str, ...]
    faults_new: tuple[str, ...]
    reasons_gone: tuple[str, ...]
    reasons_new: tuple[str, ...]
    reasons_again: tuple[str, ...]


def faults_of(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Findings in the short form an attempt keeps."""
    return tuple(dict.fromkeys(f"{each.check} {each.field}" for each in findings if each.severity != "info"))


def record_attempt(folder: Path, submission: Submission, attempt: Attempt) -> list[Attempt]:
    """Add an attempt to a campaign's history, unless it is the last one over again.

    Returns:
        All attempts of the campaign, oldest first.
    """
    home = folder / _folder_name(submission.id)
    attempts = read_attempts(folder, submission.id)
    number = len(attempts) + 1
    if not attempts or _content(attempts[-1]) != _content(attempt):
        home.mkdir(parents=True, exist_ok=True)
        kept = msgspec.structs.replace(attempt, number=number)
        with (home / f"{number:04}.json").open("xb") as file:
            file.write(msgspec.json.encode(kept, enc_hook=str))
        attempts.append(kept)
    return attempts


def read_attempts(folder: Path, identifier: str) -> list[Attempt]:
    """The attempts of a campaign, oldest first."""
    files = sorted((folder / _folder_name(identifier)).glob("[0-9]*.json"))
    return [msgspec.json.decode(file.read_bytes(), type=Attempt) for file in files]


def changes_between(attempts: Sequence[Attempt]) -> list[Change]:
    """What changed from each attempt to the next."""
    return [_change(before, after) for before, after in pairwise(attempts)]


def _change(before: Attempt, after: Attempt) -> Change:
    names = dict.fromkeys([*before.fields, *after.fields])
    return Change(
        since=before.number,
        to=after.number,
        fields={
            name: (before.fields.get(name), after.fields.get(name))
            for name in names
            if before.fields.get(name) != after.fields.get(name)
        },
        faults_gone=_without(before.faults, after.faults),
        faults_new=_without(after.faults, before.faults),
        reasons_gone=_without(before.reasons, after.reasons),
        reasons_new=_without(after.reasons, before.reasons),
        reasons_again=tuple(reason for reason in after.reasons if reason in before.reasons),
    )


def _without(some: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(entry for entry in some if entry not in others)


def _content(attempt: Attempt) -> bytes:
    """What makes an attempt another one: fields and refusal, as they stand in a file."""
    return msgspec.json.encode((attempt.fields, attempt.reviewer), enc_hook=str, order="sorted")


def _folder_name(identifier: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]+", "_", identifier).strip("_") or "submission"
