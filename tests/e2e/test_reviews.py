"""Doubtful replies on the real broker: messages wait until a person, the handset itself or time decides."""

import json
from pathlib import Path
from typing import Any

import pytest

from schemas.topics import REVIEWS
from tests.e2e.story import DELIVERED, OPTED_OUT, Story, rules


def under_review(story: Story) -> str:
    """A message that waits because of a doubtful reply."""
    story.reply("STOP 12345")
    name = story.message()
    told = story.hold(name)
    assert (told["code"], told["awaiting"], rules(told)) == (21610, "review", ["reply-under-review"])
    return name


def reviews(story: Story) -> list[dict[str, Any]]:
    """Every record about the handset's reviews."""
    return [seen.value for seen in story.gate.log.on(REVIEWS) if seen.value["number"] == story.handset]


@pytest.mark.parametrize(("decision", "expected"), [("none", DELIVERED), ("opt_out", OPTED_OUT)])
def test_somebody_decides_about_a_doubtful_reply(story: Story, decision: str, expected: Any) -> None:
    """What waited is judged afresh; the decision is on record with who made it, and a second one finds nothing."""
    name = under_review(story)
    decided, again = (story.command("review", decision=decision, actor="ana") for _ in range(2))
    assert story.verdict(name) == expected
    assert [story.change(cause)["refused"] for cause in (decided, again)] == [None, "nothing-to-decide"]
    opened, closed = reviews(story)
    assert (opened["state"], closed["state"], closed["decision"], closed["actor"]) == (
        "open",
        "decided",
        decision,
        "ana",
    )


def test_nobody_decides_and_it_becomes_an_opt_out(story: Story) -> None:
    """After 72 hours by the record clock; the operator cannot undo it, time never made doubt into consent."""
    name = under_review(story)
    story.tick(hours=71)
    assert story.gate.outcomes(name) == []
    story.tick(hours=2)
    assert story.verdict(name) == OPTED_OUT
    assert [review["state"] for review in reviews(story)] == ["open", "expired"]
    state = story.state()
    assert state is not None
    assert (state["channels"], state["liftable_by"]) == (["sms", "voice"], "handset")


def test_the_handset_itself_makes_it_clear(story: Story) -> None:
    """A STOP decides an open review; so does a START."""
    name, other = under_review(story), story.gate.story()
    second = under_review(other)
    story.reply("STOP")
    other.reply("START")
    assert (story.verdict(name), other.verdict(second)) == (OPTED_OUT, DELIVERED)


def test_open_reviews_and_what_they_hold_survive_a_kill(story: Story) -> None:
    """The next life still asks, still holds, and releases once."""
    name = under_review(story)
    story.gate.kill()
    story.gate.start()
    story.reply("STOP 777")
    story.gate.log.settle()
    story.command("review", decision="none")
    assert story.verdict(name) == DELIVERED
    story.gate.log.settle()
    assert len(story.gate.outcomes(name)) == 1
    assert [review["state"] for review in reviews(story)] == ["open", "open", "decided"]
    assert [doubt["text"] for doubt in reviews(story)[-1]["later"]] == ["STOP 777"]


def test_everything_a_handset_said_is_shown_and_decided_at_once(story: Story, tmp_path: Path) -> None:
    """List, review and history show all texts, a dry run knows of it; the decision is as late as the last of them."""
    name = under_review(story)
    story.reply("not interested")
    story.gate.log.settle()
    opened = reviews(story)[-1]
    listed, shown = (
        story.gate.stopgate("reviews", "list"),
        story.gate.stopgate("reviews", "show", opened["id"]),
    )
    for told in (listed, shown):
        assert "STOP 12345" in told.stdout
        assert "not interested" in told.stdout
    told = story.gate.stopgate("opt-outs", "show", story.handset)
    assert "Under review for account acme: the handset said “STOP 12345”, “not interested”" in told.stdout
    message = {"id": "m", "account": "acme", "from": story.sender, "to": story.handset, "body": "Hello."}
    (tmp_path / "one.jsonl").write_text(json.dumps(message), encoding="utf-8")
    assert "reply-under-review" in story.gate.stopgate("check", str(tmp_path / "one.jsonl")).stdout
    decided = story.command("review", decision="opt_out", actor="ana")
    assert story.change(decided)["keyword"] == "not interested"
    assert story.verdict(name) == OPTED_OUT


def test_a_start_that_comes_late_leaves_the_doubt_after_it_open(story: Story) -> None:
    """Its own time counts, not its arrival."""
    before = story.later(seconds=1).isoformat()
    name = under_review(story)
    story.reply("START", occurred_at=before)
    story.gate.log.settle()
    assert [review["state"] for review in reviews(story)] == ["open"]
    assert story.gate.outcomes(name) == []
    story.reply("START")
    assert story.verdict(name) == DELIVERED
