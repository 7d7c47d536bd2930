"""First use before the first record: what the policy loads lazily is loaded before the worker joins the group.

It takes a second or two of computing. On the event loop, in the middle of the first batch and on a busy machine, that
is long enough to lose the session: the worker would end, start again and lose it again.
"""

import orjson

from agents.gate import Gate
from agents.judging import make_case
from schemas.outbound import Outbound, parse_outbound
from schemas.record import Instant
from stopgate.policy.decide import decide
from stopgate.policy.keywords import classify_reply

_MESSAGE = {
    "id": "warm-up", "account": "warm-up", "from": "+18005550100", "to": "+14155550132",
    "body": "Your appointment is tomorrow at ten: https://example.com/a",
}  # fmt: skip


def warm_up(gate: Gate) -> None:
    """Judge one message and hear one reply, and forget the results."""
    message = parse_outbound(orjson.dumps(_MESSAGE))
    assert isinstance(message, Outbound)
    now = Instant.of_epoch_ms(0)
    decide(make_case(gate, message, gate.home_of(message.handset), opt_out=None, now=now))
    classify_reply("please send me no more of these")
