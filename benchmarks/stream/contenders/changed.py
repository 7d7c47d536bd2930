"""`stopgate worker` with one thing changed, named by `BENCH_CHANGE` as `thing=value`: to see what the thing is worth."""

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial

from aiokafka.producer.message_accumulator import BatchBuilder

import agents.app
from stopgate.cli.main import main
from stopgate.stream.config import StreamConfig
from stopgate.stream.producer import MAX_BATCH_BYTES, TransactionalProducer

CODECS = {"lz4": 3, "zstd": 4}
"""Kafka's names and numbers."""


def use_loop(name: str) -> None:
    """The event loop: only asyncio's own needs a change."""
    assert name == "asyncio"
    sys.modules["uvloop"] = None  # type: ignore[assignment]


def set_field(name: str, value: str) -> None:
    """A number of the engine's configuration."""
    agents.app.StreamConfig = partial(StreamConfig, **{name: int(value)})  # type: ignore[misc, assignment, arg-type]


def compress(name: str) -> None:
    """Everything that the worker writes."""
    codec = CODECS[name]
    TransactionalProducer.create_batch = lambda self: BatchBuilder(  # type: ignore[method-assign]
        MAX_BATCH_BYTES, codec, is_transactional=1
    )


CHANGES: Mapping[str, Callable[[str], None]] = {
    "loop": use_loop,
    "fetch_bytes": partial(set_field, "fetch_bytes"),
    "batch_records": partial(set_field, "batch_records"),
    "compression": compress,
}

if __name__ == "__main__":
    thing, _, changed_to = os.environ["BENCH_CHANGE"].partition("=")
    CHANGES[thing](changed_to)
    sys.argv[1:] = ["worker"]
    main()
