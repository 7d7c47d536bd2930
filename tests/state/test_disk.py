"""The disk table's own ways: what it keeps, what it reads again, when it grows."""

import random
from collections import deque
from pathlib import Path

import pytest

from stopgate.state import StateDirectory, disk
from stopgate.state.snapshot import read_snapshot
from tests.state.logs import MARKED, PLAIN, FakeLog, commit, disk_table, restore


def numbers(count: int, seed: int = 1) -> list[tuple[bytes, bytes]]:
    """Rows of random handsets."""
    source = random.Random(seed)
    return [(b"acme|+1%d" % source.randrange(2_000_000_000, 9_999_999_999), b"%d" % n) for n in range(count)]


def test_a_clean_restart_reads_nothing_again(tmp_path: Path) -> None:
    """What was committed is there, from the copy alone."""
    log, table = FakeLog(), disk_table(tmp_path)
    because, _ = restore(table, log)
    assert because == "there is none yet"
    commit(table, log, (b"acme|+14155550100", b"stop"))
    table.close()
    again = disk_table(tmp_path)
    assert restore(again, log) == (None, 1)
    assert again.get(b"acme|+14155550100") == b"stop"
    again.close()


def test_what_no_transaction_committed_is_never_on_disk(tmp_path: Path) -> None:
    """Rows that were only put, and rows of a transaction under way, are gone after a restart."""
    log, table = FakeLog(), disk_table(tmp_path)
    restore(table, log)
    table.put(b"acme|+14155550100", b"shipped")
    table.take()
    table.put(b"acme|+14155550101", b"staged")
    assert (table.get(b"acme|+14155550100"), table.get(b"acme|+14155550101")) == (b"shipped", b"staged")
    table.close()
    again = disk_table(tmp_path)
    restore(again, log)
    assert list(again.items()) == []
    again.close()


def test_without_its_snapshot_the_presence_is_built_from_the_rows(tmp_path: Path) -> None:
    """And written again at once, so that the next start has it."""
    log, table = FakeLog(), disk_table(tmp_path)
    restore(table, log)
    commit(table, log, *numbers(5_000))
    table.close()
    snapshot = next(tmp_path.rglob("presence"))
    snapshot.unlink()
    again = disk_table(tmp_path)
    because, start = restore(again, log)
    assert (because, start) == (None, 5_000)
    assert all(again.get(key) == value for key, value in log.rows().items())
    assert snapshot.exists()
    again.close()


def test_a_lane_closed_before_the_presence_is_complete_leaves_no_snapshot(tmp_path: Path) -> None:
    """An incomplete one would deny rows that are there."""
    log, table = FakeLog(), disk_table(tmp_path)
    restore(table, log)
    commit(table, log, *numbers(5_000))
    table.close()
    next(tmp_path.rglob("presence")).unlink()
    hasty = disk_table(tmp_path)
    hasty.open(log.describe())
    next(hasty.prepare())
    hasty.close()
    again = disk_table(tmp_path)
    restore(again, log)
    assert all(again.may_have(key[5:]) for key in log.rows())
    again.close()


def test_the_presence_grows_with_the_table_and_stays_sharp(tmp_path: Path) -> None:
    """Ten times its first capacity, put while it is rebuilt in slices; unknown handsets stay mostly a plain no."""
    log, table = FakeLog(), disk_table(tmp_path)
    restore(table, log)
    rows = numbers(30_000)
    for at in range(0, len(rows), 500):
        commit(table, log, *rows[at : at + 500])
    for _ in range(100):
        commit(table, log)
    assert all(table.may_have(key[5:]) for key, _ in rows)
    unknown = [key[5:] for key, _ in numbers(5_000, seed=2)]
    assert sum(map(table.may_have, unknown)) / len(unknown) < 0.06
    table.close()


def test_many_records_are_restored_in_bulk_and_read_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """RocksDB's way of loading much leaves the same table; the last value of a row wins, removals count."""
    monkeypatch.setattr(disk, "BULK_RECORDS", 1_000)
    log, table = FakeLog(), disk_table(tmp_path, PLAIN)
    log.append(*numbers(4_000), *((key, b"newer") for key, _ in numbers(500)), (numbers(1)[0][0], None))
    assert restore(table, log) == ("there is none yet", 0)
    assert dict(table.items()) == log.rows()
    commit(table, log, (b"after", b"wards"))
    assert dict(table.items()) == log.rows()
    table.close()


def test_a_checkpoint_comes_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many rows the snapshot covers them, without a close."""
    monkeypatch.setattr(disk, "CHECKPOINT_ROWS", 100)
    log, table = FakeLog(), disk_table(tmp_path)
    restore(table, log)
    commit(table, log, *numbers(150))
    for _ in range(5):
        commit(table, log)
    owner = StateDirectory(tmp_path, "gate").owner("opt-outs", MARKED, 0)
    found = read_snapshot(next(tmp_path.rglob("presence")), log.describe().identify(owner))
    assert found is not None
    assert found.offset == 150
    table.close()


def test_a_copy_in_use_is_left_alone_and_the_newest_free_one_is_taken_next(tmp_path: Path) -> None:
    """A frozen owner keeps its copy; we work on another, and later only the newer one is left."""
    log, frozen = FakeLog(), disk_table(tmp_path)
    restore(frozen, log)
    commit(frozen, log, (b"acme|+14155550100", b"stop"))
    ours = disk_table(tmp_path)
    assert restore(ours, log)[0] == "there is none yet"
    assert ours.get(b"acme|+14155550100") == b"stop"
    assert ours.path != frozen.path
    frozen.close()
    commit(ours, log, (b"acme|+14155550101", b"stop"))
    path = ours.path
    ours.close()
    again = disk_table(tmp_path)
    because, start = restore(again, log)
    assert (because, start, again.path) == (None, 2, path)
    assert [slot.name for slot in path.parent.iterdir() if slot.is_dir()] == [path.name]  # type: ignore[union-attr]
    again.close()


def test_partitions_and_tables_do_not_share(tmp_path: Path) -> None:
    """Each has a directory of its own."""
    log, first, second = FakeLog(), disk_table(tmp_path), disk_table(tmp_path, partition=1)
    restore(first, log)
    restore(second, FakeLog())
    commit(first, log, (b"acme|+14155550100", b"stop"))
    assert second.get(b"acme|+14155550100") is None
    deque((table.close() for table in (first, second)), maxlen=0)
