"""STOP, START, HELP and everything else that bears on opt-outs, on the real broker."""

from datetime import timedelta
from typing import Any

import pytest

from schemas.topics import (
    AUTO_REPLIES,
    COMMANDS,
    OPT_OUT_CHANGES,
    OPT_OUTS,
    OUTBOUND,
    REPLIES,
    REVIEWS,
    Topic,
)
from tests.e2e.conftest import POOL
from tests.e2e.story import DELIVERED, OPTED_OUT, Story, rules


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
    story.reply("START", account=account, to=POOL[0])
    assert story.verdict(story.message(account=account, **{"from": POOL[0]})) == DELIVERED


# -- operators, carriers, reassigned numbers ------------------------------------------------------------------------


def test_operators_lift_what_operators_set_and_nothing_else(story: Story) -> None:
    """With attested consent; what the handset said stays, and every refusal is on record with its reason."""
    out = story.command("opt_out", channels=["voice"])
    assert story.verdict(story.message(channel="voice")) == OPTED_OUT
    assert story.verdict(story.message()) == DELIVERED
    careless = story.command("opt_in")
    attested = story.command("opt_in", consent_attested=True)
    assert story.verdict(story.message(channel="voice")) == DELIVERED
    story.reply("STOP")
    story.gate.log.settle()
    overruled = story.command("opt_in", consent_attested=True)
    assert story.verdict(story.message()) == OPTED_OUT
    assert [story.change(name)["refused"] for name in (out, careless, attested, overruled)] == [
        None, "attestation-missing", None, "handset-origin",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "receipt",
    [
        {"code": 21610, "provider": "twilio", "phase": "sync"},
        {"code": "40300", "provider": "telnyx", "title": "Blocked due to STOP message", "phase": "sync"},
        {"code": 4775, "provider": "bandwidth", "phase": "delivery"},
    ],
)
def test_carriers_receipts_teach_opt_outs(story: Story, receipt: dict[str, Any]) -> None:
    """As if the handset had said so: no operator lifts it, its own START does."""
    story.receipt(**receipt)
    story.gate.log.settle()
    assert story.verdict(story.message()) == OPTED_OUT
    state = story.state()
    assert state is not None
    assert (state["origin"], state["liftable_by"], state["provider"]) == (
        "carrier_receipt",
        "handset",
        receipt["provider"],
    )
    refused = story.command("opt_in", consent_attested=True)
    assert story.change(refused)["refused"] == "handset-origin"
    story.reply("START")
    assert story.verdict(story.message()) == DELIVERED


@pytest.mark.parametrize(
    "receipt",
    [
        {"code": 30003, "provider": "twilio", "phase": "delivery"},
        {"code": "40300", "provider": "telnyx", "title": "Message blocked as spam", "phase": "delivery"},
        {"code": "E-4711", "provider": "someone-new"},
    ],
)
def test_other_receipts_teach_no_opt_out(story: Story, receipt: dict[str, Any]) -> None:
    """A failure, another title under the same number, a number that nobody knows."""
    story.receipt(**receipt)
    story.gate.log.settle()
    assert story.state() is None
    assert story.verdict(story.message()) == DELIVERED


def test_a_suspected_opt_out_is_a_question_for_a_person(story: Story) -> None:
    """30004 from a toll-free number may mean it: messages wait until somebody decides."""
    story.verification("approved")
    story.receipt(30004, provider="twilio", phase="delivery", **{"from": story.toll_free})
    story.gate.log.settle()
    name = story.message()
    assert story.hold(name)["awaiting"] == "review"
    story.command("review", decision="none")
    assert story.verdict(name) == DELIVERED


def test_a_reassigned_number_is_lifted_by_an_operator_with_new_consent(story: Story) -> None:
    """Its new owner never opted out; an attestation is needed all the same."""
    story.receipt("reassigned-number")
    story.gate.log.settle()
    assert story.verdict(story.message()) == OPTED_OUT
    state = story.state()
    assert state is not None
    assert (state["origin"], state["liftable_by"]) == ("reassigned_number", "operator")
    careless = story.command("opt_in")
    assert story.change(careless)["refused"] == "attestation-missing"
    story.command("opt_in", consent_attested=True)
    assert story.verdict(story.message()) == DELIVERED


# -- doubtful replies -----------------------------------------------------------------------------------------------


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
    assert [review["state"] for review in reviews(story)] == ["open", "decided"]


# -- a whole day, twice ---------------------------------------------------------------------------------------------


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
    """The same records once more: no further answer, the same states, one change record for each record, nothing delivered twice."""
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
    for topic, value, _, _ in records:
        if topic is OUTBOUND:
            assert [outcome for outcome, _ in gate.outcomes(value["id"])].count("delivered") <= 1


def _causes(story: Story) -> list[str]:
    """The ids of the records that left the change records of this story."""
    found = [str(seen.value["cause"]["id"]) for seen in story.gate.log.on(OPT_OUT_CHANGES)]
    return [name for name in found if name.startswith(f"{story.name}-")]


@pytest.mark.xfail(
    strict=True, reason="what bears on opt-outs and senders is read ahead of the messages, whatever its time: right for live "
    "traffic, not for a log that is read at once"
)  # fmt: skip
def test_a_log_that_is_read_at_once_gives_the_verdicts_of_its_day(story: Story) -> None:
    """With the record clock, a message from before a STOP is not refused for it, whoever reads the log and when."""
    story.gate.kill()
    early = story.message()
    story.later(hours=1)
    story.reply("STOP")
    late = story.message()
    story.gate.start()
    assert [story.verdict(name) for name in (early, late)] == [DELIVERED, OPTED_OUT]
