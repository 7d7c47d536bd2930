"""Who may not be messaged: the state of one handset towards one account, and how each word changes it.

The state is the latest word of each kind (`schemas.opt_outs.Words`): the handset's last STOP and START, and, for each
channel, the operator's last opt-out and attested opt-in. Everything else follows:

    blocked(channel) = the handset's STOP is not older than its START
                    or the operator's opt-out is not older than the operator's opt-in and the handset's START

A word replaces only an older word of its own kind, so late, repeated and reordered events end in the same state, a
tie is STOP, and no order of arrival lets an operator's opt-in undo what the handset said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import msgspec

from schemas.opt_outs import Lifter, OptOut, Origin, Word, Words
from schemas.record import BlockedChannel, Instant

Refused = Literal[
    "handset-origin", "attestation-missing", "older-than-state", "duplicate", "unknown-account", "already-opted-out",
    "already-opted-in", "nothing-to-lift", "nothing-to-decide",
]  # fmt: skip
"""Why a word had no effect; the texts stand in `REFUSED_TEXTS`."""

REFUSED_TEXTS: dict[Refused, str] = {
    "handset-origin": "The handset itself opted out, so only its own START or UNSTOP lifts this.",
    "attestation-missing": "An opt-in by an operator needs the attestation that the recipient gave consent.",
    "older-than-state": "Something newer was already known when this arrived.",
    "duplicate": "The same event was already applied.",
    "unknown-account": "Nobody knows which account this number belongs to, and nothing was blocked for all accounts.",
    "already-opted-out": "Everything named was blocked already.",
    "already-opted-in": "Nothing named was blocked.",
    "nothing-to-lift": "Nothing named was blocked.",
    "nothing-to-decide": "No reply of this handset was waiting for a decision.",
}

ALL_CHANNELS: tuple[BlockedChannel, ...] = ("sms", "voice")
ANY_ACCOUNT = "*"
"""The account of opt-outs whose account nobody could find: they count for every account."""

HANDSET_ORIGINS: frozenset[Origin] = frozenset({"handset_text", "carrier_receipt", "provider_flag"})
"""What the handset said, or what a carrier's receipt taught: only the handset lifts it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose state: one handset towards one account, or towards one number or pool of it.

    Attributes:
        account: `ANY_ACCOUNT` for every account.
        handset: canonical.
        scope_key: the sender number or pool that the opt-out is limited to; None for the whole account.
    """

    account: str
    handset: str
    scope_key: str | None = None


@dataclass(frozen=True, slots=True)
class Applied:
    """What a word did.

    Attributes:
        after: the state from now on; the same object as before where nothing was learned.
        refused: why there was no effect, or None.
        news: whether the set of blocked channels or the person who may lift it is now another one.
    """

    after: OptOut
    refused: Refused | None
    news: bool


def is_blocked(state: OptOut | None, channel: str) -> bool:
    """Whether a message on this outbound channel (`sms`, `mms`, `rcs`, `voice`) is blocked by the state."""
    return state is not None and ("voice" if channel == "voice" else "sms") in state.channels


def effective_state(own: Sequence[OptOut | None], any_account: OptOut | None) -> OptOut | None:
    """The state that decides about a message: a blocking one of the account's own, or one for every account.

    A START that the handset sent to this account after the unattributed STOP lifts it for this account.

    Args:
        own: of the whole account first, then of the number and pool that the message is sent from.
        any_account: of `ANY_ACCOUNT`.
    """
    known = [state for state in own if state is not None]
    blocking = next((state for state in known if state.channels), None)
    if blocking or any_account is None or not any_account.channels:
        return blocking or next(iter(known), None)
    starts = [state.words.handset_start for state in known if state.words.handset_start]
    stop = any_account.words.handset_stop
    return known[0] if stop and any(start.at > stop.at for start in starts) else any_account


def handset_stop(before: OptOut | None, word: Word, *, subject: Subject, now: datetime) -> Applied:
    """Apply a STOP of the handset, or what a carrier's receipt taught: blocks every channel."""
    words = before.words if before else Words()
    known = words.handset_stop
    if known and (_is_same(known, word) or known.at > word.at):
        why: Refused = "duplicate" if _is_same(known, word) else "older-than-state"
        return _refused(before, subject, now, why)
    if words.handset_start and words.handset_start.at > word.at:
        return _refused(before, subject, now, "older-than-state")
    after = _state(msgspec.structs.replace(words, handset_stop=word), subject, now)
    repeated = (
        before is not None and before.liftable_by == "handset" and set(before.channels) == set(ALL_CHANNELS)
    )
    return Applied(after, "already-opted-out" if repeated else None, news=not repeated)


