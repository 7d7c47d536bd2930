"""What one turn fetches: what is at hand, and what came in behind it; never what belongs to lanes that are gone."""

import asyncio
from collections import deque
from types import SimpleNamespace
from typing import Any

from aiokafka import TopicPartition
from aiokafka.consumer.fetcher import FetchResult

from stopgate.stream.fetching import MANY, fetch_present, fetch_the_rest, hold_back

FIRST, SECOND = TopicPartition("outbound", 0), TopicPartition("outbound", 1)


class Hand:
    """A consumer that gives one answer after the other, and notes how long it was asked to wait."""

    def __init__(self, *answers: dict[TopicPartition, list[Any]]) -> None:
        self.answers = deque(answers)
        self.waits: list[int] = []

    async def getmany(self, *wanted: TopicPartition, timeout_ms: int = 0) -> dict[TopicPartition, list[Any]]:
        """The next answer."""
        self.waits.append(timeout_ms)
        return self.answers.popleft()


def fetched(hand: Hand, *, is_current: bool = True) -> dict[TopicPartition, list[Any]]:
    """One turn."""
    return asyncio.run(fetch_present(hand, [FIRST, SECOND], seconds=0.5, is_current=lambda: is_current))


def test_what_came_in_behind_what_is_at_hand_is_fetched_with_it() -> None:
    """In the order of the log; else a message would wait a turn more."""
    hand = Hand({FIRST: [1, 2]}, {FIRST: [3], SECOND: [7]})
    assert fetched(hand) == {FIRST: [1, 2, 3], SECOND: [7]}
    assert hand.waits[1] < 50, "few records do not wait long for more"


def test_where_nothing_is_at_hand_it_waits_as_long_as_it_was_told() -> None:
    """Once: what comes then is fresh."""
    hand = Hand({}, {SECOND: [7]})
    assert fetched(hand) == {SECOND: [7]}
    assert hand.waits[1] == 500


def test_with_much_at_hand_nothing_more_is_waited_for() -> None:
    """The turn has enough to do."""
    hand = Hand({FIRST: list(range(MANY))})
    assert fetched(hand) == {FIRST: list(range(MANY))}


def test_what_was_at_hand_when_the_lanes_changed_is_left_to_their_next_owner() -> None:
    """He reads from the committed offset; decided twice it would be delivered twice."""
    assert fetched(Hand({FIRST: [1, 2]}, {SECOND: [7]}), is_current=False) == {SECOND: [7]}


def test_the_rest_is_fetched_whatever_is_at_hand() -> None:
    """The backoff that holds fetching back is over at once, and the fetcher is told."""

    async def scenario() -> None:
        told: list[object] = []
        waiting = asyncio.get_running_loop().create_future()
        fetcher = SimpleNamespace(_records={}, _wait_consume_future=waiting, _notify=told.append)
        kafka = SimpleNamespace(_fetcher=fetcher)
        hold_back(kafka)
        result = FetchResult(
            FIRST, assignment=None, partition_records=None, backoff=fetcher._prefetch_backoff
        )
        fetcher._records[FIRST] = result
        assert result.calculate_backoff() > 0, "what is at hand holds the others back"
        fetch_the_rest(kafka)
        assert result.calculate_backoff() == 0
        assert told == [waiting]

    asyncio.run(scenario())
