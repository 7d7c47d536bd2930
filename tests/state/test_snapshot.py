"""The presence on disk: whole and ours, or not taken."""

from collections import deque
from pathlib import Path

import pytest

from stopgate.state.snapshot import Snapshot, read_snapshot, write_snapshot

OWNER = {"app": "gate", "table": "opt-outs", "partition": 3, "topic_id": "abc"}


def write(path: Path, snapshot: Snapshot) -> None:
    """Write it in all its slices."""
    deque(write_snapshot(path, OWNER, snapshot), maxlen=0)


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    """Offset and bits, of several slices."""
    bits = bytearray(range(256)) * 8192
    write(tmp_path / "presence", Snapshot(77, bits))
    assert read_snapshot(tmp_path / "presence", OWNER) == Snapshot(77, bits)


def test_bits_set_between_two_slices_do_not_spoil_it(tmp_path: Path) -> None:
    """The table goes on being used while it is written; what was set before is in it."""
    bits = bytearray(3 << 20)
    bits[5] = 1
    for number, _ in enumerate(write_snapshot(tmp_path / "presence", OWNER, Snapshot(7, bits))):
        bits[number] |= 128
    found = read_snapshot(tmp_path / "presence", OWNER)
    assert found is not None
    assert found.bits[5] & 1


def test_until_the_last_slice_the_old_one_stays(tmp_path: Path) -> None:
    """A kill in the middle leaves the snapshot of before."""
    write(tmp_path / "presence", Snapshot(1, bytearray(8)))
    slices = write_snapshot(tmp_path / "presence", OWNER, Snapshot(2, bytearray(2 << 20)))
    next(slices)
    next(slices)
    assert read_snapshot(tmp_path / "presence", OWNER) == Snapshot(1, bytearray(8))


def test_another_owner_s_is_not_taken(tmp_path: Path) -> None:
    """A file that was copied from another partition or another life of the topic."""
    write(tmp_path / "presence", Snapshot(1, bytearray(8)))
    assert read_snapshot(tmp_path / "presence", OWNER | {"partition": 4}) is None
    assert read_snapshot(tmp_path / "presence", OWNER | {"topic_id": "abd"}) is None


def test_none_is_none(tmp_path: Path) -> None:
    """Where there is no file there is no snapshot."""
    assert read_snapshot(tmp_path / "presence", OWNER) is None


@pytest.mark.parametrize("place", [0, 30, 1000, -1])
def test_a_single_wrong_bit_anywhere_is_seen(tmp_path: Path, place: int) -> None:
    """In the head, the header, the bits or the seal."""
    path = tmp_path / "presence"
    write(path, Snapshot(1, bytearray(4096)))
    whole = bytearray(path.read_bytes())
    whole[place] ^= 4
    path.write_bytes(whole)
    assert read_snapshot(path, OWNER) is None


@pytest.mark.parametrize("length", [0, 3, 16, 40, 4000])
def test_a_torn_file_is_seen(tmp_path: Path, length: int) -> None:
    """A machine that died may leave any beginning of it."""
    path = tmp_path / "presence"
    write(path, Snapshot(1, bytearray(4096)))
    path.write_bytes(path.read_bytes()[:length])
    assert read_snapshot(path, OWNER) is None
