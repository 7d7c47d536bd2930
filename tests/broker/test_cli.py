"""`stopgate broker` says where it is, ends when told, and leaves nothing behind."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from stopgate.broker import KAFKA_VERSION
from stopgate.broker.network import answers
from tests.broker.processes import lives, wait_until

pytestmark = pytest.mark.kafka


@pytest.mark.parametrize(("signals", "code"), [([signal.SIGTERM], 0), ([signal.SIGINT, signal.SIGTERM], 143)])
def test_it_runs_until_it_is_told_to_end(signals: list[signal.Signals], code: int) -> None:
    """The first signal stops it cleanly, the second at once; either way no process and no file stays."""
    command = [sys.executable, "-m", "stopgate.cli.main", "broker", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        ready = json.loads(running.stdout.readline())
        assert ready["kafka"] == KAFKA_VERSION
        assert answers(ready["bootstrap"])
        below = [process.pid for process in psutil.Process(running.pid).children(recursive=True)]
        assert len(below) == 2  # the guardian and Java
        for number in signals:
            running.send_signal(number)
        assert running.wait(30) == code
    wait_until(lambda: not Path(ready["data_dir"]).exists() and not any(map(lives, below)))
