"""All senders together: SIDs that find their number late, campaigns over their numbers, operators, restarts, time."""

from typing import Any

from schemas.record import encode
from schemas.senders import Sender, parse_sender
from schemas.verifications import Verification
from stopgate.policy.standing import Registry, StandingChange
from tests.policy.standing.events import LOCAL, TOLL_FREE, day, said, verdict


def hear(registry: Registry, *events: Verification) -> list[StandingChange]:
    """Apply events, each at its own time."""
    changes = []
    for event in events:
        assert event.occurred_at is not None
        changes += registry.apply(event, recorded_at=event.occurred_at)
    return changes


def number(status: str, at: float = 0, **fields: Any) -> Verification:
    """An event about the 10DLC number."""
    return said(status, at, **{"kind": "number", "sender": LOCAL, **fields})


def campaign(status: str, at: float = 0, **fields: Any) -> Verification:
    """An event about campaign C1."""
    return said(status, at, **{"kind": "campaign", "campaign": "C1", **fields})


def test_numbers_are_known_in_any_spelling() -> None:
    """An event may write the number as people do."""
    registry = Registry()
    hear(registry, said("approved", sender="(800) 555-0100"))
    assert registry.standing(TOLL_FREE).state == "verified"


def test_a_national_spelling_is_of_the_registrys_own_region() -> None:
    """A gate that is set up for Britain reads numbers as people there write them."""
    registry = Registry(region="GB")
    hear(registry, number("approved", sender="020 7946 0123"))
    assert registry.standing("+442079460123").state == "verified"


def test_an_event_that_only_names_a_sid_waits_for_its_number() -> None:
    """It is kept, and applied when another event tells whose SID it is."""
    registry = Registry()
    hear(registry, said("approved", 2, sender_sid="PN1"))
    assert registry.standing(TOLL_FREE).state == "unknown"
    changes = hear(registry, said("in_review", 1, sender=TOLL_FREE, sender_sid="PN1"))
    assert registry.standing(TOLL_FREE).state == "verified"
    assert changes[-1].after == registry.number(TOLL_FREE)


def test_an_event_that_only_names_a_known_sid_is_applied_at_once() -> None:
    """The number is known from an earlier event."""
    registry = Registry()
    hear(
        registry,
        said("in_review", 0, sender=TOLL_FREE, sender_sid="PN1"),
        said("approved", 1, sender_sid="PN1"),
    )
    assert registry.standing(TOLL_FREE).state == "verified"


def test_an_operator_tells_whose_sid_it_is() -> None:
    """A record of `senders` with number and SID is enough."""
    registry = Registry()
    hear(registry, said("approved", sender_sid="PN1"))
    written = registry.restore(Sender(sender=TOLL_FREE, sender_sid="PN1", account="acme"), recorded_at=day(3))
    assert registry.standing(TOLL_FREE).state == "verified"
    assert (written[-1].state, written[-1].account) == ("verified", "acme")


def test_an_operators_entry_does_not_touch_a_newer_standing() -> None:
    """Account and kind are taken over; the standing stays what the provider said."""
    registry = Registry()
    hear(registry, said("approved", 5, account="AC123"))
    registry.restore(Sender(sender=TOLL_FREE, account="acme", kind="toll_free"), recorded_at=day(1))
    known = registry.standing(TOLL_FREE)
    assert (known.state, known.account) == ("verified", "acme")
    hear(registry, said("in_review", 6, account="AC123"))
    assert registry.standing(TOLL_FREE).account == "acme"


def test_a_status_that_an_operator_enters_is_a_claim_of_its_time() -> None:
    """It counts until a newer event says otherwise, and not against one."""
    registry = Registry()
    registry.restore(Sender(sender=TOLL_FREE, status="approved"), recorded_at=day(1))
    assert registry.standing(TOLL_FREE).state == "verified"
    hear(registry, said("suspended", 2))
    registry.restore(Sender(sender=TOLL_FREE, status="approved"), recorded_at=day(1))
    assert registry.standing(TOLL_FREE).state == "suspended"


def test_the_newest_operators_entry_stands() -> None:
    """Whatever order the two are read in."""
    first, second = Sender(sender=TOLL_FREE, account="old"), Sender(sender=TOLL_FREE, account="new")
    for order in ([(first, 1), (second, 2)], [(second, 2), (first, 1)]):
        registry = Registry()
        for record, at in order:
            registry.restore(record, recorded_at=day(at))
        assert registry.standing(TOLL_FREE).account == "new"


def test_a_suspended_campaign_blocks_its_numbers() -> None:
    """The number itself is approved; its campaign is suspended and later lifted."""
    registry = Registry()
    hear(registry, number("approved", campaign="C1"))
    changes = hear(registry, campaign("suspended", 1))
    assert {change.after.sender for change in changes} == {"C1", LOCAL}
    assert verdict(registry.standing(LOCAL)).rule == "campaign-suspended"
    assert registry.standing(LOCAL).campaign_status == "suspended"
    hear(registry, campaign("approved", 2))
    assert verdict(registry.standing(LOCAL)).passes


def test_a_campaign_suspended_before_its_number_is_known() -> None:
    """The link comes last and the suspension holds all the same."""
    registry = Registry()
    hear(registry, campaign("suspended", 1), number("approved", 2, campaign="C1"))
    assert verdict(registry.standing(LOCAL)).rule == "campaign-suspended"


