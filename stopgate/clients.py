"""Kafka clients for everything outside the worker: made in one place, and clear within seconds when there is no cluster."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any, Protocol

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaConnectionError, KafkaError

from stopgate.closing import close_soon
from stopgate.refusals import advise, listening
from stopgate.security import Security, security_options

CONNECT_SECONDS = 8.0
"""A cluster that does not answer in this time is reported, not waited for."""

# The clients' own complaints would come on top of the one sentence that we print.
logging.getLogger("aiokafka").addHandler(logging.NullHandler())


class ClusterError(Exception):
    """The cluster cannot be used; the text says what to do. The program exits with 2."""


class KafkaSettings(Protocol):
    """What of the settings concerns the cluster."""

    @property
    def bootstrap_servers(self) -> str | None:
        """`host:port`, several separated by commas; None where nothing was set."""

    @property
    def app_id(self) -> str:
        """By which the cluster's operators recognise us."""

    @property
    def security(self) -> Security:
        """How we connect."""


class _Client(Protocol):
    async def start(self) -> None: ...


def client_options(settings: KafkaSettings) -> dict[str, Any]:
    """What every client is made with.

    Raises:
        ClusterError: no cluster is set.
    """
    if not settings.bootstrap_servers:
        raise ClusterError("KAFKA_BOOTSTRAP_SERVERS is not set; set it to host:port of the cluster")
    security = security_options(settings.security)
    return {"bootstrap_servers": settings.bootstrap_servers, "client_id": f"{settings.app_id}-cli"} | security


def make_consumer(settings: KafkaSettings, **options: Any) -> AIOKafkaConsumer:
    """A consumer that belongs to no group, sees only what is committed, and is not yet started."""
    usual = {
        "group_id": None,
        "enable_auto_commit": False,
        "auto_offset_reset": "earliest",
        "isolation_level": "read_committed",
        "max_partition_fetch_bytes": 1 << 20,
    }
    return AIOKafkaConsumer(**(client_options(settings) | usual | options))


def make_producer(settings: KafkaSettings, **options: Any) -> AIOKafkaProducer:
    """A producer whose records are neither lost nor doubled (`acks=all`, idempotent), not yet started.

    Its partitioner is Kafka's default, murmur2 over the key.
    """
    usual = {"acks": "all", "enable_idempotence": True, "linger_ms": 5, "max_batch_size": 256 << 10}
    return AIOKafkaProducer(**(client_options(settings) | usual | options))


@asynccontextmanager
async def open_consumer(settings: KafkaSettings, **options: Any) -> AsyncIterator[AIOKafkaConsumer]:
    """A started consumer, stopped at the end.

    Raises:
        ClusterError: the cluster cannot be reached.
    """
    consumer = make_consumer(settings, **options)
    try:
        await _start(consumer, settings)
        yield consumer
    finally:
        await close_soon(consumer.stop())


@asynccontextmanager
async def open_producer(settings: KafkaSettings, **options: Any) -> AsyncIterator[AIOKafkaProducer]:
    """A started producer; everything sent has arrived, or its future has failed, when it is stopped at the end.

    Raises:
        ClusterError: the cluster cannot be reached.
    """
    producer = make_producer(settings, **options)
    try:
        await _start(producer, settings)
        yield producer
    finally:
        await producer.stop()


@asynccontextmanager
async def open_reader(
    settings: KafkaSettings, topics: Iterable[str], *, from_end: bool = False
) -> AsyncIterator[AIOKafkaConsumer]:
    """A started consumer of whole topics, from their beginning or only what is new.

    Raises:
        ClusterError: the cluster cannot be reached, or a topic does not exist.
    """
    partitions = [tp for found in (await partitions_of(settings, topics)).values() for tp in found]
    start = "latest" if from_end else "earliest"
    async with open_consumer(settings, auto_offset_reset=start, fetch_max_wait_ms=100) as consumer:
        consumer.assign(partitions)
        yield consumer


async def partitions_of(settings: KafkaSettings, topics: Iterable[str]) -> dict[str, list[TopicPartition]]:
    """All partitions of some topics, by topic, in order.

    Raises:
        ClusterError: the cluster cannot be reached, or a topic does not exist.
    """
    names = list(topics)
    admin = AIOKafkaAdminClient(**client_options(settings))
    try:
        await _start(admin, settings)
        if missing := sorted(set(names) - set(await admin.list_topics())):
            raise ClusterError(
                f"no such topic: {', '.join(missing)}; make the topics with `stopgate topics create`"
            )
        described = await admin.describe_topics(names)
    finally:
        await admin.close()
    return {
        topic["topic"]: sorted(
            TopicPartition(topic["topic"], part["partition"]) for part in topic["partitions"]
        )
        for topic in described
    }


async def _start(client: _Client, settings: KafkaSettings) -> None:
    with listening() as heard:
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                await client.start()
        except (KafkaError, OSError, TimeoutError) as error:
            # That it came to nothing says less than what was heard on the way.
            errors = heard if isinstance(error, KafkaConnectionError) else [*heard, error]
            raise ClusterError(_unanswered(settings.bootstrap_servers, settings.security, errors)) from error


def _unanswered(servers: str | None, security: Security, heard: Iterable[BaseException]) -> str:
    """Why a cluster cannot be used, for the operator: that nobody answers, or that somebody does not let us in."""
    if advice := advise(heard, security):
        return f"the Kafka cluster at {servers} answers, but {advice}"
    return f"no Kafka cluster answers at {servers}; is it running, and is KAFKA_BOOTSTRAP_SERVERS right?"
