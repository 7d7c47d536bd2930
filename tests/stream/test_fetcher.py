"""What a fetch gives, when, and what it says about the ends of control; the brokers are stand-ins that answer in order."""

import asyncio
import itertools
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import TopicAuthorizationFailedError
from hypothesis import given, settings
from hypothesis import strategies as st

from stopgate.stream import fetcher as fetching
from stopgate.stream.fetch_wire import Fetched
from stopgate.stream.fetcher import MANY, Fetcher
from stopgate.stream.lane import LogWentBackError
from tests.stream.fake_broker import Brokers

FIRST, SECOND = TopicPartition("outbound", 0), TopicPartition("outbound", 1)
WORDS, OTHER_WORDS = TopicPartition("replies", 0), TopicPartition("replies", 1)
PLACES = (FIRST, SECOND, WORDS, OTHER_WORDS)
NOT_LEADER, NOT_ALLOWED = 6, 29
ONE_NODE: dict[TopicPartition, int | None] = dict.fromkeys(PLACES, 1)


@pytest.fixture(autouse=True)
def _no_long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_AGAIN_SECONDS", 0.001)


def scenario(
    play: Callable[[Brokers, Fetcher], Awaitable[None]], leaders: dict[TopicPartition, int | None] = ONE_NODE
) -> None:
    """All inputs from their beginnings."""

    async def run() -> None:
        brokers = Brokers(dict(leaders))
        fetcher = fetcher_of(brokers)
        async with asyncio.timeout(10):
            await play(brokers, fetcher)
        await fetcher.stop()

    asyncio.run(run())


def fetcher_of(brokers: Brokers) -> Fetcher:
    """All inputs are ours."""
    fetcher = Fetcher(brokers, partition_bytes=1 << 20)
    fetcher.asked_behind = (WORDS, OTHER_WORDS)
    for tp in PLACES:
        fetcher.seek(tp, 0)
    return fetcher


def offsets(records: dict[TopicPartition, list[Any]]) -> dict[TopicPartition, list[int]]:
    """What was given, in short."""
    return {tp: [record.offset for record in given] for tp, given in records.items()}


def test_what_was_fetched_is_at_hand_until_it_is_taken() -> None:
    """Whoever wants control gets control alone; the position says what was taken, not what was fetched."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        brokers.append(FIRST)
        brokers.append(WORDS)
        fetcher._ask(PLACES, 1)
        assert offsets(await fetcher.fetch([WORDS], seconds=1)) == {WORDS: [0]}
        assert (fetcher.position(WORDS), fetcher.position(FIRST)) == (1, 0)
        assert offsets(await fetcher.fetch([FIRST], seconds=1)) == {FIRST: [0]}
        assert fetcher.position(FIRST) == 1
        assert len(brokers.asked) == 1

    scenario(play)


def test_where_nothing_comes_it_gives_nothing_after_its_time() -> None:
    """And with no time at all what is under way comes with the next."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        assert await fetcher.fetch(PLACES, seconds=0.02) == {}
        brokers.append(FIRST)
        while not await fetcher.fetch(PLACES, seconds=0):  # noqa: ASYNC110 - each asks anew
            await asyncio.sleep(0)
        assert fetcher.position(FIRST) == 1

    scenario(play)


def test_few_records_wait_a_moment_for_those_that_were_sent_with_them() -> None:
    """What a sender appends together does not arrive together."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        brokers.append(FIRST)
        present = asyncio.create_task(fetcher.fetch_present(PLACES, seconds=1))
        while len(brokers.asked) < 2:  # noqa: ASYNC110 - no more than a few turns
            await asyncio.sleep(0)
        brokers.append(SECOND)
        brokers.append(FIRST)
        assert offsets((await present).records) == {FIRST: [0, 1], SECOND: [0]}

    scenario(play)


def test_with_much_to_do_the_next_fetch_is_under_way_at_once() -> None:
    """And behind less it is not: what is fetched later is fresher."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        for _ in range(MANY):
            brokers.append(FIRST)
        present = await fetcher.fetch_present(PLACES, seconds=1)
        assert present.ends == {}, "a STOP that is said now should count for what is judged in a second"
        assert set(fetcher._under_way) == {1}
        await asyncio.gather(*fetcher._under_way.values())
        for _ in range(100):
            brokers.append(FIRST)
        while not (await fetcher.fetch_present(PLACES, seconds=1)).records:
            pass
        assert not fetcher._under_way

    scenario(play)


