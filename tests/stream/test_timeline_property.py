"""The order of time through every way of slicing a log: the same steps, whatever is read when."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiokafka import TopicPartition
from hypothesis import given
from hypothesis import strategies as st

from stopgate.stream.timeline import Due, Next, Timeline

TOPICS = ("verifications", "replies", "outbound")
PLACES = [TopicPartition(topic, partition) for topic in TOPICS for partition in (0, 1)]
WAITS = 5
"""A message with an even timestamp sets a timer for so much later."""


@dataclass(frozen=True)
class Stamped:
    """A record as the timeline looks at it."""

    topic: str
    partition: int
    offset: int
    timestamp: int


Log = Mapping[TopicPartition, Sequence[Stamped]]
Story = list[tuple[str, int]]
"""What was decided, and at which instant."""


@st.composite
def logs(draw: st.DrawFn) -> Log:
    """A log of any timestamps: also none, also going backwards."""
    times = st.lists(st.integers(-1, 40), max_size=8)
    return {tp: [Stamped(*tp, offset, at) for offset, at in enumerate(draw(times))] for tp in PLACES}


def _places(records: Sequence[Stamped]) -> list[TopicPartition]:
    return [TopicPartition(record.topic, record.partition) for record in records]


slices = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 4)), min_size=1, max_size=12)
"""Which of the places that are waited for is read next, and how much of it."""


def play(log: Log, sizes: Sequence[tuple[int, int]], told: Sequence[Stamped] = ()) -> Story:
    """Read the log in pieces of these sizes, and decide whatever comes next until all is over."""
    timeline, turns, story = Timeline(TOPICS), itertools.cycle(sizes), []
    timeline.begin(log.keys())
    for record in told:
        timeline.tell(record)
    read = dict.fromkeys(log, 0)
    ends = {tp: len(records) for tp, records in log.items()} | dict.fromkeys(_places(told), 1000)
    now, timers = 0, list[int]()
    while True:
        whole = [tp for tp in log if read[tp] >= ends[tp]]
        step = timeline.next(min(timers, default=None), now, ends=ends, whole=whole)
        if isinstance(step, Due):
            timers.remove(step.instant)
            story.append(("timer", step.instant))
        elif isinstance(step, Next):
            now = max(now, step.instant)
            for record in step.records:
                story.append((f"{record.topic}-{record.partition}-{record.offset}", step.instant))
                if record.topic == "outbound" and record.timestamp % 2 == 0:
                    timers.append(step.instant + WAITS)
        elif len(whole) == len(log):
            return story
        else:
            place, size = next(turns)
            behind = sorted(timeline.empty - set(whole))
            tp = behind[place % len(behind)]
            piece = log[tp][read[tp] : read[tp] + size]
            read[tp] += len(piece)
            timeline.add(tp, piece)


@given(log=logs(), sizes=slices, other=slices)
def test_slices_change_nothing(log: Log, sizes: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    """However the log is cut into fetches, every record and every timer has the same turn and the same instant."""
    assert play(log, sizes) == play(log, other) == play(log, [(0, 1000)])


@given(log=logs(), sizes=slices)
def test_time_goes_forward(log: Log, sizes: list[tuple[int, int]]) -> None:
    """Instants never go back, records keep the order of their log, and nothing is left out."""
    story = play(log, sizes)
    assert [at for _, at in story] == sorted(at for _, at in story)
    for tp, records in log.items():
        prefix = f"{tp.topic}-{tp.partition}-"
        assert [name for name, _ in story if name.startswith(prefix)] == [
            f"{prefix}{r.offset}" for r in records
        ]


@given(log=logs(), sizes=slices)
def test_a_message_is_judged_by_what_was_said_by_then(log: Log, sizes: list[tuple[int, int]]) -> None:
    """Before it stands every word of its instant or an earlier one, and no later one; timers of its instant, too."""
    heard: set[tuple[str, int]] = set()
    story = play(log, sizes)
    for turn, (name, at) in enumerate(story):
        if name.startswith("outbound"):
            assert heard == {
                each
                for each in story
                if not each[0].startswith("outbound")
                and each[1] <= at
                and (each[0] != "timer" or each in story[:turn])
            }
            assert not any(each == "timer" and then < at for each, then in story[turn:])
        else:
            heard.add((name, at))


@given(
    log=logs(), sizes=slices, other=slices, times=st.lists(st.integers(-1, 40), max_size=6), shuffled=st.randoms()
)  # fmt: skip
def test_what_every_worker_reads_counts_at_its_own_time(
    log: Log, sizes: list[tuple[int, int]], other: list[tuple[int, int]], times: list[int], shuffled: object
) -> None:
    """In whatever order its partitions arrive."""
    log = {tp: records for tp, records in log.items() if tp.topic != "verifications"}
    told = [Stamped("verifications", 7, offset, at) for offset, at in enumerate(times)]
    mixed = list(told)
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    assert _of_places(play(log, sizes, told)) == _of_places(play(log, other))
    assert play(log, sizes, told) == play(log, other, mixed)


def _of_places(story: Story) -> Story:
    """Without what every worker reads, and without timers: it moves the clock, so more of them may have fired."""
    return [each for each in story if not each[0].startswith(("verifications-7", "timer"))]


def test_a_record_that_is_not_to_come_yet_holds_up_what_is_later() -> None:
    """Also a timer that only it would set off; one that is due anyway fires."""
    timeline, tp = Timeline(TOPICS), PLACES[-1]
    timeline.begin([tp])
    timeline.add(tp, [Stamped(*tp, 0, 10)])
    assert timeline.next(5, now=0, ends={tp: 0}, whole=[tp]) is None
    assert timeline.next(5, now=6, ends={tp: 0}, whole=[tp]) == Due(5)
    assert timeline.next(5, now=0, ends={tp: 1}, whole=[tp]) == Due(5)


def test_an_unread_place_holds_up_everything() -> None:
    """Its next record may be the earliest."""
    timeline, (one, other) = Timeline(TOPICS), PLACES[-2:]
    timeline.begin([one, other])
    timeline.add(one, [Stamped(*one, 0, 10)])
    assert timeline.next(None, 0, ends={one: 1, other: 1}, whole=[one]) is None
    timeline.add(other, [Stamped(*other, 0, 3)])
    step = timeline.next(None, 0, ends={one: 1, other: 1}, whole=[one, other])
    assert isinstance(step, Next)
    assert (step.tp, step.instant) == (other, 3)


def test_a_new_assignment_forgets_what_was_at_hand() -> None:
    """Its next owner reads it again; what every worker reads is kept."""
    timeline, tp = Timeline(TOPICS), PLACES[-1]
    timeline.begin([tp])
    timeline.add(tp, [Stamped(*tp, 0, 10)])
    timeline.tell(Stamped("verifications", 1, 4, 12))
    timeline.begin([tp])
    step = timeline.next(None, 0, ends=dict.fromkeys((tp, TopicPartition("verifications", 1)), 9), whole=[tp])
    assert isinstance(step, Next)
    assert (step.is_told, step.instant) == (True, 12)
    timeline.add(tp, [Stamped(*tp, 0, 10)], newest=30)
    step = timeline.next(None, 0, ends={tp: 9}, whole=[tp])
    assert isinstance(step, Next)
    assert step.instant == 30
