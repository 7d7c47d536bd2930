"""`stopgate demo`: a real Kafka, a gate, and a few days of two senders' traffic, judged before your eyes."""

import asyncio
import dataclasses
import secrets
import tempfile
import time
from collections import Counter, deque
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from agents.settings import Settings
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.lines import describe
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.cli.up import a_broker, make_topics, worker_environ
from stopgate.demo.feeder import Fed, Feeder
from stopgate.demo.ledger import Ledger, Output
from stopgate.demo.summary import print_summary, summarise
from stopgate.samples import ACCOUNTS, Sample, SamplesError, load_samples
from stopgate.supervisor import Supervisor
from stopgate.topics import delete_topics

_SHOWN_ALIKE = 2
"""Lines of one kind that a step shows in full; the rest is counted."""


def command(
    once: Annotated[bool, typer.Option("--once", help="End after the summary.")] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Print nothing but the summary, as a JSON line.")
    ] = False,
) -> None:
    """Broker, topics and worker in one go, fed with the sample traffic.

    With KAFKA_BOOTSTRAP_SERVERS set, on that cluster, under a topic prefix of its own that is removed at the end.
    Exits 1 if any sample record did not end as expected.
    """
    try:
        samples = load_samples()
    except SamplesError as fault:
        refuse(escape(str(fault)))
    settings = settings_or_exit(broker=False)
    own_cluster = settings.bootstrap_servers is not None
    with tempfile.TemporaryDirectory(prefix="stopgate-demo-") as directory:
        settings = dataclasses.replace(
            settings, data_dir=Path(directory), app_id=f"demo-{secrets.token_hex(4)}"
        )
        if own_cluster:
            settings = dataclasses.replace(settings, topic_prefix=f"{settings.app_id}.")
        began = time.monotonic()
        with a_broker(settings, data_dir=None, port=None) as ready:
            make_topics(ready)
            err.print(
                f"Kafka is ready at {ready.bootstrap_servers} after {time.monotonic() - began:.0f} s; starting the worker"
            )
            try:
                code = asyncio.run(_run(ready, samples, once=once, json=json))
            except KeyboardInterrupt:
                code = 0
            finally:
                if own_cluster:
                    asyncio.run(delete_topics(ready))
    raise SystemExit(code)


async def _run(settings: Settings, samples: list[Sample], *, once: bool, json: bool) -> int:
    log: deque[str] = deque(maxlen=50)
    environ = worker_environ(settings) | {"STOPGATE_POLICY_FILE": str(ACCOUNTS)}
    supervisor = Supervisor(environ, log=log.append, report=err.print)
    worker = asyncio.create_task(supervisor.run())
    screen = Screen(Console(quiet=True) if json else out)
    feeder = Feeder(settings, screen.show, screen.end_step)
    feeding = asyncio.create_task(feeder.feed(samples))
    try:
        await asyncio.wait({worker, feeding}, return_when=asyncio.FIRST_COMPLETED)
        if worker.done():
            feeding.cancel()
            err.print("\n".join(log), markup=False)
            return 1
        code = _sum_up(feeding.result(), feeder.ledger, json=json)
        if not once:
            err.print(
                f"the gate goes on at {settings.bootstrap_servers}; send it something with `stopgate send`; Ctrl-C ends it"
            )
            await worker
        return code
    finally:
        await supervisor.stop()


def _sum_up(fed: Fed, ledger: Ledger, *, json: bool) -> int:
    summary = summarise(fed, ledger)
    if json:
        print_json(summary)
    else:
        print_summary(summary, out)
    return 1 if summary.unexpected else 0


class Screen:
    """What a person sees: every kind of thing once or twice in full, the rest of each step counted."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._seen: Counter[str] = Counter()

    def show(self, output: Output) -> None:
        """One output record."""
        if output.topic == "senders":
            return
        rules = ",".join(finding["rule"] for finding in output.fields.get("findings", ()))
        kind = f"{output.topic}:{rules or output.fields.get('refused') or output.headers.get('stopgate-error-class', '')}"
        self._seen[kind] += 1
        if self._seen[kind] <= _SHOWN_ALIKE:
            headers = [(name, value.encode()) for name, value in output.headers.items()]
            self._console.print(describe(output.topic, None, output.value, headers))

    def end_step(self, step: list[Sample]) -> None:
        """All of a step has its outcome."""
        more = {kind: count - _SHOWN_ALIKE for kind, count in self._seen.items() if count > _SHOWN_ALIKE}
        if more:
            words = "; ".join(
                f"{count:,} more {kind.rstrip(':').replace(':', ' by ')}" for kind, count in more.items()
            )
            self._console.print(f"             [dim]… and {words}[/]")
        self._seen.clear()
