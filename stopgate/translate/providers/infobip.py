"""Infobip: everything comes in `results[]`: inbound texts, delivery reports, campaign events.

Source: webhooks reference, sections 1 and 2; the delivery report from the vendor's own page.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from schemas.topics import RECEIPTS, REPLIES, VERIFICATIONS
from stopgate.translate.event import Event
from stopgate.translate.providers.markers import media_channel
from stopgate.translate.providers.source import Provider, each_of, event_type
from stopgate.translate.shape import Context, Draft, Shape, settle_status

_OPT_OUT_TYPES = ("STOP", "START", "HELP")


def _unwrap(body: Mapping[str, Any]) -> Iterable[Event]:
    results = each_of(body, "results")
    return (Event.of(body),) if results is None else results


def _is_event(event: Event) -> bool:
    return event_type(event) == "CAMPAIGN_STATUS_UPDATE"


def _finish_reply(event: Event, draft: Draft, context: Context) -> None:
    """`keyword` is the configured word a text begins with, so it counts only where it is the whole text."""
    keyword = (event.text("keyword") or "").upper()
    if keyword in _OPT_OUT_TYPES and event.has("cleanText") and event.text("cleanText") is None:
        draft.record["opt_out_type"] = keyword
    media_channel(draft, is_mms=False)


def _finish_campaign(event: Event, draft: Draft, context: Context) -> None:
    status = event.text("content.campaignStatus")
    settle_status(draft, context, "campaign", status)
    draft.record["id"] = f"{draft.record.get('campaign')}:{status}:{draft.record['occurred_at']}"


CAMPAIGN = Shape(
    name="CAMPAIGN_STATUS_UPDATE",
    topic=VERIFICATIONS,
    confidence="P",
    when=_is_event,
    constants={"kind": "campaign"},
    fields={
        "campaign": ("content.campaignId",), "faults": ("content.rejectionDetails", "content.rejectionReasons"),
        "occurred_at": ("receivedAt", "content.rejectionDate"),
    },
    also=("type", "event", "eventType", "receivedAt", "platform", "content.campaignStatus", "content.rejectionDate"),
    finish=_finish_campaign,
)  # fmt: skip

REPORT = Shape(
    name="delivery report",
    topic=RECEIPTS,
    confidence="G",
    when=lambda event: event.has("messageId") and event.has("status"),
    constants={"phase": "delivery"},
    fields={
        "id": ("messageId",), "from": ("from",), "to": ("to",), "status": ("status.groupName", "status.name"),
        "code": ("error.id",), "title": ("error.description", "error.name"), "occurred_at": ("doneAt", "sentAt"),
    },
    event_id=(("messageId",), ("status.name",)),
    also=(
        "bulkId", "sentAt", "doneAt", "messageCount", "smsCount", "mccMnc", "price", "status", "error", "callbackData",
        "applicationId", "entityId", "campaignReferenceId", "platform",
    ),
)  # fmt: skip

INBOUND = Shape(
    name="inbound message",
    topic=REPLIES,
    confidence="P",
    when=lambda event: event.has("messageId") and event.has("text"),
    fields={
        "id": ("messageId",), "from": ("from",), "to": ("to",), "body": ("text",), "occurred_at": ("receivedAt",),
    },
    also=("cleanText", "keyword", "receivedAt", "smsCount", "price", "callbackData", "applicationId", "entityId", "pairedMessageId", "platform"),
    finish=_finish_reply,
)  # fmt: skip

INFOBIP = Provider(name="infobip", title="Infobip", shapes=(CAMPAIGN, REPORT, INBOUND), unwrap=_unwrap)
