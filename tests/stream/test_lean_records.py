"""Lean records say what aiokafka's own say, in the same order, and go on where a partial reading stopped."""

from itertools import islice
from typing import Any

from aiokafka import TopicPartition
from aiokafka.consumer.fetcher import READ_COMMITTED, PartitionRecords
from aiokafka.record.default_records import DefaultRecordBatchBuilder
from aiokafka.record.memory_records import MemoryRecords

from stopgate.stream.lean_records import LeanRecord, LeanRecords

RECORDS: list[tuple[int, bytes | None, bytes | None, list[tuple[str, bytes]]]] = [
    (1_790_000_000_000, b"+14155550132", b"{}", [("trace", b"1")]),
    (1_790_000_000_001, None, None, []),
    (1_790_000_000_002, b"", b"", [("a", b""), ("a", b"2")]),
]


def fetched(kind: type[PartitionRecords]) -> Any:
    """One and the same answer of a broker, to be unpacked by either class."""
    builder = DefaultRecordBatchBuilder(
        magic=2, compression_type=0, is_transactional=0, producer_id=-1, producer_epoch=-1, base_sequence=-1,
        batch_size=1 << 16,
    )  # fmt: skip
    for offset, (timestamp, key, value, headers) in enumerate(RECORDS):
        builder.append(offset, timestamp, key, value, headers)
    batch = MemoryRecords(bytes(builder.build()))
    return kind(TopicPartition("messages", 3), batch, [], 0, None, None, True, READ_COMMITTED)


def told(record: Any) -> list[Any]:
    """What a record says, by the attributes that both have."""
    return [getattr(record, name) for name in LeanRecord.__struct_fields__]


def test_lean_records_say_what_aiokafkas_own_say() -> None:
    """Nulls, empty bytes, repeated headers, milliseconds."""
    assert [told(record) for record in fetched(LeanRecords)] == [
        told(record) for record in fetched(PartitionRecords)
    ]


def test_a_reading_that_stopped_goes_on() -> None:
    """`getmany` with a limit comes back for the rest, and the place in the log moves on with what was taken."""
    records = fetched(LeanRecords)
    assert [record.offset for record in islice(iter(records), 2)] == [0, 1]
    assert records.next_fetch_offset == 2
    assert next(records).offset == 2
    assert list(records) == []
    assert list(records) == []
