"""Which entries of the Opt Out Report somebody asks for, and in which order. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal

from schemas.opt_outs import OptOut, Origin
from schemas.record import BlockedChannel, Instant
from stopgate.policy.opt_out import ANY_ACCOUNT
from stopgate.report.dates import parse_date

Order = Literal["date", "number"]


@dataclass(frozen=True)
class Filter:
    """What an entry must be like; everything absent admits all.

    Attributes:
        account: the account's own entries, and those that count for every account.
        search: part of a number in any spelling; with a leading `+` the number's beginning.
        channel: blocked on this channel.
        origin: who said so.
        since, until: event time, `until` not included.
        lifted: also numbers that may be messaged again.
    """

    account: str | None = None
    search: str | None = None
    channel: BlockedChannel | None = None
    origin: Origin | None = None
    since: Instant | None = None
    until: Instant | None = None
    lifted: bool = False

    @cached_property
    def _part(self) -> str:
        digits = re.sub(r"\D", "", self.search or "", flags=re.ASCII)
        return ("+" if (self.search or "").strip().startswith("+") else "") + digits

    def admits_key(self, owner: str, number: str) -> bool:
        """Whether an entry can be meant, by its key alone; spares reading the millions that are not."""
        return may_belong_to(owner, self.account) and self._part in number

    def admits(self, entry: OptOut) -> bool:
        """Whether an entry is meant, its key being admitted."""
        return (self.account in (None, entry.account) or entry.account == ANY_ACCOUNT) and (
            (self.lifted or bool(entry.channels))
            and (self.channel is None or self.channel in entry.channels)
            and (self.origin is None or self.origin == entry.origin)
            and (self.since is None or entry.occurred_at >= self.since)
            and (self.until is None or entry.occurred_at < self.until)
        )


def may_belong_to(owner: str, account: str | None) -> bool:
    """Whether the owner in an entry's key can be an account: whole, one number or pool of it, or what counts for all."""
    return account is None or owner in (account, ANY_ACCOUNT) or owner.startswith(f"{account}/")


def parse_bound(text: str, *, is_end: bool = False) -> Instant:
    """Read `--since` or `--until`; a date without time as an end includes the whole day.

    Raises:
        CellError: it is no date.
    """
    moment = parse_date(text)
    if moment is None:
        raise ValueError("expected a date")
    is_whole_day = is_end and not re.search(r"[:T]", text)
    return Instant.of(datetime.fromisoformat(str(moment)) + timedelta(days=1)) if is_whole_day else moment


def in_order(entries: Iterable[OptOut], order: Order, *, reverse: bool = False) -> list[OptOut]:
    """Sort entries: by date the newest first, by number ascending; `reverse` turns either round."""
    if order == "number":
        return sorted(entries, key=lambda entry: (entry.handset, entry.account), reverse=reverse)
    by_number = sorted(entries, key=lambda entry: (entry.handset, entry.account))
    return sorted(by_number, key=lambda entry: entry.occurred_at, reverse=not reverse)