def test_the_first_fetches_are_small_and_grow_with_what_comes() -> None:
    """A worker that is killed again and again has committed something before; answers without records change nothing."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        assert await fetcher.fetch([FIRST], seconds=0.01) == {}
        for _ in range(8):
            brokers.append(FIRST)
            assert await fetcher.fetch([FIRST], seconds=1)
        assert brokers.sizes[-8:] == [
            32 << 10,
            64 << 10,
            128 << 10,
            256 << 10,
            512 << 10,
            1 << 20,
            1 << 20,
            1 << 20,
        ]

    scenario(play)


def test_the_ends_of_control_are_asked_behind_the_fetch() -> None:
    """Once anything flows; the first fetch of a quiet worker asks nothing."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        brokers.append(FIRST)
        assert (await fetcher.fetch_present([FIRST], seconds=1)).ends == {WORDS: 0, OTHER_WORDS: 0}, (
            "of the second"
        )
        brokers.append(WORDS)
        brokers.append(FIRST)
        assert (await fetcher.fetch_present([FIRST], seconds=1)).ends == {WORDS: 1, OTHER_WORDS: 0}

    scenario(play)


def test_what_came_from_two_brokers_has_no_ends() -> None:
    """Neither broker's answer says anything of what the other held when it was asked."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        for _ in range(3):
            brokers.append(FIRST)
            brokers.append(SECOND)
            present = await fetcher.fetch_present(PLACES, seconds=1)
            assert set(present.records) == {FIRST, SECOND}
            assert present.ends == {}
            brokers.append(SECOND)
            assert (await fetcher.fetch_present(PLACES, seconds=1)).ends.keys() <= {OTHER_WORDS}

    scenario(play, {FIRST: 1, WORDS: 1, SECOND: 2, OTHER_WORDS: 2})


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_what_is_under_way_when_the_lanes_are_given_up_is_dropped(turns: int) -> None:
    """The next owner reads from the committed offset; decided twice it would be delivered twice."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        brokers.append(FIRST)
        fetch = asyncio.create_task(fetcher.fetch_present(PLACES, seconds=1))
        for _ in range(turns):
            await asyncio.sleep(0)
        fetcher.forget_all()
        fetcher.seek(FIRST, 0)
        assert (await fetch).records == {}
        assert offsets(await fetcher.fetch([FIRST], seconds=1)) == {FIRST: [0]}

    scenario(play)


def test_what_was_taken_before_the_lanes_were_given_up_is_dropped_with_the_rest() -> None:
    """A moment is waited for more; what the first fetch gave belongs to lanes that are gone."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        brokers.append(FIRST)
        fetch = asyncio.create_task(fetcher.fetch_present(PLACES, seconds=1))
        while fetcher.position(FIRST) == 0:  # noqa: ASYNC110 - no more than a few turns
            await asyncio.sleep(0)
        fetcher.forget_all()
        assert (await fetch).records == {}

    scenario(play)


def test_a_damaged_batch_ends_the_worker_and_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can read on behind it; where it begins stands in the log."""
    told: dict[str, Any] = {}

    class EndedError(Exception):
        pass

    def end(error: BaseException, **where: Any) -> None:
        told.update(where, error=type(error).__name__)
        raise EndedError

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        monkeypatch.setattr(fetching, "fail_stop", end)
        whole = brokers._fetched
        monkeypatch.setattr(brokers, "_fetched", lambda *at: damaged(whole(*at)))
        brokers.append(WORDS)
        with pytest.raises(EndedError):
            await fetcher.fetch(PLACES, seconds=1)
        assert told == {"topic": "replies", "partition": 0, "offset": 0, "error": "CorruptRecordException"}

    scenario(play)


def damaged(row: Fetched) -> Fetched:
    """The last byte of a batch is another one."""
    return row._replace(records=row.records[:-1] + b"!") if row.records else row


