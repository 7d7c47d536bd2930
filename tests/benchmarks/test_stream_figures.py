"""What the stream measurements compute, and what they send."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import orjson
import pytest

from benchmarks.stream.contender import BARE_TRIVIAL as BARE
from benchmarks.stream.contender import ENGINE, GATE, MissingError, peer
from benchmarks.stream.effort import medians
from benchmarks.stream.held import NOON, Wait
from benchmarks.stream.latency import SETTLING_SECONDS, summed_up
from benchmarks.stream.throughput import with_ratios
from benchmarks.stream.traffic import SENDERS, Traffic, handset_of, message_to, stop_of
from schemas.outbound import Outbound, parse_outbound
from schemas.replies import Reply, parse_reply
from stopgate.policy.numbers import normalise_number


def test_medians_are_of_each_figure() -> None:
    """A row that failed once counts with its other rounds, one that was always skipped says why, words stay."""
    rounds = [
        {"a": {"rate": 1, "kind": "x"}, "b": {"rate": 5}, "c": {"skipped": "no Java"}},
        {"a": {"rate": 9, "kind": "x"}, "b": {"skipped": "failed"}, "c": {"skipped": "no Java"}},
        {"a": {"rate": 3, "kind": "x"}, "b": {"rate": 7}, "c": {"skipped": "no Java"}},
    ]
    assert medians(rounds) == {"a": {"rate": 3, "kind": "x"}, "b": {"rate": 6}, "c": {"skipped": "no Java"}}


def test_ratios_compare_like_with_like() -> None:
    """The gate is compared with everybody, the engine with those that decide trivially."""
    rates = {GATE.name: 50, ENGINE.name: 90, BARE.name: 100}
    rows = {name: {"messages_per_second": rate} for name, rate in rates.items()}
    told = with_ratios(rows, [GATE, ENGINE, BARE])
    assert told[BARE.name] == {"messages_per_second": 100, "gate_ratio": 0.5, "engine_ratio": 0.9}
    assert "engine_ratio" not in told[GATE.name]


def test_latency_leaves_the_first_seconds_out() -> None:
    """What arrives while a rate settles does not count."""
    ages = {100: [900], 101: [800], 100 + SETTLING_SECONDS: [3, 1], 200: [2]}
    assert summed_up(ages) == {"p50_ms": 2, "p99_ms": 3, "max_ms": 3, "messages": 3}


@pytest.mark.parametrize("size", [None, 100, 1_000, 10_000])
def test_messages_are_of_the_size_they_should_be(size: int | None) -> None:
    """Messages of the contract, about as long as asked, to numbers that may exist."""
    values = [message_to(number * 37, number, Traffic(100, size=size)) for number in range(100)]
    assert all(isinstance(parse_outbound(value), Outbound) for value in values)
    assert sum(map(len, values)) / 100 == pytest.approx(size or 260, rel=0.1)
    assert len({orjson.loads(value)["id"] for value in values}) == 100


def test_texts_repeat_as_often_as_asked() -> None:
    """A text has one account and one sender, as in a broadcast; without a limit no two are alike."""
    messages = [orjson.loads(message_to(n * 7, n, Traffic(3_000, texts=50))) for n in range(3_000)]
    assert len({(m["body"], m["account"], m["from"], m["category"]) for m in messages}) == 50
    different = [orjson.loads(message_to(n * 7, n, Traffic(3_000, texts=None)))["body"] for n in range(3_000)]
    assert len(set(different)) == 3_000


def test_handsets_and_senders_are_telephone_numbers() -> None:
    """Else every message would be refused, and nothing be measured."""
    numbers = [*map(handset_of, range(0, 100_000, 777)), *SENDERS]
    assert [normalise_number(number, "US") for number in numbers] == numbers


def test_a_stop_is_a_reply() -> None:
    """Of the account that sends to this handset."""
    reply = parse_reply(stop_of(12, "s"))
    assert isinstance(reply, Reply)
    message = parse_outbound(message_to(12, 1, Traffic(1)))
    assert isinstance(message, Outbound)
    assert (reply.account, reply.handset) == (message.account, message.handset)


def test_a_contender_without_its_environment_is_missing() -> None:
    """It says what to do."""
    with pytest.raises(MissingError, match="make bench"):
        peer("quix", "/nowhere/.venv-bench/bin/python")()


@pytest.mark.parametrize("hour", range(24))
def test_held_messages_wait_for_a_minute_after_noon(hour: int) -> None:
    """Whatever the hour at which it is measured, there is a zone in which the opening is then and no day ends."""
    zone = Wait.at(datetime(2026, 11, 25, hour, 17, 30, tzinfo=UTC)).zone
    assert datetime(2026, 11, 25, hour, 17, tzinfo=UTC).astimezone(ZoneInfo(zone)).hour == NOON
