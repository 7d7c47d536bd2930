"""One row of a list, understood: which number, for whom, and what is wished. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from schemas.record import BlockedChannel, Instant
from stopgate.policy.opt_out import ANY_ACCOUNT
from stopgate.report.cells import BOTH, parse_channels, parse_number, parse_status, parse_yes
from stopgate.report.columns import Layout
from stopgate.report.dates import parse_date
from stopgate.report.faults import CellError

KEPT = ("origin", "prior_origin", "scope", "keyword", "sender", "provider", "actor", "evidence")
"""Columns that change nothing but go along with the command, so that no export loses them."""
_ACCOUNT_WIDE = {"", "account", "tenant", "all"}


class NumberError(CellError):
    """The row names no telephone number."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row says.

    Attributes:
        number: canonical E.164.
        account: for whom; never empty.
        action: `opt_in` only where the row says so clearly.
        channels: which ones, in the contract's order; never empty.
        occurred_at: the row's own date, or None.
        attested: whether the row carries a clear attestation of consent.
        note: free text, or None.
        kept: provenance columns by name, those that are filled.
        doubts: what could not be read and was taken on the safe side, for the person.
    """

    number: str
    account: str
    action: Literal["opt_out", "opt_in"]
    channels: tuple[BlockedChannel, ...]
    occurred_at: Instant | None
    attested: bool
    note: str | None
    kept: dict[str, str]
    doubts: tuple[str, ...]


class EntryReader:
    """Reads the rows of one file.

    Args:
        layout: what its columns hold.
        account: for whom the import is; None takes the account that each row names.
        region: ISO country whose national spelling of numbers is assumed.
    """

    def __init__(self, layout: Layout, account: str | None, region: str) -> None:
        self._layout = layout
        self._account = account
        self._region = region
        self._columns = columns = layout.columns
        self._kept = [(name, columns[name]) for name in KEPT if name in columns]

    def read(self, cells: Sequence[str]) -> Entry:
        """Understand one row.

        Raises:
            NumberError: it has no number, or none that can be used.
            CellError: it is not clear for whom it is or what it wants.
        """
        number = self._number(cells)
        account = self._account_of(self._cell(cells, "account"))
        action, channels, doubts = self._wish(cells)
        occurred_at, doubt = self._date(self._cell(cells, "date"))
        kept = {name: cells[at].strip() for name, at in self._kept if at < len(cells) and cells[at].strip()}
        if kept.get("scope", "").casefold() not in _ACCOUNT_WIDE:
            doubts += ("scope: narrower than the account; the whole account is blocked",)
        attested = parse_yes(self._cell(cells, "attested"))
        note = self._cell(cells, "note") or None
        return Entry(number, account, action, channels, occurred_at, attested, note, kept, doubts + doubt)

    def _cell(self, cells: Sequence[str], name: str) -> str:
        at = self._columns.get(name)
        return "" if at is None or at >= len(cells) else cells[at]

    def _number(self, cells: Sequence[str]) -> str:
        try:
            return parse_number(self._cell(cells, "number"), self._region)
        except CellError as fault:
            raise NumberError(str(fault)) from fault

    def _account_of(self, cell: str) -> str:
        named = cell.strip()
        if self._account is None:
            if not named:
                raise CellError("the row names no account; say --account")
            return named
        if named and named.casefold() != self._account.casefold() and named != ANY_ACCOUNT:
            raise CellError(
                f"the row belongs to account {named[:60]!r}, but the import is for {self._account!r}; leave --account "
                "out to import every row for the account it names"
            )
        return self._account

    def _wish(
        self, cells: Sequence[str]
    ) -> tuple[Literal["opt_out", "opt_in"], tuple[BlockedChannel, ...], tuple[str, ...]]:
        """What the row wants; an unknown channel blocks both, an unclear status is refused."""
        action = parse_status(self._cell(cells, "status"))
        try:
            channels = parse_channels(self._cell(cells, "channels"))
        except CellError as fault:
            if action == "opt_in":
                raise
            return action, BOTH, (f"{fault}; both are blocked",)
        return (action, channels, ()) if channels else ("opt_in", BOTH, ())

    def _date(self, cell: str) -> tuple[Instant | None, tuple[str, ...]]:
        try:
            return parse_date(cell, day_first=self._layout.day_first), ()
        except CellError as fault:
            return None, (f"{fault}; the time of the import is taken",)
