"""The present instant and the decision headers, made once for all records that are judged in the same millisecond."""

from collections.abc import Sequence
from typing import Any

from schemas.headers import DELIVERY_HEADERS, WARNINGS_HEADER, Headers
from schemas.record import Instant
from schemas.rejections import Finding


class Stamps:
    """Makes instants from clock readings and headers from records.

    Args:
        policy: the version of the rules.
    """

    def __init__(self, policy: str) -> None:
        self._policy = (DELIVERY_HEADERS["policy"], policy.encode())
        self._reading = -1
        self._instant = Instant.of_epoch_ms(0)
        self._decided_at = (DELIVERY_HEADERS["decided_at"], b"")

    def now(self, milliseconds: int) -> Instant:
        """The instant of a clock reading."""
        if milliseconds != self._reading:
            self._reading = milliseconds
            self._instant = Instant.of_epoch_ms(milliseconds)
            self._decided_at = (DELIVERY_HEADERS["decided_at"], str(self._instant).encode())
        return self._instant

    def headers(self, record: Any, warnings: Sequence[Finding] = ()) -> Headers:
        """The record's own headers and ours, for a decision at the instant last asked for.

        A decision is named by the place of its cause in the log: unique, and the same however often it is worked out.
        """
        decision = f"{record.topic}-{record.partition}-{record.offset}".encode()
        headers = [
            *record.headers,
            (DELIVERY_HEADERS["decision"], decision),
            self._decided_at,
            self._policy,
        ]
        if warnings:
            names = ",".join(finding.rule for finding in warnings)
            headers.append((WARNINGS_HEADER, names.encode()))
        return headers