def handset_start(before: OptOut | None, word: Word, *, subject: Subject, now: datetime) -> Applied:
    """Apply a START or UNSTOP of the handset: lifts everything said before it, and is remembered either way."""
    words = before.words if before else Words()
    known = words.handset_start
    if known and (_is_same(known, word) or known.at > word.at):
        why: Refused = "duplicate" if _is_same(known, word) else "older-than-state"
        return _refused(before, subject, now, why)
    after = _state(msgspec.structs.replace(words, handset_start=word), subject, now)
    if after.channels:
        return Applied(after, "older-than-state", news=_differs(before, after))
    return Applied(after, None, news=True)


def operator_out(
    before: OptOut | None,
    word: Word,
    channels: tuple[BlockedChannel, ...],
    *,
    subject: Subject,
    now: datetime,
) -> Applied:
    """Apply an opt-out by an operator, an import or another origin that an operator may lift."""
    return _operator(before, word, channels, "out", subject=subject, now=now)


def operator_in(
    before: OptOut | None,
    word: Word,
    channels: tuple[BlockedChannel, ...],
    *,
    subject: Subject,
    now: datetime,
) -> Applied:
    """Apply an attested opt-in by an operator: lifts operators' and imports' entries, never what the handset said."""
    if before and before.channels and before.liftable_by == "handset":
        return Applied(before, "handset-origin", news=False)
    return _operator(before, word, channels, "in", subject=subject, now=now)


def _operator(
    before: OptOut | None, word: Word, channels: tuple[BlockedChannel, ...], way: str, *,
    subject: Subject, now: datetime,
) -> Applied:  # fmt: skip
    words = before.words if before else Words()
    slots = {channel: f"operator_{way}_{channel}" for channel in channels}
    known = [getattr(words, slot) for slot in slots.values()]
    if all(old and _is_same(old, word) for old in known):
        return _refused(before, subject, now, "duplicate")
    newer = {
        slot: word for slot, old in zip(slots.values(), known, strict=True) if not old or old.at <= word.at
    }
    after = _state(msgspec.structs.replace(words, **newer), subject, now)
    if not newer:
        return Applied(before or after, "older-than-state", news=False)
    if _differs(before, after):
        return Applied(after, None, news=True)
    held = all((channel in after.channels) == (way == "out") for channel in channels)
    return Applied(after, (f"already-opted-{way}" if held else "older-than-state"), news=False)  # type: ignore[arg-type]


def _is_same(known: Word, word: Word) -> bool:
    """The same event once more: its id is known, or nothing but the moment tells the two apart."""
    return known.at == word.at and (known.id == word.id or known.id is None or word.id is None)


def _differs(before: OptOut | None, after: OptOut) -> bool:
    if before is None:
        return bool(after.channels)
    return (before.channels, before.liftable_by) != (after.channels, after.liftable_by)


def unchanged(before: OptOut | None, *, subject: Subject, now: datetime) -> OptOut:
    """The state as it was, written out also where nothing was ever said: opted in."""
    return before or _state(Words(), subject, now)


def _refused(before: OptOut | None, subject: Subject, now: datetime, why: Refused) -> Applied:
    return Applied(unchanged(before, subject=subject, now=now), why, news=False)


def _state(words: Words, subject: Subject, now: datetime) -> OptOut:
    """Derive the record that readers see from the words alone."""
    channels, decisive, lifter = _derive(words)
    return OptOut(
        account=subject.account, handset=subject.handset, scope_key=subject.scope_key, channels=channels, origin=decisive.origin, liftable_by=lifter,
        occurred_at=decisive.at, recorded_at=Instant.of(now), keyword=decisive.keyword, actor=decisive.actor,
        sender=decisive.sender, provider=decisive.provider, evidence=decisive.evidence, words=words,
    )  # fmt: skip


def _derive(words: Words) -> tuple[list[BlockedChannel], Word, Lifter]:
    start, stop = words.handset_start, words.handset_stop
    if stop and not (start and start.at > stop.at):
        return list(ALL_CHANNELS), stop, "handset"
    blocked: dict[BlockedChannel, Word] = {}
    for channel in ALL_CHANNELS:
        out: Word | None = getattr(words, f"operator_out_{channel}")
        lifted_by: list[Word | None] = [getattr(words, f"operator_in_{channel}"), start]
        if out and not any(word and word.at > out.at for word in lifted_by):
            blocked[channel] = out
    if blocked:
        return list(blocked), max(blocked.values(), key=lambda word: word.at), "operator"
    said = [getattr(words, name) for name in ("handset_start", "operator_in_sms", "operator_in_voice")]
    lifting = max((word for word in said if word), key=lambda word: word.at, default=None)
    return [], lifting or _NOTHING_SAID, "handset" if lifting is not None and lifting is start else "operator"


_NOTHING_SAID = Word(at=Instant.of_epoch_ms(0), origin="operator")
