"""An operator's entry: complete, never newer than what is known, always answered."""

from datetime import timedelta
from typing import Any

import pytest

from schemas.record import Instant, encode
from schemas.senders import Sender, parse_sender
from stopgate.operators.entering import EntryError, make_entry, merge_entry
from stopgate.operators.standings import SenderFilter, find_sender, numbers_of
from stopgate.policy.standing import Registry
from tests.policy.standing.events import LOCAL, TOLL_FREE, day, said


def entry(raw: str = TOLL_FREE, account: str = "acme", **given: Any) -> Sender:
    """An entry of day 3."""
    options = {"kind": None, "campaign": None, "sid": None, "region": "US", "at": day(3)} | given
    return make_entry(raw, account, **options)


@pytest.mark.parametrize(
    ("raw", "name", "kind"),
    [
        ("(800) 555-0100", TOLL_FREE, "toll_free"),
        ("+1 415 555 0100", LOCAL, "long_code"),
        ("12345", "12345", "short_code"),
        (" AcmeShop ", "AcmeShop", "alphanumeric"),
    ],
)
def test_a_sender_is_entered_in_any_spelling(raw: str, name: str, kind: str) -> None:
    """Under its canonical name, whose kind may be said or left out."""
    assert entry(raw).sender == entry(raw, kind=kind).sender == name


@pytest.mark.parametrize(
    ("raw", "given", "told"),
    [
        ("+1415555", {}, "expected a telephone number"),
        ("", {}, "expected a telephone number"),
        (LOCAL, {"kind": "toll_free"}, "is long_code, not toll_free"),
        (LOCAL, {"account": "*"}, "--account"),
        (LOCAL, {"account": " "}, "--account"),
    ],
)
def test_what_cannot_be_entered_is_refused_with_the_reason(
    raw: str, given: dict[str, Any], told: str
) -> None:
    """A mistyped number must not become a sender's name."""
    with pytest.raises(EntryError, match=told.replace("*", r"\*")):
        entry(raw, **given)


def test_an_entry_carries_all_that_is_known() -> None:
    """The topic is compacted: what stands last under a key must hold the standing and its history."""
    known = Registry()
    known.apply(said("approved", 1, account="globex"), recorded_at=day(1))
    merged = merge_entry(known, entry())
    assert merged is not None
    assert (merged.account, merged.state, merged.status) == ("acme", "verified", "approved")
    assert [claim.status for claim in merged.history] == ["approved"]


def test_an_entry_never_undoes_what_a_gate_has_learned_meanwhile() -> None:
    """The gate knows a suspension of which we had not read; it takes over the account and nothing else."""
    ours, gates = Registry(), Registry()
    for registry in (ours, gates):
        registry.apply(said("approved", 1), recorded_at=day(1))
    gates.apply(said("suspended", 2), recorded_at=day(2))
    merged = merge_entry(ours, entry())
    assert merged is not None
    gates.restore(merged, recorded_at=day(3))
    after = gates.number(TOLL_FREE)
    assert after is not None
    assert (after.account, after.state) == ("acme", "suspended")


@pytest.mark.parametrize("events", [(), (said("approved", 1),)])
def test_the_gates_own_record_always_differs_from_what_was_written(events: tuple[Any, ...]) -> None:
    """So that it writes it, also where it knew everything else already, and the operator gets an answer."""
    ours, gates = Registry(), Registry()
    for registry in (ours, gates):
        for event in events:
            registry.apply(event, recorded_at=day(1))
    merged = merge_entry(ours, entry())
    assert merged is not None
    read = parse_sender(encode(merged))
    assert isinstance(read, Sender)
    gates.restore(read, recorded_at=Instant.of(day(3) + timedelta(seconds=1)))
    assert encode(gates.number(TOLL_FREE)) != encode(merged)


def test_an_entry_that_says_nothing_new_is_not_written() -> None:
    """Repeating a command changes nothing; another account, campaign or id does."""
    known = Registry()
    merged = merge_entry(known, entry(LOCAL, campaign="C1", sid="PN1"))
    assert merged is not None
    assert merge_entry(known, entry(LOCAL)) is None
    assert merge_entry(known, entry(LOCAL, campaign="C1", sid="PN1")) is None
    for other in ({"account": "globex"}, {"campaign": "C2"}, {"sid": "PN2"}):
        assert merge_entry(known, entry(LOCAL, **other)) is not None


def test_a_sid_entered_brings_what_was_said_about_it() -> None:
    """Events that came before the number was known apply to it from then on."""
    known = Registry()
    known.apply(said("approved", 1, sender_sid="PN1"), recorded_at=day(1))
    merged = merge_entry(known, entry(sid="PN1"))
    assert merged is not None
    assert merged.state == "verified"
    assert numbers_of(known.records(), "sid", "PN1") == [TOLL_FREE]


def test_senders_are_found_and_filtered() -> None:
    """By number in any spelling, SID or campaign; by account, kind, our state or the contract's word for several."""
    known = Registry()
    known.apply(said("rejected", 1, codes=["30445"], account="acme"), recorded_at=day(1))
    known.apply(said("approved", 1, kind="campaign", campaign="C1"), recorded_at=day(1))
    record = find_sender(known, "800-555-0100", "US")
    assert record.sender == TOLL_FREE
    assert find_sender(known, "C1", "US").subject == "campaign"
    assert find_sender(known, "+12125550100", "US").state == "unknown"
    for wanted in (
        {"account": "acme"},
        {"state": "rejected"},
        {"state": "rejected_editable"},
        {"kind": "toll_free"},
    ):
        assert [sender.sender for sender in filter(SenderFilter(**wanted).admits, known.records())] == [
            TOLL_FREE
        ]
    assert [sender.sender for sender in filter(SenderFilter(kind="campaign").admits, known.records())] == [
        "C1"
    ]
