"""SIGKILL of a worker, at random instants and at every step of a transaction: nothing lost, doubled or leaked."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Literal

import pytest

from tests.faults.feeder import Feeder
from tests.faults.ground import Ground
from tests.faults.proxy import TRANSACTION_STEPS
from tests.faults.scenario import balanced
from tests.faults.workers import Worker, kept, until
from tests.stream.conftest import ProxiedBroker

WHENS: tuple[Literal["before", "after"], ...] = ("before", "after")
MAKE = Callable[..., Awaitable[Ground]]


@pytest.mark.parametrize("kills", [4, pytest.param(100, marks=pytest.mark.long)])
async def test_killed_at_random_instants(ground: Ground, kills: int) -> None:
    """Whatever it was doing (starting, restoring, working) when it was killed, the next life goes on exactly there."""
    worker, chance = Worker(ground, "w"), random.Random(kills)
    async with Feeder(ground) as feeder, kept(worker):
        await feeder.start()
        while worker.exit_codes.count(-9) < kills:
            await until(lambda: worker.lives)
            if chance.random() < 0.75:
                await until(lambda: worker.events("lane.ready") or not worker.lives)
            await asyncio.sleep(chance.uniform(0, 1.5))
            worker.kill()
        # What was fed while it was being killed waits for it: with many kills, most of it.
        await balanced(ground, feeder, seconds=180 + 6 * kills, told=f"kills={worker.exit_codes.count(-9)}")
    assert set(worker.exit_codes) == {-9}


async def kill_at_every_step(proxied: ProxiedBroker, make: MAKE, rounds: int) -> None:
    """Kill the worker when its request of each kind is about to arrive, and when its answer is about to come back."""
    proxy = proxied.proxy()
    ground = await make(proxied.broker.bootstrap, through=proxy.address)
    worker = Worker(ground, "w")

    async def kill() -> None:
        worker.kill()

    async with proxy, Feeder(ground) as feeder, kept(worker):
        await feeder.start()
        for api in [api for _ in range(rounds) for api in TRANSACTION_STEPS.values()]:
            for when in WHENS:
                await until(lambda: worker.lives)
                await worker.ready()
                kills = len(worker.exit_codes)
                proxy.trap(api, when, kill)
                await until(lambda: len(worker.exit_codes) > kills, 120)  # noqa: B023 - awaited before the next round
        await balanced(ground, feeder, told=f"kills={worker.exit_codes.count(-9)}")
    assert worker.exit_codes.count(-9) >= 10 * rounds
    assert set(worker.exit_codes) == {-9}


@pytest.mark.parametrize("rounds", [1, pytest.param(5, marks=pytest.mark.long)])
async def test_killed_at_every_step_of_a_transaction(
    proxied_broker: ProxiedBroker, make_ground: MAKE, rounds: int
) -> None:
    """Before and after each request that a transaction consists of: it counts as a whole or not at all."""
    await kill_at_every_step(proxied_broker, make_ground, rounds)
