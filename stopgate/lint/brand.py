"""The brand of a submission: names, domains, contacts, and the wording filled with them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from stopgate.lint.links import host_of, registrable_domain
from stopgate.lint.mailboxes import is_shared_mailbox
from stopgate.lint.plain_text import plain
from stopgate.policy.brand_names import bare_name, brand_mentions, find_brand, squeezed

_UNKNOWN_BRAND = "{Brand}"
PLACEHOLDER = re.compile(
    r"(?<![\[{<%\d])[\[{<%]++\s*+[^\[\]{}<>%]{0,30}\b(?:brand|company|business|org(?:ani[sz]ation)?|our|dba|merchant|store|shop|sender)\b"
    r"[^\[\]{}<>%]{0,30}[\]}>%]"
    r"|(?<![\[{<%\d])[\[{<%]++\s*+\w{0,20}(?:brand|company|business|org)[_ ]?name\w{0,20}\s*[\]}>%]"
    r"|\b(?:your (?:brand|company|business|organi[sz]ation) name|insert (?:brand|company|business|name)|xyz (?:company|inc|corp))\b"
    r"|(?-i:\b(?:YOUR (?:BRAND|COMPANY|BUSINESS)|BRAND NAME|COMPANY NAME|BUSINESS NAME)\b)",
    re.I,
)
"""A stand-in where the brand's name belongs; variables such as `[first name]` or `[date]` are none."""


@dataclass(frozen=True)
class Brand:
    """The brand as given; every attribute may be empty.

    Attributes:
        fields: the object as given.
        names: trade name first, then legal name.
    """

    fields: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, value: Any) -> "Brand":
        """Take the `brand` field over; a plain text is the legal name."""
        if isinstance(value, Mapping):
            return cls(value)
        return cls({"legal_name": value} if isinstance(value, str) else {})

    def get(self, name: str) -> str:
        """One of the brand's fields as text."""
        value = self.fields.get(name)
        return "" if value is None else str(value).strip()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(
            name for key in ("dba", "legal_name") if (name := self.get(key)) and not PLACEHOLDER.search(name)
        )

    @property
    def name(self) -> str:
        """The name to fill into wording: the trade name, else the legal one without its form."""
        return self.get("dba") or bare_name(self.get("legal_name")) or _UNKNOWN_BRAND

    def is_named_in(self, text: str) -> bool:
        """Whether a text names the brand; false when the brand has no name."""
        return find_brand(text, self.names) is not None

    def taken_out_of(self, text: str) -> str:
        """The text without the brand: what a business is called does not say what it writes about."""
        named = {at for each in brand_mentions(text, self.names) for at in range(each.start, each.end)}
        return plain("".join(" " if at in named else letter for at, letter in enumerate(text)))

    @property
    def domains(self) -> frozenset[str]:
        """The registrable domains that are the brand's: website and mailbox, unless the mailbox is a shared one."""
        mailbox = self.get("support_email").rpartition("@")[2].lower()
        hosts = [host_of(self.get("website")), "" if is_shared_mailbox(mailbox) else mailbox]
        return frozenset(domain for host in hosts if host and (domain := registrable_domain(host)))

    def owns(self, domain: str) -> bool:
        """Whether a registrable domain is the brand's: a known one, or one spelled like its full name."""
        label = re.sub(r"[^a-z0-9]", "", domain.partition(".")[0])
        return domain in self.domains or any(label == squeezed(name) for name in self.names)

    @property
    def contact(self) -> str:
        """How to be reached, as wording: "email … or call …"."""
        email, phone = self.get("support_email"), self.get("support_phone")
        website = self.get("website")
        ways = [f"email {email}"] if email else []
        ways += [f"call {phone}"] if phone else []
        return " or ".join(ways) or (
            f"visit {website}" if website else "email {support@brand} or call {phone}"
        )
