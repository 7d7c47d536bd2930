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
RowKey = bytes


@dataclass(slots=True)
class HeldIndex:
    """Which held messages are to be judged again, and when.

    Attributes:
        timers: a heap of instant (ms) and row; a row that is gone or was moved is passed over when its time comes.
        waiting: rows by what they wait for.
        woken: rows to be judged again now, oldest first.
        count: how many messages are held.
    """

    timers: list[tuple[int, RowKey]] = field(default_factory=list)
    waiting: dict[Reason, set[RowKey]] = field(default_factory=lambda: defaultdict(set))
    woken: deque[RowKey] = field(default_factory=deque)
    count: int = 0

    def add(self, row: RowKey, *, at_ms: int | None, reason: Reason | None) -> None:
        """Remember when or by what a row is to be judged again."""
        if at_ms is not None:
            heapq.heappush(self.timers, (at_ms, row))
        if reason is not None:
            self.waiting[reason].add(row)

    def wake(self, reason: Reason) -> None:
        """What these rows waited for has happened."""
        self.woken.extend(sorted(self.waiting.pop(reason, ())))

    def wake_all(self, awaiting: Awaiting, handset: str) -> None:
        """The same for one handset and every account."""
        for reason in [
            reason for reason in self.waiting if reason[0] == awaiting and reason[1].endswith(f"|{handset}")
        ]:
            self.wake(reason)

    def is_due(self, now_ms: int) -> bool:
        """Whether anything is to be judged again now."""
        return bool(self.woken) or bool(self.timers and self.timers[0][0] <= now_ms)

    def take_due(self, now_ms: int, limit: int) -> list[RowKey]:
        """Take at most so many rows that are due, in order; each once, however many reasons it has to be judged now."""
        due: dict[RowKey, None] = {}
        while len(due) < limit and self.woken:
            due[self.woken.popleft()] = None
        while len(due) < limit and self.timers and self.timers[0][0] <= now_ms:
            due[heapq.heappop(self.timers)[1]] = None
        return list(due)


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
