"""The guardian: a small process between us and the broker, so that a kill -9 of us leaves no broker behind.

It is run as a script, needs nothing but the standard library, and obeys one JSON order a line on its standard input
(`start`, `poll`, `stop`, `kill`), answering each with one line. The end of that input, which the operating system
brings about however the other side dies, is the order to kill the broker and remove the directory given as argument.
If the guardian itself is killed, Linux kills the broker with it.
"""

import contextlib
import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
from typing import Any

Order = dict[str, Any]
PR_SET_PDEATHSIG = 1
STOP_SECONDS = 30
if sys.platform == "linux":
    LIBC = ctypes.CDLL(None)  # loaded now: between fork and exec there should be no more than the one call


class Guardian:
    """Holds at most one process and does what it is told with it."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, order: Order) -> None:
        """Start the command, its output going to a fresh file."""
        with open(order["output"], "wb") as output:
            self.process = subprocess.Popen(
                order["command"],
                cwd=order["directory"],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # Tied to the thread that starts it; this process has only one, so it means: to this process.
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,
            )

    def poll(self, order: Order) -> None:
        """Do nothing: the answer tells how the process is."""

    def stop(self, order: Order) -> None:
        """Ask the process to end, then insist."""
        if self.process is not None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(STOP_SECONDS)
            self.kill(order)

    def kill(self, order: Order) -> None:
        """End the process at once."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def answer(self, order: Order) -> dict[str, Any]:
        """Carry out one order and tell how the process is: its id, and its exit code if it has ended."""
        try:
            getattr(self, order["do"])(order)
        except OSError as failure:
            return {"error": failure.strerror or str(failure)}
        process = self.process
        return {"pid": process and process.pid, "code": process and process.poll()}


def _die_with_parent() -> None:
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _take_no_notice(number: int, frame: object) -> None:
    """A handler rather than SIG_IGN, which Java would inherit and then not end when asked to."""


def main() -> None:
    """Obey until the input ends, then leave nothing behind."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _take_no_notice)
    guardian = Guardian()
    try:
        with contextlib.suppress(BrokenPipeError):
            for line in sys.stdin:
                print(json.dumps(guardian.answer(json.loads(line))), flush=True)
    finally:
        guardian.kill({})
        for directory in sys.argv[1:]:
            shutil.rmtree(directory, ignore_errors=True)
        os._exit(0)  # an ordinary exit would stumble over the output that nobody reads any more


if __name__ == "__main__":
    main()
