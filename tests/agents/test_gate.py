"""The agents over a lane: what becomes of each kind of record, without a broker."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from agents.broadcasts import flush
from agents.commands import obey
from agents.outbound import judge, remember
from agents.receipts import learn
from agents.replies import hear
from agents.standing import applier, snapshot_writer
from agents.verifications import read_event
from schemas.outbound import Outbound
from schemas.record import Unreadable, encode
from schemas.topics import (
    AUTO_REPLIES,
    BROADCASTS,
    DEAD_LETTERS,
    DELIVERY,
    HELD,
    OPT_OUT_CHANGES,
    OPT_OUTS,
    OUTBOUND,
    REJECTIONS,
    REPLIES,
    REVIEWS,
    VERIFICATIONS,
    WAITING,
)
from stopgate.policy.accounts import Account, Accounts
from stopgate.policy.approvals import fingerprint
from stopgate.policy.keywords import KeywordProfile
from stopgate.policy.scopes import ScopeRule
from tests.agents.fakes import NOW_MS, FakeGate, FakeRecord, message, reply

HOUR_MS = 3_600_000


@pytest.fixture
def gate() -> FakeGate:
    """A gate with one partition and a clock that follows the records."""
    return FakeGate()


def rules(refusal: dict) -> list[str]:
    """The names of the rules that objected."""
    return [finding["rule"] for finding in refusal["findings"]]


def test_a_good_message_is_delivered_byte_for_byte(gate: FakeGate) -> None:
    """Delivery carries the sender's own bytes, the canonical key, and who decided."""
    raw = b'{"id":"m-1", "account":"acme","from":"+12065550100","to":"(415) 555-0132", "body":"Hi", "x":1}'
    record = gate.feed(judge, raw, headers=(("trace", b"7"),))
    ((key, value, headers),) = gate.wrote(DELIVERY)
    assert key == b"+14155550132"
    assert value == json.loads(raw)
    assert gate.lane.staged.builders["t.delivery", 0][0].records[0][1] == raw
    assert headers["trace"] == b"7"
    assert headers["stopgate-decision"] == f"t.outbound-0-{record.offset}".encode()
    assert set(headers) >= {"stopgate-decided-at", "stopgate-policy"}


def test_nothing_is_delivered_after_a_stop_until_unstop(gate: FakeGate) -> None:
    """STOP blocks text and voice on every number of the account; the handset's UNSTOP lifts it."""
    gate.feed(hear, reply(), "replies")
    gate.feed(judge, message())
    gate.feed(judge, message(id="m-2", channel="voice"))
    gate.feed(judge, message(id="m-3", account="other"))
    gate.feed(hear, reply(id="r-2", body="Unstop"), "replies")
    gate.feed(judge, message(id="m-4"))
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-3", "m-4"]
    assert [(value["id"], value["code"], rules(value)) for value in gate.values(REJECTIONS)] == [
        ("m-1", 21610, ["recipient-opted-out"]),
        ("m-2", 21610, ["recipient-opted-out"]),
    ]


def test_a_stop_leaves_a_state_a_change_and_one_confirmation(gate: FakeGate) -> None:
    """The whole cause is on record; a repeated STOP is on record too and makes no second confirmation."""
    gate.feed(hear, reply(), "replies")
    gate.feed(hear, reply(id="r-2", body="stop!!"), "replies")
    gate.feed(hear, reply(), "replies", timestamp=gate.now_ms - 1)
    ((key, state, _), *_) = gate.wrote(OPT_OUTS)
    assert key == b"acme|+14155550132"
    assert (state["channels"], state["origin"], state["liftable_by"]) == (
        ["sms", "voice"],
        "handset_text",
        "handset",
    )
    changes = gate.values(OPT_OUT_CHANGES)
    assert [change["refused"] for change in changes] == [None, "already-opted-out", "older-than-state"]
    assert changes[0]["cause"] == reply()
    assert [(answer["kind"], answer["in_reply_to"]) for answer in gate.values(AUTO_REPLIES)] == [
        ("opt_out_confirmation", "r-1")
    ]


def test_a_retried_help_is_answered_once(gate: FakeGate) -> None:
    """Webhooks are retried; the same reply makes one answer, another HELP a second."""
    gate.feed(hear, reply(body="HELP"), "replies")
    gate.feed(hear, reply(body="HELP"), "replies")
    gate.feed(hear, reply(id="r-2", body="help"), "replies")
    assert [answer["in_reply_to"] for answer in gate.values(AUTO_REPLIES)] == ["r-1", "r-2"]


def test_a_toll_free_stop_is_confirmed_by_the_network_alone(gate: FakeGate) -> None:
    """On toll-free numbers the network answers STOP, so we do not."""
    gate.feed(hear, reply(to="+18335550100"), "replies")
    assert gate.values(AUTO_REPLIES) == []
    assert len(gate.values(OPT_OUT_CHANGES)) == 1


