"""Twilio: inbound messages and status callbacks, both form-encoded.

Source: webhooks reference, sections 1 and 2 (copies of the vendor's pages). Neither body carries a time.
"""

from schemas.topics import RECEIPTS, REPLIES
from stopgate.translate.event import Event
from stopgate.translate.providers.markers import media_channel, opt_out_word
from stopgate.translate.shape import Context, Draft, Shape
from stopgate.translate.values import spell_number

_INBOUND_STATUSES = frozenset({"received", "receiving"})


def _is_status(event: Event) -> bool:
    status = event.text("MessageStatus", "SmsStatus")
    return status is not None and status.lower() not in _INBOUND_STATUSES and event.has("To")


def _is_inbound(event: Event) -> bool:
    return event.has("From") and event.has("Body", "OptOutType", "NumMedia")


def _finish_reply(event: Event, draft: Draft, context: Context) -> None:
    opt_out_word(event, draft, "OptOutType")
    media_channel(draft, is_mms=(event.text("NumMedia") or "0") != "0")
    if _channel_prefix(event, draft) == "rcs":
        draft.record["channel"] = "rcs"


def _finish_status(event: Event, draft: Draft, context: Context) -> None:
    _channel_prefix(event, draft)


def _channel_prefix(event: Event, draft: Draft) -> str | None:
    """Twilio writes other channels before the number (`rcs:+1…`, `whatsapp:+1…`): RCS is text, the rest is not ours."""
    prefix = None
    for name in ("From", "To"):
        before, found, number = (event.text(name) or "").partition(":")
        if found:
            prefix = before.lower()
            draft.record[name.lower()] = spell_number(number)
    if prefix not in (None, "rcs"):
        draft.skipped = f"channel `{prefix}` is none of the contract's"
    return prefix


STATUS = Shape(
    name="status callback",
    topic=RECEIPTS,
    confidence="G",
    when=_is_status,
    constants={"phase": "delivery"},
    fields={
        "id": ("MessageSid", "SmsSid"), "status": ("MessageStatus", "SmsStatus"), "code": ("ErrorCode",),
        "from": ("From",), "to": ("To",),
    },
    event_id=(("MessageSid", "SmsSid"), ("MessageStatus", "SmsStatus")),
    also=("AccountSid", "MessagingServiceSid", "ApiVersion", "ErrorMessage", "RawDlrDoneDate"),
    finish=_finish_status,
)  # fmt: skip

INBOUND = Shape(
    name="inbound message",
    topic=REPLIES,
    confidence="G",
    when=_is_inbound,
    fields={"id": ("MessageSid", "SmsMessageSid", "SmsSid"), "from": ("From",), "to": ("To",), "body": ("Body",)},
    also=(
        "AccountSid", "MessagingServiceSid", "ApiVersion", "OptOutType", "NumMedia", "NumSegments", "SmsStatus",
        *(f"{side}{part}" for side in ("From", "To") for part in ("City", "State", "Zip", "Country")),
        *(f"{part}{number}" for number in range(10) for part in ("MediaUrl", "MediaContentType")),
    ),
    finish=_finish_reply,
)  # fmt: skip
