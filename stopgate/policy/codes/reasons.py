"""Reasons that come in words: which fault of the table they mean."""

import re
from datetime import datetime
from functools import cache
from importlib.resources import files

import msgspec

from stopgate.policy.codes.table import REJECTION_KINDS, Code, all_codes, lookup_rejection, present_fault

_LONGEST_TEXT = 2000
_CODE_OR_NAME = re.compile(r"\b(?:3\d{4}|[A-Z]+(?:_[A-Z]+)+)\b")


class _Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    faults: tuple[str, ...]
    patterns: tuple[str, ...]


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], tuple[Code, ...]], ...]:
    """The phrase table, compiled; an earlier line is the more special one."""
    raw = (files(__package__) / "reasons.json").read_bytes()
    return tuple(
        (re.compile("|".join(phrase.patterns)), tuple(present_fault(code) for code in phrase.faults))
        for phrase in msgspec.json.decode(raw, type=tuple[_Phrase, ...])
    )


@cache
def _by_title() -> dict[str, Code]:
    return {
        row.title.casefold(): row for row in all_codes() if row.kind in REJECTION_KINDS and not row.valid_to
    }


def match_reason(text: str, at: datetime) -> tuple[Code, ...]:
    """Find the faults that a reason in words means.

    A code or a neutral name inside the words decides; then a title of the table; then the first phrase that fits.

    Args:
        text: one reason as it came.
        at: event time, for the meaning of a code inside the words.

    Returns:
        Rows of the table, usually one; none if the words fit nothing.
    """
    text = text[:_LONGEST_TEXT]
    named = [row for found in _CODE_OR_NAME.findall(text) if (row := lookup_rejection(found, at))]
    if named:
        return tuple(dict.fromkeys(named))
    folded = " ".join(text.casefold().split())
    if titled := _by_title().get(folded):
        return (titled,)
    return next((faults for pattern, faults in _phrases() if pattern.search(folded)), ())
