"""What each record says, as a person would tell it. Pure; texts are quoted as they are, escaping is the printer's."""

from collections.abc import Callable, Mapping
from typing import Any

from schemas.reviews import Review
from schemas.topics import (
    AUTO_REPLIES,
    COMMANDS,
    DEAD_LETTERS,
    DELIVERY,
    FREQUENCY,
    HELD,
    OPT_OUT_CHANGES,
    OPT_OUTS,
    OUTBOUND,
    RECEIPTS,
    REJECTIONS,
    REPLIES,
    REVIEWS,
)
from stopgate.policy.opt_out import REFUSED_TEXTS

Fields = Mapping[str, Any]
Headers = Mapping[str, str]

_ORIGINS = {
    "handset_text": "the handset's own text",
    "operator": "an operator",
    "import": "an imported list",
    "carrier_receipt": "what a carrier reported",
    "provider_flag": "the provider's own opt-out handling",
    "voice": "a voice call",
    "web": "a web form",
    "reassigned_number": "a report that the number has a new owner",
}


def channels_phrase(channels: Any) -> str:
    """`text and voice`, `text`, `voice` or `nothing`."""
    names = [name for channel, name in (("sms", "text"), ("voice", "voice")) if channel in (channels or ())]
    return " and ".join(names) or "nothing"


def state_sentence(state: Fields) -> str:
    """The present state: what is blocked, since when, why, and who may lift it."""
    whom = "every account" if state.get("account") == "*" else f"account {state.get('account')}"
    whom += f", messages from {state['scope_key']} alone" if state.get("scope_key") else ""
    since, origin = state.get("occurred_at"), _ORIGINS.get(str(state.get("origin")), str(state.get("origin")))
    if not state.get("channels"):
        return f"Opted in for {whom}: nothing is blocked, since {since}."
    lifter = (
        "only the handset's own START or UNSTOP lifts this"
        if state.get("liftable_by") == "handset"
        else "an operator may lift this with the recipient's attested consent"
    )
    keyword = f" (“{state['keyword']}”)" if state.get("keyword") else ""
    blocked = channels_phrase(state["channels"])
    return f"Opted out for {whom}: {blocked} blocked since {since} by {origin}{keyword}; {lifter}."


def review_sentence(review: Review) -> str:
    """What is in question while a doubtful reply is under review."""
    whom = "every account" if review.account == "*" else f"account {review.account}"
    said = ", ".join(f"“{text}”" for text in (review.text, *(doubt.text for doubt in review.later)) if text)
    return (
        f"Under review for {whom}: the handset said {said or 'nothing readable'}. Messages wait until somebody decides "
        f"(`stopgate reviews decide`); at {review.expires_at} it counts as an opt-out."
    )


def change_sentence(change: Fields) -> str:
    """What happened, and what it changed or why it changed nothing."""
    cause = change.get("cause")
    told = cause_sentence(cause) if isinstance(cause, dict) else "Something unreadable arrived."
    if refused := change.get("refused"):
        why = REFUSED_TEXTS.get(refused, str(refused))
        return f"{told} No effect: {why}"
    blocked = change.get("channels")
    after = f"{channels_phrase(blocked)} blocked from then on" if blocked else "nothing blocked from then on"
    return f"{told} Effect for account {change.get('account')}: {after}."


def cause_sentence(cause: Fields) -> str:
    """Who said what, whichever kind of input record it is."""
    if "action" in cause:
        return _command(cause, {})
    if "code" in cause:
        return _receipt(cause, {})
    return _reply(cause, {})


def _reply(fields: Fields, _: Headers) -> str:
    flag = f" (marked {fields['opt_out_type']} by the provider)" if fields.get("opt_out_type") else ""
    body = f"“{fields.get('body')}”" if fields.get("body") is not None else "without text"
    return f"The handset wrote {body} to {fields.get('to') or 'an unnamed number'}{flag}."


