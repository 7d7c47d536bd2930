"""What the agents count on the hot path: plain numbers, read by the metrics page."""

import time
from collections import Counter, deque

_WINDOW_SECONDS = 60.0


class Counts:
    """Counters of one worker since it started.

    Attributes:
        outcomes: outbound records by what became of them.
        rules: findings by rule.
        dead_letters: by topic.
        unattributed: opt-outs and doubtful replies whose account nobody could find, by what they were.
        contradicted: receipts that contradicted what was believed of their sender, by what they say of it.
        unmapped: replies that were a default keyword which their account took off its list, by keyword.
    """

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.rules: Counter[str] = Counter()
        self.dead_letters: Counter[str] = Counter()
        self.unattributed: Counter[str] = Counter()
        self.contradicted: Counter[str] = Counter()
        self.unmapped: Counter[str] = Counter()
        self._ages: deque[tuple[float, float]] = deque(maxlen=10_000)

    def heard_stop(self, age_seconds: float) -> None:
        """An opt-out took effect so long after its record was appended."""
        self._ages.append((time.monotonic(), age_seconds))

    def stop_to_effect(self) -> float:
        """The longest such time within the last minute."""
        since = time.monotonic() - _WINDOW_SECONDS
        return max((age for at, age in self._ages if at >= since), default=0.0)

    def tables(self) -> dict[str, Counter[str]]:
        """The labelled counters by metric name."""
        return {
            "stopgate_messages_total": self.outcomes,
            "stopgate_findings_total": self.rules,
            "stopgate_dead_letters_total": self.dead_letters,
            "stopgate_unattributed_replies_total": self.unattributed,
            "stopgate_contradicted_senders_total": self.contradicted,
            "stopgate_unmapped_keywords_total": self.unmapped,
        }
