"""What was sent to a gate, and what must follow from it: the books that the checker balances."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Keyword = Literal["STOP", "START"]


@dataclass(slots=True)
class Handset:
    """What a handset has said, as far as the broker acknowledged it.

    Attributes:
        last: its last word that was acknowledged.
        busy: a word is on its way, so nobody can say what counts.
        starts: how many START words were begun; each may be applied before a message that was appended earlier.
        at_ms: when it last spoke.
    """

    number: str
    last: Keyword | None = None
    busy: bool = False
    starts: int = 0
    at_ms: int = 0


@dataclass(frozen=True, slots=True)
class Blocked:
    """Why a message must not be delivered: a STOP, command or suspension was acknowledged before it was appended."""

    by: Literal["reply", "command", "suspension"]
    handset: Handset | None = None
    starts: int = 0

    @property
    def still_stands(self) -> bool:
        """No START was begun since; one that was may rightly have been applied first."""
        return self.handset is None or self.handset.starts == self.starts


@dataclass(slots=True)
class Ledger:
    """Everything that was appended.

    Attributes:
        outbound: id → how many times it was appended.
        garbage: values that are no message.
        blocked: id → why it must not be delivered.
        replies: id → the keyword, for each word of a handset.
        commands: ids.
        waiting: ids of messages whose sender's registration was pending: first held, then delivered.
    """

    outbound: Counter[str] = field(default_factory=Counter)
    garbage: Counter[bytes] = field(default_factory=Counter)
    blocked: dict[str, Blocked] = field(default_factory=dict)
    replies: dict[str, Keyword] = field(default_factory=dict)
    commands: set[str] = field(default_factory=set)
    waiting: set[str] = field(default_factory=set)

    @property
    def outcomes(self) -> int:
        """How many outcomes all outbound records together must have."""
        return self.outbound.total() + self.garbage.total()
