"""Plivo: inbound messages and delivery status as forms, toll-free verification callbacks.

`MessageIntent` is Plivo's own word; it is empty where there is none. Numbers come without "+".
Source: webhooks reference, sections 1 and 2; verification reference, section 6 (callback fields unconfirmed).
"""

from schemas.topics import RECEIPTS, REPLIES, VERIFICATIONS
from stopgate.translate.event import Event
from stopgate.translate.providers.markers import media_channel, opt_out_word, request_id
from stopgate.translate.providers.source import Provider
from stopgate.translate.shape import Context, Draft, Shape, settle_status

_NUMBERS = ("number", "phone_number", "tollfree_number")
_CHANGED = ("updated_at", "last_modified", "timestamp")
_STATUS = ("status", "verification_status", "tollfree_verification_status")


def _finish_reply(event: Event, draft: Draft, context: Context) -> None:
    opt_out_word(event, draft, "MessageIntent", {"OPTOUT": "STOP", "OPTIN": "START", "HELP": "HELP"})
    media_channel(
        draft,
        is_mms=(event.text("Type") or "sms").lower() == "mms" or (event.text("MediaCount") or "0") != "0",
    )


def _finish_toll_free(event: Event, draft: Draft, context: Context) -> None:
    settle_status(draft, context, "toll_free", event.text(*_STATUS))
    draft.record |= request_id(event, "uuid", "verification_uuid", *_STATUS, time=_CHANGED)


STATUS = Shape(
    name="delivery status",
    topic=RECEIPTS,
    confidence="P",
    when=lambda event: event.has("MessageUUID") and event.has("Status"),
    constants={"phase": "delivery"},
    fields={
        "id": ("MessageUUID",), "from": ("From",), "to": ("To",), "status": ("Status",), "code": ("ErrorCode",),
        "occurred_at": ("DeliveryReportTime", "SentTime", "QueuedTime", "MessageTime"),
    },
    event_id=(("MessageUUID",), ("Sequence", "Status")),
    also=(
        "Sequence", "MessageTime", "QueuedTime", "SentTime", "DeliveryReportTime", "Units", "TotalRate", "TotalAmount",
        "PartInfo", "ParentMessageUUID", "MCC", "MNC", "PowerpackUUID", "Type",
    ),
)  # fmt: skip

INBOUND = Shape(
    name="inbound message",
    topic=REPLIES,
    confidence="P",
    when=lambda event: event.has("MessageUUID") and event.has("From"),
    fields={"id": ("MessageUUID",), "from": ("From",), "to": ("To",), "body": ("Text", "Body")},
    also=(
        "MessageIntent", "Type", "Units", "TotalRate", "TotalAmount", "PowerpackUUID", "MediaCount",
        *(f"Media{number}" for number in range(10)),
    ),
    finish=_finish_reply,
)  # fmt: skip

TOLL_FREE = Shape(
    name="toll-free verification callback",
    topic=VERIFICATIONS,
    confidence="NC",
    when=lambda event: event.has(*_NUMBERS) and event.has(*_STATUS),
    constants={"kind": "toll_free"},
    fields={
        "sender": _NUMBERS, "faults": ("error_code", "rejection_reason", "rejection_reasons", "error_message", "reason"),
        "occurred_at": _CHANGED,
    },
    also=(*_STATUS, "uuid", "verification_uuid", "profile_uuid", "account_id", "created_at"),
    finish=_finish_toll_free,
)  # fmt: skip

PLIVO = Provider(name="plivo", title="Plivo", shapes=(STATUS, INBOUND, TOLL_FREE))
