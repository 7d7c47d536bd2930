"""What an account can set about quiet hours."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from schemas.record import Category
from stopgate.policy.quiet_hours.window import Window

Jurisdiction = Annotated[str, Meta(pattern=r"^([*?]|[A-Z]{2}(-[A-Z]{2})?)$")]
"""`US-KS`, `CA-ON`, a country where it has no parts here (`JM`), `*` or `?`."""


@dataclass(frozen=True, slots=True)
class QuietPolicy:
    """One account's settings; the defaults are what the law asks for, read strictly where it is not certain.

    Attributes:
        categories: of messages that keep quiet hours; all others pass at any time.
        action: what becomes of a message outside the hours: held until the next opening, or rejected.
        spread_seconds: held messages are released over so long after an opening, not in one burst.
        own: the account's own hours and cap; they narrow what the law allows and never widen it.
        closed_days: further days without any message, such as a state's own holidays.
        windows: by jurisdiction (`US-KS`, `CA-ON`, `*` for every other, `?` for an unknown state), what holds there
            instead of what is shipped; for operators whose lawyers know better.
        unconfirmed: whether hours that are doubtful or unknown are taken as the strict ones or as the federal ones.
        frequency_cap: whether the laws' caps on messages within 24 hours are kept; the account's own always is.
        abroad: whether handsets outside +1 have quiet hours too: the federal ones, in their own time.
    """

    categories: frozenset[Category] = frozenset({"marketing"})
    action: Literal["hold", "reject"] = "hold"
    spread_seconds: Annotated[int, Meta(ge=0, le=86400)] = 300
    own: Window | None = None
    closed_days: frozenset[date] = frozenset()
    windows: dict[Jurisdiction, Window] = field(default_factory=dict)
    unconfirmed: Literal["strict", "federal"] = "strict"
    frequency_cap: bool = True
    abroad: bool = False

    def __hash__(self) -> int:
        # Asked for every message that keeps quiet hours, as part of a cache's key: little, but what accounts differ in,
        # because policies of one hash are compared field by field.
        return hash(
            (self.categories, self.closed_days, self.action, self.spread_seconds, self.own, len(self.windows))
        )


DEFAULT = QuietPolicy()
"""The settings of an account that says nothing."""
