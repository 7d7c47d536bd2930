"""What is due without any input (timers, released messages): judged after the barrier like any message, in slices.

However many are due in one moment, what is new gets its turn after each round, and no transaction grows without bounds:

* A round is a slice for each lane that has something due, or several where few lanes have. The event loop is free between
  two slices, because the transaction under way needs many short turns, and the heartbeats theirs.
* What was judged is pending until it is committed, like input, and a lane without room gets no slice.

A round has a barrier of its own, and does only what was due before it: so a STOP that was acknowledged before a message
came due (by the clock, or because somebody approved it) is applied when the message is judged.
"""

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stopgate.stream.consumer import Consumer

_ROUND_RECORDS = 1_000
"""About so many are worth a barrier."""


async def do_what_is_due(consumer: "Consumer") -> bool:
    """One round; returns whether there was anything to do."""
    lanes, config = consumer.lanes, consumer.config
    due = [lane for lane in lanes.values() if lane.is_ready and lane.has_room(config) and config.is_due(lane)]
    if not due:
        return False
    slices = max(1, _ROUND_RECORDS // (config.due_records * len(due)))
    for lane in due:
        config.take_due(lane, config.due_records * slices)
    await consumer.pass_barrier(lanes, {lane.partition for lane in due})
    for lane in due * slices:
        if lane.is_ready and lane.has_room(config) and config.is_due(lane):
            config.on_due(lane, config.due_records)
            consumer.committer.wakeup.set()
            await asyncio.sleep(0)
    return True
