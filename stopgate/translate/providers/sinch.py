"""Sinch SMS: inbound texts, binaries and media; delivery reports per recipient or per batch.

Source: webhooks reference, sections 1 and 2 (the exact list of a report's fields is taken from the vendor's SDK pages).
"""

from collections.abc import Mapping, Sequence

from schemas.topics import RECEIPTS, REPLIES
from stopgate.translate.event import Event
from stopgate.translate.providers.markers import base64_text, binary_body, media_channel
from stopgate.translate.providers.source import Provider
from stopgate.translate.shape import Context, Draft, Shape

_INBOUND = ("mo_text", "mo_binary", "mo_media")
_REPORT = (
    "type",
    "batch_id",
    "client_reference",
    "operator",
    "operator_status_at",
    "number_of_message_parts",
    "encoding",
)


def _kind(event: Event) -> str:
    return event.text("type") or ""


def _finish_reply(event: Event, draft: Draft, context: Context) -> None:
    if _kind(event) == "mo_binary":
        binary_body(draft, base64_text(draft.record.get("body") or ""))
    elif _kind(event) == "mo_media":
        draft.record["body"] = event.text("body.message", "body.subject") or ""
    media_channel(draft, is_mms=_kind(event) == "mo_media")


def _per_recipient(event: Event) -> Sequence[Event]:
    """A batch report groups recipients by status; a summary names none of them."""
    groups = (group for group in event.values("statuses") if isinstance(group, Mapping))
    return [
        Event({**event.body, "statuses": None, "code": group.get("code"), "status": group.get("status"), "recipient": handset}, event.whole)
        for group in groups
        for handset in Event.of(group).values("recipients")
    ]  # fmt: skip


INBOUND = Shape(
    name="mo_text, mo_binary, mo_media",
    topic=REPLIES,
    confidence="P",
    when=lambda event: _kind(event) in _INBOUND,
    fields={
        "id": ("id",), "from": ("from",), "to": ("to",), "body": ("body",), "occurred_at": ("received_at", "sent_at"),
    },
    also=("type", "udh", "operator_id", "client_reference", "received_at", "sent_at"),
    finish=_finish_reply,
)  # fmt: skip

REPORT = Shape(
    name="recipient delivery report",
    topic=RECEIPTS,
    confidence="G",
    when=lambda event: event.has("batch_id") and event.has("recipient"),
    constants={"phase": "delivery"},
    fields={
        "id": ("batch_id",), "from": ("applied_originator",), "to": ("recipient",), "status": ("status",), "code": ("code",),
        "occurred_at": ("at", "operator_status_at"),
    },
    event_id=(("batch_id",), ("recipient",), ("code",)),
    also=_REPORT,
)  # fmt: skip

BATCH_REPORT = Shape(
    name="batch delivery report",
    topic=RECEIPTS,
    confidence="NC",
    when=lambda event: event.has("batch_id") and event.has("statuses"),
    constants={"phase": "delivery"},
    fields={
        "id": ("batch_id",), "to": ("recipient",), "status": ("status",), "code": ("code",), "occurred_at": ("at",),
    },
    event_id=(("batch_id",), ("recipient",), ("code",)),
    also=(*_REPORT, "statuses", "total_message_count"),
    split=_per_recipient,
)  # fmt: skip

SINCH = Provider(name="sinch", title="Sinch", shapes=(INBOUND, REPORT, BATCH_REPORT))
