"""The download's progress bar is for terminals only."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
from stopgate.broker.progress import download_progress
with download_progress(2) as advance:
    advance()
    advance()
"""


def test_silent_where_nobody_watches() -> None:
    """Into a pipe or a log nothing is written."""
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=True)
    assert (ended.stdout, ended.stderr) == (b"", b"")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals on this system")
def test_a_bar_on_a_terminal() -> None:
    """On a terminal it counts the jars, on standard error, leaving standard output to the address."""
    ours, theirs = os.openpty()
    environ = {**os.environ, "TERM": "xterm"}
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=theirs, env=environ
    )
    os.close(theirs)
    assert b"2/2" in os.read(ours, 65536)
    os.close(ours)
    assert ended.stdout == b""