def test_help_is_for_everybody_but_a_handset_that_the_toll_free_network_blocks(gate: FakeGate) -> None:
    """An answer from a toll-free number would not arrive after a STOP; one from any other number does."""
    verified = {"kind": "toll_free", "sender": "+18005550100", "status": "approved"}
    applier(gate.gate)("t.verifications", FakeRecord(json.dumps(verified).encode(), "t.verifications"))
    before = reply(id="help-before", to="+18005550100", body="HELP", **{"from": "+14155550133"})
    gate.feed(hear, before, "replies")
    assert [value["in_reply_to"] for value in gate.values(AUTO_REPLIES)] == ["help-before"]
    for number, expected in (("+18005550100", 0), ("+12065550100", 1)):
        gate.feed(hear, reply(id=f"stop-{number}", to=number), "replies")
        gate.feed(hear, reply(id=f"help-{number}", to=number, body="HELP"), "replies")
        helps = [value for value in gate.values(AUTO_REPLIES) if value["in_reply_to"] == f"help-{number}"]
        assert len(helps) == expected


def test_a_keyword_that_was_taken_off_is_told_to_the_operator(gate: FakeGate) -> None:
    """Once, however often the webhook retries."""
    gate.gate.accounts = Accounts({"acme": Account("acme", keywords=KeywordProfile(removed=("cancel",)))})
    for _ in range(2):
        gate.feed(hear, reply(body="Cancel!"), "replies")
    gate.feed(hear, reply(id="r-2", body="cancel my 3pm"), "replies")
    assert gate.gate.counts.unmapped == {"CANCEL": 1}
    assert gate.values(OPT_OUTS) == []


def test_an_old_stop_is_honoured_but_not_confirmed(gate: FakeGate) -> None:
    """A confirmation comes within five minutes or not at all."""
    gate.feed(hear, reply(occurred_at="2020-01-01T00:00:00Z"), "replies")
    assert gate.values(AUTO_REPLIES) == []
    assert gate.values(OPT_OUTS)[0]["channels"] == ["sms", "voice"]


def test_a_stop_of_unknown_account_blocks_every_account(gate: FakeGate) -> None:
    """Where nobody can tell whose number it was, the handset is left alone by all."""
    gate.feed(hear, {"from": "+14155550132", "body": "STOP"}, "replies")
    gate.feed(judge, message())
    gate.feed(judge, message(account="other"))
    assert gate.values(DELIVERY) == []
    assert gate.values(OPT_OUT_CHANGES)[0]["account"] == "*"


def test_a_stop_with_a_malformed_field_counts_and_is_reported(gate: FakeGate) -> None:
    """The words and the handset can be read, so the STOP is honoured; the fault is a dead letter as well."""
    gate.feed(hear, reply(occurred_at="yesterday-ish", channel="pigeon"), "replies")
    gate.feed(judge, message())
    assert gate.values(DELIVERY) == []
    assert len(gate.values(DEAD_LETTERS)) == 1
    assert len(gate.values(OPT_OUT_CHANGES)) == 1


@pytest.mark.parametrize(
    "broken", [rb"STOP \ud83d", "STOP \u00e9".encode("latin-1")], ids=["half an emoji", "Latin-1"]
)
def test_a_stop_with_what_is_no_text_counts_and_is_reported(gate: FakeGate, broken: bytes) -> None:
    """Its change tells the record with the replacement character, the dead letter byte for byte."""
    value = encode(reply(body="STOP")).replace(b'"STOP"', b'"' + broken + b'"')
    record = gate.feed(hear, value, "replies")
    gate.feed(judge, message())
    assert gate.values(DELIVERY) == []
    assert gate.lane.staged.builders["t.dead-letters", 0][0].records[0][1] == record.value
    (change,) = gate.values(OPT_OUT_CHANGES)
    assert change["cause"]["body"] == "STOP \ufffd"


def test_an_operator_cannot_lift_what_the_handset_said(gate: FakeGate) -> None:
    """The refusal is on record with its reason; an operator's own entry is lifted with attested consent only."""
    gate.feed(hear, reply(), "replies")
    lift = {
        "id": "c-1",
        "action": "opt_in",
        "account": "acme",
        "number": "+14155550132",
        "consent_attested": True,
    }
    gate.feed(obey, lift, "commands")
    other = {
        "id": "c-2",
        "action": "opt_out",
        "account": "acme",
        "number": "+14155550133",
        "channels": ["voice"],
    }
    gate.feed(obey, other, "commands")
    gate.feed(obey, lift | {"id": "c-3", "number": "+14155550133", "consent_attested": False}, "commands")
    gate.feed(judge, message(id="m-1", to="+14155550133"))
    gate.feed(judge, message(id="m-2", to="+14155550133", channel="voice"))
    gate.feed(obey, lift | {"id": "c-4", "number": "+14155550133"}, "commands")
    gate.feed(judge, message(id="m-3", to="+14155550133", channel="voice"))
    assert [change["refused"] for change in gate.values(OPT_OUT_CHANGES)] == [
        None, "handset-origin", None, "attestation-missing", None,
    ]  # fmt: skip
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-1", "m-3"]


