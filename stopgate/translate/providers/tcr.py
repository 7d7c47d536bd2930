"""The Campaign Registry: flat JSON without an event id and without a time.

So the id is a hash of the content, to be compared within a window, and the time is when it was received. A declined
campaign (`CAMPAIGN_SHARE_DELETE`) gives its reasons as one free text. `mock` events are ignored unless asked for.
Source: webhooks reference, section 2 (TCR); campaigns reference, section 1.
"""

import hashlib

import orjson

from schemas.topics import VERIFICATIONS
from stopgate.translate.decline import parse_decline, split_reasons
from stopgate.translate.event import Event
from stopgate.translate.providers.source import Provider
from stopgate.translate.shape import Context, Draft, Shape, settle_event, settle_status
from stopgate.translate.values import read_bool

_ALSO = (
    "eventType", "cspId", "cspName", "cnpId", "brandName", "brandReferenceId", "brandIdentityStatus", "campaignReferenceId",
    "dcaId", "dcaName", "description", "evpId", "evpName", "vettingId", "mnoId", "mnoName", "mock", "brandId", "campaignId",
)  # fmt: skip
_IDENTITY_EVENTS = ("BRAND_IDENTITY_STATUS_UPDATE", "BRAND_IDENTITY_VET_UPDATE")


def settle_registry(draft: Draft, context: Context, event_type: str, identity: str | None = None) -> None:
    """Put on a draft what a registry event says, whoever forwarded it."""
    registry = Context("tcr", context.received_at, context.words)
    if event_type.upper() in _IDENTITY_EVENTS:
        settle_status(draft, registry, "brand_identity", identity)
    else:
        settle_event(draft, registry, _table_of(event_type), event_type)


def decline_reasons(text: str) -> list[str]:
    """The reasons of a refusal, whether or not the line that names actor and campaign stands before them."""
    decline = parse_decline(text)
    return list(decline.reasons if decline.actor else split_reasons(text))


def _table_of(event_type: str) -> str:
    kind = event_type.upper()
    if kind.startswith("BRAND_"):
        return "brand"
    return "campaign" if kind.startswith(("CAMPAIGN_", "MNO_")) else "other"


def _content_id(event: Event) -> str:
    content = orjson.dumps(event.whole, option=orjson.OPT_SORT_KEYS)
    return f"tcr-{hashlib.sha256(content).hexdigest()[:32]}"


def _finish(event: Event, draft: Draft, context: Context) -> None:
    draft.record["id"] = _content_id(event)
    settle_registry(draft, context, event.text("eventType") or "", event.text("brandIdentityStatus"))
    text = event.text("description")
    if text and draft.record.get("status") in ("rejected", "suspended"):
        draft.record["reasons"] = decline_reasons(text)


def _ignores(event: Event, context: Context) -> str | None:
    if read_bool(event.first("mock")) and not context.include_mock:
        return "tcr: a mock event; ignored in production"
    return None


def _is_about(kind: str) -> Shape:
    is_brand = kind == "brand"
    return Shape(
        name=f"{kind} event",
        topic=VERIFICATIONS,
        confidence="G",
        when=lambda event: (
            (_table_of(event.text("eventType") or "") == "brand") is is_brand and event.has("eventType")
        ),
        constants={"kind": kind},
        fields={"sender_sid": ("brandId",)} if is_brand else {"campaign": ("campaignId",)},
        also=_ALSO,
        finish=_finish,
    )


TCR = Provider(
    name="tcr",
    title="The Campaign Registry",
    shapes=(_is_about("brand"), _is_about("campaign")),
    ignores=_ignores,
)
