"""What receipts teach about a sender: recorded where it contradicts what we believed, and nowhere else."""

from typing import Any

import pytest

from schemas.receipts import Receipt
from schemas.senders import Sender
from schemas.verifications import Verification
from stopgate.policy.codes import Code, all_codes
from stopgate.policy.standing import Registry, is_news, observation_from_receipt
from tests.policy.standing.events import LOCAL, TOLL_FREE, day, said, story, verdict


def observed(*, at: float = 5, **fields: Any) -> Verification | None:
    """What a receipt of that day teaches."""
    receipt = Receipt(**{"handset": "+14155550132", "id": "m-1", "occurred_at": day(at), **fields})
    return observation_from_receipt(receipt, recorded_at=day(at))


@pytest.mark.parametrize(
    ("provider", "code", "sender", "kind", "status"),
    [
        ("twilio", 30032, TOLL_FREE, "toll_free", "unsubmitted"),
        ("bandwidth", "4795", TOLL_FREE, "toll_free", "unsubmitted"),
        ("telnyx", 40329, TOLL_FREE, "toll_free", "unsubmitted"),
        ("sinch", 64, TOLL_FREE, "toll_free", "unsubmitted"),
        ("azure", 4010, TOLL_FREE, "toll_free", "unsubmitted"),
        ("twilio", 30034, LOCAL, "number", "unsubmitted"),
        ("telnyx", 40010, LOCAL, "number", "unsubmitted"),
        ("twilio", 30033, LOCAL, "campaign", "suspended"),
        ("bandwidth", 4773, LOCAL, "campaign", "suspended"),
        ("telnyx", 40315, TOLL_FREE, "toll_free", "suspended"),
        ("bandwidth", 4793, "72345", "number", "suspended"),
    ],
)
def test_a_receipt_that_speaks_of_its_sender(
    provider: str, code: str | int, sender: str, kind: str, status: str
) -> None:
    """It becomes a verification of our own, marked as such, with the code it rests on."""
    event = observed(provider=provider, code=code, sender=sender)
    assert event is not None
    assert (event.kind, event.status, event.sender, event.observed_in) == (kind, status, sender, "receipt")
    assert event.codes == [str(code)]


@pytest.mark.parametrize(
    "fields",
    [
        {"provider": "twilio", "code": 30032, "sender": LOCAL},
        {"provider": "twilio", "code": 30032},
        {"provider": "twilio", "code": 30035, "sender": LOCAL},
        {"provider": "telnyx", "code": 40151, "sender": LOCAL},
        {"provider": "sinch", "code": 64, "sender": LOCAL},
        {"provider": "twilio", "code": 30002, "sender": TOLL_FREE},
        {"provider": "stranger", "code": 30032, "sender": TOLL_FREE},
        {"provider": "twilio", "code": 30007, "sender": TOLL_FREE},
    ],
)
def test_a_receipt_that_teaches_nothing_about_its_sender(fields: dict[str, Any]) -> None:
    """Another kind of sender, no sender, a state that passes, a whole account, a suspicion, another fault."""
    assert observed(**fields) is None


@pytest.mark.parametrize(
    "row",
    [row for row in all_codes() if row.kind in ("submit", "delivery")],
    ids=lambda row: f"{row.provider}-{row.code}",
)
def test_only_sender_classes_teach_about_senders(row: Code) -> None:
    """Walks every receipt code for a toll-free and a local number."""
    for sender in (TOLL_FREE, LOCAL):
        phase = "sync" if row.kind == "submit" else "delivery"
        event = observed(provider=row.provider, code=row.code, sender=sender, phase=phase)
        names = {row.name, *(condition.name for condition in row.conditions)}
        assert event is None or any(str(name).startswith("SENDER_") for name in names)


def test_an_observation_contradicts_an_approval_until_a_newer_one() -> None:
    """The carrier refuses the number we believed verified; a newer approval lifts it."""
    event = observed(provider="twilio", code=30032, sender=TOLL_FREE)
    assert event is not None
    sender = story(said("approved"), event)
    assert (sender.state, verdict(sender, at=5).rule) == ("unsubmitted", "sender-unverified")
    assert story(said("approved"), event, said("approved", 6)).state == "verified"


def test_an_observation_does_not_replace_what_the_provider_said_in_more_detail() -> None:
    """A rejection with its deadline tells more than a receipt that says not verified."""
    event = observed(provider="twilio", code=30032, sender=TOLL_FREE)
    assert event is not None
    for known in (said("rejected", codes=[30445]), said("in_review"), said("suspended")):
        before = story(known)
        assert not is_news(before, event, recorded_at=day(5))
        assert story(known, event).state == before.state


def test_only_the_first_of_many_receipts_is_news() -> None:
    """A broadcast that is refused teaches its sender's state once."""
    first, second = (observed(at=at, provider="twilio", code=30032, sender=TOLL_FREE) for at in (5, 6))
    assert first is not None
    assert second is not None
    believed = story(said("approved"))
    assert is_news(believed, first, recorded_at=day(5))
    assert not is_news(story(said("approved"), first), second, recorded_at=day(6))


def test_a_receipt_older_than_the_approval_is_no_news() -> None:
    """The refused message was sent before the number was verified."""
    event = observed(at=1, provider="twilio", code=30032, sender=TOLL_FREE)
    assert event is not None
    assert not is_news(story(said("approved", 2)), event, recorded_at=day(3))


def test_a_long_code_nobody_spoke_of_is_gated_once_a_carrier_refused_it() -> None:
    """Nothing was ever heard of it, so it passed; now something was."""
    registry = Registry()
    event = observed(provider="twilio", code=30034, sender=LOCAL)
    assert event is not None
    registry.apply(event, recorded_at=day(5))
    assert verdict(registry.standing(LOCAL), at=5).rule == "campaign-unregistered"


def test_a_suspension_seen_in_a_receipt_blocks_the_number_until_the_campaign_is_approved() -> None:
    """The receipt names no campaign; the number's own is meant."""
    registry = Registry()
    registry.restore(Sender(sender=LOCAL, campaign="C1", status="approved"), recorded_at=day(0))
    event = observed(provider="twilio", code=30033, sender=LOCAL)
    assert event is not None
    registry.apply(event, recorded_at=day(5))
    assert verdict(registry.standing(LOCAL), at=5).rule == "campaign-suspended"
    registry.apply(said("approved", 6, kind="campaign", campaign="C1"), recorded_at=day(6))
    assert verdict(registry.standing(LOCAL), at=6).passes
