"""The lookup page: whether a number is opted out, for those who have the token, from the owner of the number."""

from collections.abc import AsyncIterator
from types import SimpleNamespace

import aiohttp
import pytest
from aiohttp import web

from agents.lookup import lookup_routes
from agents.replies import hear
from stopgate.stream.lane import LaneState
from tests.agents.fakes import FakeGate, reply

TOKEN = "0123456789abcdef"
AUTHORISED = {"Authorization": f"Bearer {TOKEN}"}


async def serve(app: SimpleNamespace) -> tuple[web.AppRunner, str]:
    """The page on a free port."""
    pages = web.Application()
    pages.add_routes(lookup_routes(app))
    runner = web.AppRunner(pages)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}"


@pytest.fixture
async def owner() -> AsyncIterator[str]:
    """A worker that owns the only partition and has heard a STOP."""
    fake = FakeGate(STOPGATE_LOOKUP_TOKEN=TOKEN)
    fake.feed(hear, reply(), "replies")
    fake.lane.state = LaneState.READY
    app = SimpleNamespace(gate=fake.gate, stream_consumer=SimpleNamespace(lanes={0: fake.lane}))
    runner, url = await serve(app)
    yield url
    await runner.cleanup()


async def get(url: str, **headers: str) -> tuple[int, dict]:
    """Ask."""
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
        return answer.status, await answer.json()


async def test_it_tells_since_when_and_why(owner: str) -> None:
    """In any spelling of the number."""
    status, body = await get(f"{owner}/opt-outs/acme/4155550132", **AUTHORISED)
    assert (status, body["opted_out"], body["channels"]) == (200, True, ["sms", "voice"])
    assert (body["state"]["origin"], body["state"]["keyword"]) == ("handset_text", "STOP")
    status, body = await get(f"{owner}/opt-outs/other/+14155550132", **AUTHORISED)
    assert (status, body["opted_out"], body["state"]) == (200, False, None)


async def test_without_the_token_it_tells_nothing(owner: str) -> None:
    """Neither without one nor with a wrong one."""
    assert (await get(f"{owner}/opt-outs/acme/+14155550132"))[0] == 401
    assert (await get(f"{owner}/opt-outs/acme/+14155550132", Authorization="Bearer nope"))[0] == 401


async def test_a_word_is_no_number(owner: str) -> None:
    """400 with what was expected."""
    assert (await get(f"{owner}/opt-outs/acme/somebody", **AUTHORISED))[0] == 400


async def test_another_worker_asks_the_owner(owner: str) -> None:
    """Whoever is asked, the owner of the number answers; nobody to ask is 503."""
    fake = FakeGate(STOPGATE_LOOKUP_TOKEN=TOKEN)
    assignor = SimpleNamespace(_external_tps_url={("t.outbound", 0): owner})
    app = SimpleNamespace(gate=fake.gate, stream_consumer=SimpleNamespace(lanes={}), assignor=assignor)
    runner, url = await serve(app)
    try:
        status, body = await get(f"{url}/opt-outs/acme/+14155550132", **AUTHORISED)
        assert (status, body["opted_out"]) == (200, True)
        assignor._external_tps_url.clear()
        assert (await get(f"{url}/opt-outs/acme/+14155550132", **AUTHORISED))[0] == 503
    finally:
        await runner.cleanup()


def test_it_is_off_unless_a_token_is_set() -> None:
    """No route at all."""
    assert lookup_routes(SimpleNamespace(gate=FakeGate().gate)) == []
