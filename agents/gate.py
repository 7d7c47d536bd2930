"""What all agents of a worker share: settings, accounts, the standing of senders, topic names, the clock."""

import hashlib
from functools import lru_cache
from importlib.metadata import version

import msgspec

from agents.counts import Counts
from agents.settings import Settings
from agents.stamps import Stamps
from schemas.approvals import Approval
from schemas.outbound import Outbound
from schemas.record import Category, Channel
from schemas.senders import Subject
from schemas.topics import TOPICS, Topic
from stopgate.policy.accounts import Account, Accounts
from stopgate.policy.numbers import SenderKind, canonical_sender, country_of, normalise_number, sender_kind
from stopgate.policy.partitions import partition_of
from stopgate.policy.rules.registry import DOCUMENTED
from stopgate.policy.screening import ScreeningContext
from stopgate.policy.standing import Registry
from stopgate.stream.clock import Clock, RecordClock, WallClock


class Home(msgspec.Struct, frozen=True, gc=False):
    """Where a handset lives: its canonical number, as key bytes, the partition that owns it, and its country."""

    handset: str
    key: bytes
    partition: int
    country: str | None


class Origin(msgspec.Struct, frozen=True, gc=False):
    """Who sends, and what for: what all messages of a broadcast have in common, so that it is looked up once.

    Attributes:
        account: its settings.
        number: the canonical sender.
        screening: what content screening is told.
    """

    account: Account
    number: str
    screening: ScreeningContext


class Gate:
    """The shared state of one worker's agents.

    Attributes:
        registry: the standing of all senders, the same in every worker.
        approvals: what reviewers decided, by account and fingerprint.
        standing_version: counts the changes of the registry.
        unwritten: subject and name of senders whose record may be out of date on `senders`.
        written: the records last read from there, or staged for it.
        policy: names the rules and the settings that a verdict rests on.
        stamps: makes the headers that say who decided, when, by which policy.
    """

    def __init__(self, settings: Settings, accounts: Accounts) -> None:
        self.settings = settings
        self.accounts = accounts
        self.registry = Registry(region=settings.region, unheard_long_codes=settings.unheard_long_codes)
        self.counts = Counts()
        self._names = {topic.name: settings.topic(topic.name) for topic in TOPICS}
        self.standing_version = 0
        self.unwritten: set[tuple[Subject, str]] = set()
        self.written: dict[tuple[Subject, str], bytes] = {}
        self.clock: Clock = RecordClock() if settings.clock == "record" else WallClock()
        self.policy = policy_version(settings)
        self.stamps = Stamps(self.policy)
        self.home_of = lru_cache(maxsize=1 << 18)(self._home_of)
        self.approvals: dict[tuple[str, str], Approval] = {}
        self._context = lru_cache(maxsize=1 << 12)(self._make_context)
        self._origin = lru_cache(maxsize=1 << 14)(self._make_origin)

    def topic(self, topic: Topic) -> str:
        """A topic's full name."""
        return self._names[topic.name]

    def origin_of(self, message: Outbound, country: str | None) -> Origin:
        """Who sends a message, on its way to a handset in this country."""
        return self._origin(message.account, message.sender, message.channel, message.category, country)

    def _make_origin(
        self, account_id: str, sender: str, channel: Channel, category: Category | None, country: str | None
    ) -> Origin:
        kind = sender_kind(sender, self.settings.region)
        context = self._context(account_id, kind, channel, category, country)
        return Origin(self.accounts.get(account_id), canonical_sender(sender, self.settings.region), context)

    def _make_context(
        self,
        account_id: str,
        kind: SenderKind,
        channel: Channel,
        category: Category | None,
        country: str | None,
    ) -> ScreeningContext:
        """One object for all senders of a kind: the verdicts on their texts are remembered under it."""
        account = self.accounts.get(account_id)
        return ScreeningContext(
            profile=account.screening or self.settings.screening, sender_kind=kind, channel=channel,
            category=category or account.category, country=country, brand_domains=account.brand_domains,
            approved_languages=account.languages, attributes=account.attributes, overrides=account.rules,
        )  # fmt: skip

    def _home_of(self, raw_number: str) -> Home | None:
        """Where the handset of this spelling lives; None where it is no telephone number."""
        handset = normalise_number(raw_number, self.settings.region)
        if handset is None:
            return None
        key = handset.encode("ascii")
        return Home(handset, key, partition_of(key, self.settings.partitions), country_of(handset))


def policy_version(settings: Settings) -> str:
    """Name the rules and the settings that bear on a verdict: equal names give equal verdicts on equal input."""
    facts = [rule.name for rule in DOCUMENTED] + [
        settings.region,
        settings.toll_free_policy,
        settings.unheard_long_codes,
        settings.screening,
    ]
    if settings.policy_file:
        facts.append(hashlib.sha256(settings.policy_file.read_bytes()).hexdigest())
    return f"{version('stopgate')}+{hashlib.sha256('|'.join(facts).encode()).hexdigest()[:12]}"
