"""Measures a contender from outside: by the offsets its group commits, its processor time and its memory.

Committed offsets are what everybody must bring forward, and what a contender cannot flatter. The rate is that between
the first commit that is seen and the last, so starting up is left out, and commit intervals cancel.
"""

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from confluent_kafka import Consumer, KafkaException, TopicPartition
from confluent_kafka.admin import AdminClient, OffsetSpec

from benchmarks.stream.contender import ROOT, Contender
from benchmarks.stream.ground import Ground
from schemas.topics import DELIVERY, HELD, OUTBOUND, REJECTIONS

START_SECONDS = 120
LOOK_SECONDS = 0.025
STOP_SECONDS = 20
ANSWER_SECONDS = 2.0
QUIET_SECONDS, QUIET_SHARE, QUIET_WITHIN_SECONDS = 2.0, 0.2, 300
"""Less of one processor than this over so long is quiet."""


class FailedError(Exception):
    """A contender ended by itself or made no progress; the message ends with its log."""


@dataclass(frozen=True)
class Sight:
    """What was seen at one instant."""

    at: float
    done: int
    cpu_seconds: float


class Watched:
    """One or several processes of a contender, working as one group.

    Args:
        group: its name on the broker.
        processes: started already.
        log: what they print.

    Attributes:
        done: how many messages were seen to be behind the group.
    """

    def __init__(
        self, ground: Ground, group: str, processes: Sequence[subprocess.Popen[bytes]], log: Path
    ) -> None:
        self._ground = ground
        self._group = group
        self._processes = processes
        self._handles = [psutil.Process(process.pid) for process in processes]
        self._log = log
        self._admin = AdminClient({"bootstrap.servers": ground.bootstrap})
        # A member of no group that asks for the group's offsets; librdkafka's admin client crashes (a null `rk_cgrp`)
        # where the coordinator is not known yet.
        self._offsets = Consumer({
            "bootstrap.servers": ground.bootstrap, "group.id": group, "isolation.level": "read_uncommitted", "log_level": 0,
        })  # fmt: skip
        self._started = time.monotonic()
        self.peak_rss_bytes = 0
        self.done = 0

    def look(self) -> Sight:
        """What is done, and what it took so far.

        Raises:
            FailedError: a process has ended.
        """
        if any(process.poll() is not None for process in self._processes):
            raise FailedError(f"it ended by itself:\n{self.tail()}")
        times = [handle.cpu_times() for handle in self._handles]
        self.peak_rss_bytes = max(self.peak_rss_bytes, self.rss_bytes)
        self.done = self.committed()
        return Sight(time.monotonic(), self.done, sum(each.user + each.system for each in times))

    @property
    def rss_bytes(self) -> int:
        """The memory they have now."""
        return sum(each.memory_info().rss for each in self._handles)

    def committed(self) -> int:
        """How many messages the group has behind it."""
        topic = self._ground.topic(OUTBOUND)
        partitions = [TopicPartition(topic, number) for number in range(self._ground.partitions)]
        try:
            answer = self._offsets.committed(partitions, timeout=ANSWER_SECONDS)
        except KafkaException:  # the group's coordinator is still being made, or moves
            return 0
        return sum(max(0, each.offset) for each in answer)

    def until(self, done: int, seconds: float) -> list[Sight]:
        """Every step of progress, until so many are done or so much time has passed since the first.

        Raises:
            FailedError: a process has ended, or nothing ever happened.
        """
        steps: list[Sight] = []
        while not steps or (steps[-1].done < done and time.monotonic() - steps[0].at < seconds):
            sight = self.look()
            if sight.done > (steps[-1].done if steps else 0):
                steps.append(sight)
            elif not steps and sight.at - self._started > START_SECONDS:
                raise FailedError(f"nothing was done in {START_SECONDS} s:\n{self.tail()}")
            time.sleep(LOOK_SECONDS)
        return steps

    def until_quiet(self) -> None:
        """Wait until it has nothing to do any more, unseen work of its threads included.

        Raises:
            FailedError: it was never quiet.
        """
        before, deadline = self.look(), time.monotonic() + QUIET_WITHIN_SECONDS
        while time.monotonic() < deadline:
            time.sleep(QUIET_SECONDS)
            now = self.look()
            if (now.cpu_seconds - before.cpu_seconds) / (now.at - before.at) < QUIET_SHARE:
                return
            before = now
        raise FailedError(f"it was not quiet within {QUIET_WITHIN_SECONDS} s")

    def ready(self) -> dict[str, float]:
        """Wait until it has all its partitions.

        Returns:
            `ready_seconds` (from its start), `ready_rss_mb` (then).

        Raises:
            FailedError: a process has ended, or it took too long.
        """
        while self._log.read_bytes().count(b'"lane.ready"') < self._ground.partitions:
            if time.monotonic() - self._started > START_SECONDS:
                raise FailedError(f"it was not ready in {START_SECONDS} s:\n{self.tail()}")
            self.look()
            time.sleep(LOOK_SECONDS)
        seconds = time.monotonic() - self._started
        return {"ready_seconds": round(seconds, 1), "ready_rss_mb": round(self.rss_bytes / 2**20)}

    def figures(self, done: int, seconds: float) -> dict[str, float]:
        """Let it work, and sum up.

        Returns:
            `messages_per_second`, `cpu_seconds_per_million`, `peak_rss_mb`, `start_seconds` (until the first commit),
            `messages` (that the figures rest on).
        """
        steps = self.until(done, seconds)
        # Where one commit held everything, all there is to measure from is the start of the process.
        first, last = steps[0] if len(steps) > 1 else Sight(self._started, 0, 0.0), steps[-1]
        self._check_outputs(last.done)
        messages = last.done - first.done
        return {
            "messages_per_second": round(messages / (last.at - first.at)),
            "cpu_seconds_per_million": round((last.cpu_seconds - first.cpu_seconds) / messages * 1e6, 2),
            "peak_rss_mb": round(self.peak_rss_bytes / 2**20),
            "start_seconds": round(steps[0].at - self._started, 1),
            "messages": messages,
        }

    def _check_outputs(self, done: int) -> None:
        """Whoever commits offsets must have written as many outputs."""
        places = {
            TopicPartition(self._ground.topic(topic), number): OffsetSpec.latest()
            for topic in (DELIVERY, REJECTIONS, HELD)
            for number in range(self._ground.partitions)
        }
        written = sum(asked.result().offset for asked in self._admin.list_offsets(places).values())
        if written < done:
            raise FailedError(f"offsets of {done} messages were committed, but only {written} were written")

    def tail(self) -> str:
        """The end of the log."""
        return self._log.read_text(errors="replace")[-2000:]


