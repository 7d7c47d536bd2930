"""What screening is told about a message besides its text, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from schemas.record import Category, Channel
from stopgate.policy.numbers import SenderKind

Profile = Literal["none", "carrier", "platform", "strict"]
Action = Literal["reject", "hold", "warn", "allow"]

_NOTHING: Mapping[str, Action] = MappingProxyType({})


@dataclass(frozen=True, eq=False)
class ScreeningContext:
    """Everything about sender, account and handset that weighs in a verdict on a text.

    Make it once per account and kind of traffic and keep it: a remembered verdict is found under the same object only.

    Attributes:
        profile: the preset, `STOPGATE_SCREENING` or the account's own.
        sender_kind: None where the sender is of no known kind; judged like a long code.
        channel: carrier rules concern text only, the platform's own rules voice too.
        category: what the sender says the message is. It weighs in weakly: anybody can write `otp`.
        country: ISO country of the handset, None where unknown.
        brand_domains: domains that are the sender's own; empty where they are not known.
        approved_languages: ISO 639-1 codes the account may write in.
        attributes: what was established about the sender once: `age_gated`, `direct_lending`, `political_token`,
            `charity`.
        overrides: the account's policy file: rule name to action, over the preset.
    """

    profile: Profile = "carrier"
    sender_kind: SenderKind | None = None
    channel: Channel = "sms"
    category: Category | None = None
    country: str | None = None
    brand_domains: frozenset[str] = frozenset()
    approved_languages: tuple[str, ...] = ("en",)
    attributes: frozenset[str] = frozenset()
    overrides: Mapping[str, Action] = field(default_factory=lambda: _NOTHING)

    def __post_init__(self) -> None:
        object.__setattr__(self, "overrides", MappingProxyType(dict(self.overrides)))


@dataclass(frozen=True)
class Hit:
    """One rule's objection to one text.

    Attributes:
        rule: the contract's name, such as `content-gambling`.
        quotes: the words it rests on, as they stand in the text.
        message: what is wrong, in one sentence.
        remedy: what the sender can do next, and what would pass.
        resendable: whether this very text may be sent once that is done.
        action: `hold` waits for approval, `warn` lets it pass and says so.
        policy_url: the policy it rests on.
        evidence: what was weighed: score, terms, context, disguised words, links, language.
    """

    rule: str
    quotes: tuple[str, ...]
    message: str
    remedy: str
    resendable: bool
    action: Literal["reject", "hold", "warn"]
    policy_url: str | None
    evidence: dict[str, Any]
