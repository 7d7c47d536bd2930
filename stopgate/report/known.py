"""What is known of millions of numbers, in 8 bytes a slot: the present state, and what the file itself said before."""

from array import array
from collections.abc import Iterable
from enum import IntFlag

from schemas.record import BlockedChannel, Instant

_FLAG_BITS = 14
_FLAG_MASK = (1 << _FLAG_BITS) - 1
_SPREAD = 0x9E3779B97F4A7C15
_WORD_MASK = (1 << 64) - 1


class Flag(IntFlag):
    """What is known of one number towards one account."""

    SMS_BLOCKED = 1
    VOICE_BLOCKED = 2
    HANDSET = 4
    SMS_OUT_IN_FILE = 8
    VOICE_OUT_IN_FILE = 16
    SMS_IN_IN_FILE = 32
    VOICE_IN_IN_FILE = 64


OUT_SHIFT, IN_SHIFT = 3, 5
"""How far the file's own flags stand above those of the state."""


def channel_mask(channels: Iterable[BlockedChannel]) -> int:
    """The state's flags of some channels; shift it for the file's."""
    return sum({"sms": 1, "voice": 2}[channel] for channel in channels)


class NumberTable:
    """Flags by number: a hash table of 64-bit words, 50 bits of number (15 digits) above 14 bits of flags.

    A dict would take twelve times the memory; ten million numbers take 134 MB here.
    """

    def __init__(self) -> None:
        self._bits = 10
        self._used = 0
        self._slots = array("Q", bytes(8 << self._bits))

    def __len__(self) -> int:
        return self._used

    def get(self, digits: int) -> int:
        """The flags of a number, 0 where nothing is known."""
        return self._slots[self._find(digits)] & _FLAG_MASK

    def set(self, digits: int, flags: int) -> None:
        """Replace the flags of a number."""
        at = self._find(digits)
        if not self._slots[at]:
            self._used += 1
        self._slots[at] = digits << _FLAG_BITS | flags
        if self._used * 3 > 2 << self._bits:
            self._grow()

    def _find(self, digits: int) -> int:
        """The slot that holds the number, or the free one where it belongs."""
        slots, last = self._slots, (1 << self._bits) - 1
        at = (digits * _SPREAD & _WORD_MASK) >> (64 - self._bits)
        while (word := slots[at]) and word >> _FLAG_BITS != digits:
            at = (at + 1) & last
        return at

    def _grow(self) -> None:
        old = self._slots
        self._bits += 1
        self._slots = array("Q", bytes(8 << self._bits))
        for word in old:
            if word:
                self._slots[self._find(word >> _FLAG_BITS)] = word


class Known:
    """The present state of all numbers an import may meet, and what its own earlier rows said.

    Lifted entries are few, so they keep more: when they were lifted, and the ids of the commands that once blocked
    them, by which a file that is imported again is recognised.
    """

    def __init__(self) -> None:
        self._tables: dict[str, NumberTable] = {}
        self._lifted: dict[tuple[str, int], tuple[Instant, frozenset[str]]] = {}

    def __len__(self) -> int:
        return sum(len(table) for table in self._tables.values())

    def learn(self, account: str, number: str, blocked: int, *, by_handset: bool) -> None:
        """Take over the state of a number: the mask of blocked channels, and whether only the handset lifts it."""
        digits = int(number[1:])
        flags = (blocked & 3) | (Flag.HANDSET if by_handset else 0)
        self._table(account).set(digits, int(flags))
        self._lifted.pop((account, digits), None)

    def learn_lifted(self, account: str, number: str, at: Instant, ids: Iterable[str]) -> None:
        """Take over that a number may be messaged again since an instant."""
        self.learn(account, number, 0, by_handset=False)
        self._lifted[account, int(number[1:])] = (at, frozenset(ids))

    def flags(self, account: str, number: str) -> int:
        """Everything known of a number, as `Flag`s."""
        table = self._tables.get(account)
        return table.get(int(number[1:])) if table else 0

    def lifted(self, account: str, number: str) -> tuple[Instant, frozenset[str]] | None:
        """When a number was lifted, and by which commands it had been blocked before; None where it was not."""
        return self._lifted.get((account, int(number[1:]))) if self._lifted else None

    def note(self, account: str, number: str, flags: int) -> None:
        """Remember what a row of the file said, on top of what is known."""
        table = self._table(account)
        digits = int(number[1:])
        table.set(digits, table.get(digits) | flags)

    def _table(self, account: str) -> NumberTable:
        if (table := self._tables.get(account)) is None:
            table = self._tables[account] = NumberTable()
        return table