@contextlib.contextmanager
def watched(
    ground: Ground, contender: Contender, *, processes: int = 1, group: str | None = None, **environ: str
) -> Iterator[Watched]:
    """Start a contender on a ground; it is killed at the end. A group that is given goes on where it was left.

    Raises:
        MissingError: it cannot run here.
    """
    command = contender.command()
    group = group or f"{ground.name}-{contender.slug}-{time.monotonic_ns():x}"
    log = ground.scratch / f"{group}-{time.monotonic_ns():x}.log"
    with contextlib.ExitStack() as ending:
        output = ending.enter_context(log.open("wb"))
        started = []
        for number in range(processes):
            own = ground.environ(
                group, STOPGATE_INSTANCE=f"bench-{number}", **{**contender.environ, **environ}
            )
            started.append(_start(command, own, output))
            ending.callback(_end, started[-1])
        yield Watched(ground, group, started, log)


def _start(command: list[str], environ: Mapping[str, str], output: Any) -> subprocess.Popen[bytes]:
    path = os.pathsep.join([str(ROOT), environ["PYTHONPATH"]] if environ.get("PYTHONPATH") else [str(ROOT)])
    return subprocess.Popen(
        command, env={**environ, "PYTHONPATH": path}, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=output, stderr=output
    )  # fmt: skip


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait(STOP_SECONDS)
