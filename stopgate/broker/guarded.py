"""Our side of the guardian: start, stop and kill a process that never outlives us."""

import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from stopgate.broker.errors import BrokerError


class GuardedProcess:
    """One process at a time, run by a guardian that ends it and removes a directory when we end, however we end.

    Safe to use from several threads. A child that we fork (not one we start as a program) shares our pipe to the
    guardian, so only when that child has ended too does the guardian notice our end.
    """

    def __init__(self, remove: Path | None = None) -> None:
        """Start the guardian.

        Args:
            remove: a directory to delete at the end.
        """
        script = Path(__file__).with_name("guardian.py")
        self._remove = remove
        self._lock = threading.Lock()
        # A session of its own: Ctrl-C at a terminal reaches us alone, and we end the process in order.
        self._guardian = subprocess.Popen(
            [sys.executable, "-I", "-S", script, *([remove] if remove else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )

    def start(self, command: list[str], *, directory: Path, output: Path) -> int:
        """Start a command in a directory, its output replacing a file.

        Returns:
            The process id.

        Raises:
            BrokerError: it cannot be started.
        """
        order = {"do": "start", "command": command, "directory": str(directory), "output": str(output)}
        return int(self._ask(order)["pid"])

    def exit_code(self) -> int | None:
        """Tell how the process ended; None while it runs."""
        code: int | None = self._ask({"do": "poll"})["code"]
        return code

    def stop(self) -> None:
        """Ask the process to end and wait for that; killed after half a minute."""
        self._ask({"do": "stop"})

    def kill(self) -> None:
        """Kill the process (SIGKILL)."""
        self._ask({"do": "kill"})

    def close(self) -> None:
        """Kill what still runs, remove the directory, end the guardian."""
        self._guardian.communicate()
        if self._remove is not None:  # for the case that the guardian was killed
            shutil.rmtree(self._remove, ignore_errors=True)

    def _ask(self, order: dict[str, Any]) -> dict[str, Any]:
        assert self._guardian.stdin is not None
        assert self._guardian.stdout is not None
        with self._lock:
            try:
                print(json.dumps(order), file=self._guardian.stdin, flush=True)
                answer = self._guardian.stdout.readline()
            except (OSError, ValueError):
                answer = ""
        if not answer:
            raise BrokerError("the broker's guardian process was killed, and the broker with it")
        reply: dict[str, Any] = json.loads(answer)
        if "error" in reply:
            raise BrokerError(f"cannot run {order['command'][0]}: {reply['error']}")
        return reply
