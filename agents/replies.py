"""`replies`: hears what handsets say and keeps the opt-out state. Applied before any message appended later."""

from typing import Any

from agents.dead_letters import bury, no_handset, reroute
from agents.gate import Gate
from agents.opt_outs import cause_of, state_of, write
from schemas.record import Unreadable
from schemas.replies import Reply, parse_reply
from stopgate.policy.hearing import hear_reply
from stopgate.policy.keywords import classify_reply
from stopgate.policy.numbers import canonical_sender, country_of
from stopgate.policy.opt_out import ANY_ACCOUNT
from stopgate.policy.standing.verdict import sender_verdict
from stopgate.stream.batch import Batch


async def hear_replies(stream: Any) -> None:
    """Hear each batch of replies."""
    gate: Gate = stream.app.gate
    async for batch in stream:
        with batch:
            for record in batch:
                hear(batch, gate, record)


def hear(batch: Batch, gate: Gate, record: Any) -> None:
    """Hear one reply: a new state, a change record and an answer, as far as it says anything."""
    reply = parse_reply(record.value)
    if isinstance(reply, Unreadable):
        bury(batch, gate, record, reply)
        return
    home = gate.home_of(reply.handset)
    if home is None:
        bury(batch, gate, record, no_handset("from"))
        return
    if home.partition != batch.partition:
        reroute(batch, record, home)
        return
    sender = canonical_sender(reply.sender, gate.settings.region) if reply.sender else None
    account = reply.account or _account_of(gate, sender) or ANY_ACCOUNT
    cause = cause_of(batch, gate, record)
    heard = hear_reply(
        reply, classify_reply(reply.body, provider_flag=reply.opt_out_type, provider=reply.provider),
        handset=home.handset, account=gate.accounts.get(account), sender=sender,
        before=state_of(batch, account, home.handset), cause=cause,
        sender_may_send=_may_answer(gate, reply, sender, home.handset, cause.now),
    )  # fmt: skip
    write(batch, gate, heard, home.handset)


def _account_of(gate: Gate, sender: str | None) -> str | None:
    """The account that owns the number the handset wrote to, as far as anybody told us."""
    known = gate.registry.number(sender) if sender else None
    return known.account if known else None


def _may_answer(gate: Gate, reply: Reply, sender: str | None, handset: str, now: Any) -> bool:
    """Whether a text from the number that the handset wrote to would pass the sender rules."""
    if sender is None:
        return False
    standing = gate.registry.standing(sender)
    verdict = sender_verdict(
        standing, sender_number=sender, channel=reply.channel, country=country_of(handset),
        policy=gate.settings.toll_free_policy, at=now,
    )  # fmt: skip
    return verdict.passes
