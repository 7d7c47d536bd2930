"""`stopgate state` on a machine, without any broker: where the copies are, and removing them."""

import os
import subprocess
import sys
from pathlib import Path

from tests.state.logs import FakeLog, commit, disk_table, restore

STATE = "from stopgate.cli.state import app; app(prog_name='stopgate state')"


def state(root: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command on the copies of the app `gate`."""
    environ = {"PATH": os.environ["PATH"], "STOPGATE_DATA_DIR": str(root), "STOPGATE_APP_ID": "gate"} | more
    return subprocess.run(
        [sys.executable, "-c", STATE, *words], env=environ, capture_output=True, text=True, timeout=60, check=False
    )  # fmt: skip


def test_path_names_the_directory_even_where_nothing_is_yet(tmp_path: Path) -> None:
    """One line, for scripts."""
    told = state(tmp_path, "path")
    assert (told.returncode, told.stdout) == (0, f"{tmp_path / 'gate' / 'state'}\n")


def test_clear_leaves_what_a_worker_has_open(tmp_path: Path) -> None:
    """Exit code 1 while it is in use; afterwards it is gone, and the next opening begins anew."""
    log, table = FakeLog(), disk_table(tmp_path)
    restore(table, log)
    commit(table, log, (b"acme|+14155550100", b"stop"))
    told = state(tmp_path, "clear")
    assert told.returncode == 1
    assert "in use by a worker, not cleared" in told.stdout
    assert ", open, " in state(tmp_path, "path").stdout
    table.close()
    assert state(tmp_path, "clear", "--partition", "1").stdout == ""
    told = state(tmp_path, "clear")
    assert (told.returncode, told.stdout.startswith("cleared: ")) == (0, True)
    again = disk_table(tmp_path)
    assert restore(again, log) == ("there is none yet", 0)
    again.close()


def test_verify_without_a_cluster_is_bad_configuration(tmp_path: Path) -> None:
    """One clear sentence and exit code 2, with none named and with one that nobody answers at."""
    told = state(tmp_path, "verify")
    assert told.returncode == 2
    assert "KAFKA_BOOTSTRAP_SERVERS is not set" in told.stderr
    told = state(tmp_path, "verify", KAFKA_BOOTSTRAP_SERVERS="127.0.0.1:1")
    assert told.returncode == 2
    assert "the cluster at 127.0.0.1:1 cannot be read" in told.stderr
