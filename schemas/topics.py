"""Every topic once: its name, its key, who writes it, who reads it, how it is kept. All else is derived from here."""

from dataclasses import dataclass
from typing import Literal

from schemas.approvals import Approval
from schemas.auto_replies import AutoReply
from schemas.broadcasts import Broadcast
from schemas.commands import Command
from schemas.frequency import Frequency
from schemas.opt_outs import OptOut, OptOutChange
from schemas.outbound import Outbound
from schemas.receipts import Receipt
from schemas.record import Record
from schemas.rejections import Refusal
from schemas.replies import Reply
from schemas.reviews import Review
from schemas.senders import Sender
from schemas.verifications import Verification
from schemas.waiting import Waiting

DAY_MS = 86_400_000
MAX_MESSAGE_BYTES = 2_097_152
"""Output records carry their cause whole, so they may be larger than any input (Kafka's default limit is 1 MiB)."""

Key = Literal[
    "handset",
    "account|handset",
    "sender",
    "sender, SID or campaign",
    "as it came",
    "place",
    "account|broadcast",
    "account|fingerprint",
]


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of the contract.

    Attributes:
        name: without the prefix, which is a setting.
        key: what the record key holds.
        value: what a record's value is; None where it is any bytes.
        written_by, read_by: the parties, for people.
        cleanup: Kafka's `cleanup.policy`.
        retention_ms: Kafka's `retention.ms`; -1 keeps for ever; None for compacted topics.
        meaning: what a record says, in one sentence for people.
    """

    name: str
    key: Key
    value: type[Record] | None
    written_by: tuple[str, ...]
    read_by: tuple[str, ...]
    cleanup: Literal["delete", "compact"] = "delete"
    retention_ms: int | None = 7 * DAY_MS
    meaning: str = ""

    def config(self) -> dict[str, str]:
        """Tell the topic settings that the gate relies on, as Kafka spells them."""
        settings = {"cleanup.policy": self.cleanup, "max.message.bytes": str(MAX_MESSAGE_BYTES)}
        if self.retention_ms is not None:
            settings["retention.ms"] = str(self.retention_ms)
        return settings


OUTBOUND = Topic(
    "outbound", "handset", Outbound, ("upstream senders",), ("gate",),
    meaning="One message that somebody wants to send.",
)  # fmt: skip
REPLIES = Topic(
    "replies", "handset", Reply, ("carrier webhooks",), ("gate",), retention_ms=30 * DAY_MS,
    meaning="What a handset sent.",
)  # fmt: skip
COMMANDS = Topic(
    "commands", "handset", Command, ("console", "CLI", "imports", "CRMs"), ("gate",), retention_ms=30 * DAY_MS,
    meaning="An operator's or importer's word on a number.",
)  # fmt: skip
RECEIPTS = Topic(
    "receipts", "handset", Receipt, ("delivery connectors", "status webhooks"), ("gate",),
    meaning="What became of a submitted message.",
)  # fmt: skip
VERIFICATIONS = Topic(
    "verifications", "sender, SID or campaign", Verification, ("carrier webhooks",), ("gate",),
    retention_ms=3650 * DAY_MS, meaning="A sender's standing, as a provider or registry reported it.",
)  # fmt: skip
DELIVERY = Topic(
    "delivery", "handset", Outbound, ("gate",), ("delivery connectors",),
    meaning="The messages that may go out, byte for byte as they came.",
)  # fmt: skip
REJECTIONS = Topic(
    "rejections", "handset", Refusal, ("gate",), ("ops", "console", "senders"), retention_ms=90 * DAY_MS,
    meaning="The messages that may not go out: why, and what the sender can do.",
)  # fmt: skip
HELD = Topic(
    "held", "handset", Refusal, ("gate",), ("ops", "console"), retention_ms=90 * DAY_MS,
    meaning="The messages that wait: why, and for what.",
)  # fmt: skip
AUTO_REPLIES = Topic(
    "auto-replies", "handset", AutoReply, ("gate",), ("delivery connectors",),
    meaning="What the gate answers a handset by itself.",
)  # fmt: skip
OPT_OUTS = Topic(
    "opt-outs", "account|handset", OptOut, ("gate",), ("console", "CRMs", "other gates"), "compact", None,
    meaning="Who may not be messaged: the present state.",
)  # fmt: skip
OPT_OUT_CHANGES = Topic(
    "opt-out-changes", "handset", OptOutChange, ("gate",), ("audit",), retention_ms=3650 * DAY_MS,
    meaning="Everything that ever bore on an opt-out, with its cause.",
)  # fmt: skip
SENDERS = Topic(
    "senders", "sender", Sender, ("gate", "CLI"), ("gate", "console"), "compact", None,
    meaning="The present standing of every sender; every worker reads all of it.",
)  # fmt: skip
REVIEWS = Topic(
    "reviews", "handset", Review, ("gate", "console", "CLI"), ("people who decide, through console and CLI",),
    retention_ms=365 * DAY_MS, meaning="What a person has to decide, and what was decided.",
)  # fmt: skip
APPROVALS = Topic(
    "approvals", "account|fingerprint", Approval, ("console", "CLI"), ("gate", "console"), "compact", None,
    meaning="What reviewers decided about bodies and media; every worker reads all of it.",
)  # fmt: skip
BROADCASTS = Topic(
    "broadcasts", "account|broadcast", Broadcast, ("gate",), ("gate", "console", "senders"), "compact", None,
    meaning="What became of the messages of one broadcast, counted for each partition.",
)  # fmt: skip
WAITING = Topic(
    "waiting", "place", Waiting, ("gate",), ("gate", "console", "CLI"), "compact", None,
    meaning="The gate's own memory of held messages and open reviews, for restarts; others may count what waits.",
)  # fmt: skip
FREQUENCY = Topic(
    "frequency", "account|handset", Frequency, ("gate",), ("gate",), "compact", None,
    meaning="When a handset was sent what counts towards a cap on messages within 24 hours.",
)  # fmt: skip
DEAD_LETTERS = Topic(
    "dead-letters", "as it came", None, ("gate",), ("ops",), retention_ms=90 * DAY_MS,
    meaning="Input that nobody can use, byte for byte as it came, with the reason in its headers.",
)  # fmt: skip

TOPICS = (
    OUTBOUND, REPLIES, COMMANDS, RECEIPTS, VERIFICATIONS, DELIVERY, REJECTIONS, HELD, AUTO_REPLIES, OPT_OUTS,
    OPT_OUT_CHANGES, SENDERS, REVIEWS, APPROVALS, BROADCASTS, WAITING, FREQUENCY, DEAD_LETTERS,
)  # fmt: skip
"""All topics, in the order of the story: what comes in, what goes out, what is remembered, what went wrong."""
INPUTS = (OUTBOUND, REPLIES, COMMANDS, RECEIPTS, VERIFICATIONS)
"""What the outside world writes."""
CONTROL = (REPLIES, COMMANDS)
"""Applied strictly before any outbound record that was appended after them."""
IN_TIME = (VERIFICATIONS, RECEIPTS, COMMANDS, REPLIES, OUTBOUND)
"""The inputs, in the order in which the record clock has records of one and the same instant judged."""
