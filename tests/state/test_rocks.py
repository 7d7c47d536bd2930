"""What RocksDB does behind our back waits for whoever judges messages."""

import os
import sys
import time
from pathlib import Path

import pytest

from stopgate.state.rocks import Store


def merging_threads() -> dict[str, int]:
    """The threads of this process that merge files → how far each steps back."""
    found = {}
    for task in Path("/proc/self/task").iterdir():
        name = (task / "comm").read_text().strip()
        if name.startswith("rocksdb:low"):
            found[task.name] = os.getpriority(os.PRIO_PROCESS, int(task.name))
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="threads show their priority on Linux only")
def test_merging_steps_back(tmp_path: Path) -> None:
    """Four files of rows are merged by a thread of the lowest priority; judging goes on with its usual one."""
    store = Store(tmp_path / "rows")
    for number in range(8):
        store.write(((b"%d-%d" % (row, number), b"x" * 100) for row in range(5_000)), number)
        store.flush(wait=True)
    patience = time.monotonic() + 30
    while not any(priority > 0 for priority in merging_threads().values()):
        assert time.monotonic() < patience, f"nobody stepped back: {merging_threads()}"
        time.sleep(0.05)
    assert os.getpriority(os.PRIO_PROCESS, 0) == 0
    store.close()
