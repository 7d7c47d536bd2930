"""What a lane remembers beside its tables: recent message names, held messages by what they wait for, open reviews.

Nothing here is durable by itself. Held messages and open reviews are rows of the `waiting` table; recent names are
read again from `outbound`. All of it is rebuilt whenever a lane opens.
"""

import heapq
from collections import defaultdict, deque
from dataclasses import dataclass, field

from schemas.broadcasts import Broadcast
from schemas.record import Instant
from schemas.rejections import Awaiting
from schemas.reviews import Review
from stopgate.policy.duplicates import SeenMessages
from stopgate.policy.opt_out import ANY_ACCOUNT

Reason = tuple[Awaiting, str]
"""Whose decision a message waits for, and about what: a sender, or `account|handset`."""
Place = int
"""Where a held message stands in `outbound`: its offset and its partition in one number (see `place_of`)."""

_PARTITIONS = (1 << 24) - 3
"""More than there can be; odd, so that places of one partition differ in the low bits by which sets tell them apart."""
_PLACE_BITS = 88
"""Of the largest offset in the last partition."""


def place_of(partition: int, offset: int) -> Place:
    """A place as one number, in the order of offsets: a fraction of the memory that a row's key takes."""
    return offset * _PARTITIONS + partition


def partition_and_offset(place: Place) -> tuple[int, int]:
    """What `place_of` was made of."""
    offset, partition = divmod(place, _PARTITIONS)
    return partition, offset


@dataclass(slots=True)
class HeldIndex:
    """Which held messages are to be judged again, and when; what they say is on disk alone.

    There may be a million of them: so an entry is one number, which takes 56 bytes with its place in the heap and which
    the garbage collector does not walk.

    Attributes:
        timers: a heap of instant (ms) and place, as one number each; a message that is gone or was moved is passed over
            when its time comes.
        waiting: messages by what they wait for.
        woken: messages to be judged again now, oldest first.
        taken: those that were due before the barrier, and are judged behind it.
        taken_at: the instant (ms) at which they were due.
        count: how many messages are held.
        newest: the highest offset of any that was held: what stands behind it never was.
    """

    timers: list[int] = field(default_factory=list)
    waiting: dict[Reason, set[Place]] = field(default_factory=lambda: defaultdict(set))
    woken: deque[Place] = field(default_factory=deque)
    taken: deque[Place] = field(default_factory=deque)
    taken_at: int = 0
    count: int = 0
    newest: int = -1

    def add(self, place: Place, *, at_ms: int | None, reason: Reason | None) -> None:
        """Remember when or by what a message is to be judged again."""
        self.newest = max(self.newest, place // _PARTITIONS)
        if at_ms is not None:
            heapq.heappush(self.timers, at_ms << _PLACE_BITS | place)
        if reason is not None:
            self.waiting[reason].add(place)

    def wake(self, reason: Reason) -> None:
        """What these messages waited for has happened."""
        self.woken.extend(sorted(self.waiting.pop(reason, ())))

    def wake_all(self, awaiting: Awaiting, handset: str) -> None:
        """The same for one handset and every account."""
        for reason in [
            reason for reason in self.waiting if reason[0] == awaiting and reason[1].endswith(f"|{handset}")
        ]:
            self.wake(reason)

    def next_timer(self) -> int | None:
        """The earliest instant (ms) for which any is set."""
        return self.timers[0] >> _PLACE_BITS if self.timers else None

    def is_due(self, now_ms: int) -> bool:
        """Whether anything is to be judged again now."""
        return bool(self.taken or self.woken) or bool(self.timers and self.timers[0] >> _PLACE_BITS <= now_ms)

    def take_due(self, now_ms: int, limit: int) -> None:
        """Take what is due now, so that at most so many are taken."""
        self.taken_at = now_ms
        while len(self.taken) < limit and (place := self.pop_due(now_ms)) is not None:
            self.taken.append(place)

    def pop_due(self, now_ms: int) -> Place | None:
        """Take the next one that is due: first what was woken. One with several reasons comes once for each."""
        if self.woken:
            return self.woken.popleft()
        if self.timers and self.timers[0] >> _PLACE_BITS <= now_ms:
            return heapq.heappop(self.timers) & (1 << _PLACE_BITS) - 1
        return None


class Memory:
    """The memory of one lane.

    Attributes:
        seen, heard: names of recent messages and replies.
        held: which held messages are to be judged again, and when.
        reviews: open ones, by account and handset.
        standing_seen: the last change of any sender's standing that held messages were woken for.
        tallies: counts of broadcasts that are not written yet.
        noted: how many messages were noted for caps; every so many, old rows are looked for.
        swept_to: how far in the table they were looked for last.
    """

    def __init__(self, dedupe_window_ms: int) -> None:
        self.seen = SeenMessages(dedupe_window_ms)
        self.heard = SeenMessages(dedupe_window_ms)
        self.held = HeldIndex()
        self.reviews: dict[tuple[str, str], Review] = {}
        self.standing_seen = -1
        self.tallies: dict[bytes, Broadcast] = {}
        self.noted = 0
        self.swept_to = b""

    def review_of(self, account: str, handset: str) -> Review | None:
        """The open review that bears on a message of this account: its own, or one for every account."""
        if not self.reviews:
            return None
        return self.reviews.get((account, handset)) or self.reviews.get((ANY_ACCOUNT, handset))

    def expired_reviews(self, now: Instant) -> list[Review]:
        """Open reviews whose time is over."""
        return [review for review in self.reviews.values() if review.expires_at and review.expires_at <= now]
