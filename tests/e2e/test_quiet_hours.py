"""Quiet hours on the real broker, by a clock that is set: over both changes of 2026, with STOPs and kills while held."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from schemas.topics import DELIVERY
from tests.e2e.gate import Gate, day
from tests.e2e.story import DELIVERED, OPTED_OUT, Story, rules

OFFER: dict[str, Any] = {
    "category": "marketing", "body": "New opening hours from Monday: 8 to 18 h. Reply STOP to opt out.",
}  # fmt: skip
SPREAD = timedelta(seconds=300)


@pytest.fixture
def story(platform_gate: Gate) -> Story:
    """A story in Chicago, where the federal hours hold: 08:00 to 21:00 by the clock on the wall."""
    return platform_gate.story()


def at(story: Story, moment: datetime) -> None:
    """Go on in the story at this instant."""
    assert story.gate.now < moment, "the clock only goes forward"
    story.later(seconds=(moment - story.gate.now).total_seconds())


def decided_at(story: Story, name: str) -> datetime:
    """When a message was let through, by the gate's clock."""
    (seen,) = [seen for seen in story.gate.log.on(DELIVERY) if seen.value["id"] == name]
    return datetime.fromisoformat(seen.headers["stopgate-decided-at"].decode())


def a_held_offer(story: Story, **fields: Any) -> tuple[str, datetime]:
    """An offer that is held, and until when."""
    name = story.message(**OFFER | fields)
    told = story.hold(name)
    assert (told["code"], rules(told)) == (30610, ["quiet-hours"])
    return name, datetime.fromisoformat(told["until"])


@pytest.mark.parametrize(
    ("evening", "opens"),
    [
        pytest.param(day(2026, 3, 6, 4, 30), day(2026, 3, 6, 14), id="an ordinary night in winter"),
        pytest.param(day(2026, 3, 8, 4, 30), day(2026, 3, 8, 13), id="clocks are put forward"),
        pytest.param(day(2026, 3, 10, 3, 30), day(2026, 3, 10, 13), id="an ordinary night in summer"),
        pytest.param(day(2026, 11, 1, 3, 30), day(2026, 11, 1, 14), id="clocks are put back"),
    ],
)
def test_an_offer_at_night_waits_for_eight_oclock_on_the_wall(
    story: Story, evening: datetime, opens: datetime
) -> None:
    """Sent at 22:30: held until the next morning, whatever the night's length; others pass, a STOP meanwhile wins."""
    at(story, evening)
    stopped = Story(story.gate)
    (name, until), (other, _) = a_held_offer(story), a_held_offer(stopped)
    assert opens <= until < opens + SPREAD
    assert story.verdict(story.message(category="otp", body="Your code is 123456.")) == DELIVERED
    at(story, opens - timedelta(seconds=30))
    stopped.reply("STOP")
    story.tick()
    story.gate.log.settle()
    assert story.gate.outcomes(name) == []
    at(story, opens + SPREAD)
    story.tick()
    assert (story.verdict(name), stopped.verdict(other)) == (DELIVERED, OPTED_OUT)
    assert decided_at(story, name) >= opens


def test_held_offers_go_out_in_order_and_survive_a_kill(story: Story) -> None:
    """Those of one handset keep their order; the next life releases each once."""
    at(story, day(2026, 11, 3, 4, 30))
    names = [a_held_offer(story)[0] for _ in range(3)]
    story.gate.kill()
    story.gate.start()
    at(story, day(2026, 11, 3, 14, 30))
    story.tick()
    assert [story.verdict(name) for name in names] == [DELIVERED] * 3
    story.gate.log.settle()
    assert [seen.value["id"] for seen in story.gate.log.on(DELIVERY) if seen.value["id"] in names] == names


def test_an_account_sets_what_becomes_of_an_offer_at_night(story: Story) -> None:
    """Refused with the next opening named; or held without spreading, to the very second."""
    at(story, day(2026, 11, 5, 4, 30))
    name = story.message(account="impatient", **OFFER)
    assert story.verdict(name) == ("rejected", 30610, ["quiet-hours"])
    assert "2026-11-05T14:00" in story.refusal(name)["findings"][0]["remedy"]
    assert a_held_offer(story, account="prompt")[1] == day(2026, 11, 5, 14)


def test_every_zone_of_an_area_code_must_allow_it(story: Story) -> None:
    """Northern Idaho is an hour behind the south; a given zone or postal code settles it. Puerto Rico and Hawaii are far apart."""
    at(story, day(2026, 11, 6, 15, 30))
    idaho = story.another_handset("208")
    _, until = a_held_offer(story, to=idaho)
    assert until >= day(2026, 11, 6, 16)
    assert (
        story.verdict(story.message(to=story.another_handset("208"), time_zone="America/Boise", **OFFER))
        == DELIVERED
    )
    assert story.verdict(story.message(to=story.another_handset("787"), **OFFER)) == DELIVERED
    assert a_held_offer(story, to=story.another_handset("808"))[1] >= day(2026, 11, 6, 18)


def test_an_offer_that_would_be_late_expires(story: Story) -> None:
    """Its `send_before` comes before the opening."""
    at(story, day(2026, 11, 10, 4, 30))
    name, _ = a_held_offer(story, send_before="2026-11-10T08:00:00Z")
    at(story, day(2026, 11, 10, 8, 1))
    story.tick()
    assert "message-expired" in story.verdict(name)[2]


def test_a_state_that_allows_three_a_day_gets_three(story: Story) -> None:
    """The fourth offer to a handset in Florida within 24 hours waits until the first is a day old."""
    at(story, day(2026, 11, 12, 16))
    miami = story.another_handset("305")
    names = [story.message(to=miami, **OFFER) for _ in range(3)]
    assert [story.verdict(name) for name in names] == [DELIVERED] * 3
    fourth = story.message(to=miami, **OFFER)
    story.gate.log.settle()
    assert story.gate.outcomes(fourth) == []
    assert a_held_offer(story, to=miami)[1] >= day(2026, 11, 13, 16)


def test_what_was_sent_in_a_day_is_counted_over_a_kill_and_held_offers_count_when_they_go(
    story: Story,
) -> None:
    """Five offers at night: the morning lets three go; a worker later none, a day later the other two and one more."""
    at(story, day(2026, 11, 17, 4, 30))
    miami = story.another_handset("305")
    names = [a_held_offer(story, to=miami)[0] for _ in range(5)]
    at(story, day(2026, 11, 17, 13, 30))
    story.tick()
    assert [story.verdict(name) for name in names[:3]] == [DELIVERED] * 3
    story.gate.kill()
    story.gate.start()
    assert story.verdict(story.message(to=miami, category="otp", body="Your code is 123456.")) == DELIVERED
    assert a_held_offer(story, to=miami)[1] > day(2026, 11, 18, 13)
    assert [story.gate.outcomes(name) for name in names[3:]] == [[], []]
    at(story, day(2026, 11, 18, 14))
    story.tick()
    assert [story.verdict(name) for name in names[3:]] == [DELIVERED] * 2
