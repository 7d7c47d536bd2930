"""What a provider is to the translator: its shapes, how its envelopes open, what of it is ignored."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stopgate.translate.event import Event
from stopgate.translate.shape import Context, Shape


def as_it_came(body: Mapping[str, Any]) -> Iterable[Event]:
    """The body is the event."""
    return (Event.of(body),)


def each_of(body: Mapping[str, Any], name: str, *, beside: Iterable[str] = ()) -> list[Event] | None:
    """One event per element of a list in the body; None where there is no such list.

    An element that is no object is an event in which nothing is known, so that it is reported.

    Args:
        beside: what stands beside the list and holds for every element.
    """
    elements = body.get(name)
    if not isinstance(elements, list):
        return None
    shared = {key: body[key] for key in beside if key in body}
    return [
        Event({**shared, **element} if isinstance(element, Mapping) else {}, element) for element in elements
    ]


def nothing(event: Event, context: Context) -> str | None:
    """No event is ignored out of hand."""
    return None


def event_type(event: Event) -> str:
    """What the event calls itself, for a report; never a value of any other field."""
    return event.text("type", "event_type", "eventType", "event", "data.event_type") or "no event type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One provider.

    Attributes:
        shapes: asked in order; the first that recognises an event translates it.
        unwrap: opens envelopes and lists.
        ignores: why an event of any shape is no record, or None.
        describe: the event's own name, for reports.
    """

    name: str
    title: str
    shapes: tuple[Shape, ...]
    unwrap: Callable[[Mapping[str, Any]], Iterable[Event]] = as_it_came
    ignores: Callable[[Event, Context], str | None] = nothing
    describe: Callable[[Event], str] = event_type
