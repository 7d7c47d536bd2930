"""How far a handset's opt-out reaches: the account by default, or by setting one number, a pool of numbers, or all.

Which scope is in force is a question of date: the law's reach changes, and an opt-out keeps the reach it was given.

Source: opt-out reference, sections 5 and 8: scope is data, effective-dated.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta

from stopgate.policy.opt_out import ANY_ACCOUNT, Subject

Scope = Literal["account", "sender", "pool", "all"]


@dataclass(frozen=True, slots=True)
class ScopeRule:
    """From when on opt-outs of an account reach how far.

    Attributes:
        scope: the account, the number that was written to, its pool, or every account of the gate.
        valid_from: opt-outs that happened before it keep the scope of their time; None is since ever.
    """

    scope: Scope
    valid_from: Annotated[datetime, Meta(tz=True)] | None = None


@dataclass(frozen=True, slots=True)
class Scopes:
    """An account's rules and pools.

    Attributes:
        rules: the newest that is in force at an instant counts; none is the account since ever.
        pools: pool to its sender numbers, canonical; a number in no pool is a pool of its own.
    """

    rules: tuple[ScopeRule, ...] = ()
    pools: Mapping[str, Sequence[str]] | None = None

    def at(self, moment: datetime) -> Scope:
        """The scope of an opt-out that happened then."""
        started = [rule for rule in self.rules if rule.valid_from is None or rule.valid_from <= moment]
        return max(
            started, key=lambda rule: (rule.valid_from is not None, rule.valid_from), default=_ACCOUNT
        ).scope

    def subject(self, account: str, handset: str, sender: str | None, moment: datetime) -> Subject:
        """Whose state a word of the handset changes; without a sender a narrow scope reaches the whole account."""
        return self._subject(self.at(moment), account, handset, sender)

    def subjects(self, account: str, handset: str, sender: str | None) -> list[Subject]:
        """Every state of the account's own that bears on a message from this sender, the whole account's first."""
        narrow = {rule.scope for rule in self.rules} & {"sender", "pool"}
        own = [Subject(account, handset)]
        return (
            own + [self._subject(scope, account, handset, sender) for scope in sorted(narrow)]
            if narrow
            else own
        )

    def _subject(self, scope: Scope, account: str, handset: str, sender: str | None) -> Subject:
        if account == ANY_ACCOUNT or scope == "all":
            return Subject(ANY_ACCOUNT, handset)
        if scope == "account" or sender is None:
            return Subject(account, handset)
        return Subject(account, handset, self._pool_of(sender) if scope == "pool" else sender)

    def _pool_of(self, sender: str) -> str:
        pools = self.pools or {}
        return next((f"pool:{name}" for name, numbers in pools.items() if sender in numbers), sender)


_ACCOUNT = ScopeRule("account")
ACCOUNT_WIDE = Scopes()
