"""`GET /opt-outs/{account}/{number}`: is this number opted out, since when and why; answered by the owner of the number.

Off unless a token is set; every request carries it as a bearer token. A worker that does not own the number's partition
asks the one that does (the group's own assignment says who) and passes its answer on. Read-only: it shows what the
next message would be judged by, and nothing else.
"""

import hmac
from typing import Any

import aiohttp
import structlog
from aiohttp import web

from agents.gate import Gate, Home
from agents.opt_outs import deciding_state
from schemas.record import encode
from schemas.topics import OUTBOUND
from stopgate.policy.accounts import Account
from stopgate.stream.lane import Lane

log = structlog.get_logger("stopgate.lookup")

_HOPS = "X-Stopgate-Hops"
_TIMEOUT = aiohttp.ClientTimeout(total=5)


def lookup_routes(app: Any) -> list[web.RouteDef]:
    """The routes to add to the worker's pages; none where no token is set."""
    gate: Gate = app.gate
    token = gate.settings.lookup_token
    if not token:
        return []

    async def answer(request: web.Request) -> web.Response:
        if not _is_authorised(request, token):
            return _json(401, {"error": "send the token as `Authorization: Bearer …`"})
        home = gate.home_of(request.match_info["number"])
        if home is None:
            return _json(400, {"error": "this is not a telephone number; best in the form +14155550132"})
        account = request.match_info["account"]
        lane = _lane_of(app, home.partition)
        return (
            _own_answer(lane, gate.accounts.get(account), home)
            if lane
            else await _ask_owner(app, request, home.partition)
        )

    return [web.get("/opt-outs/{account}/{number}", answer)]


def _is_authorised(request: web.Request, token: str) -> bool:
    given = request.headers.get("Authorization", "")
    return hmac.compare_digest(given.encode(errors="replace"), f"Bearer {token}".encode())


def _lane_of(app: Any, partition: int) -> Lane | None:
    """The lane, where this worker owns it and has it open; a lane that is being restored cannot answer."""
    consumer = getattr(app, "stream_consumer", None)
    lane = consumer.lanes.get(partition) if consumer is not None else None
    return lane if lane is not None and lane.is_ready else None


def _own_answer(lane: Lane, account: Account, home: Home) -> web.Response:
    state = deciding_state(lane, account, home.handset)
    review = lane.memory.review_of(account.id, home.handset)
    body = {
        "account": account.id, "number": home.handset, "opted_out": bool(state and state.channels),
        "channels": state.channels if state else [], "under_review": review is not None, "state": state,
    }  # fmt: skip
    return _json(200, body)


async def _ask_owner(app: Any, request: web.Request, partition: int) -> web.Response:
    """Pass the question on; whoever was asked on behalf of another does not pass it on once more."""
    url = app.assignor._external_tps_url.get((app.gate.topic(OUTBOUND), partition))
    if url is None or request.headers.get(_HOPS):
        return _json(503, {"error": "the owner of this number is not ready; ask again"})
    headers = {"Authorization": request.headers["Authorization"], _HOPS: "1"}
    try:
        async with (
            aiohttp.ClientSession(timeout=_TIMEOUT) as session,
            session.get(f"{str(url).rstrip('/')}{request.path}", headers=headers) as answer,
        ):
            return web.Response(
                body=await answer.read(), status=answer.status, content_type="application/json"
            )
    except (aiohttp.ClientError, TimeoutError) as fault:
        log.warning("lookup.owner_unreachable", partition=partition, error=type(fault).__name__)
        return _json(503, {"error": "the owner of this number does not answer; ask again"})


def _json(status: int, body: dict[str, Any]) -> web.Response:
    return web.Response(body=encode(body), status=status, content_type="application/json")
