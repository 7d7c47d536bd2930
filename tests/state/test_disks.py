"""A disk that is full, or may not be written: a clear error, and nothing that looks like success."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stopgate.state import StateError
from stopgate.state.errors import DamagedStateError, explain
from tests.broker.small_disk import small_disk
from tests.state.logs import FakeLog, disk_table, restore

FILL = """
import sys
from pathlib import Path
from stopgate.state import StateError
from tests.state.logs import FakeLog, commit, disk_table, restore
log, table = FakeLog(), disk_table(Path(sys.argv[1]))
try:
    restore(table, log)
    for number in range(100_000):
        commit(table, log, *((b"acme|+1%d" % (number * 1000 + row), bytes(range(256)) * 4) for row in range(100)))
except StateError as error:
    print(type(error).__name__, error)
    sys.exit(70)
"""


def test_a_full_disk_ends_it_in_clear_words(tmp_path: Path) -> None:
    """Sooner or later a commit fails, naming the directory, the cause and what to do."""
    prefix = small_disk(tmp_path / "disk", "24m")
    ended = subprocess.run(
        [*prefix, sys.executable, "-c", FILL, str(tmp_path / "disk")], capture_output=True, text=True, timeout=120, check=False
    )  # fmt: skip
    assert ended.returncode == 70, ended.stderr
    assert ended.stdout.startswith("StateError local state in ")
    assert "the disk is full: free some space, or set STOPGATE_DATA_DIR" in ended.stdout


def test_a_disk_without_any_room_ends_it_at_the_start(tmp_path: Path) -> None:
    """Not even the marker fits."""
    prefix = small_disk(tmp_path / "disk", "4k")
    ended = subprocess.run(
        [*prefix, sys.executable, "-c", FILL, str(tmp_path / "disk")], capture_output=True, text=True, timeout=60, check=False
    )  # fmt: skip
    assert ended.returncode == 70, ended.stderr
    assert "the disk is full" in ended.stdout


READ_ONLY = 'mount -t tmpfs -o size=4m none "$1" && mount -o remount,ro "$1" && shift && exec "$@"'


def test_a_read_only_disk_ends_it_at_the_start(tmp_path: Path) -> None:
    """The message says that it is read-only."""
    (tmp_path / "disk").mkdir()
    as_root = [] if os.getuid() == 0 else ["--user", "--map-root-user"]
    mounted = ["unshare", "--mount", *as_root, "sh", "-c", READ_ONLY, "sh", str(tmp_path / "disk")]
    if subprocess.run([*mounted, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount a read-only disk")
    ended = subprocess.run(
        [*mounted, sys.executable, "-c", FILL, str(tmp_path / "disk")], capture_output=True, text=True, timeout=60, check=False
    )  # fmt: skip
    assert ended.returncode == 70, ended.stderr
    assert "the disk is read-only" in ended.stdout


def test_a_file_where_the_directory_should_be_is_told(tmp_path: Path) -> None:
    """Whatever stands in the way, the error is ours and names the place."""
    (tmp_path / "gate").write_text("")
    with pytest.raises(StateError, match="cannot be used"):
        restore(disk_table(tmp_path), FakeLog())


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ("IO error: No space left on device: While appending to file", "the disk is full"),
        (
            "IO error: While lock file: x/LOCK: Resource temporarily unavailable",
            "another process has it open",
        ),
        ("IO error: Input/output error", "the disk fails"),
    ],
)
def test_what_the_system_says_is_not_taken_for_damage(said: str, remedy: str) -> None:
    """A copy is not thrown away because a disk is full or somebody else has it open."""
    fault = explain(Exception(said), Path("x"))
    assert remedy in str(fault)
    assert not isinstance(fault, DamagedStateError)