def test_a_carriers_receipt_teaches_an_opt_out(gate: FakeGate) -> None:
    """21610 from the carrier blocks like a STOP of the handset; a plain failure does not."""
    receipt = {"id": "m-0", "provider": "twilio", "phase": "sync", "account": "acme", "from": "+12065550100"}
    gate.feed(learn, receipt | {"code": 21610, "to": "+14155550132"}, "receipts")
    gate.feed(learn, receipt | {"code": 30003, "phase": "delivery", "to": "+14155550133"}, "receipts")
    gate.feed(judge, message())
    gate.feed(judge, message(id="m-2", to="+14155550133"))
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-2"]
    assert gate.values(OPT_OUTS)[0]["origin"] == "carrier_receipt"


def test_a_receipt_that_contradicts_a_senders_standing_is_told_to_every_worker(gate: FakeGate) -> None:
    """30032 becomes an observation on `verifications`."""
    receipt = {
        "id": "m-0",
        "provider": "twilio",
        "phase": "delivery",
        "from": "+18335550100",
        "to": "+14155550132",
    }
    gate.feed(learn, receipt | {"code": 30032}, "receipts")
    assert [(event["sender"], event["kind"]) for event in gate.values(VERIFICATIONS)] == [
        ("+18335550100", "toll_free")
    ]


@pytest.mark.parametrize(
    ("handle", "topic", "value"),
    [
        (judge, "outbound", None),
        (judge, "outbound", b"\xff\xfe"),
        (judge, "outbound", b"[1, 2"),
        (judge, "outbound", {"id": "m-1"}),
        (hear, "replies", {"from": "+14155550132"}),
        (hear, "replies", {"from": "12345", "body": "STOP"}),
        (obey, "commands", {"action": "opt_out", "account": "acme", "number": "nobody"}),
        (learn, "receipts", {"code": "21610"}),
    ],
)
def test_what_cannot_be_used_is_a_dead_letter_with_its_reason(gate: FakeGate, handle, topic, value) -> None:
    """Byte for byte, with one sentence and its place in the log."""
    record = gate.feed(handle, value, topic, key=b"k")
    ((key, _, headers),) = gate.wrote(DEAD_LETTERS)
    assert key == b"k"
    assert gate.lane.staged.builders["t.dead-letters", 0][0].records[0][1] == record.value
    assert headers["stopgate-error"]
    assert headers["stopgate-source-topic"] == f"t.{topic}".encode()
    assert headers["stopgate-source-offset"] == str(record.offset).encode()


def test_an_invalid_record_goes_back_to_its_sender_with_the_field_named(gate: FakeGate) -> None:
    """The account is known, so it is a rejection and not a dead letter."""
    gate.feed(judge, message(channel="fax"))
    (refusal,) = gate.values(REJECTIONS)
    assert rules(refusal) == ["record-invalid"]
    assert refusal["findings"][0]["evidence"]["field"] == "channel"
    assert (refusal["channel"], refusal["original"]["channel"]) == ("fax", "fax")


def test_an_invalid_record_that_names_no_channel_was_a_text(gate: FakeGate) -> None:
    """Its refusal says so, as that of a valid one would."""
    gate.feed(judge, message(body=None))
    (refusal,) = gate.values(REJECTIONS)
    assert (rules(refusal), refusal["channel"]) == (["record-invalid"], "sms")


def test_an_event_about_a_number_that_is_none_is_about_nobody(gate: FakeGate) -> None:
    """A digit too few: no sender is verified by it, and somebody is told."""
    event = {"kind": "toll_free", "status": "approved", "sender": "+1800555010"}
    applier(gate.gate)("t.verifications", FakeRecord(json.dumps(event).encode(), "t.verifications"))
    assert gate.gate.registry.number("+1800555010") is None
    unreadable = read_event(gate.gate, json.dumps(event).encode())
    assert isinstance(unreadable, Unreadable)
    assert unreadable.field == "sender"
    for kind, sender in (("toll_free", "1-800-555-0100"), ("number", "22395")):
        assert not isinstance(
            read_event(gate.gate, json.dumps(event | {"kind": kind, "sender": sender}).encode()), Unreadable
        )


def test_every_objection_is_listed_in_the_rules_order(gate: FakeGate) -> None:
    """One refusal names everything that is wrong, so that it can be mended at once."""
    gate.feed(hear, reply(), "replies")
    gate.feed(judge, message(**{"from": "+18335550100", "send_before": "2020-01-01T00:00:00Z"}))
    assert rules(gate.values(REJECTIONS)[0]) == [
        "recipient-opted-out",
        "sender-unverified",
        "message-expired",
    ]


def test_the_same_account_and_id_is_delivered_once_also_over_restarts(gate: FakeGate) -> None:
    """The second record is refused as a duplicate; another account may use the same id."""
    first = gate.feed(judge, message())
    gate.feed(judge, message())
    gate.restart()
    remember(gate.lane, gate.gate, first)
    gate.feed(judge, message())
    gate.feed(judge, message(account="other"))
    assert [value["account"] for value in gate.values(DELIVERY)] == ["other"]
    assert rules(gate.values(REJECTIONS)[0]) == ["duplicate-message"]


