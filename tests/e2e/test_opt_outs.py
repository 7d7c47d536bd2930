"""STOP, START and HELP on the real broker: what handsets say, when it counts, and how far it reaches."""

from datetime import timedelta

import pytest

from schemas.topics import (
    AUTO_REPLIES,
)
from tests.e2e.conftest import ALERTS, BOOKINGS, POOL
from tests.e2e.story import DELIVERED, OPTED_OUT, Story


def answers(story: Story) -> list[tuple[str, str]]:
    """What the gate answered the handset: kind, and to which reply."""
    return [
        (seen.value["kind"], seen.value["in_reply_to"])
        for seen in story.gate.log.on(AUTO_REPLIES)
        if seen.value["to"] == story.handset
    ]


# -- what handsets say ----------------------------------------------------------------------------------------------


def test_stop_unstop_and_help_have_one_answer_each(story: Story) -> None:
    """STOP blocks text and voice, UNSTOP lifts it, HELP is answered in between too; each in the brand's name, once."""
    stop = story.reply("Stop.")
    texts = [story.message(), story.message(channel="voice")]
    assert [story.verdict(name) for name in texts] == [OPTED_OUT, OPTED_OUT]
    story.reply("STOP")
    help_ = story.reply("HELP")
    assert story.verdict(story.message(account="bystander")) == DELIVERED
    start = story.reply("UNSTOP")
    assert story.verdict(story.message()) == DELIVERED
    story.gate.log.settle()
    assert answers(story) == [("opt_out_confirmation", stop), ("help", help_), ("opt_in_confirmation", start)]
    bodies = [
        seen.value["body"] for seen in story.gate.log.on(AUTO_REPLIES) if seen.value["to"] == story.handset
    ]
    assert all("Acme Dental" in body for body in bodies)
    assert "desk@acme.example.com" in bodies[1]


@pytest.mark.parametrize("named", [True, False], ids=["with an id", "without one"])
@pytest.mark.parametrize(
    ("word", "kind"), [("HELP", "help"), ("STOP", "opt_out_confirmation"), ("START", "opt_in_confirmation")]
)
def test_a_retried_reply_is_answered_once(story: Story, word: str, kind: str, named: bool) -> None:
    """It is known again by its id; without one, by its time and words."""
    if word == "START":
        story.reply("STOP")
    moment = story.later(seconds=1).isoformat()
    for _ in range(3):
        story.reply(word, id=f"{story.name}-retried" if named else None, occurred_at=moment)
    story.gate.log.settle()
    assert [answered for answered, _ in answers(story)].count(kind) == 1


def test_the_network_answers_for_toll_free_numbers(story: Story) -> None:
    """STOP and UNSTOP are confirmed by it, so not by us; nor where the account's provider does it; HELP is ours."""
    story.verification("approved")
    story.reply("STOP", to=story.toll_free)
    story.reply("UNSTOP", to=story.toll_free)
    help_ = story.reply("HELP", to=story.toll_free)
    story.reply("STOP", account="provided")
    story.gate.log.settle()
    assert answers(story) == [("help", help_)]
    assert story.state("provided")["channels"] == ["sms", "voice"]  # type: ignore[index]


def test_a_late_stop_is_honoured_but_not_confirmed(story: Story) -> None:
    """Within five minutes or not at all."""
    story.reply("STOP", occurred_at=(story.gate.now - timedelta(minutes=6)).isoformat())
    assert story.verdict(story.message()) == OPTED_OUT
    story.gate.log.settle()
    assert answers(story) == []


def test_yes_and_chatter_change_nothing(story: Story) -> None:
    """Only START and UNSTOP opt in; ordinary sentences with a keyword in them opt nobody out."""
    for text in ("don't stop", "stop by at 5?", "yes", "cancel my 3pm"):
        story.reply(text)
    assert story.verdict(story.message()) == DELIVERED
    story.reply("STOP")
    said = [story.reply(text) for text in ("YES", "Yes!", "ok", "start the car")]
    assert story.verdict(story.message()) == OPTED_OUT
    story.gate.log.settle()
    assert [story.changes(name) for name in said] == [[], [], [], []]


