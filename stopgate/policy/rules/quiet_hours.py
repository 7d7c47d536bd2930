"""Holds solicitations until the law of the place where the recipient may be allows them.

Blocks:
    Messages of the categories that the account names (`marketing` by default), on every channel, to +1 handsets
    outside the hours of any zone and state they may be in, and more of them within 24 hours than the state allows.
    They are held until the next opening and judged afresh then, or rejected where the account says so.
Why:
    Telephone solicitations, texts included, are forbidden before 8 a.m. and after 9 p.m. where the recipient is;
    several states allow less. Providers hold or refuse such messages with 30610.
Blocked example:
    An offer to +12085550132 at 08:30 in Boise: northern Idaho has the same area code, and there it is 07:30.
Allowed example:
    The same offer half an hour later, or with `time_zone` America/Boise; a one-time password at any time.
What the sender can do:
    Nothing for a held message. Give `time_zone` or `postal_code` where the area code leaves the place open, and
    `send_before` where a late message is worse than none.
Source:
    47 CFR 64.1200(c)(1) and (e); the states' laws as listed in the reference page of quiet hours; Twilio error 30610.
Since:
    0.1.0
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from schemas.record import Instant
from schemas.rejections import Finding
from stopgate.policy.case import Case, Objection
from stopgate.policy.quiet_hours import (
    Opening,
    QuietPolicy,
    Zone,
    allowed_by_cap,
    cap_in,
    keeps_quiet_hours,
    next_opening,
    opening_in,
    possible_zones,
    release_at,
)

NAME = "quiet-hours"
CODE = 30610
POLICY_URL = "https://www.ecfr.gov/current/title-47/section-64.1200"

_LAWS = {"?": "state unknown", "own": "the account's own hours"}
_NEVER = (
    "No instant is in sight at which every place allows the message in which the recipient may be. "
    "Give `time_zone` or `postal_code`, or widen the account's own hours, and send it again."
)
_LIMIT = "A `send_before` limits how long it waits."
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(case: Case) -> Objection | None:
    """Object outside the hours in which such messages may reach the handset, by the account's own settings."""
    account = case.account
    if (case.message.category or account.category) not in account.quiet.categories:
        return None  # as with nearly every message
    return judge(case, account.quiet, times_sent=case.times_sent)


def judge(case: Case, policy: QuietPolicy, *, times_sent: Sequence[datetime] = ()) -> Objection | None:
    """Judge a message under an account's settings.

    Args:
        case: the message.
        policy: the settings.
        times_sent: when messages that keep quiet hours were sent to this handset by this account in the last 24 hours.

    Returns:
        An objection that holds until the release, or rejects where the settings say so or no opening is in sight.
    """
    message, handset = case.message, case.handset
    if handset is None or not keeps_quiet_hours(handset, message.category or case.account.category, policy):
        return None
    zones = possible_zones(handset, time_zone=message.time_zone, postal_code=message.postal_code)
    if times_sent:
        most = cap_in(zones, now=case.now, policy=policy)
        allowed = allowed_by_cap(times_sent, now=case.now, most=most)
        if allowed > case.now:
            opening = opening_in(zones, now=allowed, policy=policy)
            return _object(case, *_too_many(times_sent, most), opening=opening, policy=policy)
    if closed := next_opening(zones, now=case.now, policy=policy):
        return _object(case, *_too_early_or_late(zones, closed), opening=closed, policy=policy)
    return None


def _too_many(times_sent: Sequence[datetime], most: int | None) -> tuple[str, dict[str, Any]]:
    words = (
        f"The recipient was sent {len(times_sent)} such messages within 24 hours; {most} are allowed there."
    )
    return words, {
        "most_in_24_hours": most,
        "sent_at": [str(Instant.of(sent)) for sent in sorted(times_sent)],
    }


@lru_cache(maxsize=1 << 12)
def _too_early_or_late(zones: tuple[Zone, ...], opening: Opening) -> tuple[str, dict[str, Any]]:
    """The words for all messages that are held for the same reason in the same minute; the second is not to be changed."""
    closed = opening.closed
    if closed is None:
        return "Nobody knows in which time zone the recipient is.", {}
    local = f"{_DAYS[closed.local_time.weekday()]} {closed.local_time:%H:%M}"
    law = _LAWS.get(closed.jurisdiction, closed.jurisdiction)
    allowed = "not on that day" if closed.hours == "closed" else f"from {closed.hours.replace('-', ' to ')}"
    return f"Where the recipient may be it is {local} ({closed.zone}, {law}); such messages are allowed there {allowed}.", {
        "zones": [zone.name for zone in zones], "zone": closed.zone, "jurisdiction": closed.jurisdiction,
        "local_time": f"{closed.local_time:%Y-%m-%dT%H:%M}", "hours": closed.hours, "source": closed.source,
        "confidence": closed.confidence,
    }  # fmt: skip


def _object(
    case: Case, words: str, evidence: dict[str, Any], *, opening: Opening, policy: QuietPolicy
) -> Objection:
    opens_at = opening.opens_at
    if opens_at is None:
        return _objection(words, _NEVER, dict(evidence))
    evidence = evidence | {"opens_at": str(opens_at)}
    if policy.action == "reject":
        return _objection(words, f"Send it again from {opens_at} on.", evidence)
    until = _release(case, opening, opens_at, policy)
    limit = case.message.send_before
    expires = f"Its `send_before` is {limit}: it expires before that." if limit and limit <= until else _LIMIT
    remedy = f"Nothing needs to be done: it is judged afresh at {until}. {expires}"
    return _objection(words, remedy, evidence, until=until)


def _release(case: Case, opening: Opening, opens_at: Instant, policy: QuietPolicy) -> Instant:
    """Spread over half of a short opening at most, so that whoever comes last still finds it open."""
    lasts = opening.closes_at - opens_at if opening.closes_at else timedelta(0)
    spread = min(timedelta(seconds=policy.spread_seconds), lasts / 2)
    return release_at(opens_at, spread=spread, key=case.handset or "")


def _objection(
    words: str, remedy: str, evidence: dict[str, Any], *, until: Instant | None = None
) -> Objection:
    finding = Finding(
        rule=NAME, code=CODE, message=words, remedy=remedy, resendable=until is None, evidence=evidence,
        policy_url=POLICY_URL,
    )  # fmt: skip
    return Objection(finding, "held", until=until) if until else Objection(finding)
