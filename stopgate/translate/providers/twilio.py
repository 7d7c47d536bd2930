"""Twilio: which body is what."""

from collections.abc import Iterable, Mapping
from typing import Any

from stopgate.translate.event import Event
from stopgate.translate.providers.source import Provider, each_of
from stopgate.translate.providers.twilio_compliance import (
    BRAND,
    CAMPAIGN,
    NUMBER,
    REASSIGNED,
    RESOURCE,
    TOLL_FREE,
)
from stopgate.translate.providers.twilio_messages import INBOUND, STATUS


def _unwrap(body: Mapping[str, Any]) -> Iterable[Event]:
    """A page of the REST list holds `verifications`; everything else is an event by itself."""
    page = each_of(body, "verifications")
    return (Event.of(body),) if page is None else page


TWILIO = Provider(
    name="twilio",
    title="Twilio",
    shapes=(TOLL_FREE, CAMPAIGN, BRAND, NUMBER, REASSIGNED, RESOURCE, STATUS, INBOUND),
    unwrap=_unwrap,
)