def test_the_policy_file_says_what_is_heard(story: Story) -> None:
    """Further words for the whole account; CANCEL is no opt-out at one of its numbers, YES is consent at another alone."""
    story.reply("Cancel", account="booking", to=BOOKINGS)
    assert story.verdict(story.message(account="booking")) == DELIVERED
    story.reply("¡Baja!", account="booking", to=BOOKINGS)
    assert story.verdict(story.message(account="booking")) == OPTED_OUT
    story.reply("Yes", account="booking", to=BOOKINGS)
    assert story.verdict(story.message(account="booking")) == OPTED_OUT
    story.reply("Yes", account="booking", to=ALERTS)
    assert story.verdict(story.message(account="booking")) == DELIVERED
    story.reply("Cancel", account="booking", to=ALERTS)
    assert story.verdict(story.message(account="booking")) == OPTED_OUT


def test_the_providers_flag_counts(story: Story) -> None:
    """Also where the text says nothing that we know."""
    stop = story.reply("arrêtez tout", opt_out_type="STOP")
    assert story.verdict(story.message()) == OPTED_OUT
    assert story.change(stop)["origin"] == "provider_flag"


def test_times_decide_not_arrival(story: Story) -> None:
    """A STOP older than an UNSTOP does nothing; a tie is STOP; a time in the future counts as the time received."""
    moment = story.gate.now
    story.reply("UNSTOP", occurred_at=moment.isoformat())
    late = story.reply("STOP", occurred_at=(moment - timedelta(minutes=1)).isoformat())
    assert story.verdict(story.message()) == DELIVERED
    assert story.change(late)["refused"] == "older-than-state"
    story.reply("STOP", occurred_at=moment.isoformat())
    assert story.verdict(story.message()) == OPTED_OUT
    story.reply("STOP", occurred_at=(moment + timedelta(days=900)).isoformat())
    story.reply("START")
    assert story.verdict(story.message()) == DELIVERED


def test_a_stop_without_an_account_counts_for_all(story: Story) -> None:
    """Until the handset's START to one of them; where the sender's owner is known it is that account's alone."""
    stop = story.reply("STOP", account=None)
    names = [story.message(account=account) for account in ("acme", "bystander", "nobody-heard-of")]
    assert [story.verdict(name) for name in names] == [OPTED_OUT] * 3
    assert story.change(stop)["account"] == "*"
    story.reply("START", account="bystander")
    assert story.verdict(story.message(account="bystander")) == DELIVERED
    assert story.verdict(story.message()) == OPTED_OUT
    known = story.gate.story()
    known.registration("approved")
    known.gate.log.settle()
    stop = known.reply("STOP", account=None)
    assert known.change(stop)["account"] == "acme"
    assert known.verdict(known.message(account="bystander")) == DELIVERED


# -- how far it reaches ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("account", "silent", "speaking"),
    [
        ("narrow", [("narrow", POOL[0])], [("narrow", POOL[1]), ("acme", POOL[0])]),
        ("pooled", [("pooled", POOL[0]), ("pooled", POOL[1])], [("pooled", "+12065550143")]),
        ("wide", [("wide", POOL[0]), ("acme", POOL[1])], []),
    ],
)
def test_the_policy_file_says_how_far_an_opt_out_reaches(
    story: Story, account: str, silent: list[tuple[str, str]], speaking: list[tuple[str, str]]
) -> None:
    """One number, a pool of numbers, or every account; a START to the same number lifts it."""
    story.reply("STOP", account=account, to=POOL[0])
    verdicts = [
        [story.verdict(story.message(account=whose, **{"from": sender})) for whose, sender in group]
        for group in (silent, speaking)
    ]
    assert verdicts == [[OPTED_OUT] * len(silent), [DELIVERED] * len(speaking)]
    told = story.gate.stopgate("opt-outs", "list", "--account", account, "--search", story.handset)
    assert story.handset in told.stdout, told.stderr
    story.reply("START", account=account, to=POOL[0])
    assert story.verdict(story.message(account=account, **{"from": POOL[0]})) == DELIVERED
