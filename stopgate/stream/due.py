"""What is due without any input (timers, released messages): judged after the barrier like any message, in slices.

However many are due in one moment, what is new gets its turn after each round, and no transaction grows without bounds:

* A round is one slice for each lane that has something due; the event loop is free between two slices, because the
  transaction under way and the heartbeats need it.
* What was judged is pending until it is committed, like input, and a lane without room gets no slice.

A round has a barrier of its own: whatever the broker had acknowledged before it began is applied, so a STOP received
meanwhile wins.
"""

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer


async def do_what_is_due(consumer: "Consumer") -> bool:
    """One round; returns whether there was anything to do."""
    lanes, config = consumer.lanes, consumer.config
    due = [lane for lane in lanes.values() if lane.is_ready and lane.has_room(config) and config.is_due(lane)]
    if not due:
        return False
    await consumer.pass_barrier(lanes, {lane.partition for lane in due})
    for lane in due:
        if lane.is_ready:
            config.on_due(lane, config.due_records)
            consumer.committer.wakeup.set()
            await asyncio.sleep(0)
    return True
