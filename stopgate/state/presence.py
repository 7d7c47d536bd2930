"""Who may have a row: a bitmap with one bit for each mark, a superset at every instant, asked before anything else.

"No" is certain and takes a third of a microsecond; "perhaps" is settled by the row itself. Bits are never cleared, so a
removed row stays "perhaps" until the bitmap is built anew. One bit by one hash, rather than a Bloom filter's several:
at 24 to 48 bits a mark 2 to 4 % are falsely "perhaps", which costs less than more probes for everybody would.

The hash is CRC-32: in C, the same in every process (Python's own is not), and the low bits choose the place, so that
a bitmap is halved by laying its upper half over the lower.
"""

from collections.abc import Iterable
from zlib import crc32

BITS_PER_MARK = 24
_LEAST_BITS = 16
_MOST_BITS = 32


class Presence:
    """A bitmap over marks.

    Args:
        capacity: for how many marks; it works with more, but says "perhaps" more often.

    Attributes:
        bits: the bitmap; its length is a power of two.
        marks: how many bits are set.
    """

    __slots__ = ("_mask", "bits", "marks")

    def __init__(self, capacity: int = 0) -> None:
        wanted = (capacity * BITS_PER_MARK - 1).bit_length() if capacity else 0
        self._adopt(bytearray(1 << (min(max(wanted, _LEAST_BITS), _MOST_BITS) - 3)), marks=0)

    @classmethod
    def of(cls, bits: bytearray) -> "Presence":
        """Take over a bitmap that was saved.

        Raises:
            ValueError: no bitmap of ours has this length.
        """
        size = len(bits) * 8
        if size.bit_count() != 1 or not _LEAST_BITS < size.bit_length() <= _MOST_BITS + 1:
            raise ValueError(f"a bitmap of {len(bits)} bytes")
        presence = cls()
        presence._adopt(bits, marks=0)
        presence.recount()
        return presence

    def become(self, other: "Presence") -> None:
        """Take over another's marks, in place of our own."""
        self._adopt(other.bits, other.marks)

    def _adopt(self, bits: bytearray, marks: int) -> None:
        self.bits = bits
        self.marks = marks
        self._mask = len(bits) * 8 - 1

    @property
    def capacity(self) -> int:
        """For how many marks it is meant."""
        return len(self.bits) * 8 // BITS_PER_MARK

    @property
    def is_full(self) -> bool:
        """Whether a larger one is due."""
        return self.marks > self.capacity and len(self.bits) < 1 << (_MOST_BITS - 3)

    def perhaps(self, mark: bytes) -> bool:
        """False is certain."""
        at = crc32(mark) & self._mask
        return self.bits[at >> 3] >> (at & 7) & 1 == 1

    def add(self, mark: bytes) -> None:
        """From now on this mark is "perhaps"."""
        at = crc32(mark) & self._mask
        byte, bit = self.bits[at >> 3], 1 << (at & 7)
        if not byte & bit:
            self.bits[at >> 3] = byte | bit
            self.marks += 1

    def add_all(self, marks: Iterable[bytes]) -> None:
        """The same for many, faster because it does not count; call `recount` after the last of them."""
        bits, mask = self.bits, self._mask
        for mark in marks:
            at = crc32(mark) & mask
            bits[at >> 3] |= 1 << (at & 7)

    def recount(self) -> None:
        """Count the bits that are set."""
        self.marks = int.from_bytes(self.bits, "little").bit_count()

    def reserve(self, capacity: int) -> None:
        """Make room for so many marks at once; those known by now take twice the room at each doubling."""
        while self.capacity < capacity and len(self.bits) < 1 << (_MOST_BITS - 3):
            self._adopt(self.bits * 2, marks=self.marks * 2)

    def shrink(self) -> None:
        """Give back what was reserved in vain: fold as long as what comes out is not too full."""
        self.recount()
        while len(self.bits) > 1 << (_LEAST_BITS - 3):
            half = len(self.bits) // 2
            folded = int.from_bytes(self.bits[:half], "little") | int.from_bytes(self.bits[half:], "little")
            if folded.bit_count() > half * 8 // BITS_PER_MARK:
                return
            self._adopt(bytearray(folded.to_bytes(half, "little")), marks=folded.bit_count())
