"""`replies`: hears what handsets say and keeps the opt-out state. Applied before any message appended later."""

from datetime import timedelta
from typing import Any

import structlog

from agents.dead_letters import bury, no_handset, reroute
from agents.gate import Gate, Home
from agents.opt_outs import cause_of, state_of, write
from agents.reviews import open_and_keep, settle
from schemas.opt_outs import OptOut
from schemas.record import Instant
from schemas.replies import Reply, read_reply
from stopgate.policy.accounts import Account
from stopgate.policy.cause import Cause
from stopgate.policy.hearing import hear_reply
from stopgate.policy.keywords import Classification, classify_reply, unmapped_keyword
from stopgate.policy.numbers import canonical_sender, country_of
from stopgate.policy.opt_out import ANY_ACCOUNT, Subject
from stopgate.policy.reviews import open_review
from stopgate.policy.standing.verdict import sender_verdict
from stopgate.stream.lane import Lane

log = structlog.get_logger("stopgate.replies")


async def hear_replies(stream: Any) -> None:
    """Hear each batch of replies."""
    gate: Gate = stream.app.gate
    async for batch in stream:
        with batch:
            for record in batch:
                hear(batch.lane, gate, record)


def hear(lane: Lane, gate: Gate, record: Any) -> None:
    """Hear one reply: a new state, a change record and an answer, as far as it says anything.

    A reply with a fault is a dead letter; but where its words and its handset can still be read, they count all the
    same: a STOP is not lost over a malformed time.
    """
    reply, fault, value = read_reply(record.value)
    home = gate.home_of(reply.handset) if reply else None
    if fault and (home is None or home.partition == lane.partition):
        bury(lane, gate, record, fault)
    if reply is None:
        return
    if home is None:
        if not fault:
            bury(lane, gate, record, no_handset("from"))
    elif home.partition != lane.partition:
        reroute(lane, record, home, lambda owner: hear(owner, gate, record))
    else:
        _hear_here(lane, gate, record, reply, home, cause_of(gate, record, value))


def _hear_here(lane: Lane, gate: Gate, record: Any, reply: Reply, home: Home, cause: Cause) -> None:
    sender = canonical_sender(reply.sender, gate.settings.region) if reply.sender else None
    account = gate.accounts.get(reply.account or _account_of(gate, sender) or ANY_ACCOUNT)
    said = classify_reply(
        reply.body,
        provider_flag=reply.opt_out_type,
        provider=reply.provider,
        profile=account.hears(sender),
    )
    is_repeated = _note(lane, reply, home, record)
    if not is_repeated:
        _report(gate, reply, said, account, sender)
    at = cause.event_time(reply.occurred_at)
    if said.intent == "review":
        if is_repeated or _said_more_since(
            state_of(lane, account.scopes.subject(account.id, home.handset, sender, at)), at
        ):
            return
        lasts = timedelta(hours=gate.settings.review_expiry_hours)
        review = open_review(
            reply, said, account=account.id, handset=home.handset, sender=sender, cause=cause, lasts=lasts
        )
        open_and_keep(lane, gate, review)
        return
    subject = _subject(lane, account, said, home.handset, sender, at)
    heard = hear_reply(
        reply, said, subject=subject, account=account, sender=sender, before=state_of(lane, subject), cause=cause,
        sender_may_send=not is_repeated and _may_answer(gate, reply, sender, home.handset, cause.now),
    )  # fmt: skip
    write(lane, gate, heard, home.handset)
    if heard.state is not None:
        gate.counts.heard_stop((cause.now - cause.received_at).total_seconds())
        settle(
            lane, gate, account.id, subject, start_at=at if said.intent == "opt_in" else None, now=cause.now
        )


def _report(gate: Gate, reply: Reply, said: Classification, account: Account, sender: str | None) -> None:
    """What an operator should look at; without the handset and its words."""
    if word := unmapped_keyword(reply.body, account.hears(sender)):
        gate.counts.unmapped[word] += 1
        log.warning("reply.keyword_unmapped", account=account.id, sender=sender, keyword=word)
    if account.id == ANY_ACCOUNT and said.intent in ("opt_out", "review"):
        gate.counts.unattributed[said.intent] += 1
        log.warning("reply.account_unknown", sender=sender, provider=reply.provider, intent=said.intent)


def _said_more_since(state: OptOut | None, at: Instant) -> bool:
    """Whether a clear word of the handset came after a doubtful one: late and replayed, that asks nothing any more."""
    words = [state.words.handset_stop, state.words.handset_start] if state else []
    return any(word is not None and word.at > at for word in words)


def _subject(
    lane: Lane, account: Account, said: Classification, handset: str, sender: str | None, at: Instant
) -> Subject:
    """Whose state a reply changes: by the scope of its time; a START lifts what blocks, whatever scope that had."""
    if said.intent == "opt_in":
        for subject in account.scopes.subjects(account.id, handset, sender):
            if (state := state_of(lane, subject)) and state.channels:
                return subject
    return account.scopes.subject(account.id, handset, sender, at)


def remember(lane: Lane, gate: Gate, record: Any) -> None:
    """Take note of a reply that was heard before this worker took over: it is not answered a second time."""
    reply = read_reply(record.value).reply
    if reply is None or (home := gate.home_of(reply.handset)) is None:
        return
    if (owner := lane.owner(home.partition)) is not None:
        _note(owner, reply, home, record)


def _note(lane: Lane, reply: Reply, home: Home, record: Any) -> bool:
    """Whether the same reply was heard already; webhooks are retried, and nobody wants two answers.

    Without an id of its own, a reply is known again by its time and words. Ids are their account's own.
    """
    name = reply.id or (f"{reply.occurred_at}|{reply.body}" if reply.occurred_at else None)
    return name is not None and lane.memory.heard.add(
        f"{reply.account}|{reply.sender}|{home.handset}", name, None, record.timestamp
    )


def _account_of(gate: Gate, sender: str | None) -> str | None:
    """The account that owns the number the handset wrote to, as far as anybody told us."""
    known = gate.registry.number(sender) if sender else None
    return known.account if known else None


def _may_answer(gate: Gate, reply: Reply, sender: str | None, handset: str, now: Instant) -> bool:
    """Whether a text from the number that the handset wrote to would pass the sender rules."""
    if sender is None:
        return False
    verdict = sender_verdict(
        gate.registry.standing(sender), sender_number=sender, channel=reply.channel, country=country_of(handset),
        policy=gate.settings.toll_free_policy, at=now,
    )  # fmt: skip
    return verdict.passes
