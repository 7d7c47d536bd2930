"""What a reply, a command or a carrier's receipt does: to the opt-out state, on the record, and as an answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.auto_replies import AutoReply
from schemas.commands import Command
from schemas.opt_outs import OptOut, OptOutChange, Origin, Word, Words
from schemas.receipts import Receipt
from schemas.record import Instant
from schemas.replies import Reply
from stopgate.policy.accounts import Account
from stopgate.policy.cause import Cause, change_record
from stopgate.policy.confirmations import Kind, confirms, make_auto_reply
from stopgate.policy.keywords import Classification
from stopgate.policy.numbers import is_toll_free
from stopgate.policy.opt_out import (
    ALL_CHANNELS,
    ANY_ACCOUNT,
    Applied,
    Subject,
    handset_start,
    handset_stop,
    is_blocked,
    operator_in,
    operator_out,
    unchanged,
)


@dataclass(frozen=True, slots=True)
class Heard:
    """What is to be written; each part may be absent.

    Attributes:
        state: the new opt-out state, where something was learned.
        change: the record for `opt-out-changes`.
        auto_reply: our answer to the handset.
    """

    state: OptOut | None = None
    change: OptOutChange | None = None
    auto_reply: AutoReply | None = None


def hear_reply(
    reply: Reply, classification: Classification, *, subject: Subject, account: Account, sender: str | None,
    before: OptOut | None, cause: Cause, sender_may_send: bool,
) -> Heard:  # fmt: skip
    """Decide what a handset's text does.

    Args:
        subject: whose state the reply changes.
        account: the one the reply belongs to; `ANY_ACCOUNT` where nobody could find it.
        sender: our number, canonical; None where the record does not name it.
        before: the subject's state.
        sender_may_send: whether a text from this sender would pass the sender rules at all.

    Returns:
        Nothing at all for chatter; for help an answer; for STOP and START a change record, and the new state and one
        confirmation where it had an effect.
    """
    if classification.intent == "help":
        # A toll-free network delivers nothing to a handset that it blocks; everywhere else help is for everybody.
        may_arrive = sender_may_send and not (is_toll_free(sender) and is_blocked(before, "sms"))
        return Heard(
            auto_reply=_answer("help", reply, subject.handset, account, sender, cause) if may_arrive else None
        )
    if classification.intent not in ("opt_out", "opt_in"):
        return Heard()
    is_stop = classification.intent == "opt_out"
    is_in_force = before is not None and bool(before.channels) and before.liftable_by == "handset"
    slots = ("handset_stop",) if is_stop and is_in_force else () if is_stop else ("handset_start",)
    word = Word(
        at=_said_at(reply, cause, before, slots), origin=_reply_origin(classification), keyword=classification.matched,
        sender=sender, provider=reply.provider, evidence=cause.evidence, id=reply.id or cause.place,
    )  # fmt: skip
    if account.id == ANY_ACCOUNT and not is_stop and not (before and before.channels):
        applied = Applied(
            unchanged(before, subject=subject, now=cause.now),
            "unknown-account",
            news=False,
        )
        return Heard(change=change_record(cause, before, applied))
    apply = handset_stop if is_stop else handset_start
    applied = apply(before, word, subject=subject, now=cause.now)
    heard = _heard(applied, before, cause)
    if not (applied.news and applied.refused is None and sender_may_send):
        return heard
    kind: Kind = "opt_out_confirmation" if is_stop else "opt_in_confirmation"
    return Heard(heard.state, heard.change, _answer(kind, reply, subject.handset, account, sender, cause))


def hear_command(command: Command, *, subject: Subject, before: OptOut | None, cause: Cause) -> Heard:
    """Decide what an operator's or importer's opt-out or opt-in does; it always leaves a change record."""
    origin: Origin = "import" if command.source == "import" else "operator"
    channels = tuple(
        channel for channel in ALL_CHANNELS if command.channels is None or channel in command.channels
    )
    way = "out" if command.action == "opt_out" else "in"
    is_in_force = before is not None and set(channels) <= set(before.channels)
    slots = [f"operator_{way}_{channel}" for channel in channels] if way == "in" or is_in_force else ()
    word = Word(
        at=_said_at(command, cause, before, slots), origin=origin, actor=command.actor, evidence=cause.evidence,
        id=command.id or cause.place,
    )  # fmt: skip
    apply = operator_out if way == "out" else operator_in
    applied = apply(before, word, channels, subject=subject, now=cause.now)
    if command.action == "opt_in" and not command.consent_attested and applied.refused != "handset-origin":
        untouched = unchanged(before, subject=subject, now=cause.now)
        applied = Applied(untouched, "attestation-missing", news=False)
        return Heard(change=change_record(cause, before, applied))
    return _heard(applied, before, cause)


def hear_receipt(
    receipt: Receipt,
    *,
    subject: Subject,
    sender: str | None,
    origin: Origin,
    before: OptOut | None,
    cause: Cause,
) -> Heard:
    """Decide what a carrier's or provider's word "this handset opted out" does: as if the handset had said it.

    Args:
        origin: `carrier_receipt`, or `reassigned_number`, which an operator may lift with new consent.
    """
    word = Word(
        at=cause.event_time(receipt.occurred_at), origin=origin, keyword=str(receipt.code), sender=sender,
        provider=receipt.provider, evidence=cause.evidence, id=receipt.id or cause.place,
    )  # fmt: skip
    if origin == "reassigned_number":
        applied = operator_out(before, word, ALL_CHANNELS, subject=subject, now=cause.now)
    else:
        applied = handset_stop(before, word, subject=subject, now=cause.now)
    return _heard(applied, before, cause)


def _said_at(record: Reply | Command, cause: Cause, before: OptOut | None, slots: Sequence[str]) -> Instant:
    """
    Tell when a word was said.

    Told again under its own id and without a time, as retried webhooks do, it is the word that is known, and lifts
    nothing that was said since. That is no reason to doubt a STOP: one that no longer holds is believed as if new.

    Args:
        slots: where `schemas.opt_outs.Words` would have the same word.
    """
    if before is not None and record.occurred_at is None and record.id is not None:
        for slot in slots:
            known: Word | None = getattr(before.words, slot)
            if known and known.id == record.id:
                return known.at
    return cause.event_time(record.occurred_at)


def _heard(applied: Applied, before: OptOut | None, cause: Cause) -> Heard:
    """A word is kept also where it had no effect: what comes late must not outweigh what was said after it."""
    is_news = applied.after.words != (before.words if before else Words())
    return Heard(state=applied.after if is_news else None, change=change_record(cause, before, applied))


def _reply_origin(classification: Classification) -> Origin:
    return "provider_flag" if classification.method == "provider-flag" else "handset_text"


def _answer(
    kind: Kind, reply: Reply, handset: str, account: Account, sender: str | None, cause: Cause
) -> AutoReply | None:
    at = cause.event_time(reply.occurred_at)
    if sender is None or account.id == ANY_ACCOUNT:
        return None
    if not confirms(kind, account=account, sender=sender, occurred_at=at, now=cause.now):
        return None
    return make_auto_reply(
        kind,
        account=account,
        sender=sender,
        handset=handset,
        in_reply_to=reply.id or cause.place,
        now=cause.now,
    )