def test_a_campaigns_other_states_leave_the_decision_to_the_number() -> None:
    """Pending, rejected or deleted: the number's own standing decides."""
    for status in ("pending", "rejected", "deleted", "approved"):
        registry = Registry()
        hear(registry, number("approved", campaign="C1"), campaign(status, 1))
        assert verdict(registry.standing(LOCAL)).passes


def test_a_suspended_campaign_that_only_the_message_names() -> None:
    """The number is known under no campaign, or under another one."""
    registry = Registry()
    hear(registry, campaign("suspended"))
    assert verdict(registry.standing(LOCAL, "C1")).rule == "campaign-suspended"
    assert verdict(registry.standing(LOCAL, "C2")).passes
    hear(registry, number("approved", campaign="C2"))
    assert verdict(registry.standing(LOCAL, "C1")).rule == "campaign-suspended"
    assert verdict(registry.standing(LOCAL)).passes


def test_a_number_that_moved_is_judged_by_its_new_campaign() -> None:
    """The old campaign's suspension no longer matters."""
    registry = Registry()
    hear(
        registry,
        number("approved", campaign="C1"),
        number("approved", 1, campaign="C2"),
        campaign("suspended", 2),
    )
    assert verdict(registry.standing(LOCAL)).passes


def test_a_campaign_event_that_names_only_the_number() -> None:
    """It is about that number's campaign, whichever that is."""
    registry = Registry()
    hear(registry, number("approved"), said("suspended", 1, kind="campaign", sender=LOCAL))
    assert verdict(registry.standing(LOCAL)).rule == "campaign-suspended"


def test_a_long_code_nobody_spoke_of_is_gated_only_by_setting() -> None:
    """By default it passes; the stricter setting treats it as unregistered."""
    assert verdict(Registry().standing(LOCAL)).passes
    strict = Registry(unheard_long_codes="unregistered")
    assert verdict(strict.standing(LOCAL)).rule == "campaign-unregistered"
    assert verdict(strict.standing("72345")).passes


def test_a_brand_event_is_kept_and_decides_nothing() -> None:
    """It belongs to the campaign's story."""
    registry = Registry()
    changes = hear(registry, said("suspended", kind="brand", campaign="C1"))
    assert [change.ignored_reason for change in changes] == ["kind-does-not-fit"]
    assert verdict(registry.standing(LOCAL, "C1")).passes


def test_the_snapshot_restores_everything() -> None:
    """Numbers, waiting SIDs, campaigns: read back from their JSON in any order, the registry is the same."""
    registry = Registry()
    hear(
        registry, said("rejected", codes=[30445]), said("approved", sender_sid="PN9"), campaign("suspended", 1),
        number("approved", 2, campaign="C1", sender_sid="PN2"),
    )  # fmt: skip
    registry.restore(Sender(sender="+18005550177", account="acme"), recorded_at=day(2))
    registry.advance_to(day(5))
    records = list(registry.records())
    for order in (records, records[::-1]):
        again = Registry()
        for record in order:
            parsed = parse_sender(encode(record))
            assert isinstance(parsed, Sender)
            again.restore(parsed, recorded_at=day(9))
        assert list(again.records()) == records
        assert again.next_deadline() == registry.next_deadline()
        assert [record.sender for record in again.restore(records[0], recorded_at=day(9))] == []


def test_time_alone_warns_and_closes_the_window() -> None:
    """Nothing arrives; 72 hours and 24 hours before the end the record warns, at the end it says expired."""
    registry = Registry()
    hear(registry, said("rejected", codes=[30445]))
    seen = []
    while (deadline := registry.next_deadline()) is not None:
        assert registry.advance_to(deadline - (day(1) - day(0)) / 86400) == []
        (record,) = registry.advance_to(deadline)
        seen.append((deadline, record.state, record.warned_hours))
    assert seen == [
        (day(4), "rejected_editable", 72),
        (day(6), "rejected_editable", 24),
        (day(7), "expired", None),
    ]
    assert registry.standing(TOLL_FREE).status == "expired"


def test_time_that_jumps_warns_once() -> None:
    """After a pause only the last warning that is due is given."""
    registry = Registry()
    hear(registry, said("rejected", codes=[30445]))
    assert [record.warned_hours for record in registry.advance_to(day(6.5))] == [24]
    assert registry.next_deadline() == day(7)


def test_a_10dlc_rejection_has_no_window_of_its_own() -> None:
    """Seven days are a toll-free rule; a deadline that the event names counts."""
    registry = Registry()
    hear(registry, number("rejected", codes=[30886]))
    assert registry.next_deadline() is None
    hear(registry, number("rejected", 1, codes=[30886], edit_expires_at=day(20)))
    assert registry.next_deadline() == day(17)


def test_one_record_of_any_subject_can_be_asked_for() -> None:
    """By what it is about and its name."""
    registry = Registry()
    hear(registry, said("approved", sender_sid="PN1"), campaign("approved"))
    for subject, name in (("sid", "PN1"), ("campaign", "C1")):
        record = registry.record(subject, name)
        assert record is not None
        assert (record.subject, record.sender, record.state) == (subject, name, "verified")
    assert registry.record("number", TOLL_FREE) is None
