"""Hashes over records, chained, so that nobody can change, drop or insert one afterwards without its being seen. Pure.

Each link is the SHA-256 of the link before and of one line for each of: topic, partition, offset, timestamp, and the
SHA-256 of key, value and headers. The last link is the root: whoever keeps the root can check the whole pack.
"""

import hashlib
from collections.abc import Iterable

START = hashlib.sha256(b"stopgate-evidence/1").hexdigest()
"""What the first link is chained to."""
ABSENT = "absent"
"""Stands for the hash of a key or value that a record does not have."""


def digest(data: bytes | None) -> str:
    """SHA-256 in hex, or `absent`."""
    return ABSENT if data is None else hashlib.sha256(data).hexdigest()


def digest_headers(headers: Iterable[tuple[str, bytes]]) -> str:
    """SHA-256 of the headers in their order, each as `name=<value in hex>` and a line feed."""
    return digest("".join(f"{name}={value.hex()}\n" for name, value in headers).encode())


def link(before: str, place: tuple[str, int, int, int], digests: tuple[str, str, str]) -> str:
    """The next link of the chain.

    Args:
        before: the link before, in hex.
        place: topic with prefix, partition, offset, timestamp in milliseconds.
        digests: of key, value and headers.
    """
    return digest("".join(f"{line}\n" for line in (before, *place, *digests)).encode())
