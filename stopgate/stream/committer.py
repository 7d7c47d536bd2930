"""Group commit: one transaction after the other over all lanes of this worker.

While one transaction runs, the lanes stage for the next; so the more there is to do, the more one transaction carries,
and a quiet worker commits at once. In each transaction, in this order:

1. all batches and the offsets are written, the offsets fenced by the generation of the assignment under which the
   batches were decided, and the transaction is committed (producer.py);
2. only then do the batches stop counting as pending.

Any error in this ends the process. A worker that was fenced out while frozen ends here, too, and commits nothing.
"""

import asyncio
import contextlib
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from stopgate.stream.fencing import Member
from stopgate.stream.lane import Lane, Staged
from stopgate.stream.producer import Place, TransactionalProducer
from stopgate.stream.stats import Stats
from stopgate.stream.vital import vital

_A_MOMENT_SECONDS = 0.02


class Committer:
    """The one transactional producer of a worker, and the loop that commits.

    Args:
        transactional_id: stable over restarts of the same worker, so that a restart aborts what it left open.
        lanes: those of the current assignment, until drained.
        timeout_ms: after this long the broker aborts a transaction that a dead worker left open.
    """

    def __init__(
        self,
        *,
        transactional_id: str,
        lanes: Callable[[], Iterable[Lane]],
        stats: Stats,
        timeout_ms: int,
        client: dict[str, Any],
    ) -> None:
        self.transactional_id = transactional_id
        self.wakeup = asyncio.Event()
        self.committed = asyncio.Event()
        self.member: Member | None = None
        self.producer = TransactionalProducer(
            transactional_id=transactional_id, timeout_ms=timeout_ms, client=client
        )
        self._lanes = lanes
        self._stats = stats
        self._task: asyncio.Task[None] | None = None
        self._in_transaction = False

    async def start(self) -> None:
        """Take over the transactional id (this aborts what an earlier life left open) and begin committing."""
        await self.producer.start()
        self._task = asyncio.create_task(vital(self._run()), name="stopgate-committer")

    async def next_commit(self) -> None:
        """Return when another transaction is committed, or after a moment in which there was none."""
        self.wakeup.set()
        self.committed.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_A_MOMENT_SECONDS):
                await self.committed.wait()

    async def drain(self) -> None:
        """Return when everything that was decided is committed: what a rebalance and a clean stop wait for."""
        while self._in_transaction or any(lane.staged or lane.deciding for lane in self._lanes()):
            self.wakeup.set()
            await asyncio.sleep(0.001)

    async def stop(self) -> None:
        """Stop committing; call `drain` first."""
        if self._task:
            self._task.cancel()
        await self.producer.stop()

    async def _run(self) -> None:
        while True:
            await self.wakeup.wait()
            self.wakeup.clear()
            lanes = tuple(self._lanes())
            if any(lane.deciding for lane in lanes):
                raise AssertionError("an agent awaited inside `with batch`")
            work = [(lane, lane.take()) for lane in lanes if lane.staged]
            if work:
                self._in_transaction = True
                await self._transaction(work, self.member)
                self._in_transaction = False

    async def _transaction(self, work: list[tuple[Lane, Staged]], member: Member | None) -> None:
        began = time.perf_counter()
        batches: dict[Place, list[Any]] = defaultdict(list)
        for _, staged in work:
            for at, builders in staged.builders.items():  # a lane may write to another's partition, too
                batches[at] += builders
        offsets = {
            tp: (offset, lane.notes.get(tp, ""))
            for lane, staged in work
            for tp, offset in staged.offsets.items()
        }
        ends = await self.producer.commit(batches, offsets, member)
        for lane, staged in work:
            staged.ends |= {at: ends[at] for at in staged.builders}
            lane.settle(staged)
        self._stats.transactions += 1
        self._stats.transaction_seconds += time.perf_counter() - began
        self._stats.last_commit = time.monotonic()
        self.committed.set()
