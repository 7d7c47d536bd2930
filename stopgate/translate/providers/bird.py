"""Bird: `tfn.verification`, whose booleans are texts; one event names every number of a request.

Source: verification reference, section 6; number and request fields from the vendor's own events page.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from schemas.topics import VERIFICATIONS
from stopgate.translate.event import Event
from stopgate.translate.providers.markers import request_id
from stopgate.translate.providers.source import Provider
from stopgate.translate.shape import Context, Draft, Shape, settle_status
from stopgate.translate.values import read_bool

_NUMBERS = ("phoneNumbers", "phoneNumber")
_EVENT_TYPE = "tfn.verification"


def _unwrap(body: Mapping[str, Any]) -> Iterable[Event]:
    """The event may stand bare or under `payload`."""
    payload = body.get("payload")
    return (Event(payload, body),) if isinstance(payload, Mapping) else (Event.of(body),)


def _ignores(event: Event, context: Context) -> str | None:
    if read_bool(event.first("testMode")) and not context.include_mock:
        return "bird: an event of the test mode; ignored in production"
    return None


def _is_verification(event: Event) -> bool:
    return event.has("status") and (
        event.has("verificationRequestId", *_NUMBERS) or event.text("event", "type") == _EVENT_TYPE
    )


def _per_number(event: Event) -> Sequence[Event]:
    return [event.narrowed(path, number) for path in _NUMBERS for number in event.values(path)] or [event]


def _finish(event: Event, draft: Draft, context: Context) -> None:
    settle_status(draft, context, "toll_free", event.text("status"))
    draft.record |= request_id(event, "id", "status", time=("updatedAt",))


TOLL_FREE = Shape(
    name=_EVENT_TYPE,
    topic=VERIFICATIONS,
    confidence="G",
    when=_is_verification,
    constants={"kind": "toll_free"},
    fields={
        "sender": _NUMBERS, "sender_sid": ("verificationRequestId",),
        "faults": ("statusMessage.statusCode", "statusMessage.declineReasonDescription", "statusMessage.message"),
        "edit_allowed": ("statusMessage.resubmitAllowed",), "occurred_at": ("updatedAt", "createdAt"),
    },
    also=("id", "status", "updatedAt", "createdAt", "organizationId", "workspaceId", "testMode", "event", "type"),
    split=_per_number,
    finish=_finish,
)  # fmt: skip

BIRD = Provider(name="bird", title="Bird", shapes=(TOLL_FREE,), unwrap=_unwrap, ignores=_ignores)
