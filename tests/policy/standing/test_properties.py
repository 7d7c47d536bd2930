"""Whatever happens, in whatever order: workers agree, nobody slips from a refusal to sending, time only narrows."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from schemas.record import Instant
from schemas.senders import Claim, Sender
from schemas.verifications import Verification
from stopgate.policy.standing import Registry, advance_to, apply_verification
from stopgate.policy.standing.states import NEEDS_APPROVAL, meaning_of
from tests.policy.standing.events import TOLL_FREE, day, verdict

STATUSES = (
    "unsubmitted",
    "pending",
    "in_review",
    "approved",
    "rejected",
    "expired",
    "suspended",
    "deleted",
    "limbo",
)
CODES = ([], [30445], [30459], [30446, 30459], [30437], [30481], [30999])
LATE = day(40)
times = st.integers(0, 8).map(day)


def toll_free_events() -> st.SearchStrategy[Verification]:
    """Events about one toll-free number, on few days, so that ties and repetitions are common."""
    return st.builds(
        Verification,
        kind=st.just("toll_free"), sender=st.just(TOLL_FREE), status=st.sampled_from(STATUSES), codes=st.sampled_from(CODES),
        occurred_at=times, edit_allowed=st.sampled_from([None, None, True, False]),
        edit_expires_at=st.none() | times, observed_in=st.sampled_from([None, None, None, "receipt"]),
    )  # fmt: skip


@st.composite
def any_events(draw: st.DrawFn) -> Verification:
    """Events about two numbers, two SIDs and two campaigns, in all combinations."""
    about = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "sender": st.sampled_from([TOLL_FREE, "+14155550100"]),
                "sender_sid": st.sampled_from(["PN1", "PN2"]),
                "campaign": st.sampled_from(["C1", "C2"]),
            },
        ).filter(bool)
    )
    return Verification(
        kind=draw(st.sampled_from(["toll_free", "number", "campaign", "brand"])),
        status=draw(st.sampled_from(STATUSES)),
        codes=draw(st.sampled_from(CODES)),
        occurred_at=draw(times),
        account=draw(st.sampled_from([None, "acme"])),
        **about,
    )


def told(event: Verification) -> Instant:
    """When an event is recorded: some time after it happened."""
    assert event.occurred_at is not None
    return Instant.of(event.occurred_at + (day(1) - day(0)) / 2)


def after(events: list[Verification], *, now: Instant | None = None) -> Sender:
    """The standing of the toll-free number after these events in this order."""
    sender = None
    for event in events:
        sender = apply_verification(sender, event, recorded_at=told(event)).after
    assert sender is not None
    return advance_to(sender, now) if now else sender


def registry_after(events: list[Verification]) -> list[Sender]:
    """All records after these events in this order, with all windows closed."""
    registry = Registry()
    for event in events:
        registry.apply(event, recorded_at=told(event))
    registry.advance_to(LATE)
    return list(registry.records())


def comparable(records: list[Sender]) -> list[dict[str, object]]:
    """Records without what depends on the copy that was read first."""
    return [
        {
            name: getattr(record, name)
            for name in record.__struct_fields__
            if name not in ("recorded_at", "evidence")
        }
        for record in records
    ]


@given(events=st.lists(any_events(), min_size=1, max_size=8), data=st.data())
@settings(max_examples=100, deadline=None)
def test_any_order_and_repetition_of_events_ends_in_the_same_registry(
    events: list[Verification], data: st.DataObject
) -> None:
    """Partitions are read in any interleaving, and records come again: all workers end with the same records."""
    again = data.draw(st.permutations([*events, *data.draw(st.lists(st.sampled_from(events), max_size=4))]))
    assert comparable(registry_after(list(again))) == comparable(registry_after(events))


@given(events=st.lists(any_events(), min_size=1, max_size=8), cut=st.integers(0, 8))
@settings(max_examples=100, deadline=None)
def test_a_restart_from_the_snapshot_anywhere_changes_nothing(events: list[Verification], cut: int) -> None:
    """A worker that starts from the records so far and reads the rest, or everything again, agrees with the others."""
    registry = Registry()
    for event in events[:cut]:
        registry.apply(event, recorded_at=told(event))
    restarted = Registry()
    for record in reversed(list(registry.records())):
        restarted.restore(record, recorded_at=LATE)
    for event in events:
        restarted.apply(event, recorded_at=told(event))
    restarted.advance_to(LATE)
    assert comparable(list(restarted.records())) == comparable(registry_after(events))


@given(events=st.lists(toll_free_events(), min_size=1, max_size=10), at=st.integers(0, 20))
@settings(max_examples=150, deadline=None)
def test_no_path_from_ineligible_to_sending_without_an_approval(events: list[Verification], at: int) -> None:
    """Whoever passes has no refusal for good, or an approval that is newer than the last one."""
    sender = after(events)
    refusals = [claim.occurred_at for claim in sender.history if _is_refusal(claim)]
    approvals = [
        claim.occurred_at
        for claim in sender.history
        if meaning_of(claim).state == "verified" and not claim.observed_in
    ]
    for policy in ("current", "seed"):
        if verdict(sender, at=at, policy=policy).passes and refusals:
            assert approvals
            assert max(approvals) > max(refusals)


def _is_refusal(claim: Claim) -> bool:
    return meaning_of(claim).state in NEEDS_APPROVAL and not claim.observed_in


@given(events=st.lists(toll_free_events(), min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_only_a_verified_number_passes_today(events: list[Verification]) -> None:
    """Under the current policy nothing else does, ever."""
    sender = after(events)
    assert verdict(sender, at=20).passes is (sender.state == "verified")


@given(
    events=st.lists(toll_free_events(), min_size=1, max_size=8),
    early=st.integers(0, 30),
    later=st.integers(0, 30),
)
@settings(max_examples=100, deadline=None)
def test_time_only_ever_narrows(events: list[Verification], early: int, later: int) -> None:
    """Who may send later could have sent before, and letting the record age gives the same answer as asking later."""
    sender = after(events)
    first, second = sorted((early, later))
    for policy in ("current", "seed"):
        passes_later = verdict(sender, at=second, policy=policy).passes
        assert not passes_later or verdict(sender, at=first, policy=policy).passes
        assert verdict(advance_to(sender, day(second)), at=second, policy=policy).passes is passes_later


@given(
    events=st.lists(toll_free_events(), min_size=1, max_size=8),
    stops=st.lists(st.integers(0, 30), max_size=5),
)
@settings(max_examples=100, deadline=None)
def test_ageing_in_steps_is_ageing_at_once(events: list[Verification], stops: list[int]) -> None:
    """However often the timer looks, the record ends the same."""
    sender = after(events)
    stepped = sender
    for stop in sorted(stops):
        stepped = advance_to(stepped, day(stop))
    stepped = advance_to(stepped, LATE)
    assert comparable([stepped]) == comparable([advance_to(sender, LATE)])


@given(events=st.lists(toll_free_events(), min_size=1, max_size=6), extra=toll_free_events())
@settings(max_examples=100, deadline=None)
def test_an_older_event_never_overwrites_a_newer_one(events: list[Verification], extra: Verification) -> None:
    """What a provider said later stands, whatever older words of it arrive."""
    sender = after([replace(event, observed_in=None) for event in events], now=LATE)
    assert extra.occurred_at is not None
    if sender.occurred_at is None or extra.occurred_at >= sender.occurred_at:
        return
    changed = apply_verification(sender, extra, recorded_at=LATE).after
    assert (changed.state, changed.status, changed.codes) == (sender.state, sender.status, sender.codes)
