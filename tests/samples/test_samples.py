"""The sample traffic: whole, fictional, and of one mind with the readers of the records."""

from collections import Counter
from pathlib import Path

import msgspec
import phonenumbers
import pytest
import yaml

from schemas.outbound import Outbound, returnable
from schemas.record import Unreadable, reader
from schemas.topics import INPUTS
from stopgate.samples import ACCOUNTS, SAMPLES, Sample, SamplesError, by_step, load_samples

READERS = {topic.name: reader(topic.value) for topic in INPUTS if topic.value}
TRAFFIC = load_samples()
OUTBOUND = [sample for sample in TRAFFIC if sample.topic == "outbound"]


def places(samples: list[Sample]) -> list[str]:
    """Where the samples stand, for a message that can be acted on."""
    return [sample.place for sample in samples]


def test_every_record_is_what_its_expectation_says() -> None:
    """Dead letters and invalid records are refused by the reader, with the field named; all others are records."""
    wrong = []
    for sample in TRAFFIC:
        read = READERS[sample.topic](sample.value)
        unreadable = sample.expect.error_class is not None or "record-invalid" in sample.expect.rules
        fault = (read.error_class, read.field) if isinstance(read, Unreadable) else (None, None)
        told = (sample.expect.error_class or fault[0], sample.expect.field) if unreadable else (None, None)
        if fault != told:
            wrong.append((sample.place, fault))
    assert wrong == []


def test_what_can_be_given_back_is_a_rejection_and_the_rest_a_dead_letter() -> None:
    """The expectation of an invalid outbound record follows from whether its sender is known."""
    unreadable = [
        (sample, read)
        for sample in OUTBOUND
        if isinstance(read := READERS["outbound"](sample.value), Unreadable)
    ]
    assert [sample.expect.outcome for sample, _ in unreadable] == [
        "rejected" if returnable(read) else "dead-letter" for _, read in unreadable
    ]


def test_the_traffic_shows_every_rule_of_the_ground_floor() -> None:
    """Each rule about recipients, senders, time and form objects to some message, and most messages pass."""
    rules = Counter(rule for sample in TRAFFIC for rule in sample.expect.rules)
    assert rules.keys() >= {
        "recipient-invalid", "recipient-opted-out", "sender-unverified", "message-expired", "record-invalid",
        "campaign-unregistered", "campaign-suspended", "campaign-pending",
    }  # fmt: skip
    outcomes = Counter(sample.expect.outcome for sample in OUTBOUND)
    assert outcomes["delivered"] > 10 * (outcomes["rejected"] + outcomes["held"])


def test_the_broadcast_is_two_thousand_messages_with_a_stop_in_the_middle() -> None:
    """Exactly those who said STOP between the halves, and did not take it back, are refused in the second half."""
    broadcast = [sample for sample in OUTBOUND if b'"broadcast": "opening"' in (sample.value or b"")]
    halves = by_step(broadcast)
    said: dict[bytes | None, str] = {}
    for sample in TRAFFIC:
        if sample.topic == "replies" and halves[0][0].step < sample.step < halves[1][0].step:
            channels = sample.expect.channels
            said[msgspec.json.decode(sample.value or b"")["from"].encode()] = "out" if channels else "in"
    stopped = {handset for handset, state in said.items() if state == "out"} - {s.key for s in halves[0]}
    refused = {sample.key for sample in broadcast if sample.expect.outcome == "rejected"}
    assert [len({sample.key for sample in half}) for half in halves] == [1000, 1000]
    assert refused == stopped & {sample.key for sample in halves[1]}
    assert refused


@pytest.mark.parametrize("kind", ["toll_free", "number"])
def test_senders_occur_in_every_standing(kind: str) -> None:
    """Each status of the contract is reported for a toll-free and for a long-code number."""
    events = [
        msgspec.json.decode(s.value or b"") for s in TRAFFIC if s.topic == "verifications" and s.expect.status
    ]
    assert {event["status"] for event in events if event["kind"] == kind} >= {
        "unsubmitted", "pending", "in_review", "approved", "rejected", "expired", "suspended", "deleted",
    }  # fmt: skip


