"""A worker frozen in the middle of a transaction, past its session, and thawed: fenced, exit 70, nothing of it counts."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Literal

import pytest

from tests.faults.feeder import Feeder
from tests.faults.ground import SESSION_SECONDS, Ground
from tests.faults.proxy import TRANSACTION_STEPS, Proxy
from tests.faults.scenario import balanced
from tests.faults.variant import variant
from tests.faults.workers import Worker, until
from tests.stream.conftest import ProxiedBroker

MAKE = Callable[..., Awaitable[Ground]]
WHENS: tuple[Literal["before", "after"], ...] = ("before", "after")
EVERY_MOMENT = [(step, when) for step in TRANSACTION_STEPS for when in WHENS]
IN_CI = {("records produced", "after"), ("offsets committed", "after")}
MOMENTS = [
    pytest.param(*moment, marks=() if moment in IN_CI else pytest.mark.long) for moment in EVERY_MOMENT
]


async def freeze_at(
    worker: Worker, proxy: Proxy, step: str, when: Literal["before", "after"]
) -> asyncio.Event:
    """Freeze a worker at a moment of its transaction; the request waits on its way until the event is set."""
    goes_on = asyncio.Event()

    async def freeze() -> None:
        worker.freeze()
        await goes_on.wait()

    trap = proxy.trap(TRANSACTION_STEPS[step], when, freeze)
    await asyncio.wait_for(trap.sprung.wait(), 90)
    return goes_on


@pytest.mark.parametrize(("step", "when"), MOMENTS)
async def test_frozen_in_a_transaction(
    proxied_broker: ProxiedBroker, make_ground: MAKE, step: str, when: Literal["before", "after"]
) -> None:
    """Another worker takes over while it is frozen; what it had begun is never seen, and it ends itself with 70."""
    proxy = proxied_broker.proxy()
    ground = await make_ground(proxied_broker.broker.bootstrap, through=proxy.address)
    frozen, successor = Worker(ground, "frozen"), Worker(ground, "successor")
    async with proxy, Feeder(ground) as feeder:
        await feeder.start()
        frozen.start()
        await frozen.ready()
        goes_on = await freeze_at(frozen, proxy, step, when)
        successor.start()
        await successor.ready(seconds=SESSION_SECONDS + 90)
        goes_on.set()
        frozen.thaw()
        assert await frozen.ended() == 70
        await balanced(ground, feeder, told=f"frozen {when} {step}:")


async def test_frozen_with_nothing_in_hand(ground: Ground) -> None:
    """It ends all the same when it hears that the group took it for dead, and says so."""
    frozen, successor = Worker(ground, "frozen"), Worker(ground, "successor")
    frozen.start()
    await frozen.ready()
    frozen.freeze()
    successor.start()
    await successor.ready(seconds=SESSION_SECONDS + 90)
    frozen.thaw()
    assert await frozen.ended() == 70
    (failed,) = frozen.events("worker.failed")
    assert failed["error"] == "SessionLostError"


async def test_partitions_are_free_soon_whatever_the_frozen_worker_was_writing(
    proxied_broker: ProxiedBroker, make_ground: MAKE
) -> None:
    """A transaction that changed no state is found by its offsets; nobody waits for it to time out."""
    proxy = proxied_broker.proxy()
    ground = await make_ground(proxied_broker.broker.bootstrap, through=proxy.address)
    frozen, successor = Worker(ground, "frozen"), Worker(ground, "successor")
    async with proxy, Feeder(ground, words=False) as feeder:
        await feeder.start()
        frozen.start()
        await frozen.ready()
        await freeze_at(frozen, proxy, "offsets committed", "after")
        successor.start()
        await until(lambda: successor.events("lanes.assigned"), SESSION_SECONDS + 90)
        await successor.ready(seconds=SESSION_SECONDS)
        frozen.kill()
        await balanced(ground, feeder)


@pytest.mark.long  # a control by timing: on a loaded machine the freeze may miss its moment
async def test_without_stable_offsets_the_same_traffic_doubles(
    proxied_broker: ProxiedBroker, make_ground: MAKE
) -> None:
    """The control: a successor that takes the committed offsets as they stand decides what the thawed one commits after all.

    Without words no state changes, and no open changelog gives the transaction away.
    """
    proxy = proxied_broker.proxy()
    ground = await make_ground(proxied_broker.broker.bootstrap, through=proxy.address)
    frozen = Worker(ground, "frozen")
    careless = Worker(ground, "careless", command=variant("with-unstable-offsets"))
    async with proxy, Feeder(ground, words=False) as feeder:
        await feeder.start()
        frozen.start()
        await frozen.ready()
        goes_on = await freeze_at(frozen, proxy, "transaction ended", "before")
        careless.start()
        await careless.ready(seconds=SESSION_SECONDS + 90)
        goes_on.set()
        with pytest.raises(AssertionError, match=r"duplicated=[1-9]"):
            await balanced(ground, feeder)
