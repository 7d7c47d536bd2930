"""Twilio: toll-free verification, 10DLC and reassigned-number events of Event Streams, and the REST verification.

Event types are matched by their last parts, because the exact prefix is unconfirmed and a rejected toll-free
verification is spelt `request-rejected` and `rejected`. Where the data carry `verificationstatus`, it decides.
Source: verification reference, section 6; webhooks reference, section 2; opt-out reference, section 10.
"""

from collections.abc import Callable

from schemas.topics import RECEIPTS, VERIFICATIONS
from stopgate.translate.event import Event
from stopgate.translate.shape import Context, Draft, Shape, settle_event, settle_status
from stopgate.translate.values import read_bool

_ENVELOPE = ("specversion", "type", "source", "id", "time", "dataschema", "datacontenttype", "subject")
_TENDLC_DATA = (
    "data.id", "data.accountsid", "data.brandsid", "data.campaignsid", "data.messagingservicesid", "data.externalcampaignid",
    "data.a2pusecase", "data.createddate", "data.updateddate", "data.campaignregistrationstatus", "data.timestamp",
)  # fmt: skip
_CAMPAIGN_SUFFIXES = (
    "campaign-submitted", "campaign-approved", "campaign-failure", "campaign-deleted", "suspended-campaign-delete-submitted",
)  # fmt: skip
_BRAND_SUFFIXES = (
    "brand-failure", "brand-registered", "brand-unverified", "brand-verified", "brand-vetted-verified",
    "brand-secondary-vetting-failure",
)  # fmt: skip
_EVENT_TIME = ("time", "data.updateddate", "data.timestamp")
"""`data.timestamp` may be when the campaign was registered, long before what the event reports."""


def _parts(event: Event) -> list[str]:
    return ["", *(event.text("type", "event_type") or "").lower().split(".")]


def _is_of(*families: str) -> Callable[[Event], bool]:
    return lambda event: any(part in families for part in _parts(event))


def _is_resource(event: Event) -> bool:
    return (event.text("sid") or "").startswith("HH") or event.has(
        "tollfree_phone_number_sid", "tollfree_phone_number"
    )


def _finish_resource(event: Event, draft: Draft, context: Context) -> None:
    settle_status(draft, context, "toll_free", event.text("status"))
    draft.record["id"] = ":".join(
        part for name in ("sid", "status", "date_updated") if (part := event.text(name))
    )


def _finish_toll_free(event: Event, draft: Draft, context: Context) -> None:
    suffix, status = _parts(event)[-1], event.text("data.verificationstatus", "data.status")
    if status is None:
        settle_status(draft, context, "toll_free_event", suffix)
        return
    settle_status(draft, context, "toll_free", status)
    if suffix == "expired" and draft.record["status"] == "rejected":
        # An expired edit window must not look like a rejection that has just begun a new one.
        draft.record["status"] = "expired"


def _finish_campaign(event: Event, draft: Draft, context: Context) -> None:
    settle_event(draft, context, "campaign_event", _parts(event)[-1])


def _finish_brand(event: Event, draft: Draft, context: Context) -> None:
    suffix = _parts(event)[-1]
    if suffix.startswith("email-2fa-"):
        draft.skipped = "a one-time password by e-mail says nothing about the brand's standing"
        return
    settle_event(draft, context, "brand_event", suffix)


def _finish_number(event: Event, draft: Draft, context: Context) -> None:
    settle_event(draft, context, "number_event", ".".join(_parts(event)[-2:]))
    if not (draft.record.get("sender") or draft.record.get("sender_sid")):
        # The campaign alone would make a record about the campaign's numbers at large.
        draft.record.pop("campaign", None)


def _finish_reassigned(event: Event, draft: Draft, context: Context) -> None:
    if read_bool(event.first("data.is_reassigned", "is_reassigned")) is False:
        draft.skipped = "the number was checked and is not reassigned"