def test_a_name_is_free_again_after_the_window() -> None:
    """The window is measured on record timestamps."""
    gate = FakeGate(STOPGATE_DEDUPE_WINDOW_SECONDS="60")
    gate.feed(judge, message())
    gate.pass_time(59_000)
    gate.feed(judge, message())
    gate.pass_time(60_000)
    gate.feed(judge, message())
    assert len(gate.values(DELIVERY)) == 2


def test_a_doubtful_reply_holds_messages_until_somebody_decides(gate: FakeGate) -> None:
    """Cleared, the message goes out; until then it is held, also over a restart."""
    gate.feed(hear, reply(body="STOP 12345"), "replies")
    gate.feed(judge, message())
    assert gate.values(DELIVERY) == []
    assert [(value["awaiting"], rules(value)) for value in gate.values(HELD)] == [
        ("review", ["reply-under-review"])
    ]
    assert gate.values(REVIEWS)[0]["text"] == "STOP 12345"
    gate.restart()
    decide = {
        "action": "review",
        "decision": "none",
        "account": "acme",
        "number": "+14155550132",
        "actor": "jo",
    }
    gate.feed(obey, decide, "commands")
    gate.pass_time(0)
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-1"]
    assert gate.values(REVIEWS)[-1]["decision"] == "none"
    assert dict(gate.lane.tables[WAITING.name].items()) == {}


def test_a_confirmed_review_is_the_handsets_own_stop(gate: FakeGate) -> None:
    """What waited is refused, and only the handset can lift it."""
    gate.feed(hear, reply(body="STOP 12345"), "replies")
    gate.feed(judge, message())
    decide = {
        "action": "review",
        "decision": "opt_out",
        "account": "acme",
        "number": "+14155550132",
        "actor": "jo",
    }
    gate.feed(obey, decide, "commands")
    gate.feed(obey, decide, "commands")
    gate.pass_time(0)
    assert rules(gate.values(REJECTIONS)[0]) == ["recipient-opted-out"]
    assert gate.values(OPT_OUTS)[-1]["liftable_by"] == "handset"
    assert [change["refused"] for change in gate.values(OPT_OUT_CHANGES)] == [None, "nothing-to-decide"]


def doubts(gate: FakeGate) -> list[str]:
    """The texts in question, as the newest record of the review has them."""
    review = gate.values(REVIEWS)[-1]
    return [review["text"], *(doubt["text"] for doubt in review["later"])]


def test_every_doubtful_reply_is_on_record_while_a_review_is_open(gate: FakeGate) -> None:
    """Once each, over a restart too; one decision is on all of them, and an opt-out is as late as the last."""
    gate.feed(hear, reply(id="r-1", body="STOP 12345"), "replies")
    gate.feed(hear, reply(id="r-2", body="STOP 777"), "replies")
    gate.restart()
    gate.feed(hear, reply(id="r-3", body="not interested"), "replies")
    last = gate.now_ms
    gate.feed(hear, reply(id="r-3", body="not interested", occurred_at=last), "replies")
    assert doubts(gate) == ["STOP 12345", "STOP 777", "not interested"]
    assert [review["state"] for review in gate.values(REVIEWS)] == ["open"]
    decide = {
        "action": "review",
        "decision": "opt_out",
        "account": "acme",
        "number": "+14155550132",
        "actor": "jo",
    }
    gate.feed(obey, decide, "commands")
    (state,) = gate.values(OPT_OUTS)
    assert (state["keyword"], state["words"]["handset_stop"]["evidence"]["topic"]) == (
        "not interested",
        "t.replies",
    )
    assert doubts(gate) == ["STOP 12345", "STOP 777", "not interested"]
    assert len(gate.values(OPT_OUT_CHANGES)) == 1


def test_a_review_does_not_grow_without_end(gate: FakeGate) -> None:
    """Whoever texts on and on, at any length, neither fills a record nor ends a worker; the topic has each."""
    for number in range(50):
        gate.feed(hear, reply(id=f"r-{number}", body=f"STOP {number}" + " " * 50_000), "replies")
    assert [text.strip() for text in doubts(gate)][-1] == "STOP 49"
    assert len(gate.values(REVIEWS)) == 50
    assert len(json.dumps(gate.values(REVIEWS)[-1])) < 150_000


def test_a_start_answers_what_was_asked_before_it_and_nothing_later(gate: FakeGate) -> None:
    """It comes late: the doubtful reply after it stays in question, and a tie does; a later START decides."""
    gate.feed(hear, reply(id="r-1", body="STOP 12345", occurred_at=gate.now_ms), "replies")
    gate.feed(hear, reply(id="r-2", body="START", occurred_at=gate.now_ms - 2), "replies")
    assert gate.values(REVIEWS)[-1]["state"] == "open"
    gate.feed(judge, message())
    assert [rules(value) for value in gate.values(HELD)] == [["reply-under-review"]]
    gate.feed(hear, reply(id="r-3", body="START"), "replies")
    assert (gate.values(REVIEWS)[-1]["state"], gate.values(REVIEWS)[-1]["decision"]) == ("decided", "none")
    gate.pass_time(0)
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-1"]


