"""A whole day of replies, commands and messages on the real broker: played twice, and read at once."""

from typing import Any

from schemas.topics import AUTO_REPLIES, COMMANDS, OPT_OUT_CHANGES, OPT_OUTS, OUTBOUND, REPLIES, Topic
from tests.e2e.story import DELIVERED, OPTED_OUT, Story


def a_day(story: Story) -> tuple[list[tuple[Topic, dict[str, Any], bytes, Any]], list[str]]:
    """The records of one day, for six handsets, and the ids of those that leave a change record each."""
    records: list[tuple[Topic, dict[str, Any], bytes, Any]] = []
    changing: list[str] = []
    said = ["STOP", "hello", "HELP", "START", "unsubscribe", "STOP 12345", "UNSTOP", "stop", "Info"]
    for number, handset in enumerate([story.another_handset() for _ in range(6)]):
        for turn in range(len(said)):
            at, name = story.later(minutes=17), f"{story.name}-{number}-{turn}"
            text = said[(turn + number) % len(said)]
            usual = {
                "id": f"{name}-r",
                "account": "acme",
                "occurred_at": at.isoformat(),
                "from": handset,
                "to": story.sender,
            }
            records.append((REPLIES, usual | {"body": text}, handset.encode(), at))
            changing += [usual["id"]] if text not in ("hello", "HELP", "Info", "STOP 12345") else []
            message = {
                "id": f"{name}-m",
                "account": "acme",
                "from": story.sender,
                "to": handset,
                "body": "Your table is free.",
            }
            records.append((OUTBOUND, message, handset.encode(), at))
        action = {
            "action": "opt_out" if number % 2 else "opt_in",
            "account": "acme",
            "number": handset,
            "id": f"{story.name}-c{number}",
        }
        records.append(
            (
                COMMANDS,
                action | {"consent_attested": True, "occurred_at": at.isoformat()},
                handset.encode(),
                at,
            )
        )
        changing.append(str(action["id"]))
    return records, changing


def test_a_whole_day_replayed_changes_nothing(story: Story) -> None:
    """The same records once more: no further answer, the same states, one change record for each, and every message
    is judged to its end: a doubt that was settled is not raised again."""
    gate = story.gate
    records, changing = a_day(story)

    def play() -> tuple[list[Any], dict[Any, Any], list[str]]:
        for topic, value, key, at in records:
            gate.append(topic, value, key=key, at=at)
        gate.log.settle()
        mine = [
            seen.value["in_reply_to"]
            for seen in gate.log.on(AUTO_REPLIES)
            if seen.value["in_reply_to"].startswith(story.name)
        ]
        states = {seen.key: seen.value["channels"] for seen in gate.log.on(OPT_OUTS)}
        return mine, states, sorted(_causes(story))

    answered, states, caused = play()
    assert caused == sorted(changing)
    assert len(answered) == len(set(answered)) > 20
    again, states_again, caused_again = play()
    assert (again, states_again) == (answered, states)
    assert caused_again == sorted(changing * 2)
    messages = [value["id"] for topic, value, _, _ in records if topic is OUTBOUND]
    gate.wait(lambda: all(len(gate.outcomes(name)) == 2 for name in messages))


def _causes(story: Story) -> list[str]:
    """The ids of the records that left the change records of this story."""
    found = [str(seen.value["cause"]["id"]) for seen in story.gate.log.on(OPT_OUT_CHANGES)]
    return [name for name in found if name.startswith(f"{story.name}-")]


def test_a_log_that_is_read_at_once_gives_the_verdicts_of_its_day(story: Story) -> None:
    """With the record clock, a message from before a STOP is not refused for it, whoever reads the log and when."""
    story.gate.kill()
    early = story.message()
    story.later(hours=1)
    story.reply("STOP")
    late = story.message()
    story.gate.start()
    assert [story.verdict(name) for name in (early, late)] == [DELIVERED, OPTED_OUT]