TOLL_FREE = Shape(
    name="toll-free verification event",
    topic=VERIFICATIONS,
    confidence="P",
    when=_is_of("toll-free-verification"),
    constants={"kind": "toll_free"},
    fields={
        "id": ("id",), "sender": ("data.phonenumber",), "sender_sid": ("data.phonenumbersid",),
        "faults": ("data.errorcode", "data.rejectionreasons", "data.errordescription", "data.rejectionreason"),
        "edit_allowed": ("data.editallowed",), "edit_expires_at": ("data.editexpiration",),
        "occurred_at": ("data.processeddate", "time"),
    },
    also=(
        *_ENVELOPE, "data.accountsid", "data.parentaccountsid", "data.tollfreeverificationsid", "data.customerprofilesid",
        "data.regulateditemsid", "data.trustproductsid", "data.verificationstatus", "data.rejectedon",
    ),
    finish=_finish_toll_free,
)  # fmt: skip

RESOURCE = Shape(
    name="toll-free verification resource (REST)",
    topic=VERIFICATIONS,
    confidence="P",
    when=_is_resource,
    constants={"kind": "toll_free"},
    fields={
        "sender": ("tollfree_phone_number",), "sender_sid": ("tollfree_phone_number_sid",),
        "faults": ("error_code", "rejection_reasons", "rejection_reason"), "edit_allowed": ("edit_allowed",),
        "edit_expires_at": ("edit_expiration",), "occurred_at": ("date_updated", "rejected_on", "date_created"),
    },
    also=(
        "sid", "status", "date_updated", "rejected_on", "account_sid", "customer_profile_sid", "trust_product_sid",
        "regulated_item_sid", "external_reference_id", "url", "resource_links", "business_name", "business_website",
        "use_case_categories", "use_case_summary", "notification_email", "message_volume", "opt_in_type",
    ),
    finish=_finish_resource,
)  # fmt: skip

CAMPAIGN = Shape(
    name="10DLC campaign event",
    topic=VERIFICATIONS,
    confidence="P",
    when=_is_of("campaign-registration", "suspended-campaign-registration", *_CAMPAIGN_SUFFIXES),
    constants={"kind": "campaign"},
    fields={
        "id": ("id",), "campaign": ("data.externalcampaignid", "data.campaignsid"), "faults": ("data.errorcode",),
        "occurred_at": _EVENT_TIME,
    },
    also=(*_ENVELOPE, *_TENDLC_DATA),
    finish=_finish_campaign,
)  # fmt: skip

BRAND = Shape(
    name="10DLC brand event",
    topic=VERIFICATIONS,
    confidence="P",
    when=_is_of("brand-registration", *_BRAND_SUFFIXES),
    constants={"kind": "brand"},
    fields={
        "id": ("id",),
        "sender_sid": ("data.brandsid",),
        "faults": ("data.errorcode",),
        "occurred_at": _EVENT_TIME,
    },
    also=(*_ENVELOPE, *_TENDLC_DATA),
    finish=_finish_brand,
)

NUMBER = Shape(
    name="10DLC number event",
    topic=VERIFICATIONS,
    confidence="C",
    when=_is_of("number-registration", "number-deregistration"),
    constants={"kind": "number"},
    fields={
        "id": ("id",), "sender": ("data.phonenumber",), "sender_sid": ("data.phonenumbersid",),
        "campaign": ("data.externalcampaignid", "data.campaignsid"),
        "faults": ("data.errorcode", "data.failurereason"), "occurred_at": _EVENT_TIME,
    },
    also=(*_ENVELOPE, *_TENDLC_DATA, "data.externalstatus"),
    finish=_finish_number,
)  # fmt: skip

REASSIGNED = Shape(
    name="reassigned-number event",
    topic=RECEIPTS,
    confidence="P",
    when=_is_of("reassigned-number"),
    constants={"code": "reassigned-number", "status": "reassigned"},
    fields={
        "id": ("data.event_id", "event_id", "id"), "from": ("data.from_number", "from_number"),
        "to": ("data.to_number", "to_number"), "occurred_at": ("data.timestamp", "timestamp", "time"),
    },
    also=(
        *_ENVELOPE, "event_type",
        *(f"{holder}{name}" for holder in ("data.", "") for name in (
            "account_sid", "is_reassigned", "last_verified_date", "consent_operation", "consent_updated_at")),
    ),
    finish=_finish_reassigned,
)  # fmt: skip
