"""Telnyx: messages, delivery status, 10DLC events, toll-free verification requests.

One URL gets inbound and outbound events, so the direction is looked at. A status event names every recipient and every
error of a message; each recipient and error is a receipt of its own, so that no opt-out code hides behind another.
Source: webhooks reference, sections 1 and 2; verification reference, section 1 (statuses; the event is unconfirmed).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from schemas.topics import RECEIPTS, REPLIES, VERIFICATIONS
from stopgate.translate.event import Event
from stopgate.translate.providers.markers import media_channel, opt_out_word
from stopgate.translate.providers.source import Provider, each_of
from stopgate.translate.providers.tcr import decline_reasons, settle_registry
from stopgate.translate.shape import Context, Draft, Shape, settle_event, settle_status
from stopgate.translate.words import fold_word

_P = "data.payload."
_ENVELOPE = ("data.event_type", "data.record_type", "data.id", "data.occurred_at", "meta")
_MESSAGE = tuple(
    _P + name
    for name in (
        "id", "record_type", "direction", "messaging_profile_id", "organization_id", "media", "type", "encoding", "parts",
        "tags", "cost", "cost_breakdown", "cc", "subject", "errors", "autoresponse_type", "tcr_campaign_id", "valid_until",
        "tcr_campaign_billable", "tcr_campaign_registered", "is_spam", "webhook_url", "webhook_failover_url", "text",
        "received_at", "sent_at", "completed_at", "from", "to", "use_profile_webhooks",
    )
)  # fmt: skip
_TENDLC = tuple(
    _P + name
    for name in (
        "type", "status", "description", "eventType", "brandId", "tcrBrandId", "brandName", "campaignId", "tcrCampaignId",
        "telnyxCampaignId", "cspId", "createDate", "isTMobileRegistered", "reasons", "phoneNumber",
    )
)  # fmt: skip
_REQUEST = ("id", "verificationRequestId", "phoneNumber", "phoneNumbers")
_REVIEWS = ("MNO_REVIEW", "TELNYX_REVIEW")


def _type(event: Event) -> str:
    return event.text("data.event_type", "event_type") or ""


def _unwrap(body: Mapping[str, Any]) -> Iterable[Event]:
    """A status history lists `records`; the request it belongs to stands beside the list."""
    records = each_of(body, "records", beside=_REQUEST)
    return (Event.of(body),) if records is None else records


def _per_recipient_and_error(event: Event) -> Sequence[Event]:
    return [each for part in _per_value(event, _P + "to") for each in _per_value(part, _P + "errors")]


def _per_phone_number(event: Event) -> Sequence[Event]:
    return _per_value(event, "phoneNumbers")


def _per_value(event: Event, path: str) -> Sequence[Event]:
    return [event.narrowed(path, value) for value in event.values(path)] or [event]


def _finish_reply(event: Event, draft: Draft, context: Context) -> None:
    if (event.text(_P + "direction") or "inbound").lower() != "inbound":
        draft.skipped = "an outbound message, not a reply"
    if len(event.values(_P + "to")) > 1:
        draft.notes.append("several recipients; the first is taken for our number")
    opt_out_word(event, draft, _P + "autoresponse_type")
    media_channel(draft, is_mms=event.has(_P + "media") or (event.text(_P + "type") or "").upper() == "MMS")


def _finish_receipt(event: Event, draft: Draft, context: Context) -> None:
    if (event.text(_P + "direction") or "outbound").lower() == "inbound":
        draft.skipped = "an inbound message has no delivery status"


def _finish_toll_free(event: Event, draft: Draft, context: Context) -> None:
    status = event.text("verificationStatus", "data.payload.verificationStatus")
    settle_status(draft, context, "toll_free", status)
    if (
        status
        and fold_word(status) == "waiting_for_customer"
        and not {"codes", "reasons"} & draft.record.keys()
    ):
        # Without a reason the customer has nothing to correct: the request is simply not finished.
        draft.record["status"] = "pending"
        draft.record.pop("edit_allowed", None)


def _finish_campaign(event: Event, draft: Draft, context: Context) -> None:
    _settle_tendlc(event, draft, context, "campaign")


def _finish_brand(event: Event, draft: Draft, context: Context) -> None:
    _settle_tendlc(event, draft, context, "brand")


def _settle_tendlc(event: Event, draft: Draft, context: Context, table: str) -> None:
    """The registry's own events are read with the registry's words, Telnyx' with Telnyx' (type and status together)."""
    kind, status = event.text(_P + "type") or "", event.text(_P + "status")
    registry = event.text(_P + "eventType")
    both = f"{kind} {status}" if status else kind
    if registry and kind not in _REVIEWS:
        settle_registry(draft, context, registry, event.text(_P + "brandIdentityStatus"))
    elif context.words.meaning(context.provider, table, both):
        settle_event(draft, context, table, both)
    elif status and not context.words.meaning(context.provider, table, kind):
        settle_status(draft, context, table, status)
    else:
        settle_event(draft, context, table, kind)
    if draft.record.get("status") == "rejected":
        _read_description(event, draft)


def _read_description(event: Event, draft: Draft) -> None:
    """A decline is forwarded as one free text in `description`; structured reasons go before it."""
    if "reasons" not in draft.record and (text := event.text(_P + "description")):
        draft.record["reasons"] = decline_reasons(text)


def _finish_number(event: Event, draft: Draft, context: Context) -> None:
    is_deletion = (event.text(_P + "type") or "").upper() == "DELETION"
    word = event.text(_P + "status") or ("deleted" if is_deletion else "pending")
    settle_status(draft, context, "number_deletion" if is_deletion else "number_assignment", word)


_CAMPAIGN_ID = (_P + "tcrCampaignId", _P + "campaignId")
_EVENT = {"id": ("data.id",), "occurred_at": ("data.occurred_at",), "faults": (_P + "reasons",)}

INBOUND = Shape(
    name="message.received",
    topic=REPLIES,
    confidence="P",
    when=lambda event: _type(event) == "message.received",
    fields={
        "id": ("data.id", _P + "id"), "from": (_P + "from.phone_number", _P + "from"), "to": (_P + "to.phone_number", _P + "to"),
        "body": (_P + "text",), "occurred_at": ("data.occurred_at", _P + "received_at"),
    },
    also=(*_ENVELOPE, *_MESSAGE),
    finish=_finish_reply,
)  # fmt: skip

STATUS = Shape(
    name="message.sent, message.finalized",
    topic=RECEIPTS,
    confidence="P",
    when=lambda event: _type(event) in ("message.sent", "message.finalized"),
    constants={"phase": "delivery"},
    fields={
        "id": (_P + "id",), "from": (_P + "from.phone_number", _P + "from"), "to": (_P + "to.phone_number", _P + "to"),
        "status": (_P + "to.status",), "code": (_P + "errors.code",), "title": (_P + "errors.title",),
        "detail": (_P + "errors.detail",), "occurred_at": ("data.occurred_at",),
    },
    event_id=(("data.id",), (_P + "to.phone_number", _P + "to"), (_P + "errors.code",)),
    also=(*_ENVELOPE, *_MESSAGE),
    split=_per_recipient_and_error,
    finish=_finish_receipt,
)  # fmt: skip

CAMPAIGN = Shape(
    name="10dlc.campaign.update",
    topic=VERIFICATIONS,
    confidence="G",
    when=lambda event: _type(event) == "10dlc.campaign.update",
    constants={"kind": "campaign"},
    fields={**_EVENT, "campaign": _CAMPAIGN_ID},
    also=(*_ENVELOPE, *_TENDLC),
    finish=_finish_campaign,
)

BRAND = Shape(
    name="10dlc.brand.update",
    topic=VERIFICATIONS,
    confidence="G",
    when=lambda event: _type(event) == "10dlc.brand.update",
    constants={"kind": "brand"},
    fields={**_EVENT, "sender_sid": (_P + "tcrBrandId", _P + "brandId")},
    also=(*_ENVELOPE, *_TENDLC),
    finish=_finish_brand,
)

NUMBER = Shape(
    name="10dlc.phone_number.update",
    topic=VERIFICATIONS,
    confidence="G",
    when=lambda event: _type(event) == "10dlc.phone_number.update",
    constants={"kind": "number"},
    fields={
        **_EVENT,
        "sender": (_P + "phoneNumber",),
        "campaign": _CAMPAIGN_ID,
        "faults": (_P + "reasons", _P + "failureReasons"),
    },
    also=(*_ENVELOPE, *_TENDLC),
    finish=_finish_number,
)

TOLL_FREE = Shape(
    name="toll-free verification request or status history",
    topic=VERIFICATIONS,
    confidence="NC",
    when=lambda event: event.has("verificationStatus"),
    constants={"kind": "toll_free"},
    fields={
        "sender": ("phoneNumbers.phoneNumber", "phoneNumber"), "sender_sid": ("verificationRequestId", "id"),
        "faults": ("reason",), "occurred_at": ("updatedAt", "createdAt"),
    },
    also=("verificationStatus", "id", "verificationRequestId", "createdAt", "updatedAt", "phoneNumbers"),
    split=_per_phone_number,
    finish=_finish_toll_free,
)  # fmt: skip

TELNYX = Provider(
    name="telnyx",
    title="Telnyx",
    shapes=(INBOUND, STATUS, CAMPAIGN, BRAND, NUMBER, TOLL_FREE),
    unwrap=_unwrap,
)
