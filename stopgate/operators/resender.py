"""Puts refused messages on `outbound` once more, in transactions under one transactional id for all runs.

Starting a run fences every earlier one: what that left open is aborted before this one looks at `outbound`, and it can
commit nothing any more. So of two runs at the same time, and of a run and its successor after a crash, each message
goes once. This holds without the gate's own dedupe window, which is a second net.

Transactions are small, because readers of committed records wait while one is open.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from agents.outbound import RESEND
from agents.settings import Settings
from schemas.topics import MAX_MESSAGE_BYTES, OUTBOUND
from stopgate.clients import ClusterError, open_producer
from stopgate.operators.resending import Candidate
from stopgate.together import Sending, write_together

AT_ONCE = 500
"""Messages in one transaction."""
TRANSACTION_TIMEOUT_MS = 10_000
"""After so long the broker aborts what a killed run left open."""


class Resender:
    """Sends; made by `open_resender`.

    Attributes:
        sent: how many messages are committed.
    """

    def __init__(self, producer: AIOKafkaProducer, topic: str) -> None:
        self._producer = producer
        self._topic = topic
        self.sent = 0

    async def send(self, candidates: Sequence[Candidate]) -> None:
        """Send messages again, in their order; those of earlier calls are safe whatever happens in this one.

        Raises:
            ClusterError: another run began, or the cluster failed; running it again sends the rest.
        """
        for start in range(0, len(candidates), AT_ONCE):
            some = candidates[start : start + AT_ONCE]
            try:
                await write_together(self._producer, map(self._again, some))
            except KafkaError as error:
                raise ClusterError(
                    f"broke off after {self.sent} messages ({type(error).__name__}): the cluster failed, or another "
                    "run was started meanwhile. Run it again: what was sent is not sent twice."
                ) from error
            self.sent += len(some)

    def _again(self, candidate: Candidate) -> Sending:
        headers = [*candidate.headers, (RESEND, candidate.decision.encode())]
        return Sending(self._topic, candidate.original, candidate.key, headers)


@asynccontextmanager
async def open_resender(settings: Settings) -> AsyncIterator[Resender]:
    """Fence every earlier run, and be ready to send.

    Raises:
        ClusterError: the cluster cannot be reached.
    """
    options = {
        # No worker's id can be this one: neither part of theirs may hold a colon.
        "transactional_id": f"{settings.app_id}:resend",
        "transaction_timeout_ms": TRANSACTION_TIMEOUT_MS,
        "max_request_size": 2 * MAX_MESSAGE_BYTES,
    }
    async with open_producer(settings, **options) as producer:
        yield Resender(producer, settings.topic(OUTBOUND.name))