def test_a_carriers_sure_word_answers_a_doubtful_reply(gate: FakeGate) -> None:
    """Nobody needs to decide any more."""
    gate.feed(hear, reply(body="STOP 12345"), "replies")
    gate.feed(
        learn, {"code": 21610, "account": "acme", "from": "+12065550100", "to": "+14155550132"}, "receipts"
    )
    assert (gate.values(REVIEWS)[-1]["state"], gate.values(REVIEWS)[-1]["decision"]) == ("decided", "opt_out")


def test_with_opt_outs_of_one_number_each_a_decision_concerns_every_number_that_was_written_to() -> None:
    """A STOP to one of them leaves the question about the other open."""
    gate = scoped(ScopeRule("sender"))
    for number, sender in enumerate((FIRST, SECOND)):
        gate.feed(hear, reply(id=f"r-{number}", body="STOP 12345", to=sender), "replies")
    gate.feed(hear, reply(id="r-2", to=FIRST), "replies")
    assert gate.values(REVIEWS)[-1]["state"] == "open"
    gate.pass_time(72 * HOUR_MS)
    assert gate.values(REVIEWS)[-1]["state"] == "expired"
    for sender, expected in ((FIRST, "rejected"), (SECOND, "rejected"), (THIRD, "delivered")):
        gate.feed(judge, message(id=f"m-{sender}", **{"from": sender}))
        found = [value["id"] for value in gate.values(DELIVERY if expected == "delivered" else REJECTIONS)]
        assert f"m-{sender}" in found


def test_an_undecided_review_becomes_an_opt_out(gate: FakeGate) -> None:
    """Time never turns doubt into consent."""
    gate.feed(hear, reply(body="STOP 12345"), "replies")
    gate.feed(judge, message())
    gate.pass_time(72 * HOUR_MS)
    assert gate.values(DELIVERY) == []
    assert rules(gate.values(REJECTIONS)[0]) == ["recipient-opted-out"]
    assert gate.values(REVIEWS)[-1]["state"] == "expired"


def test_a_held_message_expires_with_its_send_before(gate: FakeGate) -> None:
    """It is judged at that instant and refused as expired, never sent late."""
    gate.feed(hear, reply(body="STOP 12345"), "replies")
    gate.feed(judge, message(send_before=gate.now_ms + HOUR_MS))
    gate.pass_time(HOUR_MS)
    assert "message-expired" in rules(gate.values(REJECTIONS)[0])


def test_a_record_in_the_wrong_partition_is_appended_again_under_its_own_key() -> None:
    """It is judged by the partition that owns the handset, so nothing is decided here."""
    gate = FakeGate(STOPGATE_PARTITIONS="8")
    gate.feed(judge, message(to="+14155550133"), key=b"wrong")
    gate.feed(hear, reply(**{"from": "+14155550133"}), "replies", key=None)
    written = {place: batches[0].records for place, batches in gate.lane.staged.builders.items()}
    topics = {topic for topic, _ in written}
    assert topics == {f"t.{OUTBOUND.name}", f"t.{REPLIES.name}"}
    for (_, partition), ((key, _, headers),) in written.items():
        assert partition != 0
        assert key == b"+14155550133"
        assert "stopgate-rerouted" in dict(headers)


def approve(gate: FakeGate, decision: str, name: str, at: str = "2026-11-02T10:00:00Z") -> None:
    """A decision, and what it wakes."""
    read_decision(gate, decision, name, at)
    gate.pass_time(0)


def read_decision(gate: FakeGate, decision: str, name: str, at: str = "2026-11-02T10:00:00Z") -> None:
    """What `stopgate reviews approve` and `reject` write, as the replica reads it."""
    value = {"account": "acme", "fingerprint": name, "decision": decision, "actor": "jo", "reason": "because",
             "decided_at": at}  # fmt: skip
    record = FakeRecord(json.dumps(value).encode(), topic="t.approvals")
    applier(gate.gate)("t.approvals", record)
    snapshot_writer(gate.gate)(gate.lane)


def test_the_senders_of_a_pool_share_the_verdict_on_a_text() -> None:
    """A broadcast from a hundred numbers has its text looked at once: what screening is told of them is one object."""
    gate = FakeGate().gate
    first, second = (
        Outbound(id="m-1", account="acme", sender=sender, handset="+14155550132", body="Hi")
        for sender in ("+12065550101", "+12065550102")
    )
    told = gate.origin_of(first, "US").screening
    assert gate.origin_of(second, "US").screening is told
    assert gate.origin_of(second, "GB").screening is not told


SPANISH = "Hola, su cita con la clínica es el martes {} a las 3 de la tarde. Por favor confirme."


def test_a_text_in_another_language_waits_for_approval_which_covers_its_variables() -> None:
    """One review for all that wait; approved, all go out, and the same body with other numbers passes from then on."""
    gate = FakeGate(STOPGATE_SCREENING="platform")
    gate.feed(judge, message(id="m-1", body=SPANISH.format(4)))
    gate.feed(judge, message(id="m-2", body=SPANISH.format(11)))
    assert [(value["awaiting"], rules(value)) for value in gate.values(HELD)] == [
        ("approval", ["language-unapproved"])
    ] * 2
    (review,) = gate.values(REVIEWS)
    approve(gate, "approved", review["fingerprint"])
    gate.feed(judge, message(id="m-3", body=SPANISH.format(18)))
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-1", "m-2", "m-3"]


