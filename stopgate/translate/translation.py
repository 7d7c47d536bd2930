"""From one webhook body to the records it stands for: pure, total over all bodies, nothing lost without a word."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from schemas.receipts import parse_receipt
from schemas.record import Instant, Unreadable
from schemas.replies import parse_reply
from schemas.topics import RECEIPTS, REPLIES, VERIFICATIONS, Topic
from schemas.verifications import parse_verification
from stopgate.translate.bodies import read_body
from stopgate.translate.event import Event
from stopgate.translate.providers import PROVIDERS, Provider
from stopgate.translate.shape import Context, Draft, Shape, draft_record
from stopgate.translate.words import Words, default_words

_PARSERS = {REPLIES: parse_reply, RECEIPTS: parse_receipt, VERIFICATIONS: parse_verification}


@dataclass(frozen=True, slots=True)
class Remark:
    """What has to be said about an event or a field.

    Attributes:
        what: one sentence; names event types, fields and statuses, never a number or a text of a message.
        event: the event itself, as it came.
    """

    what: str
    event: Any = None


@dataclass(frozen=True, slots=True)
class Translation:
    """What a body stands for.

    Attributes:
        records: each with its topic, as it will stand on the wire.
        unknown: events and fields that were not understood; the fields are still in the record's `raw`.
        skipped: events that were understood and are no record: echoes, test events, news without a standing.
        notes: where something unconfirmed decided.
    """

    records: list[tuple[Topic, dict[str, Any]]] = field(default_factory=list)
    unknown: list[Remark] = field(default_factory=list)
    skipped: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)

    @property
    def is_understood(self) -> bool:
        """Whether the body meant anything to us."""
        return bool(self.records or self.skipped)


@dataclass(frozen=True, slots=True)
class Translator:
    """Translates with given words; `include_mock` lets the providers' test events through."""

    words: Words = field(default_factory=default_words)
    include_mock: bool = False

    def translate(
        self,
        provider: str,
        body: bytes,
        *,
        content_type: str | None = None,
        received_at: Instant,
        headers: Mapping[str, str] | None = None,
    ) -> Translation:
        """Translate one webhook body.

        Args:
            provider: a key of `PROVIDERS`.
            content_type: as received; looked up in `headers` where it is not given.
            received_at: becomes `occurred_at` where the provider sends no event time.

        Raises:
            ValueError: nobody knows the provider. No body ever raises.
        """
        if (source := PROVIDERS.get(provider.lower())) is None:
            raise ValueError(f"unknown provider {provider!r}; expected one of {', '.join(PROVIDERS)}")
        named = {name.lower(): value for name, value in (headers or {}).items()}
        elements = read_body(body, content_type or named.get("content-type"))
        translation = Translation()
        if isinstance(elements, str):
            translation.unknown.append(Remark(elements, body.decode("utf-8", "replace")))
            return translation
        context = Context(source.name, received_at, self.words, self.include_mock)
        for element in elements:
            _translate_element(source, element, context, translation)
        return translation


def translate(
    provider: str,
    body: bytes,
    *,
    content_type: str | None = None,
    received_at: Instant,
    headers: Mapping[str, str] | None = None,
) -> Translation:
    """Translate one webhook body with the words that ship with the package; see `Translator.translate`."""
    return Translator().translate(
        provider, body, content_type=content_type, received_at=received_at, headers=headers
    )


def _translate_element(provider: Provider, element: Any, context: Context, translation: Translation) -> None:
    if not isinstance(element, Mapping):
        translation.unknown.append(Remark("an element of the body is not an object", element))
        return
    events = list(provider.unwrap(element))
    if not events:
        translation.skipped.append(Remark(f"{context.provider}: a list without events", element))
    for event in events:
        if why := provider.ignores(event, context):
            translation.skipped.append(Remark(why, event.whole))
        elif shape := next((shape for shape in provider.shapes if shape.when(event)), None):
            _translate_event(shape, event, context, translation)
        else:
            kind = provider.describe(event)
            translation.unknown.append(
                Remark(f"{context.provider}: no event that is known: {kind}", event.whole)
            )


def _translate_event(shape: Shape, event: Event, context: Context, translation: Translation) -> None:
    where = f"{context.provider} {shape.name}"
    for path in event.strangers(shape.known):
        translation.unknown.append(
            Remark(f"{where}: field `{path}` is not known; kept in `raw`", event.whole)
        )
    parts = shape.split(event)
    if not parts:
        translation.skipped.append(Remark(f"{where}: names no handset or sender", event.whole))
    for part in parts:
        _settle(shape, draft_record(shape, part, context), where, translation)


def _settle(shape: Shape, draft: Draft, where: str, translation: Translation) -> None:
    raw = draft.record["raw"]
    translation.notes.extend(Remark(f"{where}: {note}", raw) for note in draft.notes)
    if draft.skipped is not None:
        translation.skipped.append(Remark(f"{where}: {draft.skipped}", raw))
        return
    if draft.unusable is not None:
        translation.unknown.append(Remark(f"{where}: {draft.unusable}", raw))
        return
    translation.unknown.extend(Remark(f"{where}: {what}", raw) for what in draft.unknown)
    parsed = _PARSERS[shape.topic](orjson.dumps(draft.record))
    if isinstance(parsed, Unreadable):
        translation.unknown.append(
            Remark(f"{where}: is no record for `{shape.topic.name}`: {parsed.reason}", raw)
        )
    else:
        translation.records.append((shape.topic, draft.record))
