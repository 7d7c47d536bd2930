"""Content on the real broker: refused, held for approval, approved, rejected after review, appealed; and broadcasts."""

import json
from typing import Any

import pytest

from schemas.topics import APPROVALS, REVIEWS
from tests.e2e.gate import Gate
from tests.e2e.story import DELIVERED, OPTED_OUT, Story, rules

CASINO = "200 free spins on your first deposit! Play slots now at Lucky Palace Casino."
SPANISH = "Hola, su cita con la clínica es el martes {} a las 3 de la tarde. Por favor confirme. {}"


@pytest.fixture
def story(platform_gate: Gate) -> Story:
    """A story at the gate that screens like a platform."""
    return platform_gate.story()


def spanish(story: Story, number: int = 4) -> str:
    """A text that needs approval; each story has its own, and the number is a variable of it."""
    return SPANISH.format(number, story.name.translate(str.maketrans("0123456789", "abcdefghij")))


def held(story: Story, **fields: Any) -> str:
    """A message that waits for approval."""
    name = story.message(**({"body": spanish(story)} | fields))
    told = story.hold(name)
    assert (told["code"], told["awaiting"]) == (None, "approval")
    return name


def questions(story: Story) -> list[dict[str, Any]]:
    """The reviews that the story's messages opened."""
    return [seen.value for seen in story.gate.log.on(REVIEWS) if seen.value["number"] == story.handset]


def decide(story: Story, decision: str, reason: str | None = None) -> None:
    """What a reviewer's decision writes."""
    (review, *_) = story.gate.wait(lambda: questions(story))
    name = f"{story.account}|{review['fingerprint']}".encode()
    at = story.later(minutes=5)
    value = {"account": story.account, "fingerprint": review["fingerprint"], "decision": decision, "actor": "ana",
             "reason": reason, "decided_at": at.isoformat(), "review": review["id"]}  # fmt: skip
    story.gate.append(APPROVALS, value, key=name, at=at)


def test_forbidden_content_is_refused_with_the_words_it_rests_on(story: Story) -> None:
    """The rule, the carrier's code, the quote, the way out and the policy it rests on."""
    name = story.message(body=CASINO)
    assert story.verdict(name)[:2] == ("rejected", 30007)
    finding = next(found for found in story.refusal(name)["findings"] if found["rule"] == "content-gambling")
    assert all(quote in CASINO for quote in finding["evidence"]["quotes"])
    assert finding["remedy"]
    assert finding["policy_url"].startswith("https://")


def test_another_language_waits_and_the_approval_covers_it_from_then_on(story: Story) -> None:
    """One question with the whole text; approved, all that waits goes out, and the same text with other variables passes."""
    names = [held(story), held(story, body=spanish(story, 11))]
    (question,) = questions(story)
    assert (question["kind"], question["state"], question["rules"]) == (
        "content",
        "open",
        ["language-unapproved"],
    )
    assert question["text"] == spanish(story)
    decide(story, "approved")
    assert [story.verdict(name) for name in names] == [DELIVERED] * 2
    assert story.verdict(story.message(body=spanish(story, 25))) == DELIVERED
    others = story.message(body=spanish(story, 4), account="bystander")
    assert story.hold(others)["awaiting"] == "approval"


def test_a_rejection_carries_the_reviewers_words_and_an_appeal_opens_it_again(story: Story) -> None:
    """What waited and what comes later is refused in them; reopened it waits again; approved at last it goes out."""
    name = held(story)
    decide(story, "rejected", "The clinic's name is missing.")
    assert story.verdict(name) == ("rejected", None, ["language-unapproved"])
    later = story.message(body=spanish(story))
    for refused in (name, later):
        (finding,) = story.refusal(refused)["findings"]
        assert "The clinic's name is missing." in finding["remedy"]
        assert "appeal" in finding["remedy"]
        assert finding["evidence"]["reviewed_by"] == "ana"
    decide(story, "reopened")
    again = held(story)
    assert [question["state"] for question in questions(story)][-1] == "open"
    decide(story, "approved")
    assert story.verdict(again) == DELIVERED


def test_a_picture_waits_and_a_false_alarm_is_overturned(story: Story) -> None:
    """The question shows the medium; another picture is another question."""
    media = [f"https://acme.example.com/{story.name}.png"]
    picture = {"channel": "mms", "media": media, "body": "Your new clinic"}
    name = held(story, **picture)
    (question,) = questions(story)
    assert (question["kind"], question["media"]) == ("media", media)
    decide(story, "rejected", "explicit")
    assert story.verdict(name)[0] == "rejected"
    decide(story, "approved")
    assert story.verdict(story.message(**picture)) == DELIVERED
    other = story.message(**picture | {"media": ["https://acme.example.com/other.png"]})
    assert rules(story.hold(other)) == ["media-unapproved"]


def test_a_stop_received_while_it_waits_wins(story: Story) -> None:
    """Approved or not. (With the record clock a decision counts when it is read, a word in its turn: so it is waited for.)"""
    name = held(story)
    story.change(story.reply("STOP"))
    decide(story, "approved")
    assert story.verdict(name) == OPTED_OUT


def test_what_waits_for_approval_survives_a_kill(story: Story) -> None:
    """Approved while no worker lives, it goes out once with the next life; a second question was not asked."""
    name = held(story)
    story.gate.kill()
    decide(story, "approved")
    story.gate.start()
    assert story.verdict(name) == DELIVERED
    story.gate.log.settle()
    assert len(story.gate.outcomes(name)) == 1
    assert len(questions(story)) == 1


def summary(story: Story, broadcast: str) -> dict[str, Any]:
    """What the program says of a broadcast."""
    done = story.gate.stopgate("broadcasts", "show", broadcast, "--json")
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_a_broadcast_is_summed_up(story: Story) -> None:
    """Messages by outcome over all partitions, findings by rule, the first reason of each; a release is counted anew."""
    story.reply("STOP")
    broadcast, usual = f"b-{story.name}", {"broadcast": f"b-{story.name}"}
    story.message(**usual)
    passed = [story.message(to=story.another_handset(), **usual) for _ in range(5)]
    other = story.gate.story()
    waits = held(other, **usual)
    assert [story.verdict(name) for name in passed] == [DELIVERED] * 5
    story.gate.log.settle()
    before = summary(story, broadcast)
    assert (before["messages"], before["outcomes"]) == (7, {"delivered": 5, "rejected": 1, "held": 1})
    assert before["rules"] == {"recipient-opted-out": 1, "language-unapproved": 1}
    assert before["first_reasons"]["language-unapproved"]["id"] == waits
    decide(other, "approved")
    assert other.verdict(waits) == DELIVERED
    after = summary(story, broadcast)
    assert (after["messages"], after["outcomes"]) == (7, {"delivered": 6, "rejected": 1})


def test_a_broadcast_whose_text_is_refused_has_one_explanation(story: Story) -> None:
    """However many messages, one reason to read, the same that every message carries."""
    broadcast = f"b-{story.name}"
    names = [story.message(to=story.another_handset(), body=CASINO, broadcast=broadcast) for _ in range(6)]
    remedies = {story.refusal(name)["findings"][0]["remedy"] for name in names}
    told = summary(story, broadcast)
    assert told["outcomes"] == {"rejected": 6}
    assert [reason["remedy"] for reason in told["first_reasons"].values()][:1] == list(remedies)
    assert "6" in story.gate.stopgate("broadcasts", "show", broadcast, "--details").stdout
