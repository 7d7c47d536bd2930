"""Where the gate's time goes: `python -m benchmarks.stream.profiling [--messages N] [--exact]`.

The worker's app runs in this process on preloaded traffic. A thread notes every few milliseconds in which function
the event loop's thread is, which costs next to nothing; `--exact` counts every call instead (cProfile), which makes
short functions look dearer than they are. `--usual-collections` looks for reference cycles as often as Python does by
itself, to see what `stopgate/stream/collecting.py` is for.
"""

import argparse
import asyncio
import contextlib
import cProfile
import dataclasses
import gc
import os
import pstats
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from types import FrameType

import uvloop

from agents.app import GateApp, make_app
from agents.settings import load_settings
from agents.warming import warm_up
from benchmarks.stream.ground import Ground, broker_address, ground
from benchmarks.stream.traffic import Traffic, preload
from stopgate.policy.accounts import Accounts

SAMPLE_SECONDS = 0.003
PRINTED = 40
LOOK_SECONDS = 0.05
USUAL_THRESHOLDS = gc.get_threshold()


class Sampler(threading.Thread):
    """Notes what a thread is doing, over and over.

    Attributes:
        own: samples by the function that was running.
        within: samples by every function on the stack.
    """

    def __init__(self, thread_id: int) -> None:
        super().__init__(daemon=True)
        self._watched = thread_id
        self._ended = threading.Event()
        self.samples = 0
        self.own: Counter[str] = Counter()
        self.within: Counter[str] = Counter()

    def run(self) -> None:
        """Until stopped."""
        while not self._ended.wait(SAMPLE_SECONDS):
            frame = sys._current_frames().get(self._watched)
            self.samples += 1
            names = list(_names(frame))
            self.own.update(names[:1])
            self.within.update(set(names))

    def stop(self) -> None:
        """No more."""
        self._ended.set()

    def report(self) -> str:
        """Both tables, in shares of all samples."""
        return "\n".join(
            f"\n{title}\n" + "\n".join(
                f"{count / self.samples:6.1%}  {name}" for name, count in counted.most_common(PRINTED)
            )
            for title, counted in (("own time", self.own), ("with what it calls", self.within))
        )  # fmt: skip


def _names(frame: FrameType | None) -> Iterator[str]:
    while frame is not None:
        path = "/".join(frame.f_code.co_filename.split("/")[-3:])
        yield f"{path}:{frame.f_code.co_qualname if sys.version_info >= (3, 11) else frame.f_code.co_name}"
        frame = frame.f_back


class Pauses:
    """What garbage collections took: seconds by generation, and the longest of all."""

    def __init__(self) -> None:
        self.seconds = [0.0, 0.0, 0.0]
        self.counts = [0, 0, 0]
        self.longest = 0.0
        self._began = 0.0
        gc.callbacks.append(self._note)

    def _note(self, phase: str, facts: dict[str, int]) -> None:
        if phase == "start":
            self._began = time.perf_counter()
            return
        took = time.perf_counter() - self._began
        self.seconds[facts["generation"]] += took
        self.counts[facts["generation"]] += 1
        self.longest = max(self.longest, took)

    def __str__(self) -> str:
        return (
            f"collections: {sum(self.counts):,} in {sum(self.seconds):.2f} s, of these {self.counts[2]} full ones in "
            f"{self.seconds[2]:.2f} s; the longest {self.longest * 1000:.0f} ms"
        )


async def run(app: GateApp, messages: int, *, usual_collections: bool = False) -> float:
    """Work through the messages; returns the seconds from the first batch to the last."""
    await app.start()
    topic = app.stream_config.inputs[0]
    done = app.stream_consumer.stats.records  # type: ignore[attr-defined]
    await _until(lambda: done.get(topic, 0) > 0)
    if usual_collections:
        gc.unfreeze()
        gc.set_threshold(*USUAL_THRESHOLDS)
    began = time.perf_counter()
    await _until(lambda: done[topic] >= messages)
    seconds = time.perf_counter() - began
    await app.stop()
    return seconds


async def _until(condition: Callable[[], bool]) -> None:
    """The engine counts without telling anybody, so all one can do is look."""
    while not condition():  # noqa: ASYNC110
        await asyncio.sleep(LOOK_SECONDS)


def gate_on(place: Ground) -> GateApp:
    """The worker's app, as its command would make it."""
    for name, value in place.environ(f"{place.name}-profiling").items():
        if name.startswith(("STOPGATE_", "KAFKA_")):
            os.environ[name] = value
    settings = dataclasses.replace(load_settings(), instance="profiling")
    (settings.data_dir / settings.app_id).mkdir(parents=True)
    app = make_app(settings, Accounts())
    warm_up(app.gate)
    return app


@contextlib.contextmanager
def profiled(*, exact: bool) -> Iterator[None]:
    """Print a profile of the block."""
    if exact:
        with cProfile.Profile() as profile:
            yield
        pstats.Stats(profile).sort_stats("tottime").print_stats(PRINTED)
        return
    sampler = Sampler(threading.get_ident())
    sampler.start()
    yield
    sampler.stop()
    print(sampler.report())


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stream.profiling")
    parser.add_argument("--messages", type=int, default=300_000)
    parser.add_argument("--exact", action="store_true", help="count every call (cProfile)")
    parser.add_argument(
        "--usual-collections", action="store_true", help="collect garbage as Python does by itself"
    )
    given = parser.parse_args()
    with broker_address() as bootstrap, ground(bootstrap) as place:
        preload(place, Traffic(given.messages))
        app = gate_on(place)
        pauses = Pauses()
        with profiled(exact=given.exact):
            before = time.process_time()
            seconds = uvloop.run(run(app, given.messages, usual_collections=given.usual_collections))
            used = time.process_time() - before
        print(
            f"{given.messages / seconds:,.0f} messages/s, {used / given.messages * 1e6:.1f} µs of processor each"
        )
        print(pauses)


if __name__ == "__main__":
    main()