def _command(fields: Fields, _: Headers) -> str:
    who = fields.get("actor") or "Somebody unnamed"
    how = f" ({fields['source']})" if fields.get("source") else ""
    if fields.get("action") == "review":
        wish = f"decided on a doubtful reply: {fields.get('decision')}"
    else:
        verb = "opt out" if fields.get("action") == "opt_out" else "opt in"
        wish = f"asked to {verb} {channels_phrase(fields.get('channels') or ('sms', 'voice'))}"
    attested = ", consent attested" if fields.get("consent_attested") else ""
    note = f", noting “{fields['note']}”" if fields.get("note") else ""
    return f"{who}{how} {wish}{attested}{note}."


def _receipt(fields: Fields, _: Headers) -> str:
    title = f" “{fields['title']}”" if fields.get("title") else ""
    return f"{fields.get('provider') or 'A provider'} reported code {fields.get('code')}{title}."


def _outbound(fields: Fields, _: Headers) -> str:
    return (
        f"Account {fields.get('account')} asked to send “{fields.get('body') or ''}” from {fields.get('from')} "
        f"(message {fields.get('id')}, {fields.get('category') or 'no category'})."
    )


def _delivery(fields: Fields, headers: Headers) -> str:
    return (
        f"The gate let message {fields.get('id')} from {fields.get('from')} through to delivery: decision "
        f"{headers.get('stopgate-decision')} at {headers.get('stopgate-decided-at')}, policy "
        f"{headers.get('stopgate-policy')}."
    )


def _refusal(fields: Fields, _: Headers) -> str:
    found = [finding for finding in fields.get("findings") or () if isinstance(finding, dict)]
    rules = "; ".join(f"{finding.get('rule')}: {finding.get('message')}" for finding in found)
    verb = "held back" if fields.get("outcome") == "held" else "rejected"
    code = f" with code {fields['code']}" if fields.get("code") else ""
    return f"The gate {verb} message {fields.get('id')}{code}, policy {fields.get('policy')}. {rules}"


def _auto_reply(fields: Fields, _: Headers) -> str:
    return f"We answered the handset from {fields.get('from')}: “{fields.get('body')}”."


def _review(fields: Fields, _: Headers) -> str:
    who = f" by {fields['actor']}" if fields.get("actor") else ""
    decision = f", decided {fields['decision']}{who}" if fields.get("decision") else ""
    later = fields.get("later")
    more = f" (and {len(later)} more in question)" if isinstance(later, list) and later else ""
    return (
        f"Review of a {fields.get('kind')} is {fields.get('state')}{decision}: {fields.get('reason')}{more}"
    )


def _frequency(fields: Fields, _: Headers) -> str:
    sent = fields.get("sent_at")
    times = ", ".join(map(str, sent)) if isinstance(sent, list) and sent else "no instant"
    return f"Under a cap on messages in 24 hours account {fields.get('account')} has let through at {times}."


def _dead_letter(_: Fields, headers: Headers) -> str:
    return f"A record from {headers.get('stopgate-source-topic')} could not be used: {headers.get('stopgate-error')}"


_TELLERS: Mapping[str, Callable[[Fields, Headers], str]] = {
    OUTBOUND.name: _outbound,
    REPLIES.name: _reply,
    COMMANDS.name: _command,
    RECEIPTS.name: _receipt,
    DELIVERY.name: _delivery,
    REJECTIONS.name: _refusal,
    HELD.name: _refusal,
    AUTO_REPLIES.name: _auto_reply,
    OPT_OUTS.name: lambda fields, _: state_sentence(fields),
    OPT_OUT_CHANGES.name: lambda fields, _: change_sentence(fields),
    REVIEWS.name: _review,
    FREQUENCY.name: _frequency,
    DEAD_LETTERS.name: _dead_letter,
}


def record_sentence(topic: str, fields: Fields, headers: Headers) -> str:
    """What a record of any topic says.

    Args:
        topic: without prefix.
        fields: its value, empty where that is no JSON object.
        headers: as text.
    """
    try:
        return _TELLERS[topic](fields, headers)
    except (TypeError, AttributeError, ValueError):
        return "A record that does not follow the contract."  # input topics take anything