def test_what_comes_due_behind_the_barrier_waits_for_the_next_one() -> None:
    """A STOP may have been acknowledged between the barrier and the approval: it is heard before the message is judged."""
    gate = FakeGate(STOPGATE_SCREENING="platform")
    gate.feed(judge, message(id="m-1", body=SPANISH.format(4)))
    (review,) = gate.values(REVIEWS)
    gate.hooks["take_due"](gate.lane, 250)
    read_decision(gate, "approved", review["fingerprint"])
    gate.hooks["on_due"](gate.lane, 250)
    assert gate.values(DELIVERY) == []
    gate.feed(hear, reply(body="STOP"), topic="replies")
    gate.pass_time(0)
    assert gate.values(DELIVERY) == []
    assert rules(gate.values(REJECTIONS)[0]) == ["recipient-opted-out"]


def test_a_stop_received_while_a_message_waits_wins() -> None:
    """Approved or not, it is judged afresh."""
    gate = FakeGate(STOPGATE_SCREENING="platform")
    gate.feed(judge, message(body=SPANISH.format(4)))
    gate.feed(hear, reply(), "replies")
    approve(gate, "approved", gate.values(REVIEWS)[0]["fingerprint"])
    assert gate.values(DELIVERY) == []
    assert rules(gate.values(REJECTIONS)[0]) == ["recipient-opted-out"]


def test_a_reviewers_rejection_carries_the_reviewers_words() -> None:
    """What waited is refused with them, and so is the same body afterwards."""
    gate = FakeGate(STOPGATE_SCREENING="platform")
    gate.feed(judge, message(body=SPANISH.format(4)))
    approve(gate, "rejected", gate.values(REVIEWS)[0]["fingerprint"])
    gate.feed(judge, message(id="m-2", body=SPANISH.format(5)))
    assert [value["id"] for value in gate.values(REJECTIONS)] == ["m-1", "m-2"]
    assert "because" in gate.values(REJECTIONS)[0]["findings"][0]["remedy"]


def test_an_appeal_makes_the_gate_ask_anew_also_over_a_restart() -> None:
    """What was rejected stays so; the same body waits again under an open review, and goes out when it is approved."""
    gate = FakeGate(STOPGATE_SCREENING="platform")
    gate.feed(judge, message(id="m-1", body=SPANISH.format(4)))
    (asked,) = gate.values(REVIEWS)
    approve(gate, "rejected", asked["fingerprint"])
    approve(gate, "reopened", asked["fingerprint"])
    gate.feed(judge, message(id="m-2", body=SPANISH.format(5)))
    assert [value["id"] for value in gate.values(REJECTIONS)] == ["m-1"]
    assert [value["id"] for value in gate.values(HELD)] == ["m-1", "m-2"]
    assert [(review["id"], review["state"]) for review in gate.values(REVIEWS)] == [(asked["id"], "open")] * 2
    gate.restart()
    gate.pass_time(0)
    approve(gate, "approved", asked["fingerprint"])
    assert gate.values(REJECTIONS) == []
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-2"]


def test_the_last_decision_in_the_log_counts_whatever_its_time() -> None:
    """Compaction keeps it alone, so a worker that starts tomorrow must agree with one that runs today."""
    gate = FakeGate(STOPGATE_SCREENING="platform")
    gate.feed(judge, message(body=SPANISH.format(4)))
    name = gate.values(REVIEWS)[0]["fingerprint"]
    approve(gate, "reopened", name, at="2026-11-02T10:00:00Z")
    approve(gate, "approved", name, at="2026-11-02T09:00:00Z")
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-1"]


PICTURE = "https://cdn.example.com/opening.png"


def test_a_medium_is_looked_at_once_whatever_the_text() -> None:
    """One review of kind media; approved, it covers other texts with it, and no other medium."""
    gate = FakeGate(STOPGATE_SCREENING="platform")
    picture = {"channel": "mms", "media": [PICTURE]}
    gate.feed(judge, message(id="m-1", **picture))
    gate.feed(judge, message(id="m-2", **picture | {"body": "See you on Monday."}))
    (review,) = gate.values(REVIEWS)
    assert (review["kind"], review["rules"], review["media"]) == ("media", ["media-unapproved"], [PICTURE])
    gate.restart()
    approve(gate, "approved", review["fingerprint"])
    gate.feed(judge, message(id="m-3", **picture | {"body": "We are open again."}))
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-1", "m-2", "m-3"]
    gate.feed(judge, message(id="m-4", channel="mms", media=["https://cdn.example.com/other.png"]))
    assert [value["id"] for value in gate.values(HELD)] == ["m-4"]


