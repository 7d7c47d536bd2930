"""What differs per account: brand, contact, texts, keywords, content policy. Plain values; reading the file is the caller's."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, Literal

from schemas.record import Category
from stopgate.policy.keywords import DEFAULT_PROFILE, KeywordProfile
from stopgate.policy.numbers import is_toll_free
from stopgate.policy.quiet_hours import DEFAULT, QuietPolicy
from stopgate.policy.scopes import ACCOUNT_WIDE, ScopeRule, Scopes
from stopgate.policy.screening.context import Action, Profile

ATTRIBUTES: Final = frozenset({"age_gated", "direct_lending", "political_token", "charity"})


@dataclass(frozen=True, slots=True)
class Account:
    """One account's own settings; the defaults are those of an account that says nothing.

    Attributes:
        id: the account, as records name it.
        brand: the name that confirmations and help texts carry; the account's id where nobody gave one.
        support_email, support_phone: what a HELP answer names; at least one should be set.
        opt_out_text, opt_in_text, help_text: own wordings; `{brand}`, `{email}` and `{phone}` are filled in.
        confirmations: who answers a STOP or START on numbers where the network does not: `gate`, or `provider`
            where the provider's own auto-reply is on and a second text would be one too many.
        category: of messages that name none.
        screening: the preset, where it is another than the gate's.
        brand_domains: the account's own domains; links elsewhere are objected to where any are named.
        languages: ISO 639-1 codes it may write in without approval.
        attributes: what was established about it: `age_gated`, `direct_lending`, `political_token`, `charity`.
        rules: screening rule to `reject`, `hold`, `warn` (it passes, and the delivery says so) or `allow`, over the preset.
        opt_out_scopes: how far a handset's opt-out reaches, from when on: `account`, `sender`, `pool` or `all`.
        pools: pool to its numbers, for the scope `pool`.
        quiet: its quiet hours: categories, own windows, hold or reject, how releases are spread.
        keywords: which words of a handset opt out, opt in or ask for help; over the defaults.
        sender_keywords: number to the same settings, where they differ from the account's in replies to that number.
    """

    id: str
    brand: str = ""
    support_email: str | None = None
    support_phone: str | None = None
    opt_out_text: str | None = None
    opt_in_text: str | None = None
    help_text: str | None = None
    confirmations: Literal["gate", "provider"] = "gate"
    category: Category = "informational"
    screening: Profile | None = None
    brand_domains: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ("en",)
    attributes: frozenset[str] = frozenset()
    rules: dict[str, Action] = field(default_factory=dict)
    quiet: QuietPolicy = DEFAULT
    opt_out_scopes: tuple[ScopeRule, ...] = ()
    pools: dict[str, tuple[str, ...]] = field(default_factory=dict)
    keywords: KeywordProfile = DEFAULT_PROFILE
    sender_keywords: dict[str, KeywordProfile] = field(default_factory=dict)

    def hears(self, sender: str | None) -> KeywordProfile:
        """Which keywords count in a reply to one of its numbers, canonical. YES never lifts a toll-free opt-out."""
        profile = self.sender_keywords.get(sender, self.keywords) if sender else self.keywords
        return (
            replace(profile, yes_opts_in=False) if profile.yes_opts_in and is_toll_free(sender) else profile
        )

    @property
    def scopes(self) -> Scopes:
        """How far its handsets' opt-outs reach."""
        return Scopes(self.opt_out_scopes, self.pools) if self.opt_out_scopes else ACCOUNT_WIDE

    @property
    def name(self) -> str:
        """The brand as people know it."""
        return self.brand or self.id


@dataclass(frozen=True, slots=True)
class Accounts:
    """All accounts that a policy file names; any other account has the defaults."""

    named: dict[str, Account] = field(default_factory=dict)

    def get(self, account: str) -> Account:
        """The settings of an account."""
        return self.named.get(account) or _unnamed(account)


@lru_cache(maxsize=1 << 12)
def _unnamed(account: str) -> Account:
    return Account(account)
