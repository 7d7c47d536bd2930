"""What a receipt means: the class of its code, and how sure that is.

The code alone never decides. The provider and the phase choose the rows (a refused request is a `submit` code, a
later failure a `delivery` code), then the conditions of a row are tried: the kind of sender, the words of the title.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache

from schemas.receipts import Receipt
from stopgate.policy.codes.table import (
    Certainty,
    ClassName,
    Code,
    Condition,
    Kind,
    Retry,
    all_codes,
    meanings,
)

_KINDS: dict[str | None, tuple[Kind, ...]] = {
    "sync": ("submit",),
    "delivery": ("delivery",),
    None: ("submit", "delivery"),
}
_ONE_NUMBER_SPACE = frozenset({"twilio"})
"""Providers whose codes are one dictionary: a number means the same, whichever way it reached us."""
_SUCCESS = frozenset({"delivered", "read", "sent", "sending", "queued", "accepted", "submitted"})
_NO_FAULT = frozenset({"", "0", "00", "000", "0000"})
_LEAST_TELLING_CODE = 1000
"""Below, a number without a provider says little: HTTP statuses and counters look the same."""
_LATEST = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ReceiptClass:
    """What a receipt means for later messages.

    Attributes:
        name: the class; `UNKNOWN` for a code that the table does not have.
        certainty: `suspected` is for people to look at, never for a record of its own.
        retry: what may be done with this message.
        code: the row that decided; None where nothing was found.
    """

    name: ClassName
    certainty: Certainty
    retry: Retry
    code: Code | None = None


_NOTHING_WRONG = ReceiptClass("NONE", "sure", "never")
_NOT_IN_TABLE = ReceiptClass("UNKNOWN", "sure", "backoff")


def classify_receipt(receipt: Receipt, *, sender_kind: str | None) -> ReceiptClass:
    """Tell what a receipt means.

    Args:
        receipt: as parsed; `provider` and `phase` may be missing.
        sender_kind: `toll_free`, `long_code`, `short_code`, `alphanumeric`; None if the sender is not known.

    Returns:
        The class. Without a phase both kinds are looked at, without a known provider every provider's meaning;
        where the meanings differ, an opt-out is only `suspected` and anything else is `UNKNOWN`.
    """
    if rows := _rows(receipt) or _rows_by_text(receipt):
        return _agreed(rows, receipt, sender_kind)
    silent = str(receipt.code).strip() in _NO_FAULT or (receipt.status or "").strip().casefold() in _SUCCESS
    return _NOTHING_WRONG if silent else _NOT_IN_TABLE


def _rows(receipt: Receipt) -> list[Code]:
    """The rows of the receipt's code: of its provider, its phase and its time."""
    at = receipt.occurred_at or _LATEST
    provider = _provider(receipt)
    of_code = [
        row
        for row in meanings(receipt.code)
        if row.name is not None and row.holds_at(at) and provider in (None, row.provider)
    ]
    of_phase = [row for row in of_code if row.kind in _KINDS[receipt.phase]]
    return of_phase or [row for row in of_code if row.provider in _ONE_NUMBER_SPACE]


def _rows_by_text(receipt: Receipt) -> list[Code]:
    """Rows that are known by words instead of a number, e.g. a log line of the provider."""
    text, provider = _text(receipt), _provider(receipt)
    return [
        row
        for row in all_codes()
        if row.text
        and row.text in text
        and provider in (None, row.provider)
        and row.kind in _KINDS[receipt.phase]
    ]


def _provider(receipt: Receipt) -> str | None:
    """The provider if the table knows it; any other name tells us nothing about the code."""
    name = (receipt.provider or "").strip().casefold()
    return name if name in _providers() else None


@cache
def _providers() -> frozenset[str]:
    return frozenset(row.provider for row in all_codes())


def _text(receipt: Receipt) -> str:
    return f"{receipt.code} {receipt.title or ''} {receipt.status or ''}".casefold()


def _agreed(rows: Sequence[Code], receipt: Receipt, sender_kind: str | None) -> ReceiptClass:
    """One class from all the rows: what they agree on, or the doubt about it."""
    speaking = [row for row in rows if not _abstains(row, receipt)] or rows
    classes = [_judge(row, receipt, sender_kind) for row in speaking]
    names = {found.name for found in classes}
    if len(names) == 1:
        best = max(classes, key=lambda found: found.certainty == "sure")
        return replace(best, certainty="suspected") if _is_doubtful(receipt) else best
    opt_out = next((found for found in classes if found.name == "OPT_OUT"), None)
    return replace(opt_out, certainty="suspected") if opt_out else replace(classes[0], name="UNKNOWN")


def _abstains(row: Code, receipt: Receipt) -> bool:
    """Whether a row that decides by the receipt's words has no words to decide by."""
    return receipt.title is None and any(condition.text_contains for condition in row.conditions)


def _judge(row: Code, receipt: Receipt, sender_kind: str | None) -> ReceiptClass:
    retry = row.retry or "never"
    for condition in row.conditions:
        if _holds(condition, receipt, sender_kind):
            # A class that replaces the row's own also replaces what may be retried.
            waits = condition.name.startswith("SENDER_")
            return ReceiptClass(
                condition.name, condition.certainty, "on_sender_event" if waits else retry, row
            )
    return ReceiptClass(row.name or "UNKNOWN", row.certainty, retry, row)


def _holds(condition: Condition, receipt: Receipt, sender_kind: str | None) -> bool:
    if condition.sender_kind is not None:
        return condition.sender_kind == sender_kind
    text = _text(receipt)
    return any(words in text for words in condition.text_contains)


def _is_doubtful(receipt: Receipt) -> bool:
    """Whether nothing but a number speaks: no provider that we know, and a number that many things could be."""
    if _provider(receipt) is not None:
        return False
    code = str(receipt.code).strip()
    return receipt.provider is not None or (code.isdigit() and int(code) < _LEAST_TELLING_CODE)
