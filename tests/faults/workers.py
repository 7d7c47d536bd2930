"""Workers as processes: started, killed, frozen, thawed, ended in order; and a keeper that starts them again."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any, ClassVar

from tests.faults.ground import Ground

STOPGATE_WORKER = (sys.executable, "-m", "stopgate.cli.main", "worker")


class Worker:
    """One worker, through as many lives as it is given.

    Attributes:
        exit_codes: of the lives that ended; negative for a signal.
        everyone: all workers ever made, so that a test that fails leaves none behind.
    """

    everyone: ClassVar[list["Worker"]] = []

    def __init__(
        self,
        ground: Ground,
        instance: str | None,
        *,
        command: Sequence[str] = STOPGATE_WORKER,
        **environ: str,
    ) -> None:
        self.ground = ground
        self.instance = instance
        self.exit_codes: list[int] = []
        self._command = command
        self._environ = environ
        self._log = ground.data_dir / f"{instance or id(self)}.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._life_began_at = 0
        self.everyone.append(self)

    def start(self) -> None:
        """Begin a life, unless one lasts."""
        if self._process is not None:
            return
        environ = os.environ | self.ground.environ(self.instance) | self._environ
        self._life_began_at = self._log.stat().st_size if self._log.exists() else 0
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, env=environ, stderr=log, stdout=log, stdin=subprocess.DEVNULL
            )

    @property
    def pid(self) -> int:
        """The process; the worker must have been started."""
        assert self._process is not None
        return self._process.pid

    def poll(self) -> int | None:
        """The exit code of the present life, None while it lasts."""
        if self._process is None:
            return None
        code = self._process.poll()
        if code is not None:
            self.exit_codes.append(code)
            self._process = None
        return code

    @property
    def lives(self) -> bool:
        """Whether there is a process (it may have ended unnoticed)."""
        return self._process is not None

    def kill(self) -> None:
        """SIGKILL, and wait until it is gone."""
        self._signal(signal.SIGKILL)
        if self._process is not None:
            self._process.wait()
            self.poll()

    def freeze(self) -> None:
        """SIGSTOP."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """SIGCONT."""
        self._signal(signal.SIGCONT)

    def terminate(self) -> None:
        """SIGTERM: end in order."""
        self._signal(signal.SIGTERM)

    def _signal(self, number: int) -> None:
        if self._process is not None:
            self._process.send_signal(number)

    async def ended(self, seconds: float = 90) -> int:
        """Wait for the end of this life; its exit code."""
        lives = len(self.exit_codes) + (self._process is not None)
        await until(lambda: self.poll() is not None or len(self.exit_codes) == lives, seconds)
        return self.exit_codes[-1]

    def events(self, name: str | None = None) -> list[dict[str, Any]]:
        """The structured log lines of the present or last life, those of one event where it is named."""
        if not self._log.exists():
            return []
        text = self._log.read_bytes()[self._life_began_at :].decode(errors="replace")
        lines = [line for line in text.splitlines() if line.startswith("{")]
        events = [json.loads(line) for line in lines if line.endswith("}")]
        return [event for event in events if name is None or event.get("event") == name]

    async def ready(self, lanes: int | None = None, seconds: float = 120) -> None:
        """Wait until so many lanes of this life are ready; all of the ground's unless told."""
        wanted = self.ground.partitions if lanes is None else lanes
        try:
            await until(lambda: len(self.events("lane.ready")) >= wanted, seconds)
        except AssertionError:
            raise AssertionError(f"{self.instance} is not ready; its log:\n{self.tail()}") from None

    def tail(self) -> str:
        """The end of the log, for messages of failed tests."""
        return self._log.read_text(errors="replace")[-3000:] if self._log.exists() else ""


async def until(condition: Callable[[], object], seconds: float = 90) -> None:
    """Wait for what must come to pass."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass in time"
        await asyncio.sleep(0.02)


def end_everyone() -> None:
    """Leave no worker behind."""
    for worker in Worker.everyone:
        worker.thaw()
        worker.kill()


@contextlib.asynccontextmanager
async def kept(*workers: Worker) -> AsyncIterator[None]:
    """Keep these workers alive, as a supervisor without patience would; all workers are killed at the end.

    What they logged last is shown with a test that fails.
    """
    for worker in workers:
        worker.start()
    task = asyncio.create_task(_keep(workers))
    try:
        yield
    except Exception:
        print(*(worker.tail() for worker in workers), sep="\n")
        raise
    finally:
        task.cancel()
        end_everyone()


async def _keep(workers: Sequence[Worker]) -> None:
    while True:
        for worker in workers:
            worker.poll()
            if not worker.lives:
                worker.start()
        await asyncio.sleep(0.05)
