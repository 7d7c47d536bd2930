"""A network that cuts, delays, loses and swallows: the workers see it, the books do not."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from tests.faults.feeder import Feeder
from tests.faults.ground import SESSION_SECONDS, Ground
from tests.faults.proxy import Proxy
from tests.faults.scenario import balanced
from tests.faults.workers import Worker, kept
from tests.stream.conftest import ProxiedBroker

Misery = Callable[[Proxy, float], Awaitable[None]]


async def cut(proxy: Proxy, seconds: float) -> None:
    """Every connection is cut again and again."""
    for _ in range(int(seconds)):
        proxy.cut()
        await asyncio.sleep(1)


async def slow(proxy: Proxy, seconds: float) -> None:
    """Every piece of data takes a while, in both directions."""
    proxy.delay_seconds = 0.05
    await asyncio.sleep(seconds)
    proxy.delay_seconds = 0


async def lossy(proxy: Proxy, seconds: float) -> None:
    """Now and then a request or an answer is lost in the middle, with its connection."""
    proxy.loss = 0.02
    await asyncio.sleep(seconds)
    proxy.loss = 0


async def swallowed(proxy: Proxy, seconds: float) -> None:
    """Connections stand, but nothing arrives, for longer than a session; then they break."""
    proxy.swallows = True
    await asyncio.sleep(max(seconds, SESSION_SECONDS + 2))
    proxy.swallows = False
    proxy.cut()


@pytest.mark.parametrize("miseries", [(cut, slow, lossy), (swallowed,)], ids=["interrupted", "dead"])
@pytest.mark.parametrize("seconds", [3, pytest.param(60, marks=pytest.mark.long)])
async def test_a_bad_network(
    proxied_broker: ProxiedBroker, make_ground: Callable[..., Awaitable[Ground]], miseries: tuple[Misery, ...],
    seconds: float,
) -> None:  # fmt: skip
    """Two workers behind it; whichever gives up is started again."""
    proxy = proxied_broker.proxy()
    ground = await make_ground(proxied_broker.broker.bootstrap, through=proxy.address)
    one, other = Worker(ground, "one"), Worker(ground, "other")
    async with proxy, Feeder(ground, rate=200) as feeder, kept(one, other):
        await feeder.start()
        await one.ready(lanes=1)
        for misery in miseries:
            await misery(proxy, seconds)
        names = ", ".join(misery.__name__ for misery in miseries)
        ended = len(one.exit_codes) + len(other.exit_codes)
        await balanced(ground, feeder, seconds=120, told=f"{names}: workers ended {ended} times,")