def test_an_approved_medium_does_not_carry_a_text_that_nobody_approved() -> None:
    """The text is a question of its own, which a decision on both answers."""
    gate = FakeGate(STOPGATE_SCREENING="platform")
    gate.feed(judge, message(id="m-1", channel="mms", media=[PICTURE]))
    approve(gate, "approved", gate.values(REVIEWS)[0]["fingerprint"])
    gate.feed(judge, message(id="m-2", channel="mms", media=[PICTURE], body=SPANISH.format(4)))
    assert rules(gate.values(HELD)[-1]) == ["language-unapproved"]
    approve(gate, "approved", gate.values(REVIEWS)[-1]["fingerprint"])
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-1", "m-2"]


def test_an_approval_covers_a_body_that_a_rule_refused(gate: FakeGate) -> None:
    """Whoever appealed was right: it passes from then on, with other numbers, too; other texts do not."""
    text = "200 free spins on your first deposit! Play slots now at Lucky Palace Casino."
    gate.feed(judge, message(id="m-1", body=text))
    approve(gate, "approved", fingerprint(text, (), "sms"))
    gate.feed(judge, message(id="m-2", body=text.replace("200", "300")))
    gate.feed(judge, message(id="m-3", body=f"{text} Today only."))
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-2"]
    assert [value["id"] for value in gate.values(REJECTIONS)] == ["m-1", "m-3"]


def test_forbidden_content_is_refused_with_the_words_it_rests_on(gate: FakeGate) -> None:
    """The default preset refuses what carriers refuse."""
    gate.feed(
        judge, message(body="200 free spins on your first deposit! Play slots now at Lucky Palace Casino.")
    )
    (refusal,) = gate.values(REJECTIONS)
    assert (refusal["code"], "content-gambling" in rules(refusal)) == (30007, True)
    assert refusal["findings"][0]["evidence"]["quotes"]


def test_a_marketing_text_at_night_waits_for_the_morning_and_is_judged_afresh(gate: FakeGate) -> None:
    """Held until the handset's local opening; a STOP received meanwhile wins."""
    gate.now_ms = int(datetime(2026, 11, 3, 6, 30, tzinfo=UTC).timestamp() * 1000)  # 22:30 in San Francisco
    gate.feed(judge, message(id="m-1", category="marketing"))
    gate.feed(judge, message(id="m-2", category="marketing", to="+14155550133"))
    gate.feed(judge, message(id="m-3", category="otp"))
    assert [(value["code"], rules(value)) for value in gate.values(HELD)] == [(30610, ["quiet-hours"])] * 2
    gate.feed(hear, reply(**{"from": "+14155550133"}), "replies")
    gate.pass_time(9 * HOUR_MS)
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-3"]
    gate.pass_time(2 * HOUR_MS)
    assert sorted(value["id"] for value in gate.values(DELIVERY)) == ["m-1", "m-3"]
    assert [rules(value) for value in gate.values(REJECTIONS)] == [["recipient-opted-out"]]


def scoped(*rules: ScopeRule, **pools: tuple[str, ...]) -> FakeGate:
    """A gate whose account has these rules of scope."""
    gate = FakeGate()
    gate.gate.accounts = Accounts({"acme": Account("acme", opt_out_scopes=rules, pools=pools)})
    return gate


FIRST, SECOND, THIRD = "+12065550100", "+12065550101", "+12065550102"


def test_an_opt_out_can_be_limited_to_the_number_that_was_written_to() -> None:
    """The other numbers of the account go on; a START to that number lifts it."""
    gate = scoped(ScopeRule("sender"))
    gate.feed(hear, reply(to=FIRST), "replies")
    for number, sender in enumerate((FIRST, SECOND)):
        gate.feed(judge, message(id=f"m-{number}", **{"from": sender}))
    gate.feed(hear, reply(id="r-2", to=FIRST, body="START"), "replies")
    gate.feed(judge, message(id="m-3", **{"from": FIRST}))
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-1", "m-3"]
    assert [key for key, _, _ in gate.wrote(OPT_OUTS)] == [f"acme/{FIRST}|+14155550132".encode()] * 2


def test_a_reassigned_number_is_nobodys_consent_whatever_the_scope() -> None:
    """The new owner is left alone by every number of the account, until an operator has new consent."""
    narrow = scoped(ScopeRule("sender"))
    event = {"code": "reassigned-number", "account": "acme", "from": FIRST, "to": "+14155550132"}
    narrow.feed(learn, event, "receipts")
    narrow.feed(judge, message(**{"from": SECOND}))
    assert [rules(value) for value in narrow.values(REJECTIONS)] == [["recipient-opted-out"]]
    lift = {
        "action": "opt_in",
        "account": "acme",
        "number": "+14155550132",
        "consent_attested": True,
        "actor": "jo",
    }
    narrow.feed(obey, lift, "commands")
    narrow.feed(judge, message(id="m-2", **{"from": FIRST}))
    assert [value["id"] for value in narrow.values(DELIVERY)] == ["m-2"]


