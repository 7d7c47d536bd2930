"""The clients as commands use them: a cluster that cannot be used ends the command with 2, in clear words."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from rich.markup import escape

from agents.settings import Settings
from stopgate.cli.output import refuse
from stopgate.clients import ClusterError, open_producer, open_reader


@asynccontextmanager
async def producer(settings: Settings) -> AsyncIterator[AIOKafkaProducer]:
    """A producer whose records are neither lost nor doubled."""
    try:
        async with open_producer(settings, max_request_size=4 << 20) as made:
            yield made
    except ClusterError as fault:
        refuse(escape(str(fault)))


@asynccontextmanager
async def reader(
    settings: Settings, topics: Iterable[str], *, from_end: bool = False
) -> AsyncIterator[AIOKafkaConsumer]:
    """A read_committed reader of whole topics."""
    try:
        async with open_reader(settings, topics, from_end=from_end) as made:
            yield made
    except ClusterError as fault:
        refuse(escape(str(fault)))
