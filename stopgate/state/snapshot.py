"""The presence bitmap on disk, so that a start does not have to look at every row.

A snapshot says: whatever the changelog had put by this offset is in the bitmap. Bits are only ever set, so it may be
written in slices while the table is in use: what is set meanwhile does no harm, and no slice takes long. It is not
synced, and needs no care when a machine dies: a checksum over everything tells whether it is whole.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

_MAGIC = b"stopgate presence\n"
_SLICE_BYTES = 1 << 20
_DIGEST_BYTES = 16


class Snapshot(NamedTuple):
    """A bitmap, and the changelog offset it covers."""

    offset: int
    bits: bytearray


def write_snapshot(path: Path, identity: Mapping[str, Any], snapshot: Snapshot) -> Iterator[None]:
    """Replace the snapshot, in slices; the old one stays until the last of them.

    Args:
        path: of the file.
        identity: whose presence it is; a snapshot of another table or changelog is not taken for ours.
        snapshot: the bitmap may go on being filled; it must not be replaced.
    """
    draft = path.with_suffix(".draft")
    seal = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    header = json.dumps({"identity": identity, "offset": snapshot.offset}, sort_keys=True).encode() + b"\n"
    with draft.open("wb") as file:
        for piece in (_MAGIC + header, *_slices(snapshot.bits)):
            fixed = bytes(piece)  # one moment's content for both the file and the seal
            seal.update(fixed)
            file.write(fixed)
            yield
        file.write(seal.digest())
    os.replace(draft, path)


def _slices(bits: bytearray) -> Iterator[bytes | memoryview]:
    for at in range(0, len(bits), _SLICE_BYTES):
        yield memoryview(bits)[at : at + _SLICE_BYTES]


def read_snapshot(path: Path, identity: Mapping[str, Any]) -> Snapshot | None:
    """Read a snapshot; None where there is none that is whole and ours."""
    try:
        whole = bytearray(path.read_bytes())
    except FileNotFoundError:
        return None
    view = memoryview(whole)
    body, seal = view[:-_DIGEST_BYTES], view[-_DIGEST_BYTES:]
    if hashlib.blake2b(body, digest_size=_DIGEST_BYTES).digest() != seal:
        return None
    end_of_header = whole.find(b"\n", len(_MAGIC))
    if not whole.startswith(_MAGIC) or end_of_header < 0:
        return None
    header = json.loads(whole[len(_MAGIC) : end_of_header])
    if header["identity"] != identity:
        return None
    return Snapshot(header["offset"], bytearray(body[end_of_header + 1 :]))
