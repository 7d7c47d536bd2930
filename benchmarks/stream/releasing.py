"""Watches held messages go out, while fresh ones arrive at a slow and steady rate: what both take."""

import time
from collections.abc import Callable, Iterator, Sequence

import orjson
from confluent_kafka import OFFSET_BEGINNING, Consumer, Message, TopicPartition

from benchmarks.stream.ground import Ground
from benchmarks.stream.traffic import AREAS, LONG_CODES, Sending, account_of
from benchmarks.stream.watching import FailedError, Sight, Watched
from schemas.topics import DELIVERY, OUTBOUND, REJECTIONS, WAITING, Topic

PROBE_SECONDS, LOOK_SECONDS = 0.05, 0.5
PATIENCE_SECONDS = 600.0
"""The wait for the opening included."""
AT_ONCE = 5_000
_MARK = b'{"id":"probe-'


def watch_releases(place: Ground, worker: Watched, count: int) -> dict[str, float]:
    """Wait until so many messages have their final verdict.

    Returns:
        `releases_per_second` (from the first release to the last), `release_cpu_seconds_per_million`,
        `release_rss_mb` (the most), and how long fresh messages took meanwhile: `fresh_p50_ms`, `fresh_max_ms`.

    Raises:
        FailedError: the worker has ended, it took too long, or the table of what waits is not empty.
    """
    watch = _Watch(place, worker)
    with Sending(place.bootstrap, **{"linger.ms": 0}) as send:
        watch.read_until(count, lambda number: send(place.topic(OUTBOUND), _handset(number), _probe(number)))
    if left := _rows_left(place):
        raise FailedError(f"{left} rows are left in the table of what waits")
    return watch.figures()


class _Watch:
    """What a reader of all final verdicts sees."""

    def __init__(self, place: Ground, worker: Watched) -> None:
        self._worker = worker
        self._final = _read(place, [DELIVERY, REJECTIONS])
        self._delivery = place.topic(DELIVERY)
        self._released = 0
        self._rejected = 0
        self._first: Sight | None = None
        self._last: Sight | None = None
        self._ages: list[float] = []

    def read_until(self, count: int, probe: Callable[[int], None]) -> None:
        """Read, and send fresh messages meanwhile, until so many others have come."""
        began, probes, looks = time.monotonic(), 0, 0
        while self._released + self._rejected < count:
            elapsed = time.monotonic() - began
            if elapsed > PATIENCE_SECONDS:
                raise FailedError(f"only {self._released} were released:\n{self._worker.tail()}")
            if elapsed >= probes * PROBE_SECONDS:
                probe(probes)
                probes += 1
            if elapsed >= looks * LOOK_SECONDS:
                self._worker.look()
                looks += 1
            for message in self._final.consume(AT_ONCE, PROBE_SECONDS / 5):
                self._take(message)
        self._last = self._worker.look()
        self._final.close()

    def _take(self, message: Message) -> None:
        value = message.value() or b""
        if value.startswith(_MARK):
            if self._first:
                self._ages.append(time.time() * 1000 - message.timestamp()[1])
        elif message.topic() == self._delivery:
            self._first = self._first or self._worker.look()
            self._released += 1
        else:
            self._rejected += 1

    def figures(self) -> dict[str, float]:
        """Sum up."""
        first, last, ages = self._first, self._last, sorted(self._ages)
        if not first or not last or not ages:
            raise FailedError("nothing was released, or no fresh message came meanwhile")
        return {
            "releases_per_second": round(self._released / (last.at - first.at)),
            "release_cpu_seconds_per_million": round(
                (last.cpu_seconds - first.cpu_seconds) / self._released * 1e6, 2
            ),
            "release_rss_mb": round(self._worker.peak_rss_bytes / 2**20),
            "fresh_p50_ms": round(ages[len(ages) // 2]),
            "fresh_max_ms": round(ages[-1]),
        }


def _handset(number: int) -> str:
    """One to which nothing else is sent."""
    return f"+1{AREAS[number % len(AREAS)]}2350{number // len(AREAS) % 1000:03d}"


def _probe(number: int) -> bytes:
    record = {
        "id": f"probe-{number}", "account": account_of(0), "from": LONG_CODES[0], "to": _handset(number),
        "category": "transactional", "body": "Your order is ready.",
    }  # fmt: skip
    return orjson.dumps(record)


def _rows_left(place: Ground) -> int:
    """How many rows the table of what waits has, by its changelog."""
    reader, rows = _read(place, [WAITING]), set[bytes]()
    for message in _until_quiet(reader):
        if message.value() is None:
            rows.discard(message.key() or b"")
        else:
            rows.add(message.key() or b"")
    reader.close()
    return len(rows)


def _until_quiet(reader: Consumer) -> Iterator[Message]:
    while found := reader.consume(AT_ONCE, 3.0):
        yield from found


def _read(place: Ground, topics: Sequence[Topic]) -> Consumer:
    """A reader of everything committed on these topics."""
    reader = Consumer({
        "bootstrap.servers": place.bootstrap, "group.id": f"{place.name}-watch", "isolation.level": "read_committed",
        "enable.auto.commit": False, "check.crcs": False, "fetch.wait.max.ms": 10, "log_level": 0,
    })  # fmt: skip
    reader.assign([
        TopicPartition(place.topic(topic), number, OFFSET_BEGINNING)
        for topic in topics for number in range(place.partitions)
    ])  # fmt: skip
    return reader
