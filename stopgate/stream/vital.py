"""Tasks that may not end by themselves.

A task that nobody awaits dies without a word: of an error, or of a cancellation that came out of a future it awaited.
Then a worker lives on, keeps its partitions, and does a part of its work no longer. So every task of ours is `vital`,
and the tasks that aiokafka runs unseen are looked at (`check_clients`).
"""

import asyncio
from collections.abc import Awaitable
from typing import Any

from aiokafka import AIOKafkaConsumer

from stopgate.stream.failstop import fail_stop


async def vital(work: Awaitable[None], *, partition: int | None = None) -> None:
    """Do the work; whatever ends it but our own cancellation ends the process.

    Args:
        partition: for the line in the log.
    """
    try:
        await work
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise
        fail_stop(RuntimeError("what a task awaited was cancelled under it"), partition=partition)
    except Exception as error:
        fail_stop(error, partition=partition)


def check_clients(*clients: Any) -> None:
    """Look at the tasks that consumers and producers of aiokafka run; they do not tell when one has ended.

    Raises:
        RuntimeError: one has, so nothing would ever be fetched, sent or learned of the cluster again.
    """
    for client in clients:
        if isinstance(client, AIOKafkaConsumer):
            tasks = {
                "fetches": client._fetcher._fetch_task,
                "learns of the cluster": client._client._sync_task,
            }
        else:
            tasks = {"learns of the cluster": client.client._sync_task}
        for what, task in tasks.items():
            if task.done():
                raise RuntimeError(f"the task of the Kafka client that {what} has ended") from _reason(task)


def _reason(task: "asyncio.Task[Any]") -> BaseException | None:
    return None if task.cancelled() else task.exception()