def test_one_sender_goes_from_pending_to_rejected_to_approved() -> None:
    """Its message is refused before and in between, and delivered afterwards; a late event changes nothing."""
    seen = []
    for sample in TRAFFIC:
        event = READERS[sample.topic](sample.value)
        if not isinstance(event, Unreadable) and getattr(event, "sender", None) == "+18665550121":
            seen.append(sample.expect.status or sample.expect.outcome)
    messages_refused, late = "rejected", "approved"
    assert seen == ["pending", messages_refused, "rejected", messages_refused, "approved", late, "delivered"]


def test_no_two_messages_share_account_and_id() -> None:
    """So every verdict can be traced to its line."""
    read = [READERS["outbound"](sample.value) for sample in OUTBOUND]
    names = Counter((message.account, message.id) for message in read if isinstance(message, Outbound))
    assert [name for name, times in names.items() if times > 1] == []


def test_every_handset_is_fictional_and_possible() -> None:
    """Nobody can be reached by accident: 555-01xx in North America, Ofcom's range for drama in Britain."""
    keys = {sample.key.decode() for sample in TRAFFIC if sample.key and sample.topic != "verifications"}
    assert all(phonenumbers.is_possible_number(phonenumbers.parse(key)) for key in keys)
    assert all(key[5:10] == "55501" if key.startswith("+1") else key.startswith("+447700900") for key in keys)


def test_links_lead_to_reserved_domains_over_https_and_texts_tell_how_to_stop() -> None:
    """The bodies are what a carrier wants to see, so that content rules have nothing to object."""
    bodies = {(sample.place, message.body) for sample in OUTBOUND
              if isinstance(message := READERS["outbound"](sample.value), Outbound)
              and message.body and message.channel == "sms"}  # fmt: skip
    links = [word for _, body in bodies for word in body.split() if "://" in word]
    assert links
    assert all(
        link.startswith(("https://tidewater.example.com/", "https://northpine.example.com/"))
        for link in links
    )
    assert [place for place, body in bodies if not body.endswith("Reply STOP to opt out.")] == []


def test_the_large_body_is_made_not_stored() -> None:
    """A record of 900 KB is among the traffic, while the files together stay small."""
    assert max(len(sample.value or b"") for sample in TRAFFIC) > 900_000
    assert sum(file.stat().st_size for file in SAMPLES.iterdir()) < 1_000_000


def test_both_accounts_have_a_policy_with_brand_and_contact() -> None:
    """The policy file beside the samples names exactly the accounts that send."""
    accounts = yaml.safe_load(ACCOUNTS.read_text(encoding="utf-8"))["accounts"]
    read = [READERS["outbound"](sample.value) for sample in OUTBOUND]
    assert accounts.keys() == {message.account for message in read if isinstance(message, Outbound)}
    assert all({"brand", "support_email"} <= settings.keys() for settings in accounts.values())


def test_steps_are_fed_in_order() -> None:
    """Records come by rising step, and in the order of the files within one."""
    steps = by_step(TRAFFIC)
    assert [record for step in steps for record in step] == TRAFFIC
    assert [step[0].step for step in steps] == sorted({sample.step for sample in TRAFFIC})


def test_a_missing_directory_is_told(tmp_path: Path) -> None:
    """Where the samples were not shipped, the error says where they are."""
    with pytest.raises(SamplesError, match=r"no sample traffic in .*run from a checkout"):
        load_samples(tmp_path)


BROKEN = [
    ('{"step": 1}', "1: .*missing required field `topic`"),
    (
        '{"step": 1, "topic": "outbound", "expect": {"outcome": "delivered"}}',
        "1: .*either `value` or `raw_base64`",
    ),
    ('{"step": 1, "topic": "outbound", "value": {}, "expect": {"outcome": "sent"}}', "1: Invalid enum value"),
    ('{"step": 1, "topic": "outbound", "value": {}, "expects": {}}', "1: .*unknown field `expects`"),
]


@pytest.mark.parametrize(("line", "told"), BROKEN)
def test_a_broken_line_is_told_with_its_place(tmp_path: Path, line: str, told: str) -> None:
    """A slip of the pen in a file names the file and the line."""
    (tmp_path / "a.jsonl").write_text(line)
    with pytest.raises(SamplesError, match=rf"a\.jsonl:{told}"):
        load_samples(tmp_path)
