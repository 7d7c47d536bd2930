"""AWS End User Messaging: inbound messages, delivery events and registration changes, mostly inside an SNS envelope.

Inbound, the handset is `originationNumber`; in delivery events the roles flip and it is `destinationPhoneNumber`.
An event is read as `{"Message": …}` with the envelope's fields beside it, whether it came through SNS, EventBridge or
bare. Source: webhooks reference, sections 1 and 2; verification reference, section 6.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from schemas.legible import loads_legibly
from schemas.topics import RECEIPTS, REPLIES, VERIFICATIONS
from stopgate.translate.event import Event
from stopgate.translate.providers.source import Provider
from stopgate.translate.shape import Context, Draft, Shape, settle_status
from stopgate.translate.values import read_bool

_M = "Message."
_ENVELOPE = (
    "Type", "MessageId", "TopicArn", "Subject", "Timestamp", "SignatureVersion", "Signature", "SigningCertURL",
    "UnsubscribeURL", "MessageAttributes", "version", "id", "detail-type", "source", "account", "time", "region", "resources",
)  # fmt: skip
_OPT_OUT_WORDS = frozenset(
    ("ARRET", "CANCEL", "END", "OPT-OUT", "OPTOUT", "QUIT", "REMOVE", "STOP", "TD", "UNSUBSCRIBE")
)
"""With these AWS has put the handset on its own opt-out list. Source: opt-out reference, section 1 (primary page)."""


def _unwrap(body: Mapping[str, Any]) -> Iterable[Event]:
    if isinstance(body.get("detail"), Mapping):
        rest = {name: value for name, value in body.items() if name != "detail"}
        return (Event({**rest, "Message": body["detail"]}, body),)
    if "Type" not in body or "Message" not in body:
        return (Event({"Message": body}, body),)
    try:
        inner = (
            loads_legibly(body["Message"].encode()) if isinstance(body["Message"], str) else body["Message"]
        )
    except orjson.JSONDecodeError:
        inner = body["Message"]
    return (Event({**body, "Message": inner}, body),)


def _ignores(event: Event, context: Context) -> str | None:
    kind = event.text("Type") or ""
    if kind in ("SubscriptionConfirmation", "UnsubscribeConfirmation"):
        return f"SNS {kind}: to be confirmed by the receiver, and only at an amazonaws.com address"
    return None


def _describe(event: Event) -> str:
    return event.text(_M + "eventType", "detail-type", "Type") or "no event type"


def _finish_reply(event: Event, draft: Draft, context: Context) -> None:
    draft.record["channel"] = "sms"
    word = (event.text(_M + "messageKeyword") or "").upper()
    if word in _OPT_OUT_WORDS:
        draft.record["opt_out_type"] = "STOP"
    elif word == "HELP":
        draft.record["opt_out_type"] = "HELP"


def _finish_registration(event: Event, draft: Draft, context: Context) -> None:
    kind = (event.text(_M + "registrationType") or "").upper()
    registration = draft.record.get("sender_sid")
    draft.record["kind"] = next((name for part, name in _KINDS if part in kind), "number")
    if draft.record["kind"] == "campaign" and registration:
        draft.record["campaign"] = draft.record.pop("sender_sid")
    settle_status(draft, context, "registration", event.text(_M + "registrationStatus", _M + "status"))
    draft.record.setdefault(
        "id", f"{registration}:{draft.record.get('status')}:{draft.record['occurred_at']}"
    )
    _read_denials(event, draft)


_KINDS = (("TOLL_FREE", "toll_free"), ("CAMPAIGN", "campaign"), ("BRAND", "brand"))


def _read_denials(event: Event, draft: Draft) -> None:
    """A denied reason has its code in `Reason` and the words in `ShortDescription`."""
    codes, texts = [], []
    for denial in event.values(_M + "RegistrationDeniedReasonInformation"):
        inner = Event.of(denial) if isinstance(denial, Mapping) else Event.of({"ShortDescription": denial})
        codes += [code] if (code := inner.text("Reason")) else []
        texts += [text] if (text := inner.text("ShortDescription", "LongDescription")) else []
    draft.record |= {name: found for name, found in (("codes", codes), ("reasons", texts)) if found}


INBOUND = Shape(
    name="inbound message (SNS)",
    topic=REPLIES,
    confidence="P",
    when=lambda event: event.has(_M + "originationNumber") and event.has(_M + "messageBody", _M + "messageKeyword"),
    fields={
        "id": (_M + "inboundMessageId", "MessageId"), "from": (_M + "originationNumber",),
        "to": (_M + "destinationNumber",), "body": (_M + "messageBody",), "occurred_at": ("Timestamp", "time"),
    },
    also=(*_ENVELOPE, _M + "messageKeyword", _M + "previousPublishedMessageId"),
    finish=_finish_reply,
)  # fmt: skip


def _finish_receipt(event: Event, draft: Draft, context: Context) -> None:
    draft.record["final"] = read_bool(event.first(_M + "isFinal")) is not False


STATUS = Shape(
    name="delivery event TEXT_*",
    topic=RECEIPTS,
    confidence="P",
    when=lambda event: (event.text(_M + "eventType") or "").startswith("TEXT_"),
    constants={"phase": "delivery"},
    fields={
        "id": (_M + "messageId",), "from": (_M + "originationPhoneNumber",), "to": (_M + "destinationPhoneNumber",),
        "status": (_M + "messageStatus",), "code": (_M + "eventType",), "title": (_M + "messageStatusDescription",),
        "occurred_at": (_M + "eventTimestamp", "Timestamp", "time"),
    },
    event_id=((_M + "messageId",), (_M + "eventType",)),
    also=(
        *_ENVELOPE,
        *(_M + name for name in (
            "eventVersion", "isFinal", "context", "isoCountryCode", "isInternationalSend", "mcc", "mnc", "carrierName",
            "messageRequestTimestamp", "messageEncoding", "messageType", "totalMessageParts", "totalMessagePrice",
            "totalCarrierFee", "protectConfiguration", "messageBody")),
    ),
    finish=_finish_receipt,
)  # fmt: skip

REGISTRATION = Shape(
    name="registration status change",
    topic=VERIFICATIONS,
    confidence="NC",
    when=lambda event: event.has(_M + "registrationStatus")
    or (event.text("detail-type") or "").lower() == "registration status change",
    fields={
        "id": ("id", "MessageId"), "sender": (_M + "phoneNumber", _M + "originationPhoneNumber"),
        "sender_sid": (_M + "registrationId",),
        "occurred_at": (_M + "eventTimestamp", "time", "Timestamp"),
    },
    also=(
        *_ENVELOPE,
        *(_M + name for name in (
            "registrationStatus", "status", "registrationType", "registrationArn", "currentVersionNumber", "eventType",
            "eventVersion", "RegistrationDeniedReasonInformation")),
    ),
    finish=_finish_registration,
)  # fmt: skip

AWS = Provider(
    name="aws",
    title="AWS",
    shapes=(INBOUND, STATUS, REGISTRATION),
    unwrap=_unwrap,
    ignores=_ignores,
    describe=_describe,
)
