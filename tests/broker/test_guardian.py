"""Nothing that we start outlives us: tried with `sleep`, which is quicker than Kafka to start."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from stopgate.broker.errors import BrokerError
from stopgate.broker.guarded import GuardedProcess
from tests.broker.processes import lives, wait_until

SLEEP = [shutil.which("sleep") or "sleep", "600"]


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[GuardedProcess]:
    """A guardian that will remove the directory `temporary`."""
    (tmp_path / "temporary").mkdir()
    process = GuardedProcess(remove=tmp_path / "temporary")
    yield process
    process.close()


def start(guarded: GuardedProcess, tmp_path: Path) -> int:
    """Start a long sleep."""
    return guarded.start(SLEEP, directory=tmp_path, output=tmp_path / "output")


def test_closing_ends_the_process_and_removes_the_directory(guarded: GuardedProcess, tmp_path: Path) -> None:
    """What was started is gone when we are done, and so are its files."""
    pid = start(guarded, tmp_path)
    assert lives(pid)
    guarded.close()
    assert not lives(pid)
    assert not (tmp_path / "temporary").exists()


def test_the_exit_code_is_told(guarded: GuardedProcess, tmp_path: Path) -> None:
    """A running process has no exit code, one that was asked to stop has that of SIGTERM, a killed one of SIGKILL."""
    start(guarded, tmp_path)
    assert guarded.exit_code() is None
    guarded.stop()
    assert guarded.exit_code() == -signal.SIGTERM
    start(guarded, tmp_path)
    guarded.kill()
    assert guarded.exit_code() == -signal.SIGKILL


def test_what_cannot_be_run_is_said(guarded: GuardedProcess, tmp_path: Path) -> None:
    """A missing program is an error in words, and the guardian lives on."""
    with pytest.raises(BrokerError, match="cannot run /no/java: No such file"):
        guarded.start(["/no/java"], directory=tmp_path, output=tmp_path / "output")
    assert lives(start(guarded, tmp_path))


def test_the_guardian_ignores_polite_signals(guarded: GuardedProcess, tmp_path: Path) -> None:
    """A signal to the whole process group, as at a shutdown, leaves the order of ending to us."""
    pid = start(guarded, tmp_path)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        os.kill(guarded._guardian.pid, number)
    assert guarded.exit_code() is None
    assert lives(pid)


@pytest.mark.skipif(os.uname().sysname != "Linux", reason="the second line of defence is Linux's own")
def test_a_killed_guardian_takes_the_process_along(guarded: GuardedProcess, tmp_path: Path) -> None:
    """Even kill -9 of the guardian leaves nothing running, and it is said in words."""
    pid = start(guarded, tmp_path)
    os.kill(guarded._guardian.pid, signal.SIGKILL)
    wait_until(lambda: not lives(pid))
    with pytest.raises(BrokerError, match="guardian process was killed"):
        guarded.exit_code()