def test_an_opt_out_can_reach_a_pool_of_numbers() -> None:
    """Every number of the pool is silent, the others are not."""
    gate = scoped(ScopeRule("pool"), reminders=(FIRST, SECOND))
    gate.feed(hear, reply(to=FIRST), "replies")
    for number, sender in enumerate((FIRST, SECOND, THIRD)):
        gate.feed(judge, message(id=f"m-{number}", **{"from": sender}))
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-2"]


def test_an_opt_out_can_reach_every_account() -> None:
    """The handset is left alone by all."""
    gate = scoped(ScopeRule("all"))
    gate.feed(hear, reply(), "replies")
    gate.feed(judge, message(account="other"))
    assert gate.values(DELIVERY) == []


def test_the_scope_is_that_of_the_opt_outs_own_time() -> None:
    """A STOP from before the rule's date keeps the reach it had; a START lifts it all the same."""
    later = datetime.fromtimestamp(NOW_MS / 1000, UTC) + timedelta(days=1)
    gate = scoped(ScopeRule("sender", valid_from=later))
    gate.feed(hear, reply(to=FIRST), "replies")
    gate.now_ms += 48 * HOUR_MS
    gate.feed(judge, message(id="m-1", **{"from": SECOND}))
    gate.feed(hear, reply(id="r-2", to=SECOND, body="START"), "replies")
    gate.feed(judge, message(id="m-2", **{"from": SECOND}))
    assert [value["id"] for value in gate.values(DELIVERY)] == ["m-2"]


def test_a_warning_stands_in_no_messages_way_and_is_told_with_every_outcome(gate: FakeGate) -> None:
    """In a header of the delivery, beside the findings of a refusal, and in the broadcast's count; never as a finding."""
    noon = int(datetime(2026, 11, 12, 18, tzinfo=UTC).timestamp() * 1000)
    gate.now_ms = noon
    offer = {"category": "marketing", "broadcast": "b-1"}
    gate.feed(judge, message(id="m-1", **offer))
    gate.feed(judge, message(id="m-2", **offer | {"body": "Your order is ready. Reply STOP to opt out."}))
    gate.feed(judge, message(id="m-3", send_before="2020-01-01T00:00:00Z", **offer))
    flush(gate.lane, gate.gate)
    warned = [headers.get("stopgate-warnings") for _, _, headers in gate.wrote(DELIVERY)]
    assert warned == [b"opt-out-language-missing", None]
    (refusal,) = gate.values(REJECTIONS)
    assert rules(refusal) == ["message-expired"]
    assert [warning["rule"] for warning in refusal["warnings"]] == ["opt-out-language-missing"]
    assert refusal["segments"] == {"encoding": "GSM-7", "units": 20, "count": 1}
    count = gate.values(BROADCASTS)[-1]
    assert (count["rules"], count["warnings"]) == ({"message-expired": 1}, {"opt-out-language-missing": 2})


def test_long_codes_nobody_spoke_of_are_refused_by_setting() -> None:
    """By default they pass."""
    gate = FakeGate(STOPGATE_UNHEARD_LONG_CODES="unregistered")
    gate.feed(judge, message())
    assert [(value["code"], rules(value)) for value in gate.values(REJECTIONS)] == [
        (30034, ["campaign-unregistered"])
    ]


def test_the_first_of_many_receipts_about_a_sender_is_told_to_every_worker() -> None:
    """The thousandth that says the same is not written for ever; by setting none is, and all are reported."""
    receipt = {"code": 30032, "account": "acme", "from": "+18335550100", "to": "+14155550132"}
    for setting, expected in (("apply", 1), ("report", 0)):
        gate = FakeGate(STOPGATE_RECEIPT_STANDING=setting)
        for _ in range(5):
            gate.feed(learn, receipt, "receipts")
            for event in gate.values(VERIFICATIONS):
                applier(gate.gate)(
                    "t.verifications", FakeRecord(json.dumps(event).encode(), "t.verifications")
                )
        assert len(gate.values(VERIFICATIONS)) == expected
        assert gate.gate.counts.contradicted["unsubmitted"] >= 1


def test_a_broadcast_is_counted_with_its_verdicts_also_over_restarts(gate: FakeGate) -> None:
    """Outcomes, rules and the first reason of each; a released message no longer counts as held."""
    gate.feed(hear, reply(body="STOP 12345"), "replies")
    for number, to in enumerate(("+14155550132", "+14155550133", "nobody")):
        gate.feed(judge, message(id=f"m-{number}", to=to, broadcast="b-1"))
    flush(gate.lane, gate.gate)
    (first,) = gate.values(BROADCASTS)
    gate.restart()
    decide = {
        "action": "review",
        "decision": "none",
        "account": "acme",
        "number": "+14155550132",
        "actor": "jo",
    }
    gate.feed(obey, decide, "commands")
    gate.pass_time(0)
    (last,) = gate.values(BROADCASTS)
    assert first["outcomes"] == {"held": 1, "delivered": 1, "rejected": 1}
    assert last["outcomes"] == {"held": 0, "delivered": 2, "rejected": 1}
    assert last["rules"] == {"reply-under-review": 1, "recipient-invalid": 1}
    assert last["first"]["recipient-invalid"]["id"] == "m-2"
