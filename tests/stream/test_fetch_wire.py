"""Our flat requests and answers say what aiokafka's schemas for the same versions say."""

from io import BytesIO
from typing import Any

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import IncompatibleBrokerVersion
from aiokafka.protocol.fetch import FetchRequest_v10, FetchResponse_v10
from aiokafka.protocol.offset import OffsetRequest_v2, OffsetResponse_v2

from stopgate.stream.fetch_wire import Fetch, Fetched, ListOffsets

OUTBOUND, OTHER, WORDS = (TopicPartition(*at) for at in (("outbound", 0), ("outbound", 7), ("répliques", 3)))


def read(answer: Any, request: type[Any]) -> Any:
    """The answer as our request's class reads it, from somewhere in a buffer."""
    buffer = BytesIO(b"head" + answer.encode())
    buffer.seek(4)
    return request.RESPONSE_TYPE.decode(buffer)


def test_a_fetch_is_written_as_the_protocol_says() -> None:
    """Topics once each, in the order in which they first occur."""
    request = Fetch(
        [(OTHER, 41), (WORDS, 0), (OUTBOUND, 1 << 40)], wait_ms=50, most_bytes=1 << 20, partition_bytes=99
    )
    assert FetchRequest_v10.decode(BytesIO(request.encode())) == FetchRequest_v10(
        -1, 50, 1, 1 << 20, 1, 0, -1,
        [("outbound", [(7, -1, 41, -1, 99), (0, -1, 1 << 40, -1, 99)]), ("répliques", [(3, -1, 0, -1, 99)])], [],
    )  # fmt: skip
    header = request.build_request_header(7, "gate")
    assert (request.API_KEY, request.API_VERSION) == (FetchRequest_v10.API_KEY, 10)
    assert header.encode() == FetchRequest_v10().build_request_header(7, "gate").encode()


def test_the_answer_to_a_fetch_is_read_as_it_was_written() -> None:
    """Aborted transactions or none, null or no records."""
    rows = [
        ("outbound", [(0, 0, 9, 8, 0, [(4, 2), (5, 6)], b"batches"), (7, 6, -1, -1, -1, None, None)]),
        ("répliques", [(3, 0, 0, 0, 0, [], b"")]),
    ]
    assert read(FetchResponse_v10(0, 0, 0, rows), Fetch) == [
        Fetched(OUTBOUND, 0, [(4, 2), (5, 6)], b"batches"),
        Fetched(OTHER, 6, [], b""),
        Fetched(WORDS, 0, [], b""),
    ]


@pytest.mark.parametrize("committed", [True, False])
def test_offsets_are_asked_and_told_as_the_protocol_says(committed: bool) -> None:
    """The high watermark or the last stable offset."""
    request = ListOffsets([OUTBOUND, WORDS], at=-1, committed=committed)
    assert OffsetRequest_v2.decode(BytesIO(request.encode())) == OffsetRequest_v2(
        -1, int(committed), [("outbound", [(0, -1)]), ("répliques", [(3, -1)])]
    )
    rows = [("outbound", [(0, 0, -1, 12), (7, 6, -1, -1)]), ("répliques", [(3, 0, -1, 1 << 40)])]
    assert read(OffsetResponse_v2(0, rows), ListOffsets) == {
        OUTBOUND: (0, 12), OTHER: (6, -1), WORDS: (0, 1 << 40),
    }  # fmt: skip


def test_a_broker_that_does_not_speak_the_version_is_not_asked() -> None:
    """It would close the connection without a word."""
    with pytest.raises(IncompatibleBrokerVersion, match="version 10 of request 1"):
        Fetch([], wait_ms=1, most_bytes=1, partition_bytes=1).prepare({1: (0, 9)})
