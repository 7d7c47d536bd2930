"""Closing clients of Kafka, which may not keep us from ending."""

import asyncio
import contextlib
from collections.abc import Awaitable

_CLOSE_SECONDS = 1.0


async def close_soon(closing: Awaitable[object]) -> None:
    """Close a client, or leave it after a second; it takes milliseconds.

    aiokafka cancels its own tasks and waits for them; before Python 3.12 `asyncio.wait_for` loses a cancellation that
    comes in the same moment as an answer, and the wait has no end.
    """
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_CLOSE_SECONDS):
            await closing
