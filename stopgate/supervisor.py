"""Keeps workers running: starts them, restarts one that ended with backoff, tells a crash loop by its coordinates.

A worker fails stop (exit code 70) on anything unexpected and its successor reads the same records again. So one record
that breaks the gate would break it for ever: when three lives in a row end at the same record, that is said plainly,
with what to do. The workers end in order when this process ends, however it ends: their standard input closes.
"""

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

WORKER = (sys.executable, "-m", "stopgate.cli.main", "worker", "--until-stdin-closes")
BACKOFF_SECONDS = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
HEALTHY_AFTER_SECONDS = 60.0
LOOP_AFTER = 3
_BAD_CONFIGURATION = 2
_STOP_WITHIN_SECONDS = 20

Coordinates = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a worker's life ended.

    Attributes:
        code: the exit code; negative for a signal.
        at: topic, partition and offset of the record it failed on, where it named one.
        lived_seconds: how long it ran.
    """

    code: int
    at: Coordinates | None
    lived_seconds: float


class Supervisor:
    """One worker kept alive.

    Args:
        environ: the worker's environment, settings included.
        log: receives every line the worker writes to standard error.
        report: receives what an operator must know, one sentence at a time.
        command: what is started; a gate worker that ends when its standard input closes.
    """

    def __init__(
        self,
        environ: Mapping[str, str],
        *,
        log: Callable[[str], None],
        report: Callable[[str], None],
        command: Sequence[str] = WORKER,
    ) -> None:
        self._environ = dict(environ) | {"STOPGATE_LOG_FORMAT": "json"}
        self._log = log
        self._report = report
        self._command = command
        self._process: asyncio.subprocess.Process | None = None
        self._stopping = asyncio.Event()
        self._lives: list[Ended] = []

    async def run(self) -> int:
        """Run until `stop`, or until the first worker refuses its configuration; returns the last exit code.

        A later worker that refuses to start has found the cluster away, as its predecessor did; it is tried again.
        """
        while True:
            ended = await self._one_life()
            self._lives = [*self._lives[-LOOP_AFTER:], ended]
            is_first = len(self._lives) == 1
            if self._stopping.is_set() or ended.code == 0 or (ended.code == _BAD_CONFIGURATION and is_first):
                return ended.code
            pause = self._pause()
            self._report(
                f"the worker ended with exit code {ended.code}{_place(ended.at)}; starting it again in {pause:g} s"
            )
            self._tell_loop()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)
                return ended.code

    async def stop(self) -> None:
        """End the worker in order; killed if it does not."""
        self._stopping.set()
        process = self._process
        if process is None or process.returncode is not None:
            return
        assert process.stdin is not None
        process.stdin.close()
        try:
            async with asyncio.timeout(_STOP_WITHIN_SECONDS):
                await process.wait()
        except TimeoutError:
            process.kill()

    def kill(self) -> None:
        """Kill the worker as a crash would (SIGKILL); `run` starts it again."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    async def _one_life(self) -> Ended:
        began = asyncio.get_running_loop().time()
        self._process = process = await asyncio.create_subprocess_exec(
            *self._command, env=self._environ, stdin=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            limit=1 << 20, start_new_session=os.name == "posix",
        )  # fmt: skip
        assert process.stderr is not None
        at = None
        async for raw in process.stderr:
            line = raw.decode(errors="replace").rstrip()
            self._log(line)
            at = _failed_at(line) or at
        code = await process.wait()
        return Ended(code, at, asyncio.get_running_loop().time() - began)

    def _pause(self) -> float:
        short_lives = 0
        for life in reversed(self._lives):
            if life.lived_seconds >= HEALTHY_AFTER_SECONDS:
                break
            short_lives += 1
        return (
            BACKOFF_SECONDS[min(short_lives, len(BACKOFF_SECONDS)) - 1] if short_lives else BACKOFF_SECONDS[0]
        )

    def _tell_loop(self) -> None:
        places = {life.at for life in self._lives[-LOOP_AFTER:]}
        if len(self._lives) >= LOOP_AFTER and len(places) == 1 and (at := places.pop()):
            self._report(
                f"crash loop{_place(at)}: the same record ended the worker {LOOP_AFTER} times. Nothing of its partition is "
                "released meanwhile. Mend what fails; or end all workers and move the record to dead-letters with "
                f"`stopgate skip {at[0]} {at[1]} {at[2]} --reason …`."
            )


def _failed_at(line: str) -> Coordinates | None:
    if '"worker.failed"' not in line:
        return None
    try:
        fields = json.loads(line)
        return fields["topic"], int(fields["partition"]), int(fields["offset"])
    except (ValueError, KeyError, TypeError):
        return None


def _place(at: Coordinates | None) -> str:
    return f" at {at[0]} partition {at[1]} offset {at[2]}" if at else ""
