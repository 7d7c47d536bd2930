"""Every topic once: its name, its key, who writes it, who reads it, how it is kept. All else is derived from here."""

from dataclasses import dataclass
from typing import Literal

DAY_MS = 86_400_000
MAX_MESSAGE_BYTES = 2_097_152
"""Output records carry their cause whole, so they may be larger than any input (Kafka's default limit is 1 MiB)."""

Key = Literal["handset", "account|handset", "sender", "sender, SID or campaign", "as it came"]


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of the contract.

    Attributes:
        name: without the prefix, which is a setting.
        key: what the record key holds.
        written_by, read_by: the parties, for people.
        cleanup: Kafka's `cleanup.policy`.
        retention_ms: Kafka's `retention.ms`; -1 keeps for ever; None for compacted topics.
    """

    name: str
    key: Key
    written_by: tuple[str, ...]
    read_by: tuple[str, ...]
    cleanup: Literal["delete", "compact"] = "delete"
    retention_ms: int | None = 7 * DAY_MS

    def config(self) -> dict[str, str]:
        """The topic settings that the gate relies on, as Kafka spells them."""
        settings = {"cleanup.policy": self.cleanup, "max.message.bytes": str(MAX_MESSAGE_BYTES)}
        if self.retention_ms is not None:
            settings["retention.ms"] = str(self.retention_ms)
        return settings


OUTBOUND = Topic("outbound", "handset", ("upstream senders",), ("gate",))
REPLIES = Topic("replies", "handset", ("carrier webhooks",), ("gate",), retention_ms=30 * DAY_MS)
COMMANDS = Topic(
    "commands", "handset", ("console", "CLI", "imports", "CRMs"), ("gate",), retention_ms=30 * DAY_MS
)
RECEIPTS = Topic("receipts", "handset", ("delivery connectors", "status webhooks"), ("gate",))
VERIFICATIONS = Topic(
    "verifications", "sender, SID or campaign", ("carrier webhooks",), ("gate",), retention_ms=3650 * DAY_MS
)
DELIVERY = Topic("delivery", "handset", ("gate",), ("delivery connectors",))
REJECTIONS = Topic(
    "rejections", "handset", ("gate",), ("ops", "console", "senders"), retention_ms=90 * DAY_MS
)
HELD = Topic("held", "handset", ("gate",), ("ops", "console"), retention_ms=90 * DAY_MS)
AUTO_REPLIES = Topic("auto-replies", "handset", ("gate",), ("delivery connectors",))
OPT_OUTS = Topic(
    "opt-outs",
    "account|handset",
    ("gate",),
    ("console", "CRMs", "other gates"),
    cleanup="compact",
    retention_ms=None,
)
OPT_OUT_CHANGES = Topic("opt-out-changes", "handset", ("gate",), ("audit",), retention_ms=3650 * DAY_MS)
SENDERS = Topic(
    "senders", "sender", ("gate", "CLI"), ("gate", "console"), cleanup="compact", retention_ms=None
)
REVIEWS = Topic(
    "reviews", "handset", ("gate",), ("people who decide, through the console",), retention_ms=365 * DAY_MS
)
DEAD_LETTERS = Topic("dead-letters", "as it came", ("gate",), ("ops",), retention_ms=90 * DAY_MS)

TOPICS = (
    OUTBOUND, REPLIES, COMMANDS, RECEIPTS, VERIFICATIONS, DELIVERY, REJECTIONS, HELD, AUTO_REPLIES, OPT_OUTS,
    OPT_OUT_CHANGES, SENDERS, REVIEWS, DEAD_LETTERS,
)  # fmt: skip
INPUTS = (OUTBOUND, REPLIES, COMMANDS, RECEIPTS, VERIFICATIONS)
CONTROL = (REPLIES, COMMANDS)
"""Applied strictly before any outbound record that was appended after them."""
