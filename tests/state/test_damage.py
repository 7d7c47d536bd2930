"""Copies that must not be trusted: whatever was done to them, the table ends up as the changelog says."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from stopgate.state import DamagedStateError, DiskTable
from tests.state.logs import PLAIN, FakeLog, commit, disk_table, restore

ROWS = tuple((b"acme|+1415555%04d" % number, b"value %d " % number * 40) for number in range(3_000))


@pytest.fixture
def log(tmp_path: Path) -> FakeLog:
    """A changelog of which there is a copy in good order."""
    log, table = FakeLog(), disk_table(tmp_path)
    restore(table, log)
    commit(table, log, *ROWS)
    table.close()
    return log


def slot_of(root: Path) -> Path:
    """The directory of the copy."""
    return next(root.rglob("marker.json")).parent


def reopen(root: Path, log: FakeLog) -> str | None:
    """Open it again and see that it is right; returns why the copy was thrown away."""
    table = disk_table(root)
    because, _ = restore(table, log)
    assert dict(table.items()) == log.rows()
    assert all(table.get(key) == value for key, value in log.rows().items())
    table.close()
    return because


def _spoil_the_manifest(slot: Path) -> None:
    manifest = next((slot / "rows").glob("MANIFEST-*"))
    whole = bytearray(manifest.read_bytes())
    whole[len(whole) // 2] ^= 255
    manifest.write_bytes(whole)


def _spoil_the_pointer(slot: Path) -> None:
    (slot / "rows" / "CURRENT").write_text("nothing")


def _lose_a_table_file(slot: Path) -> None:
    next((slot / "rows").glob("*.sst")).unlink()


def _spoil_the_first_block(slot: Path) -> None:
    path = next((slot / "rows").glob("*.sst"))
    whole = bytearray(path.read_bytes())
    whole[20] ^= 255
    path.write_bytes(whole)


def _lose_the_marker(slot: Path) -> None:
    (slot / "marker.json").unlink()


def _tear_the_marker(slot: Path) -> None:
    (slot / "marker.json").write_text('{"format": 1, "ap')


def _change_the_format(slot: Path) -> None:
    marker = json.loads((slot / "marker.json").read_text())
    (slot / "marker.json").write_text(json.dumps(marker | {"format": 0}))


@pytest.mark.parametrize(
    "harm",
    [_spoil_the_manifest, _spoil_the_pointer, _lose_a_table_file, _spoil_the_first_block, _lose_the_marker, _tear_the_marker, _change_the_format],
)  # fmt: skip
def test_a_damaged_copy_is_rebuilt(tmp_path: Path, log: FakeLog, harm: Callable[[Path], None]) -> None:
    """Its start reads the changelog whole and says why."""
    harm(slot_of(tmp_path))
    assert reopen(tmp_path, log)


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_a_wrong_byte_in_the_snapshot_costs_only_time(tmp_path: Path, log: FakeLog, place: float) -> None:
    """The presence is built from the rows instead."""
    path = slot_of(tmp_path) / "presence"
    whole = bytearray(path.read_bytes())
    whole[int(len(whole) * place)] ^= 255
    path.write_bytes(whole)
    assert reopen(tmp_path, log) is None


def test_a_wrong_byte_among_the_rows_ends_the_worker_and_the_next_start_rebuilds(
    tmp_path: Path, log: FakeLog
) -> None:
    """It shows when the row is read: an error, never a wrong row."""
    path = next((slot_of(tmp_path) / "rows").glob("*.sst"))
    whole = bytearray(path.read_bytes())
    for at in range(len(whole) // 8, len(whole) // 2, 500):
        whole[at] ^= 255
    path.write_bytes(whole)
    table = disk_table(tmp_path)
    restore(table, log)
    with pytest.raises(DamagedStateError, match="will be rebuilt from the changelog at the next start"):
        _read_all(table, log)
    table.close()
    assert "it was found damaged" in (reopen(tmp_path, log) or "")


def _read_all(table: DiskTable, log: FakeLog) -> None:
    for key, value in log.rows().items():
        assert table.get(key) == value


def test_a_copy_of_another_topic_or_cluster_is_rebuilt(tmp_path: Path, log: FakeLog) -> None:
    """A topic that was deleted and made again has the same name and other records."""
    log.topic_id = "made again"
    log.records = [(b"acme|+14155550100", b"stop")]
    assert "something else" in (reopen(tmp_path, log) or "")
    log.cluster = "another"
    assert "something else" in (reopen(tmp_path, log) or "")


def test_a_copy_that_knows_more_than_the_changelog_is_rebuilt(tmp_path: Path, log: FakeLog) -> None:
    """The cluster lost records, or is another one behind the same names."""
    log.records = log.records[:-1]
    assert "it goes up to offset 3000" in (reopen(tmp_path, log) or "")


def test_a_copy_that_ends_before_the_changelog_begins_is_rebuilt(tmp_path: Path, log: FakeLog) -> None:
    """What lies between was removed from the topic and is known to nobody."""
    log.records += [(b"acme|+1%d" % number, b"x") for number in range(100)]
    log.first = 3_050
    table = disk_table(tmp_path)
    because, start = restore(table, log)
    assert because
    assert start == 3_050
    table.close()


@pytest.mark.parametrize(("hours", "is_kept"), [(1, True), (13, False), (-2, False)])
def test_an_old_copy_of_a_table_with_removals_is_rebuilt(tmp_path: Path, hours: int, is_kept: bool) -> None:
    """Kafka forgets removals after a day; a copy from before, or from the future, may hold rows that are gone."""
    log, table = FakeLog(), disk_table(tmp_path, PLAIN)
    restore(table, log)
    commit(table, log, (b"a", b"1"), (b"b", b"2"))
    table.close()
    used = time.time() - hours * 3600
    os.utime(slot_of(tmp_path) / "marker.json", (used, used))
    log.append((b"b", b"3"))
    again = disk_table(tmp_path, PLAIN)
    because, start = restore(again, log)
    assert (because is None, start) == (is_kept, 2 if is_kept else 0)
    assert dict(again.items()) == log.rows()
    again.close()


def test_a_copy_that_was_never_complete_is_not_kept_where_rows_are_removed(tmp_path: Path) -> None:
    """Nobody knows how old what it holds is."""
    log, table = FakeLog(), disk_table(tmp_path, PLAIN)
    log.append((b"a", b"1"), (b"b", b"2"))
    table.open(log.describe())
    table.begin_restore()
    table.restore(log.records[:1], 1)
    table.close()
    again = disk_table(tmp_path, PLAIN)
    assert "never complete" in (restore(again, log)[0] or "")
    again.close()
