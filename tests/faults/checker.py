"""Balances the ledger with what a `read_committed` reader sees; every difference is named."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tests.faults.ground import Ground
from tests.faults.ledger import Ledger
from tests.faults.outputs import Outputs, Reader

EXAMPLES = 8


@dataclass(frozen=True, slots=True)
class Balance:
    """The result.

    Attributes:
        faults: what is wrong → examples; empty when every promise was kept.
        figures: how much was looked at, for people.
    """

    faults: dict[str, list[str]]
    figures: dict[str, int] = field(default_factory=dict)

    def count(self, fault: str) -> int:
        """How often something is wrong."""
        return self.figures.get(fault, 0)

    def __str__(self) -> str:
        return " ".join(f"{name}={number}" for name, number in self.figures.items())


def balance(ledger: Ledger, seen: Outputs) -> Balance:
    """Account for every id, every auto-reply, every change record; and nothing blocked was delivered."""
    final = seen.delivered + seen.rejected
    differences: dict[str, list[str]] = {
        "outcomes": _difference(ledger.outbound, final),
        "dead letters": _difference({repr(v): n for v, n in ledger.garbage.items()}, {repr(v): n for v, n in seen.dead.items()}),
        "delivered twice": [name for name, times in seen.delivered.items() if times > 1],
        "held": [name for name, times in seen.held.items() if times > 1 or name not in ledger.waiting],
        "leaked": [
            f"{name} ({blocked.by})" for name, blocked in ledger.blocked.items()
            if blocked.still_stands and seen.delivered[name]
        ],
        "auto-replies": _difference(Counter(ledger.replies.keys() - seen.heard_late), seen.auto_replies),
        "changes": _difference(Counter([*ledger.replies, *ledger.commands]), seen.changes),
    }  # fmt: skip
    faults = {name: examples[:EXAMPLES] for name, examples in differences.items() if examples}
    figures = {
        "outbound": ledger.outcomes, "delivered": seen.delivered.total(), "rejected": seen.rejected.total(),
        "held": seen.held.total(), "dead": seen.dead.total(),
        "missing": _missing(ledger.outbound, final), "duplicated": _missing(final, ledger.outbound),
        "blocked": len(ledger.blocked), "leaked": len(differences["leaked"]),
        "replies": len(ledger.replies), "auto_replies": seen.auto_replies.total(), "heard_late": len(seen.heard_late & ledger.replies.keys()),
        "commands": len(ledger.commands), "changes": seen.changes.total(),
    }  # fmt: skip
    return Balance(faults, figures)


async def settled(ground: Ground, ledger: Ledger, seconds: float = 180) -> Balance:
    """Wait until every input has its outcome (or no longer), then until nothing can still appear, and balance.

    A gate that loses something is seen as such after `seconds`; one that doubles something, always.
    """
    reader = Reader(ground)
    try:
        deadline = time.monotonic() + seconds
        while not _is_complete(ledger, await asyncio.to_thread(reader.read)) and time.monotonic() < deadline:
            pass
        return balance(ledger, await asyncio.to_thread(reader.read_to_the_end))
    finally:
        reader.close()


def _is_complete(ledger: Ledger, seen: Outputs) -> bool:
    return (
        seen.final >= ledger.outcomes
        and seen.changes.total() >= len(ledger.replies) + len(ledger.commands)
        and seen.auto_replies.total() >= len(ledger.replies.keys() - seen.heard_late)
    )


def _difference(expected: Mapping[str, int], found: Mapping[str, int]) -> list[str]:
    """Every id that does not occur as often as it must."""
    names: Iterable[str] = expected.keys() | found.keys()
    return [
        f"{name}: {expected.get(name, 0)} expected, {found.get(name, 0)} found"
        for name in sorted(names) if expected.get(name, 0) != found.get(name, 0)
    ]  # fmt: skip


def _missing(expected: Mapping[str, int], found: Mapping[str, int]) -> int:
    return sum(max(0, times - found.get(name, 0)) for name, times in expected.items())