def test_a_broker_that_is_away_is_asked_until_it_is_back() -> None:
    """So is one that no longer leads, or a partition that nobody leads for now."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        brokers.append(FIRST)
        brokers.down.add(1)
        assert await fetcher.fetch(PLACES, seconds=0.05) == {}
        brokers.down.clear()
        brokers.errors[FIRST] = NOT_LEADER
        assert await fetcher.fetch(PLACES, seconds=0.05) == {}
        brokers.leaders[FIRST] = None
        assert await fetcher.fetch([FIRST], seconds=0.05) == {}
        brokers.errors.clear()
        brokers.leaders[FIRST] = 1
        while not (found := await fetcher.fetch(PLACES, seconds=1)):
            pass
        assert offsets(found) == {FIRST: [0]}

    scenario(play)


def test_what_may_not_be_read_ends_the_worker() -> None:
    """To ask again mends nothing."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        brokers.errors[WORDS] = NOT_ALLOWED
        with pytest.raises(TopicAuthorizationFailedError):
            await fetcher.fetch(PLACES, seconds=1)

    scenario(play)


def test_an_input_that_retention_has_overtaken_goes_on_where_it_begins() -> None:
    """The log says how many were never decided; everything else is gone."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        brokers.first[FIRST] = 7
        brokers.append(FIRST)
        while not (found := await fetcher.fetch([FIRST], seconds=1)):
            pass
        assert offsets(found) == {FIRST: [7]}

    scenario(play)


def test_an_input_that_lost_what_was_taken_ends_the_worker() -> None:
    """Read from the beginning, what took its place would be decided twice."""

    async def play(brokers: Brokers, fetcher: Fetcher) -> None:
        fetcher.seek(FIRST, 5)
        brokers.append(FIRST)
        with pytest.raises(LogWentBackError):
            await fetcher.fetch([FIRST], seconds=1)

    scenario(play)


pauses = st.lists(st.integers(0, 5), min_size=1, max_size=12)
events = st.lists(
    st.tuples(st.sampled_from(["append", "append", "append", "move", "break"]), st.integers(0, 3), st.integers(0, 6)),
    max_size=60,
)  # fmt: skip
nodes = st.lists(st.integers(1, 2), min_size=4, max_size=4) | st.just([1, 1, 1, 1])


async def live(brokers: Brokers, happens: list[tuple[str, int, int]]) -> None:
    """What happens to a cluster, with a few turns of the event loop after each; a message tells which words were there."""
    for what, number, turns in happens:
        if what == "append":
            brokers.append(PLACES[number], bytes([brokers.end(WORDS), brokers.end(OTHER_WORDS)]))
        elif what == "move":
            brokers.leaders[PLACES[number]] = 3 - (brokers.leaders[PLACES[number]] or 0)
        else:
            brokers.down ^= {1 + number % 2}
        for _ in range(turns):
            await asyncio.sleep(0)
    brokers.down.clear()


@settings(max_examples=300, deadline=None)
@given(
    pauses=pauses,
    most=st.integers(1, 4),
    happens=events,
    nodes=nodes,
    wants=st.lists(st.integers(1, 4), min_size=1),
)
def test_nothing_is_lost_or_doubled_and_no_word_is_overlooked(
    pauses: list[int], most: int, happens: list[tuple[str, int, int]], nodes: list[int], wants: list[int]
) -> None:
    """However slow the brokers, whoever leads, whatever breaks: each input is given whole, once, in its order.

    And the ends that come with messages are behind every word that was there before one of those messages.
    """

    async def run() -> None:
        turns, wanted = itertools.cycle(pauses), itertools.cycle(wants)
        brokers = Brokers(dict(zip(PLACES, nodes, strict=True)), lambda: next(turns))
        brokers.most = most
        fetcher = fetcher_of(brokers)
        given: dict[TopicPartition, list[int]] = defaultdict(list)
        life = asyncio.create_task(live(brokers, happens))
        async with asyncio.timeout(10):
            while not life.done() or any(len(given[tp]) < brokers.end(tp) for tp in PLACES):
                present = await fetcher.fetch_present(PLACES[-next(wanted) :], seconds=0.001)
                for tp, records in present.records.items():
                    given[tp] += [record.offset for record in records]
                    assert fetcher.position(tp) == records[-1].offset + 1
                    for record in records if tp in (FIRST, SECOND) else ():
                        before = dict(zip((WORDS, OTHER_WORDS), record.value, strict=True))
                        assert all(end >= before[word] for word, end in present.ends.items())
                if life.done():
                    wanted = itertools.cycle([4])
        assert given == {tp: list(range(brokers.end(tp))) for tp in given}
        await fetcher.stop()

    asyncio.run(run())
