"""One scenario: handsets and senders that no other has, a time that goes forward, and what became of its messages."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from schemas.topics import (
    COMMANDS,
    HELD,
    OPT_OUT_CHANGES,
    OPT_OUTS,
    OUTBOUND,
    RECEIPTS,
    REPLIES,
    SENDERS,
    VERIFICATIONS,
    Topic,
)
from tests.e2e.log import Seen

if TYPE_CHECKING:
    from tests.e2e.gate import Gate

Verdict = tuple[str, int | None, list[str]]
"""Outcome, code, and the rules that objected."""
DELIVERED: Verdict = ("delivered", None, [])
OPTED_OUT: Verdict = ("rejected", 21610, ["recipient-opted-out"])
UNVERIFIED: Verdict = ("rejected", 30032, ["sender-unverified"])


class Story:
    """The scenario's own numbers and clock.

    Attributes:
        handset: the one it is about.
        sender: a long code of which nothing is known unless the story says so.
        toll_free: a toll-free number likewise.
        account: whose they are.
    """

    def __init__(self, gate: "Gate", account: str = "acme") -> None:
        self.gate = gate
        self.account = account
        self.number = next(gate.numbers)
        self.handset = self.another_handset()
        self.sender = f"+1206{3_000_000 + self.number}"
        self.toll_free = f"+1833{3_000_000 + self.number}"
        self.name = f"s{self.number}"

    # -- time -------------------------------------------------------------------------------------------------------

    def later(self, **span: float) -> datetime:
        """Let time pass in the story; the gate learns of it with the next record."""
        self.gate.now += timedelta(**span)
        return self.gate.now

    def tick(self, **span: float) -> None:
        """Let time pass and tell the gate by a message that has nothing to do with the story."""
        self.later(**span)
        bystander = {"to": self.another_handset(), "account": "bystander", "from": "+12065550199"}
        assert self.verdict(self.message(**bystander)) == DELIVERED

    # -- what comes in ----------------------------------------------------------------------------------------------

    def another_handset(self, area: str = "312") -> str:
        """A number that nobody has yet."""
        return f"+1{area}{3_000_000 + next(self.gate.numbers)}"

    def message(self, **fields: Any) -> str:
        """Append a message; gives back its id."""
        usual = {
            "account": self.account, "from": self.sender, "to": self.handset, "body": "Your order is ready to be picked up.",
        }  # fmt: skip
        return self._append(OUTBOUND, usual, fields, "to")

    def reply(self, body: str | None, **fields: Any) -> str:
        """The handset writes to the sender."""
        usual = {
            "account": self.account,
            "from": self.handset,
            "to": self.sender,
            "body": body,
            "provider": "bandwidth",
        }
        return self._append(REPLIES, usual, fields, "from")

    def command(self, action: str, **fields: Any) -> str:
        """An operator says something about the handset."""
        usual = {
            "action": action,
            "account": self.account,
            "number": self.handset,
            "actor": "jo",
            "source": "console",
        }
        return self._append(COMMANDS, usual, fields, "number")

    def receipt(self, code: int | str, **fields: Any) -> str:
        """A provider tells what became of a message to the handset."""
        usual = {"code": code, "account": self.account, "from": self.sender, "to": self.handset}
        return self._append(RECEIPTS, usual, fields, "to")

    def verification(self, status: str, **fields: Any) -> str:
        """A provider speaks about the toll-free number, or about whatever the fields name."""
        usual: dict[str, Any] = {
            "kind": "toll_free",
            "status": status,
            "provider": "twilio",
            "account": self.account,
        }
        named = fields.keys() & {"sender", "sender_sid", "campaign"}
        usual |= {} if named else {"sender": self.toll_free}
        key = next(name for name in ("sender", "sender_sid", "campaign") if name in usual | fields)
        return self._append(VERIFICATIONS, usual, fields, key)

    def registration(self, status: str, **fields: Any) -> str:
        """The registry speaks about the long code."""
        return self.verification(status, kind="number", sender=self.sender, **fields)

    def _append(self, topic: Topic, usual: dict[str, Any], fields: dict[str, Any], key: str) -> str:
        name = f"{self.name}-{next(self.gate.numbers)}"
        value = {"id": name} | usual | fields
        at = self.later(seconds=1)
        self.gate.append(topic, value, key=str(value[key]).encode(), at=at)
        return str(value["id"])

    # -- what came of it --------------------------------------------------------------------------------------------

    def verdict(self, name: str) -> Verdict:
        """What became of a message in the end; exactly one thing."""
        ((outcome, seen),) = self.gate.wait(lambda: self.gate.outcomes(name))
        return _verdict(outcome, seen) if outcome == "rejected" else (outcome, None, [])

    def hold(self, name: str) -> dict[str, Any]:
        """The newest record that says why a message is held."""
        held = self.gate.wait(lambda: [seen for seen in self.gate.log.on(HELD) if seen.value["id"] == name])
        return dict(held[-1].value)

    def refusal(self, name: str) -> dict[str, Any]:
        """The whole record that says why a message was refused."""
        ((outcome, seen),) = self.gate.wait(lambda: self.gate.outcomes(name))
        assert outcome == "rejected"
        return dict(seen.value)

    def change(self, cause: str) -> dict[str, Any]:
        """The one change record that a command or keyword reply left."""
        (change,) = self.gate.wait(lambda: self.changes(cause))
        return change

    def changes(self, cause: str) -> list[dict[str, Any]]:
        """The change records that name this cause."""
        return [
            seen.value for seen in self.gate.log.on(OPT_OUT_CHANGES) if seen.value["cause"]["id"] == cause
        ]

    def state(self, account: str | None = None, handset: str | None = None) -> dict[str, Any] | None:
        """The newest opt-out state of an account and the handset."""
        key = f"{account or self.account}|{handset or self.handset}".encode()
        found = [seen.value for seen in self.gate.log.on(OPT_OUTS) if seen.key == key]
        return found[-1] if found else None

    def standings(self, name: str) -> list[dict[str, Any]]:
        """Every record of a sender, oldest first."""
        return [seen.value for seen in self.gate.log.on(SENDERS) if seen.key == name.encode()]


def rules(refusal: dict[str, Any]) -> list[str]:
    """The rules that objected, in order."""
    return [finding["rule"] for finding in refusal["findings"]]


def _verdict(outcome: str, seen: Seen) -> Verdict:
    return outcome, seen.value["code"], rules(seen.value)
