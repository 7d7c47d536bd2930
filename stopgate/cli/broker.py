"""`stopgate broker`: the embedded broker alone, until it is told to end."""

import os
import signal
import time
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer
from rich.markup import escape

from stopgate.broker import KAFKA_VERSION, BrokerError, BrokerUsageError, EmbeddedBroker
from stopgate.cli.output import err, out, print_json, refuse

LOOK_SECONDS = 0.5


def command(
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="For clients; default: a free one.")
    ] = None,
    data_dir: Annotated[
        Path | None, typer.Option(help="Kept afterwards; default: a temporary one that is removed.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the address as a JSON line.")] = False,
) -> None:
    """The embedded Kafka broker alone, for development; ends on Ctrl-C or SIGTERM, at once on the second."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end_in_order)
    try:
        with EmbeddedBroker(data_dir, port) as broker:
            _announce(broker, json=json)
            while broker.running():
                time.sleep(LOOK_SECONDS)
            raise broker.failure()
    except BrokerError as failure:
        refuse(escape(str(failure)), code=2 if isinstance(failure, BrokerUsageError) else 1)
    except KeyboardInterrupt:
        err.print("stopped")


def _announce(broker: EmbeddedBroker, *, json: bool) -> None:
    """Say where it listens: the one line on standard output."""
    if json:
        at = {"bootstrap": broker.bootstrap, "kafka": KAFKA_VERSION, "data_dir": str(broker.data_dir)}
        print_json(at)
    else:
        out.print(f"Kafka {KAFKA_VERSION} is ready at [bold]{broker.bootstrap}[/]")
        err.print("Ctrl-C ends it")


def _end_in_order(number: int, frame: FrameType | None) -> None:
    """At the first signal, leave the broker's block, which stops it cleanly; also while it is starting."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, _end_at_once)
    raise KeyboardInterrupt


def _end_at_once(number: int, frame: FrameType | None) -> None:
    """At the second, just end: the guardian sees to the rest."""
    os._exit(128 + number)
