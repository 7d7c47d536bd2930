"""Which partition owns a handset: Kafka's default partitioner, murmur2 over the key's bytes.

Source: org.apache.kafka.common.utils.Utils.murmur2 and BuiltInPartitioner (`toPositive(murmur2(key)) % partitions`).
"""

from functools import lru_cache
from struct import Struct

_SEED = 0x9747B28C
_MIX = 0x5BD1E995
_MASK = 0xFFFFFFFF


@lru_cache(maxsize=64)
def _words(count: int) -> Struct:
    return Struct(f"<{count}I")


def murmur2(key: bytes) -> int:
    """Kafka's 32-bit murmur2 of a key, unsigned."""
    length = len(key)
    digest = _SEED ^ length
    for word in _words(length >> 2).unpack_from(key):
        word = word * _MIX & _MASK
        digest = digest * _MIX & _MASK ^ (word ^ word >> 24) * _MIX & _MASK
    if tail := key[length & ~3 :]:
        digest = (digest ^ int.from_bytes(tail, "little")) * _MIX & _MASK
    digest = (digest ^ (digest >> 13)) * _MIX & _MASK
    return digest ^ (digest >> 15)


def partition_of(key: bytes, partitions: int) -> int:
    """The partition in which Kafka's default partitioner puts a record with this key."""
    return (murmur2(key) & 0x7FFFFFFF) % partitions
