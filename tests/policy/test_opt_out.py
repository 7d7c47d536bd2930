"""The opt-out state: whatever order words arrive in, the state is the same, and a STOP is never undone by the wrong one."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from schemas.opt_outs import OptOut, Word
from schemas.record import Instant, encode
from stopgate.policy.opt_out import (
    Applied,
    Subject,
    effective_state,
    handset_start,
    handset_stop,
    is_blocked,
    operator_in,
    operator_out,
)

WHO: dict[str, Any] = {
    "subject": Subject("acme", "+14155550132"),
    "now": Instant.of_epoch_ms(1_790_000_000_000),
}


def word(at: int, origin: Any = "handset_text", name: str | None = None) -> Word:
    """A word at so many seconds."""
    return Word(at=Instant.of_epoch_seconds(1_700_000_000 + at), origin=origin, id=name or f"{origin}-{at}")


def said(kind: str, at: int, before: OptOut | None) -> Applied:
    """Apply one word of a kind."""
    if kind == "stop":
        return handset_stop(before, word(at, name=f"stop-{at}"), **WHO)
    if kind == "start":
        return handset_start(before, word(at, name=f"start-{at}"), **WHO)
    channels = ("sms", "voice") if kind.endswith("both") else ("voice",)
    apply = operator_out if kind.startswith("out") else operator_in
    return apply(before, word(at, "operator", f"{kind}-{at}"), channels, **WHO)


def after(*words: tuple[str, int]) -> OptOut | None:
    """The state after all the words, in this order of arrival."""
    state = None
    for kind, at in words:
        state = said(kind, at, state).after
    return state


HANDSET_WORDS = st.tuples(st.sampled_from(["stop", "start"]), st.integers(0, 6))
COMMUTING_WORDS = st.tuples(st.sampled_from(["stop", "start", "out both", "out voice"]), st.integers(0, 6))
ANY_WORDS = st.tuples(
    st.sampled_from(["stop", "start", "out both", "out voice", "in both", "in voice"]), st.integers(0, 6)
)


def test_a_tie_is_stop() -> None:
    """STOP and START of the same instant: blocked, in both orders of arrival."""
    for words in ((("stop", 1), ("start", 1)), (("start", 1), ("stop", 1))):
        assert is_blocked(after(*words), "sms")


def test_an_unstop_is_remembered_where_nothing_was_blocked() -> None:
    """An older STOP that arrives late does not undo it."""
    assert not is_blocked(after(("start", 5), ("stop", 4)), "sms")
    assert said("stop", 4, after(("start", 5))).refused == "older-than-state"


def test_a_stop_covers_every_channel_and_an_operators_entry_only_its_own() -> None:
    """A text STOP blocks text of every kind and voice."""
    for channel in ("sms", "mms", "rcs", "voice"):
        assert is_blocked(after(("stop", 1)), channel)
    assert is_blocked(after(("out voice", 1)), "voice")
    assert not is_blocked(after(("out voice", 1)), "sms")


def test_an_operators_opt_in_never_lifts_what_the_handset_said() -> None:
    """Neither when it comes later, nor when the STOP arrives late, nor by way of an operator's own opt-out."""
    assert is_blocked(after(("stop", 1), ("in both", 2)), "sms")
    assert is_blocked(after(("in both", 2), ("stop", 1)), "sms")
    assert is_blocked(after(("stop", 1), ("out both", 2), ("in both", 3)), "voice")
    assert said("in both", 2, after(("stop", 1))).refused == "handset-origin"


def test_the_handsets_start_lifts_an_operators_entry() -> None:
    """Who asks for messages again gets them, whoever had opted the number out."""
    assert not is_blocked(after(("out both", 1), ("start", 2)), "sms")
    assert is_blocked(after(("start", 2), ("out both", 3)), "sms")


def test_a_start_to_the_account_outweighs_an_unattributed_stop_before_it() -> None:
    """A STOP whose account nobody knew counts for all, until the handset starts this one again."""
    everywhere = handset_stop(None, word(1), **(WHO | {"subject": Subject("*", "+14155550132")})).after
    assert is_blocked(effective_state([None], everywhere), "sms")
    assert is_blocked(effective_state([after(("start", 1))], everywhere), "sms")
    assert not is_blocked(effective_state([after(("start", 2))], everywhere), "sms")


@given(st.lists(COMMUTING_WORDS, max_size=6).flatmap(lambda ws: st.tuples(st.just(ws), st.permutations(ws))))
def test_the_order_of_arrival_does_not_matter(
    orders: tuple[list[tuple[str, int]], list[tuple[str, int]]],
) -> None:
    """Stops, starts and operators' opt-outs end in the same blocked channels, however they arrive."""
    first, second = (after(*words) for words in orders)
    assert (first and (first.channels, first.liftable_by)) == (
        second and (second.channels, second.liftable_by)
    )


@given(st.lists(ANY_WORDS, min_size=1, max_size=6), st.data())
def test_a_replay_of_any_prefix_changes_nothing(words: list[tuple[str, int]], data: st.DataObject) -> None:
    """Hearing everything from some point on once more leaves the blocked channels as they are."""
    start = data.draw(st.integers(0, len(words)))
    once, twice = after(*words), after(*words, *words[start:])
    assert once is not None
    assert twice is not None
    if not any(kind.startswith("in") for kind, _ in words):
        assert (once.channels, once.liftable_by) == (twice.channels, twice.liftable_by)
    assert set(once.channels) <= set(twice.channels) or once.liftable_by == "operator"


@given(st.lists(ANY_WORDS, max_size=6), st.integers(0, 6))
def test_after_a_stop_only_a_later_start_unblocks(words: list[tuple[str, int]], at: int) -> None:
    """Whatever else is said, in whatever order, the handset stays blocked unless it said START after its STOP."""
    state = after(*words[: len(words) // 2], ("stop", at), *words[len(words) // 2 :])
    started_later = any(kind == "start" and when > at for kind, when in words)
    assert is_blocked(state, "sms") or started_later


@given(st.lists(ANY_WORDS, max_size=5))
def test_a_state_survives_its_own_bytes(words: list[tuple[str, int]]) -> None:
    """The row that a restart reads gives the state that wrote it."""
    from schemas.opt_outs import parse_opt_out

    state = after(*words)
    assert state is None or parse_opt_out(encode(state)) == state
