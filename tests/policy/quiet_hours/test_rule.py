"""The rule `quiet-hours`: what it holds, until when, and what it says."""

from datetime import timedelta
from typing import Any

import pytest

from schemas.outbound import Outbound
from schemas.record import Instant
from stopgate.policy.accounts import Account
from stopgate.policy.case import Case, Objection
from stopgate.policy.decide import decide
from stopgate.policy.quiet_hours import QuietPolicy, Window
from stopgate.policy.rules import message_expired, quiet_hours
from stopgate.policy.rules.registry import Rule
from tests.policy.quiet_hours.clocks import CHICAGO, NEW_YORK, at

HANDSET = "+12125550132"
NIGHT = at("2026-03-18T22:30", NEW_YORK)
MORNING = at("2026-03-19T08:00", NEW_YORK)
AT_ONCE = QuietPolicy(spread_seconds=0)
RULE = Rule(quiet_hours.NAME, quiet_hours.CODE, quiet_hours.check, quiet_hours.__doc__ or "")
EXPIRY = Rule(
    message_expired.NAME, message_expired.CODE, message_expired.check, message_expired.__doc__ or ""
)


def case(
    now: Instant = NIGHT, *, handset: str | None = HANDSET, default: Any = "informational", **fields: Any
) -> Case:
    """A marketing message to a handset, late at night in New York."""
    message = Outbound(
        **{"id": "m-1", "account": "acme", "sender": "+12065550100", "handset": HANDSET, "body": "Sale", "category": "marketing"} | fields
    )  # fmt: skip
    return Case(
        message=message, handset=handset, opt_out=None, sender=None, account=Account("acme", category=default), now=now
    )  # fmt: skip


def held(objection: Objection | None) -> Instant:
    """Until when an objection holds."""
    assert objection is not None
    assert objection.outcome == "held"
    assert objection.until is not None
    return objection.until


def test_it_holds_until_the_next_opening_and_spreads_from_there() -> None:
    """Under 30610, within the default spread."""
    verdict = decide(case(), (RULE,))
    assert (verdict.outcome, verdict.code, verdict.awaiting) == ("held", 30610, None)
    assert verdict.until is not None
    assert MORNING <= verdict.until < MORNING + timedelta(seconds=300)
    assert held(quiet_hours.judge(case(), AT_ONCE)) == MORNING


def test_the_finding_says_where_when_why_and_until_when() -> None:
    """So that nobody has to ask."""
    objection = quiet_hours.judge(case(now=at("2026-03-22T10:15", CHICAGO), handset="+12145550132"), AT_ONCE)
    assert objection is not None
    finding = objection.finding
    assert finding.message == (
        "Where the recipient may be it is Sunday 10:15 (America/Chicago, US-TX); such messages are allowed there from 12:00 to 21:00."
    )
    assert "judged afresh at 2026-03-22T17:00:00.000Z" in finding.remedy
    assert (finding.rule, finding.code, finding.resendable) == ("quiet-hours", 30610, False)
    assert finding.evidence == {
        "zones": [CHICAGO], "zone": CHICAGO, "jurisdiction": "US-TX", "local_time": "2026-03-22T10:15", "hours": "12:00-21:00",
        "source": "Texas SB 140, several secondary pages", "confidence": "S", "opens_at": "2026-03-22T17:00:00.000Z",
    }  # fmt: skip


def test_a_day_without_hours_is_named() -> None:
    """A Sunday in Alabama."""
    objection = quiet_hours.check(case(now=at("2026-03-22T12:00", CHICAGO), handset="+12055550132"))
    assert objection is not None
    assert objection.finding.message.endswith(
        "(America/Chicago, US-AL); such messages are allowed there not on that day."
    )


def test_it_passes_when_judged_afresh_at_the_release() -> None:
    """Whatever the handset's place in the spread: nobody is held twice."""
    for handset in (HANDSET, "+14015550132", "+18005550132", "+12085550132"):
        until = held(quiet_hours.check(case(now=at("2026-03-19T04:00", NEW_YORK), handset=handset)))
        assert quiet_hours.check(case(now=until, handset=handset)) is None


def test_a_spread_longer_than_the_opening_lets_everybody_in() -> None:
    """A number that may be anywhere has an hour a day: a spread of a day still ends within half of it."""
    policy = QuietPolicy(spread_seconds=86400)
    now = at("2026-07-15T12:00Z")
    for number in range(50):
        handset = f"+1800555{number:04}"
        until = held(quiet_hours.judge(case(now=now, handset=handset), policy))
        assert at("2026-07-15T22:00Z") <= until < at("2026-07-15T22:30Z")


def test_messages_of_one_handset_are_released_in_their_order() -> None:
    """Held in two nights or in one: never the later one first."""
    first = held(quiet_hours.check(case()))
    second = held(quiet_hours.check(case(now=Instant.of(NIGHT + timedelta(hours=1)))))
    third = held(quiet_hours.check(case(now=Instant.of(NIGHT + timedelta(days=1)))))
    assert first == second < third


