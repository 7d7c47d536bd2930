"""Vonage: the SMS API (GET or POST, form or JSON) and the Messages API (JSON).

In the SMS API `msisdn` is always the handset and `to` always our number, in delivery receipts as well; numbers come
without "+". Long texts arrive in parts: a part is marked and left to `JoinParts`.
Source: webhooks reference, sections 1 and 2 (the Messages status is unconfirmed).
"""

from datetime import datetime

from schemas.instants import Instant
from schemas.topics import RECEIPTS, REPLIES
from stopgate.translate.event import Event
from stopgate.translate.providers.markers import binary_body, hex_text, media_channel
from stopgate.translate.providers.source import Provider
from stopgate.translate.shape import NO_ERROR, Context, Draft, Shape
from stopgate.translate.values import read_bool

_CONTRACT_CHANNELS = ("sms", "mms", "rcs")
_SIGNATURE = ("sig", "timestamp", "nonce", "message-timestamp", "api-key")
_MESSAGE = (
    "message_uuid", "channel", "message_type", "client_ref", "context_status", "usage", "sms", "profile", "image", "error",
    "destination", "_links", "from", "to", "message",
)  # fmt: skip


def _finish_sms(event: Event, draft: Draft, context: Context) -> None:
    draft.record["channel"] = "sms"
    if "body" not in draft.record and (raw := event.text("data")):
        binary_body(draft, hex_text(raw))
    if read_bool(event.first("concat")):
        _mark_part(event, draft)


def _mark_part(event: Event, draft: Draft) -> None:
    reference, *counts = (event.text(name) or "" for name in ("concat-ref", "concat-part", "concat-total"))
    if not all(count.isascii() and count.isdigit() and len(count) < 4 for count in counts):
        draft.unknown.append("a part of a long text without its number; taken for a whole one")
        return
    number, total = map(int, counts)
    if 1 <= number <= total and total > 1:
        draft.record["part"] = {"reference": reference, "number": number, "total": total}


def _finish_receipt(event: Event, draft: Draft, context: Context) -> None:
    """Without `message-timestamp` the carrier's own `scts` is the time, to the minute."""
    if not event.has("message-timestamp") and (scts := event.text("scts")):
        try:
            draft.record["occurred_at"] = str(Instant.of(datetime.strptime(scts, "%y%m%d%H%M")))
        except ValueError:
            draft.unknown.append("`scts` is no time of the form YYMMDDhhmm")


def _finish_message(event: Event, draft: Draft, context: Context) -> None:
    channel = (event.text("channel", "from.type") or "sms").lower()
    if channel not in _CONTRACT_CHANNELS:
        draft.skipped = f"channel `{channel}` is none of the contract's"
    media_channel(draft, is_mms=channel == "mms")
    draft.record["channel"] = channel


def _finish_message_status(event: Event, draft: Draft, context: Context) -> None:
    """The number of an error may stand only at the end of the address in `error.type`."""
    kind = event.text("error.type") or ""
    if draft.record["code"] == NO_ERROR and "#" in kind:
        draft.record["code"] = kind.rpartition("#")[2] or NO_ERROR


SMS_STATUS = Shape(
    name="SMS delivery receipt",
    topic=RECEIPTS,
    confidence="P",
    when=lambda event: event.has("msisdn") and event.has("err-code", "scts", "status"),
    constants={"phase": "delivery"},
    fields={
        "id": ("messageId", "message-id"), "from": ("to",), "to": ("msisdn",), "status": ("status",), "code": ("err-code",),
        "occurred_at": ("message-timestamp",),
    },
    event_id=(("messageId", "message-id"), ("status",)),
    also=(*_SIGNATURE, "scts", "network-code", "price", "client-ref"),
    finish=_finish_receipt,
)  # fmt: skip

SMS_INBOUND = Shape(
    name="inbound SMS",
    topic=REPLIES,
    confidence="P",
    when=lambda event: event.has("msisdn") and event.has("text", "data"),
    fields={
        "id": ("messageId", "message-id"), "from": ("msisdn",), "to": ("to",), "body": ("text",),
        "occurred_at": ("message-timestamp",),
    },
    also=(*_SIGNATURE, "type", "keyword", "data", "udh", "concat", "concat-ref", "concat-part", "concat-total"),
    finish=_finish_sms,
)  # fmt: skip

MESSAGES_STATUS = Shape(
    name="Messages status",
    topic=RECEIPTS,
    confidence="C",
    when=lambda event: event.has("message_uuid") and event.has("status"),
    constants={"phase": "delivery"},
    fields={
        "id": ("message_uuid",), "from": ("from.number", "from"), "to": ("to.number", "to"), "status": ("status",),
        "code": ("error.code", "error.title"), "title": ("error.reason", "error.detail"), "occurred_at": ("timestamp",),
    },
    event_id=(("message_uuid",), ("status",)),
    also=_MESSAGE,
    finish=_finish_message_status,
)  # fmt: skip

MESSAGES_INBOUND = Shape(
    name="inbound message (Messages)",
    topic=REPLIES,
    confidence="S",
    when=lambda event: event.has("message_uuid") and event.has("from"),
    fields={
        "id": ("message_uuid",), "from": ("from.number", "from"), "to": ("to.number", "to"),
        "body": ("text", "message.content.text"), "occurred_at": ("timestamp",),
    },
    also=_MESSAGE,
    finish=_finish_message,
)  # fmt: skip

VONAGE = Provider(
    name="vonage", title="Vonage", shapes=(SMS_STATUS, SMS_INBOUND, MESSAGES_STATUS, MESSAGES_INBOUND)
)
