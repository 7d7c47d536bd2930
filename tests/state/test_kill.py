"""kill -9, again and again, at any instant: no row is lost, none is invented."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

ONE_LIFE = (sys.executable, "-m", "tests.state.one_life")


@pytest.mark.parametrize("kills", [10, pytest.param(100, marks=pytest.mark.long)])
def test_whatever_instant_it_was_killed_at_the_next_life_has_exactly_what_was_committed(
    tmp_path: Path, kills: int
) -> None:
    """While restoring, while writing, in the middle of a checkpoint; each life checks every row before it goes on."""
    chance, committed = random.Random(kills), 0
    for _ in range(kills):
        process = subprocess.Popen([*ONE_LIFE, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        if chance.random() < 0.8:
            line = process.stdout.readline()
            assert line, f"the table was wrong after {committed} records (exit code {process.wait()})"
            committed = int(line)
        time.sleep(chance.uniform(0, 0.5))
        process.kill()
        assert process.wait() == -9
        process.stdout.close()
    assert committed
