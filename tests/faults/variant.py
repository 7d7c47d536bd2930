"""A worker with something switched off or something wrong in it, for the controls: `python -m tests.faults.variant WHAT`.

Each control must make a test fail that the real worker passes; else the test proves nothing.
"""

import asyncio
import os
import sys
import time
from collections.abc import Sequence
from typing import Any

from aiokafka import TopicPartition
from aiokafka.consumer.group_coordinator import GroupCoordinator

import agents.outbound
import agents.standing
from agents.app import make_app
from agents.gate import Gate
from agents.logs import configure_logs
from agents.settings import load_settings
from agents.warming import warm_up
from schemas.topics import OUTBOUND
from stopgate.policy.accounts import Accounts
from stopgate.stream import fencing, log_offsets, opening, wire
from stopgate.stream.fetcher import Fetcher
from stopgate.stream.lane import Lane
from stopgate.stream.opening import Opening

POISON = b"poison-for-the-agent"
QUICKSAND = b"quicksand-for-the-agent"


async def serve(options: dict[str, Any]) -> None:
    """Run the worker until it is killed or ends itself."""
    settings = load_settings(os.environ)
    configure_logs(level=settings.log_level, form=settings.log_format)
    (settings.data_dir / settings.app_id).mkdir(parents=True, exist_ok=True)
    app = make_app(settings, Accounts(), **options)
    warm_up(app.gate)
    await app.start()
    await app.wait_until_stopped()


def without_barrier() -> dict[str, Any]:
    """Messages are judged as they come, whatever STOP the broker holds."""
    return {"barrier": False}


def with_unstable_offsets() -> dict[str, Any]:
    """A new owner begins at the committed offsets although a transaction of the former one may still move them."""
    asked = wire.OffsetFetch
    fencing.wire.OffsetFetch = lambda group, topics, stable: asked(group, topics, False)
    opening.end_offsets = _last_stable
    return {}


async def _last_stable(client: Any, partitions: Any, *, committed: bool = True) -> Any:
    """And restores no further than what is stable already."""
    return await log_offsets.end_offsets(client, partitions, committed=True)


def with_faulty_agent() -> dict[str, Any]:
    """Defects in the application: one record raises, another holds it up for ever; in `verifications` too."""
    judge, apply = agents.outbound.judge, agents.standing._apply

    def apply_or_fail(gate: Gate, record: Any) -> None:
        if POISON in (record.value or b""):
            raise LookupError("a defect of the tests")
        apply(gate, record)

    def judge_or_fail(lane: Lane, gate: Gate, record: Any) -> None:
        if POISON in (record.value or b""):
            raise LookupError("a defect of the tests")
        while QUICKSAND in (record.value or b""):
            time.sleep(0.1)
        judge(lane, gate, record)

    agents.outbound.judge = judge_or_fail
    agents.standing._apply = apply_or_fail
    return {}


def with_a_lane_that_never_opens() -> dict[str, Any]:
    """Lane 0 waits for something that never comes; the others open and work."""
    restore = Opening._restore

    async def restore_or_wait(self: Opening) -> None:
        if self._lane.partition == 0:
            await asyncio.Event().wait()
        await restore(self)

    Opening._restore = restore_or_wait  # type: ignore[method-assign]
    return {}


def with_an_input_that_is_never_fetched() -> dict[str, Any]:
    """Lane 0 is open, but its messages are not asked for."""
    ask = Fetcher._ask

    def ask_for_others(self: Fetcher, wanted: Sequence[TopicPartition], wait_ms: int) -> None:
        ask(
            self,
            [tp for tp in wanted if not (tp.topic.endswith(OUTBOUND.name) and tp.partition == 0)],
            wait_ms,
        )

    Fetcher._ask = ask_for_others  # type: ignore[method-assign]
    return {}


def with_an_impatient_group() -> dict[str, Any]:
    """A consumer is idle that has not fetched for three seconds; else it is for five minutes."""
    prepare = GroupCoordinator.__init__

    def prepare_impatiently(self: GroupCoordinator, *args: Any, **options: Any) -> None:
        prepare(self, *args, **(options | {"max_poll_interval_ms": 3_000}))

    GroupCoordinator.__init__ = prepare_impatiently
    return {}


def with_a_jumping_clock() -> dict[str, Any]:
    """Somebody sets the machine's clock every second: back by half an hour, right, ahead by half an hour."""
    true, true_ns = time.time, time.time_ns

    def wrong_by() -> int:
        return (int(time.monotonic()) % 3 - 1) * 1800

    time.time = lambda: true() + wrong_by()
    time.time_ns = lambda: true_ns() + wrong_by() * 1_000_000_000
    return {}


VARIANTS = {
    "with-a-jumping-clock": with_a_jumping_clock,
    "with-a-lane-that-never-opens": with_a_lane_that_never_opens,
    "with-an-input-that-is-never-fetched": with_an_input_that_is_never_fetched,
    "with-an-impatient-group": with_an_impatient_group,
    "without-barrier": without_barrier,
    "with-unstable-offsets": with_unstable_offsets,
    "with-faulty-agent": with_faulty_agent,
}


def variant(name: str) -> tuple[str, ...]:
    """The command of such a worker."""
    assert name in VARIANTS
    return (sys.executable, "-m", "tests.faults.variant", name)


if __name__ == "__main__":
    asyncio.run(serve(VARIANTS[sys.argv[1]]()))
