"""Some days of a gate as one log in the order of time, and what came of it; fed in whatever way, it must be the same."""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from schemas.topics import (
    COMMANDS,
    DELIVERY,
    HELD,
    IN_TIME,
    OPT_OUT_CHANGES,
    OPT_OUTS,
    OUTBOUND,
    RECEIPTS,
    REJECTIONS,
    REPLIES,
    REVIEWS,
    VERIFICATIONS,
    Topic,
)
from tests.e2e.log import Log

ELIGIBLE = "30445"
OFFER = {"category": "marketing", "body": "New opening hours from Monday: 8 to 18 h. Reply STOP to opt out."}
ORDER = {"category": "transactional", "body": "Your order is ready to be picked up."}
WORDS = ("STOP", "START", "HELP", "hello", "thanks", "STOP 12345", "stop all 99", "UNSTOP")


@dataclass(frozen=True)
class Entry:
    """One record of the log."""

    topic: Topic
    value: dict[str, Any]
    key: bytes
    at: datetime


@dataclass
class Days:
    """A log that is written as time goes by; the same for the same seed.

    Attributes:
        log: in the order of time; the last record comes when everything that waits has had its time.
    """

    begins: datetime
    seed: int
    length: int = 150
    log: list[Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random, self._now = random.Random(self.seed), self.begins
        self._handsets = [
            f"+1{area}5550{100 + n}" for n, area in enumerate(("312", "212", "303", "415", "808") * 3)
        ]
        self._senders = ["+12065550141", "+18335550142", "+18335550143"]
        kinds = (
            self._message,
            self._message,
            self._message,
            self._reply,
            self._command,
            self._receipt,
            self._standing,
        )
        for _ in range(self.length):
            self._pass_time()
            self._random.choice(kinds)()
        self._now += timedelta(days=9)
        self._stand(self._senders[0], "approved")
        self._message()
        # Whoever is fed live cannot know that a word of the same instant is still to come.
        self.log.sort(key=lambda entry: (entry.at, IN_TIME.index(entry.topic)))

    @property
    def messages(self) -> list[str]:
        """The ids of all messages."""
        return [entry.value["id"] for entry in self.log if entry.topic is OUTBOUND]

    def _pass_time(self) -> None:
        """Mostly moments, sometimes none at all, now and then half a day."""
        minutes = self._random.choice((0, 0, 1, 7, 30, 95, 240, 700))
        self._now += timedelta(minutes=minutes, milliseconds=self._random.choice((0, 1, 250)))

    def _add(self, topic: Topic, key: str, **value: Any) -> None:
        entry = Entry(topic, {"id": f"d{len(self.log)}", "account": "acme"} | value, key.encode(), self._now)
        self.log.append(entry)

    def _message(self) -> None:
        handset, sender = self._random.choice(self._handsets), self._random.choice(self._senders)
        limit = self._now + timedelta(hours=self._random.choice((1, 5, 30)))
        late = {"send_before": limit.isoformat()} if self._random.random() < 0.3 else {}
        text = self._random.choice((OFFER, OFFER, ORDER))
        self._add(OUTBOUND, handset, **{"from": sender, "to": handset} | text | late)

    def _reply(self) -> None:
        handset, word = self._random.choice(self._handsets), self._random.choice(WORDS)
        self._add(
            REPLIES,
            handset,
            **{"from": handset, "to": self._senders[0], "body": word, "provider": "bandwidth"},
        )

    def _command(self) -> None:
        handset = self._random.choice(self._handsets)
        action = self._random.choice(
            (
                {"action": "opt_in", "consent_attested": True},
                {"action": "review", "decision": "none"},
                {"action": "opt_out"},
            )
        )
        self._add(COMMANDS, handset, number=handset, actor="jo", source="api", **action)

    def _receipt(self) -> None:
        handset, sender = self._random.choice(self._handsets), self._random.choice(self._senders)
        code = self._random.choice((30003, 30032, 30032, 21610))
        told = {"code": code, "provider": "twilio", "phase": "delivery"}
        self._add(RECEIPTS, handset, **{"from": sender, "to": handset} | told)

    def _standing(self) -> None:
        """A toll-free number is verified, may be corrected, or waits; the long code is registered, or waits for it."""
        sender = self._random.choice(self._senders)
        other = "in_review" if sender == self._senders[0] else "rejected"
        self._stand(sender, self._random.choice(("approved", "pending", other)))

    def _stand(self, sender: str, status: str) -> None:
        kind = "number" if sender == self._senders[0] else "toll_free"
        told: dict[str, Any] = {"codes": [ELIGIBLE]} if status == "rejected" else {}
        self._add(VERIFICATIONS, sender, kind=kind, sender=sender, status=status, provider="twilio", **told)


def what_came(log: Log) -> dict[str, Any]:
    """Verdicts and the instants at which they were given, holds, words and states: everything but places in the log."""
    return {
        "delivered": sorted(
            (seen.value["id"], seen.headers["stopgate-decided-at"].decode()) for seen in log.on(DELIVERY)
        ),
        "rejected": sorted(_refusal(seen.value) for seen in log.on(REJECTIONS)),
        "held": sorted((*_refusal(seen.value), str(seen.value.get("until"))) for seen in log.on(HELD)),
        "changes": sorted(
            (str(seen.value["cause"]["id"]), seen.value["number"], str(seen.value["refused"]), seen.value["channels"],
             seen.value["recorded_at"])
            for seen in log.on(OPT_OUT_CHANGES)
        ),
        "states": {seen.key: (seen.value["channels"], seen.value["origin"]) for seen in log.on(OPT_OUTS)},
        "reviews": sorted((seen.value["number"], seen.value["state"], seen.value["opened_at"]) for seen in log.on(REVIEWS)),
    }  # fmt: skip


def _refusal(value: dict[str, Any]) -> tuple[Any, ...]:
    rules = [finding["rule"] for finding in value["findings"]]
    return value["id"], value["code"] or 0, rules, value["decided_at"]
