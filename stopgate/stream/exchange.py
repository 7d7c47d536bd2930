"""A fetch and, behind it on the same connection, the question where control ends.

A broker takes up a connection's requests one after the other ("the server guarantees that on a single TCP connection,
requests will be processed in the order they are sent", Kafka protocol guide), so it looks there after it has read what it
answers to the fetch. This says nothing about records of other brokers.
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from aiokafka import TopicPartition
from aiokafka.client import ConnectionGroup
from aiokafka.conn import CloseReason
from aiokafka.errors import NodeNotReadyError, RequestTimedOutError

from stopgate.stream.fetch_wire import Fetch, Fetched, ListOffsets
from stopgate.stream.log_offsets import LATEST

Ends = Mapping[TopicPartition, int]


async def exchange(
    client: Any, node: int, fetch: Fetch, asked: Sequence[TopicPartition]
) -> tuple[list[Fetched], Ends]:
    """Send both and await both answers.

    Args:
        client: the connections (aiokafka's).
        asked: control partitions that the broker leads; the question is left out where there are none.

    Returns:
        What was fetched, and where those partitions end that the broker told of.

    Raises:
        KafkaError: the broker cannot be reached, or did not answer in time; its connection is closed then.
    """
    conn = await client._get_conn(node, group=ConnectionGroup.DEFAULT)
    if conn is None:
        raise NodeNotReadyError
    sent = [conn.send(fetch)]
    if asked:
        sent.append(conn.send(ListOffsets(asked, at=LATEST, committed=False)))
    answers: list[Any] = await asyncio.gather(*sent, return_exceptions=True)
    for failed in answers:
        if isinstance(failed, TimeoutError):
            conn.close(reason=CloseReason.CONNECTION_TIMEOUT)
            raise RequestTimedOutError from failed
        if isinstance(failed, BaseException):
            raise failed
    told = answers[1] if asked else {}
    return answers[0], {tp: offset for tp, (error, offset) in told.items() if not error}
