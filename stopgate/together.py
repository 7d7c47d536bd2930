"""Records written in one transaction, all or none, outside the worker; the engine's own are in `stopgate/stream`.

Two traps of the client are met here once. Its commit waits for batches that failed but never tells. And a producer
that is fenced while a record waits to be taken answers that record with "not in a transaction", which is no error of
Kafka's; only the transaction's end says what happened.
"""

import asyncio
import contextlib
from collections.abc import Iterable
from dataclasses import dataclass

from aiokafka import AIOKafkaProducer
from aiokafka.errors import IllegalOperation, KafkaError


@dataclass(frozen=True, slots=True)
class Sending:
    """A record to be written.

    Attributes:
        topic: its whole name, prefix included.
        value, key: as they will stand there.
        headers: in the order given; a name may come twice.
    """

    topic: str
    value: bytes
    key: bytes | None
    headers: Iterable[tuple[str, bytes]] = ()


async def write_together(producer: AIOKafkaProducer, sendings: Iterable[Sending]) -> None:
    """Write records in one transaction.

    Args:
        producer: started, with a transactional id, in no transaction.

    Raises:
        ProducerFenced: somebody took over the transactional id; none of them is written.
        KafkaError: the cluster failed; none of them is written, unless it was the commit's answer that got lost.
    """
    await producer.begin_transaction()
    try:
        arrivals = [await _send(producer, sending) for sending in sendings]
        await asyncio.gather(*arrivals)
    except BaseException:
        if not producer._txn_manager.is_fatal_error():  # else there is nothing left that could abort it
            with contextlib.suppress(KafkaError):
                await producer.abort_transaction()
        raise
    await producer.commit_transaction()


async def _send(producer: AIOKafkaProducer, sending: Sending) -> "asyncio.Future[object]":
    try:
        arrival: asyncio.Future[object] = await producer.send(
            sending.topic, sending.value, key=sending.key, headers=list(sending.headers)
        )
    except IllegalOperation:
        await producer._txn_manager.wait_for_transaction_end()
        raise
    return arrival
