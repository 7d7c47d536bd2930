"""Commands land in the partition that owns their handset: Kafka's own murmur2, whoever computes it."""

import pytest
from aiokafka.partitioner import DefaultPartitioner, murmur2
from hypothesis import given
from hypothesis import strategies as st

from stopgate.policy.partitions import partition_of

VECTORS = [
    # key, murmur2 as Kafka's own test has it (UtilsTest.testMurmur2)
    (b"21", -973932308),
    (b"foobar", -790332482),
    (b"a-little-bit-long-string", -985981536),
    (b"a-little-bit-longer-string", -1486304829),
    (b"lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971),
    (b"abc", 479470107),
]


@pytest.mark.parametrize(("key", "signed"), VECTORS)
def test_the_producers_hash_is_kafkas(key: bytes, signed: int) -> None:
    """The client we send with agrees with the Java client's published vectors."""
    assert murmur2(key) == signed & 0xFFFFFFFF


@given(st.binary(min_size=1), st.integers(1, 64))
def test_the_producer_puts_a_key_where_the_reader_looks_for_it(key: bytes, partitions: int) -> None:
    """What `show` and `evidence` compute is what the producer does."""
    everywhere = list(range(partitions))
    assert DefaultPartitioner()(key, everywhere, everywhere) == partition_of(key, partitions)
