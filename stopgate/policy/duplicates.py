"""Which messages were judged already: one entry for each account and id, for as long as the window reaches."""

from collections import deque


class SeenMessages:
    """The names of messages within a time window, by the timestamps of their records.

    A name is kept as a 64-bit hash, so an entry costs about 100 bytes; two names that share one would need billions of
    messages within the window.

    Args:
        window_ms: 0 remembers nothing.
    """

    def __init__(self, window_ms: int) -> None:
        self._window = window_ms
        self._seen: dict[int, int] = {}
        self._order: deque[int] = deque()
        """Timestamp, name, timestamp, name: flat, so that the garbage collector has nothing to walk."""

    def __len__(self) -> int:
        return len(self._seen)

    def add(self, account: str, message_id: str, resend: bytes | None, timestamp_ms: int) -> bool:
        """Remember a message; returns whether it was known.

        Args:
            resend: set where an operator sends a refused message again: each such act counts as a name of its own.
            timestamp_ms: of the record.
        """
        if not self._window:
            return False
        self._forget(timestamp_ms - self._window)
        name = hash((account, message_id, resend))
        before = self._seen.get(name)
        if before is not None and abs(timestamp_ms - before) < self._window:
            return True
        self._seen[name] = timestamp_ms
        self._order.extend((timestamp_ms, name))
        return False

    def _forget(self, limit_ms: int) -> None:
        order, seen = self._order, self._seen
        while order and order[0] <= limit_ms:
            timestamp, name = order.popleft(), order.popleft()
            if seen.get(name) == timestamp:
                del seen[name]
