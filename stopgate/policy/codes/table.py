"""The table of every known provider code, shipped as data beside this module, and the ways to look a code up.

A code is never judged alone: its provider, its kind and the date of the event belong to it. Numbers were given new
meanings (30440 to 30449 on 2024-04-16) and the same number means different things in a refusal and in a receipt.
"""

from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

Kind = Literal[
    "tfv_rejection",
    "verification_rejection",
    "registration_rejection",
    "campaign_rejection",
    "denied_reason",
    "submit",
    "delivery",
]
ClassName = Literal[
    "OPT_OUT",
    "SENDER_UNVERIFIED",
    "SENDER_UNREGISTERED",
    "SENDER_SUSPENDED",
    "CONTENT",
    "QUIET_HOURS",
    "INVALID_RECIPIENT",
    "THROTTLE",
    "TRANSIENT",
    "UNKNOWN",
    "NONE",
]
"""What a receipt means for us; `NONE` is ours: the message arrived, or nothing went wrong."""
Certainty = Literal["sure", "suspected"]
Retry = Literal["never", "backoff", "reschedule", "on_sender_event", "fix_config", "fix_message"]

REJECTION_KINDS: tuple[Kind, ...] = (
    "tfv_rejection",
    "verification_rejection",
    "registration_rejection",
    "campaign_rejection",
    "denied_reason",
)


class Condition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another class that holds when the sender is of a kind, or when the receipt's text contains one of the words."""

    name: ClassName = msgspec.field(name="class")
    certainty: Certainty
    sender_kind: str | None = None
    text_contains: tuple[str, ...] = ()


class Code(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One meaning of one code.

    Attributes:
        provider, kind, code, valid_from: together the key; a start of None is not known.
        valid_to: first day on which this meaning no longer holds.
        title, correction, note: in our own words.
        group: family of the fault.
        eligible: may a rejection with this code be corrected and resubmitted; `event decides` where sources disagree.
        eligible_if_silent: what holds then, if the event does not say either.
        seed_rows, seed_match: rows of the first reference list (E01-E13 may be corrected, N01-N20 may not).
        neutral: the provider-neutral name of the fault; no statement on eligibility.
        twin_of: same fault as that code; its correction holds.
        name, conditions, certainty, scope, retry: what a receipt with this code means, for whom, and what to retry.
        text: for codes that are words: what the receipt's text contains.
        state: where a rejection with this code leads, when that is not `rejected_*`.
        confidence: P primary page, G public copy of one, S secondary page, C third-party notes only.
    """

    provider: str
    kind: Kind
    code: str
    title: str
    confidence: Literal["P", "G", "S", "C"]
    valid_from: date | None = None
    valid_to: date | None = None
    group: str | None = None
    eligible: bool | Literal["event decides"] | None = None
    eligible_if_silent: bool | None = None
    correction: str | None = None
    seed_rows: tuple[str, ...] = ()
    seed_match: Literal["primary", "finer", "2023"] | None = None
    neutral: str | None = None
    twin_of: str | None = None
    applies_to: tuple[str, ...] = ()
    name: ClassName | None = msgspec.field(name="class", default=None)
    conditions: tuple[Condition, ...] = msgspec.field(name="class_when", default=())
    certainty: Certainty = "sure"
    scope: Literal["sender", "campaign", "account"] | None = None
    retry: Retry | None = None
    text: str | None = None
    state: str | None = None
    as_of: date | None = None
    note: str | None = None

    @property
    def resubmittable(self) -> bool:
        """Whether a rejection with this code may be resubmitted when the event itself says nothing."""
        return self.eligible is True or (self.eligible == "event decides" and self.eligible_if_silent is True)

    def holds_at(self, at: datetime) -> bool:
        """Whether this meaning was the valid one at an instant; the end is exclusive."""
        day = at.astimezone(UTC).date()
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day < self.valid_to
        )


class _Table(msgspec.Struct, frozen=True):
    as_of: date
    codes: tuple[Code, ...]


@cache
def _table() -> _Table:
    return msgspec.json.decode((files(__package__) / "codes.json").read_bytes(), type=_Table)


def all_codes() -> tuple[Code, ...]:
    """Every meaning of every code, in the table's order."""
    return _table().codes


def table_version() -> str:
    """The day of the table, to be kept with decisions made from it."""
    return _table().as_of.isoformat()


@cache
def _by_code() -> dict[str, tuple[Code, ...]]:
    index: dict[str, list[Code]] = {}
    for code in all_codes():
        index.setdefault(code.code.casefold(), []).append(code)
    return {key: tuple(rows) for key, rows in index.items()}


def meanings(code: str | int) -> tuple[Code, ...]:
    """Every meaning a code ever had, of any provider, kind and date."""
    return _by_code().get(str(code).strip().casefold(), ())


def lookup_code(provider: str, kind: Kind, code: str | int, at: datetime) -> Code | None:
    """The meaning of a code at the time of the event.

    Args:
        provider: as in the table, any case.
        kind: which family of codes the number belongs to.
        code: number or word, as it came.
        at: event time, aware.

    Returns:
        The row valid then (the newest, if several are), or None: unknown at that time.
    """
    wanted = provider.strip().casefold()
    rows = [row for row in meanings(code) if row.provider == wanted and row.kind == kind and row.holds_at(at)]
    return max(rows, key=lambda row: row.valid_from or date.min, default=None)


def lookup_rejection(code: str | int, at: datetime) -> Code | None:
    """The fault that a verification's or campaign's rejection code stands for, whatever family it is of."""
    rows = [row for row in meanings(code) if row.kind in REJECTION_KINDS and row.holds_at(at)]
    return max(rows, key=lambda row: row.valid_from or date.min, default=None)


def present_fault(code: str) -> Code:
    """Today's meaning of a rejection code that our own tables name.

    Raises:
        KeyError: the code is in no rejection family; our data is wrong.
    """
    for row in meanings(code):
        if row.kind in REJECTION_KINDS and row.valid_to is None:
            return row
    raise KeyError(code)


def correction_of(code: Code) -> str | None:
    """What to change, taken from the twin where the code is only another number for the same fault."""
    if code.twin_of is not None:
        return present_fault(code.twin_of).correction or code.correction
    return code.correction


def neutral_of(code: Code) -> str | None:
    """The provider-neutral name of the fault, taken from the twin like the correction."""
    if code.kind == "denied_reason":
        return code.code
    return code.neutral or (present_fault(code.twin_of).neutral if code.twin_of else None)


def seed_rows_of(code: Code) -> tuple[str, ...]:
    """Rows of the first reference list, taken from the twin like the correction."""
    return code.seed_rows or (present_fault(code.twin_of).seed_rows if code.twin_of else ())


def lookup_any(code_or_text: str) -> list[Code]:
    """All meanings of a code, or of a neutral name or title, for a person who asks what it means."""
    wanted = code_or_text.strip().casefold()
    if found := meanings(wanted):
        return list(found)
    return [row for row in all_codes() if wanted in {row.title.casefold(), row.text}]


def near_codes(text: str, limit: int = 5) -> list[str]:
    """Codes spelled much like a text that is none, the likeliest first."""
    import difflib  # only for people; the gate never gets here

    known = {row.code.casefold(): row.code for row in all_codes()}
    close = difflib.get_close_matches(text.strip().casefold(), list(known), n=limit, cutoff=0.6)
    return [known[key] for key in close]
