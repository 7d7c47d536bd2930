"""The two requests of every turn, Fetch and ListOffsets, written and read flat: their wire layouts, nothing else.

aiokafka's own walk a schema for every field of every partition. For forty partitions that takes milliseconds, and it
is done for each fetch and for each barrier.

Source: the Kafka protocol guide, message definitions of the API keys and versions named here.
"""

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, ClassVar, NamedTuple

from aiokafka import TopicPartition
from aiokafka.errors import IncompatibleBrokerVersion, for_code
from aiokafka.protocol.api import RequestHeader_v1, ResponseHeader_v0

_READ_COMMITTED = 1
_NO_SESSION = (0, -1)
_NO_EPOCH = _NOT_A_FOLLOWER = -1

_COUNT = struct.Struct(">i")
_LENGTH = struct.Struct(">h")
_FETCH = struct.Struct(">iiiibii")
_FETCH_PARTITION = struct.Struct(">iiqqi")
_FETCHED = struct.Struct(">ihi")
_FETCHED_PARTITION = struct.Struct(">ihqqqi")
_ABORTED = struct.Struct(">qq")
_LIST = struct.Struct(">ib")
_LIST_PARTITION = struct.Struct(">iq")
_LISTED_PARTITION = struct.Struct(">ihqq")


class _Flat:
    """As much of a request as aiokafka's connections ask of one."""

    API_KEY: ClassVar[int]
    API_VERSION: ClassVar[int]
    RESPONSE_TYPE: ClassVar[Any]

    def prepare(self, versions: Mapping[int, tuple[int, int]]) -> "_Flat":
        """The request for a broker that speaks these versions."""
        lowest, highest = versions.get(self.API_KEY, (0, -1))
        if not lowest <= self.API_VERSION <= highest:
            raise IncompatibleBrokerVersion(
                f"the broker does not speak version {self.API_VERSION} of request {self.API_KEY}"
            )
        return self

    def build_request_header(self, correlation_id: int, client_id: str) -> Any:
        return RequestHeader_v1(self, correlation_id=correlation_id, client_id=client_id)

    def parse_response_header(self, buffer: BytesIO) -> Any:
        return ResponseHeader_v0.decode(buffer)


class Fetched(NamedTuple):
    """What a broker answers about one partition.

    Attributes:
        error: Kafka's code; 0 is none.
        aborted: producer id and first offset of each aborted transaction in the records.
        records: record batches as they are in the log, the last one perhaps cut off.
    """

    tp: TopicPartition
    error: int
    aborted: list[tuple[int, int]]
    records: bytes


class _FetchAnswer:
    @staticmethod
    def decode(buffer: BytesIO) -> list[Fetched]:
        reader = _Reader(buffer)
        _, error, _ = reader.take(_FETCHED)
        if error:
            raise for_code(error)()
        return [
            Fetched(TopicPartition(topic, partition), error, *_records_of(reader, aborted))
            for topic in reader.topics()
            for partition, error, _, _, _, aborted in reader.rows(_FETCHED_PARTITION)
        ]


def _records_of(reader: "_Reader", aborted: int) -> tuple[list[tuple[int, int]], bytes]:
    return [reader.take(_ABORTED) for _ in range(aborted)], reader.bytes()


class Fetch(_Flat):
    """Fetch, version 10 (the first that may be answered with zstd), without a session, committed records only.

    Args:
        places: partition → the offset to begin at.
        wait_ms: how long the broker waits where there is nothing.
        most_bytes, partition_bytes: of the whole answer and of one partition; a single batch may be larger.
    """

    API_KEY, API_VERSION, RESPONSE_TYPE = 1, 10, _FetchAnswer

    def __init__(
        self,
        places: Sequence[tuple[TopicPartition, int]],
        *,
        wait_ms: int,
        most_bytes: int,
        partition_bytes: int,
    ) -> None:
        self._places = places
        self._wait_ms = wait_ms
        self._most_bytes = most_bytes
        self.partition_bytes = partition_bytes

    def encode(self) -> bytes:
        head = _FETCH.pack(_NOT_A_FOLLOWER, self._wait_ms, 1, self._most_bytes, _READ_COMMITTED, *_NO_SESSION)
        rows = (
            (tp.topic, _FETCH_PARTITION.pack(tp.partition, _NO_EPOCH, offset, -1, self.partition_bytes))
            for tp, offset in self._places
        )
        return head + _by_topic(rows) + _COUNT.pack(0)


class _OffsetsAnswer:
    @staticmethod
    def decode(buffer: BytesIO) -> dict[TopicPartition, tuple[int, int]]:
        reader = _Reader(buffer)
        reader.take(_COUNT)
        return {
            TopicPartition(topic, partition): (error, offset)
            for topic in reader.topics()
            for partition, error, _, offset in reader.rows(_LISTED_PARTITION)
        }


class ListOffsets(_Flat):
    """ListOffsets, version 2; answered with partition → (Kafka's error code, offset).

    Args:
        at: -1 for the end, -2 for the beginning.
        committed: whether the end is the last stable offset, not the high watermark.
    """

    API_KEY, API_VERSION, RESPONSE_TYPE = 2, 2, _OffsetsAnswer

    def __init__(self, partitions: Iterable[TopicPartition], *, at: int, committed: bool) -> None:
        self._partitions = partitions
        self._at = at
        self._committed = committed

    def encode(self) -> bytes:
        rows = ((tp.topic, _LIST_PARTITION.pack(tp.partition, self._at)) for tp in self._partitions)
        return _LIST.pack(_NOT_A_FOLLOWER, self._committed) + _by_topic(rows)


def _by_topic(rows: Iterable[tuple[str, bytes]]) -> bytes:
    """An array of topics, each with an array of its partitions."""
    topics: dict[str, list[bytes]] = {}
    for topic, row in rows:
        topics.setdefault(topic, []).append(row)
    parts = [_COUNT.pack(len(topics))]
    for topic, partitions in topics.items():
        name = topic.encode()
        parts += (_LENGTH.pack(len(name)), name, _COUNT.pack(len(partitions)), *partitions)
    return b"".join(parts)


class _Reader:
    """Walks through an answer."""

    def __init__(self, buffer: BytesIO) -> None:
        self._view = buffer.getbuffer()
        self._at = buffer.tell()

    def take(self, layout: struct.Struct) -> tuple[Any, ...]:
        at = self._at
        self._at = at + layout.size
        return layout.unpack_from(self._view, at)

    def bytes(self) -> bytes:
        """Bytes behind their length; none for null."""
        (length,) = self.take(_COUNT)
        at = self._at
        self._at = at + max(length, 0)
        return bytes(self._view[at : self._at])

    def topics(self) -> Iterator[str]:
        for _ in range(*self.take(_COUNT)):
            (length,) = self.take(_LENGTH)
            at = self._at
            self._at = at + length
            yield str(self._view[at : self._at], "utf-8")

    def rows(self, layout: struct.Struct) -> Iterator[tuple[Any, ...]]:
        """The fixed fields of each row; what follows them is to be taken before the next."""
        for _ in range(*self.take(_COUNT)):
            yield self.take(layout)
