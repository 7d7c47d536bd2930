"""Bandwidth: messages and delivery status in arrays; toll-free verification with unconfirmed words.

In a delivery event `[].to` is the handset, in an inbound one `message.owner` is our number.
Source: webhooks reference, sections 1 and 2; verification reference, sections 1 and 6 (status words unconfirmed).
"""

from collections.abc import Sequence

from schemas.topics import RECEIPTS, REPLIES, VERIFICATIONS
from stopgate.translate.event import Event
from stopgate.translate.providers.markers import media_channel, request_id
from stopgate.translate.providers.source import Provider
from stopgate.translate.shape import Context, Draft, Shape, settle_status
from stopgate.translate.values import read_bool

_STATUS_TYPES = ("message-sending", "message-delivered", "message-failed")
_ALSO = (
    "type", "time", "to", "description", "errorCode", "carrierName",
    *(f"message.{name}" for name in (
        "id", "time", "to", "from", "text", "owner", "applicationId", "direction", "segmentCount", "media", "tag",
        "priority", "channel", "expiration", "encoding")),
)  # fmt: skip
_CHANGED = ("modifiedDateTime", "verificationDate")
_NUMBERS = ("phoneNumber", "telephoneNumbers", "phoneNumbers")


def _finish_reply(event: Event, draft: Draft, context: Context) -> None:
    if (event.text("message.direction") or "in").lower() not in ("in", "inbound"):
        draft.skipped = "an outbound message, not a reply"
    media_channel(draft, is_mms=event.has("message.media"))


def _finish_toll_free(event: Event, draft: Draft, context: Context) -> None:
    settle_status(draft, context, "toll_free", event.text("status"))
    draft.record |= request_id(event, "internalTicketNumber", "verificationId", "status", time=_CHANGED)
    if read_bool(event.first("blocked")):
        draft.record["status"] = "suspended"


def _per_number(event: Event) -> Sequence[Event]:
    for path in _NUMBERS:
        if numbers := event.values(path):
            return [event.narrowed(path, number) for number in numbers]
    return (event,)


INBOUND = Shape(
    name="message-received",
    topic=REPLIES,
    confidence="G",
    when=lambda event: event.text("type") == "message-received",
    fields={
        "id": ("message.id",), "from": ("message.from",), "to": ("message.owner", "to", "message.to"),
        "body": ("message.text",), "occurred_at": ("time", "message.time"),
    },
    also=_ALSO,
    finish=_finish_reply,
)  # fmt: skip

STATUS = Shape(
    name="message-sending, message-delivered, message-failed",
    topic=RECEIPTS,
    confidence="G",
    when=lambda event: event.text("type") in _STATUS_TYPES,
    constants={"phase": "delivery"},
    fields={
        "id": ("message.id",), "from": ("message.from", "message.owner"), "to": ("to", "message.to"), "status": ("type",),
        "code": ("errorCode",), "title": ("description",), "occurred_at": ("time", "message.time"),
    },
    event_id=(("message.id",), ("type",)),
    also=_ALSO,
)  # fmt: skip

TOLL_FREE = Shape(
    name="toll-free verification",
    topic=VERIFICATIONS,
    confidence="C",
    when=lambda event: event.has("status") and event.has(*_NUMBERS),
    constants={"kind": "toll_free"},
    fields={
        "sender": _NUMBERS,
        "faults": (
            "denialStatusCode", "declineReasonDescription", "denialReason", "additionalDenialReasons", "blockedReason",
        ),
        "edit_allowed": ("resubmitAllowed",),
        "occurred_at": (*_CHANGED, "createdDateTime", "submissionDate"),
    },
    also=("status", "accountId", "internalTicketNumber", "verificationId", "blocked", "submission", "businessName", "useCase"),
    split=_per_number,
    finish=_finish_toll_free,
)  # fmt: skip

BANDWIDTH = Provider(name="bandwidth", title="Bandwidth", shapes=(INBOUND, STATUS, TOLL_FREE))