@pytest.mark.parametrize("category", ["otp", "transactional", "informational", "emergency"])
def test_exempt_categories_pass_at_night(category: str) -> None:
    """They solicit nothing; a setting can name others."""
    assert quiet_hours.check(case(category=category)) is None
    named = QuietPolicy(categories=frozenset({"informational", "transactional"}))
    assert (quiet_hours.judge(case(category=category), named) is None) is (category in ("otp", "emergency"))


def test_a_message_without_category_is_of_its_accounts() -> None:
    """An account that sends marketing by default keeps quiet hours."""
    assert quiet_hours.check(case(category=None)) is None
    assert quiet_hours.check(case(category=None, default="marketing")) is not None


@pytest.mark.parametrize("channel", ["sms", "mms", "rcs", "voice"])
def test_every_channel_keeps_them(channel: str) -> None:
    """A call at night wakes no less than a text."""
    assert quiet_hours.check(case(channel=channel)) is not None


def test_what_the_sender_knows_of_the_place_counts() -> None:
    """Zone and postal code of the message."""
    assert quiet_hours.check(case(time_zone="Pacific/Honolulu")) is None
    assert quiet_hours.check(case(postal_code="96813")) is None


def test_no_handset_and_no_plan_are_no_business_of_this_rule() -> None:
    """An invalid number has its own rule; other countries have no quiet hours here."""
    assert quiet_hours.check(case(handset=None)) is None
    assert quiet_hours.check(case(handset="+447400123456")) is None


def test_an_account_can_have_them_rejected() -> None:
    """With the instant from which on it may be sent again."""
    objection = quiet_hours.judge(case(), QuietPolicy(action="reject"))
    assert objection is not None
    assert (objection.outcome, objection.until, objection.finding.resendable) == ("rejected", None, True)
    assert objection.finding.remedy == f"Send it again from {MORNING} on."


def test_what_never_opens_is_rejected_and_not_held_for_ever() -> None:
    """Hours that contradict each other, and a handset that may be nowhere we know."""
    objection = quiet_hours.judge(
        case(), QuietPolicy(own=Window("21:00-24:00", "21:00-24:00", "21:00-24:00"))
    )
    assert objection is not None
    assert (objection.outcome, objection.finding.resendable) == ("rejected", True)
    assert "time_zone" in objection.finding.remedy
    nowhere = quiet_hours.judge(case(handset="+870773111632"), QuietPolicy(abroad=True))
    assert nowhere is not None
    assert nowhere.finding.message == "Nobody knows in which time zone the recipient is."


def test_a_message_that_expires_before_the_opening_is_told_so() -> None:
    """It is held all the same, and expires when it is judged afresh."""
    limit = at("2026-03-19T02:00", NEW_YORK)
    objection = quiet_hours.judge(case(send_before=limit), AT_ONCE)
    assert objection is not None
    assert f"Its `send_before` is {limit}: it expires before that." in objection.finding.remedy
    verdict = decide(case(now=held(objection), send_before=limit), (EXPIRY, RULE))
    assert [finding.rule for finding in verdict.findings] == ["message-expired"]


NOON = at("2026-03-18T12:00", NEW_YORK)
FLORIDA = "+13055550132"


def sent(*hours_ago: int) -> list[Instant]:
    """Times before noon."""
    return [Instant.of(NOON - timedelta(hours=hours)) for hours in hours_ago]


def test_the_fourth_message_in_24_hours_is_held() -> None:
    """In Florida until the first of the three is a day old; in New York not at all."""
    florida = case(now=NOON, handset=FLORIDA)
    objection = quiet_hours.judge(florida, QuietPolicy(), times_sent=sent(2, 1, 3))
    assert held(objection) == NOON + timedelta(hours=21)
    assert quiet_hours.judge(florida, QuietPolicy(), times_sent=sent(2, 1)) is None
    assert quiet_hours.judge(case(now=NOON), QuietPolicy(), times_sent=sent(2, 1, 3)) is None
    assert quiet_hours.judge(florida, QuietPolicy(frequency_cap=False), times_sent=sent(2, 1, 3)) is None


def test_a_cap_that_ends_at_night_is_held_until_the_morning() -> None:
    """Both limits hold: the cap that ends at 19:45 is open then, the one that ends at 20:30 is not."""
    late = case(now=at("2026-03-18T19:30", NEW_YORK), handset=FLORIDA)
    times = [at(f"2026-03-17T{hour}", NEW_YORK) for hour in ("19:45", "19:50", "19:55")]
    assert held(quiet_hours.judge(late, AT_ONCE, times_sent=times)) == at("2026-03-18T19:45", NEW_YORK)
    times = [Instant.of(late.now - timedelta(hours=hours)) for hours in (23, 2, 1)]  # until 20:30
    assert held(quiet_hours.judge(late, AT_ONCE, times_sent=times)) == at("2026-03-19T08:00", NEW_YORK)
