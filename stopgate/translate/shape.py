"""A shape: one kind of event of one provider, as a table of which provider field becomes which contract field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from schemas.instants import Instant
from schemas.topics import REPLIES, Topic
from stopgate.translate.event import Event
from stopgate.translate.values import read_bool, read_faults, read_instant, spell_number
from stopgate.translate.words import UNCONFIRMED, Confidence, Meaning, Words

Paths = tuple[str, ...]
"""Where a value may stand; the first that holds one is taken."""

OMIT_PLUS = frozenset({"vonage", "plivo", "sinch", "infobip"})
"""Providers that write international numbers without the `+`. Source: webhooks reference, section 1."""

_NUMBERS = frozenset({"from", "to", "sender"})

NO_ERROR = "0"
"""The code of a receipt whose provider reported no error: the contract wants a code on every receipt."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a translation knows beside the event.

    Attributes:
        received_at: when the body reached us; the event time where the provider sends none.
        include_mock: whether a provider's test events become records.
    """

    provider: str
    received_at: Instant
    words: Words
    include_mock: bool = False


@dataclass(slots=True)
class Draft:
    """A record in the making, and what has to be said about it.

    Attributes:
        skipped: why the event, though understood, is no record.
        unusable: why there can be no record, where the event was not understood.
    """

    record: dict[str, Any]
    notes: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    skipped: str | None = None
    unusable: str | None = None


def one(event: Event) -> Sequence[Event]:
    """The event is about one message or sender."""
    return (event,)


def as_it_is(event: Event, draft: Draft, context: Context) -> None:
    """Nothing is left to do after the fields are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One kind of event.

    Attributes:
        name: for people.
        confidence: how well the fields are confirmed.
        when: recognises the event; the provider's shapes are asked in order.
        fields: contract field → where the provider has it.
        constants: contract fields that every such event has.
        event_id: what together tells this event from all others, where `id` names the message instead.
        also: provider fields that are understood and carried only in `raw`.
        split: one event per message or sender.
        finish: what a table cannot say.
    """

    name: str
    topic: Topic
    confidence: Confidence
    when: Callable[[Event], bool]
    fields: Mapping[str, Paths]
    constants: Mapping[str, Any] = field(default_factory=dict)
    event_id: tuple[Paths, ...] = ()
    also: Paths = ()
    split: Callable[[Event], Sequence[Event]] = one
    finish: Callable[[Event, Draft, Context], None] = as_it_is

    @property
    def known(self) -> Paths:
        """Every provider field that this shape understands."""
        read = (path for paths in (*self.fields.values(), *self.event_id) for path in paths)
        return (*read, *self.also)


def draft_record(shape: Shape, event: Event, context: Context) -> Draft:
    """Read one event through its shape.

    Returns:
        The record with `provider`, `occurred_at` and the whole event under `raw`; whether it is fit for its topic is
        not asked here.
    """
    record: dict[str, Any] = {"provider": context.provider, **shape.constants}
    for name, paths in shape.fields.items():
        record.update(_read(name, event, paths, context))
    record.setdefault("occurred_at", str(context.received_at))
    if shape.topic is REPLIES:
        record["received_at"] = str(context.received_at)
    if shape.event_id:
        record["event_id"] = ":".join(event.text(*paths) or "" for paths in shape.event_id)
    draft = Draft(record)
    if shape.confidence in UNCONFIRMED:
        draft.notes.append(f"the fields of this event are unconfirmed ({shape.confidence})")
    shape.finish(event, draft, context)
    record["raw"] = event.whole
    return draft


def _read(name: str, event: Event, paths: Paths, context: Context) -> dict[str, Any]:
    if name == "faults":
        codes, texts = read_faults([event.values(path) for path in paths])
        return {field: found for field, found in (("codes", codes), ("reasons", texts)) if found}
    if name in _NUMBERS:
        value = _number(event, paths, omits_plus=context.provider in OMIT_PLUS)
    else:
        value = _READERS.get(name, _text)(event, paths)
    return {} if value is None else {name: value}


def _text(event: Event, paths: Paths) -> str | None:
    return event.text(*paths)


def _body(event: Event, paths: Paths) -> str | None:
    value = event.first(*paths)
    return value if isinstance(value, str) else event.text(*paths)


def _code(event: Event, paths: Paths) -> str | int:
    value = event.first(*paths)
    return value if isinstance(value, int) and not isinstance(value, bool) else event.text(*paths) or NO_ERROR


def _number(event: Event, paths: Paths, *, omits_plus: bool) -> str | None:
    spelt = (spell_number(raw, omits_plus=omits_plus) for path in paths for raw in event.values(path))
    return next((number for number in spelt if number), None)


def _instant(event: Event, paths: Paths) -> str | None:
    moments = (read_instant(raw) for path in paths for raw in event.values(path))
    return next((str(moment) for moment in moments if moment), None)


def _bool(event: Event, paths: Paths) -> bool | None:
    return read_bool(event.first(*paths))


_READERS: Mapping[str, Callable[[Event, Paths], Any]] = {
    "body": _body, "code": _code, "occurred_at": _instant,
    "edit_expires_at": _instant, "edit_allowed": _bool, "final": _bool,
}  # fmt: skip


def settle_status(draft: Draft, context: Context, table: str, word: str | None) -> None:
    """Put the contract's status on a draft, from the provider's word; what the event itself says goes before the table.

    An unlisted word stands as it came: an unknown status means "not verified" to the gate.
    """
    if word is None:
        draft.unknown.append("the event names no status")
        draft.record["status"] = "unknown"
    elif (meaning := context.words.meaning(context.provider, table, word)) is None:
        draft.unknown.append(f"status `{word}` is not listed; passed on as it is")
        draft.record["status"] = word.strip().lower()
    else:
        _settle(draft, word, meaning)


def settle_event(draft: Draft, context: Context, table: str, event_type: str) -> None:
    """Put on a draft the status that an event type stands for; an unlisted type is news of an unknown kind: no record."""
    if (meaning := context.words.meaning(context.provider, table, event_type)) is None:
        draft.unusable = f"event `{event_type}` is not listed"
    else:
        _settle(draft, event_type, meaning)


def _settle(draft: Draft, word: str, meaning: Meaning) -> None:
    if meaning.confidence in UNCONFIRMED:
        taken = meaning.status or "no news of the standing"
        draft.notes.append(f"`{word}` is taken for {taken}, which is unconfirmed ({meaning.confidence})")
    if meaning.status is None:
        draft.skipped = meaning.skip
        return
    draft.record["status"] = meaning.status
    if meaning.edit_allowed is not None:
        draft.record.setdefault("edit_allowed", meaning.edit_allowed)
