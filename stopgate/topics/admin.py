"""Make and look at topics on a cluster, through its admin protocol.

Safe to repeat: a topic that exists is left as it is, so records are never lost and settings never changed behind an
operator's back. Nobody waits longer than `ANSWER_WITHIN_SECONDS` for a broker that does not answer.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaConnectionError, KafkaError, TopicAlreadyExistsError, for_code

from schemas.topics import TOPICS, Topic
from stopgate.refusals import advise, listening
from stopgate.security import security_options
from stopgate.topics.differences import Difference, Layout, TopicState, expected_states, find_differences

ANSWER_WITHIN_SECONDS = 10
_ONE_REQUEST_MS = 5_000
_LOOK_AGAIN_SECONDS = 0.1
_SETTINGS = ("cleanup.policy", "retention.ms", "max.message.bytes")


class TopicsError(Exception):
    """The cluster could not be asked or refused; the message is for the operator. The program ends with it."""


class BrokerUnreachableError(TopicsError):
    """No broker answered in time; the operator corrects KAFKA_BOOTSTRAP_SERVERS or starts the broker."""


class TopicsRefusedError(TopicsError):
    """The cluster refused topics; the message names each with the cluster's reason."""


async def create_topics(layout: Layout, topics: Iterable[Topic] = TOPICS) -> list[str]:
    """Make the topics that do not exist yet, and wait until the broker lists them all.

    Returns:
        The whole names of those that were made now; existing ones are not touched, however they differ.

    Raises:
        BrokerUnreachableError: no broker answered in time.
        TopicsRefusedError: the cluster refused (for example fewer brokers than replicas).
    """
    wanted = expected_states(layout, topics)
    async with _admin(layout) as admin:
        existing = await _partitions_and_replicas(admin)
        missing = [state for state in wanted if state.name not in existing]
        made = await _make(admin, missing) if missing else []
        while True:
            existing = await _partitions_and_replicas(admin)
            if all(state.name in existing for state in wanted):
                return made
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)


async def delete_topics(layout: Layout, topics: Iterable[Topic] = TOPICS) -> None:
    """Remove topics with all their records; only the demo does this, with those it made under a prefix of its own."""
    async with _admin(layout) as admin:
        await admin.delete_topics([state.name for state in expected_states(layout, topics)])


async def check_topics(layout: Layout, topics: Iterable[Topic] = TOPICS) -> list[Difference]:
    """Tell every way in which the cluster's topics differ from what the gate relies on; none is the good answer.

    Raises:
        BrokerUnreachableError: no broker answered in time.
    """
    wanted = expected_states(layout, topics)
    async with _admin(layout) as admin:
        counts = await _partitions_and_replicas(admin)
        names = [state.name for state in wanted if state.name in counts]
        settings = await _settings(admin, names) if names else {}
    found = {name: TopicState(name, *counts[name], settings[name]) for name in names}
    return find_differences(wanted, found)


@asynccontextmanager
async def _admin(layout: Layout) -> AsyncIterator[AIOKafkaAdminClient]:
    """An admin client for the block, which has to be done in time."""
    bootstrap = layout.bootstrap_servers or ""
    admin = AIOKafkaAdminClient(
        bootstrap_servers=bootstrap.split(","),
        request_timeout_ms=_ONE_REQUEST_MS,
        **security_options(layout.security),
    )
    try:
        async with asyncio.timeout(ANSWER_WITHIN_SECONDS):
            with listening() as heard:
                await admin.start()
            yield admin
    except (KafkaConnectionError, TimeoutError) as fault:
        raise BrokerUnreachableError(_unanswered(bootstrap, advise(heard, layout.security))) from fault
    except KafkaError as fault:
        advice = advise([*heard, fault], layout.security)
        told = (
            _unanswered(bootstrap, advice)
            if advice
            else f"the Kafka broker at {bootstrap} does not serve us: {fault}"
        )
        raise BrokerUnreachableError(told) from fault
    finally:
        await admin.close()


def _unanswered(bootstrap: str, advice: str | None) -> str:
    if advice:
        return f"the Kafka broker at {bootstrap} answers, but {advice}"
    return f"no Kafka broker answers at {bootstrap}: is KAFKA_BOOTSTRAP_SERVERS right, and is the broker running?"


async def _partitions_and_replicas(admin: AIOKafkaAdminClient) -> dict[str, tuple[int, int]]:
    # All topics are asked for: asking for one by name would make it, where the broker creates topics by itself.
    return {
        topic["topic"]: (len(topic["partitions"]), min(len(part["replicas"]) for part in topic["partitions"]))
        for topic in await admin.describe_topics()
        if topic["partitions"]
    }


async def _settings(admin: AIOKafkaAdminClient, names: list[str]) -> dict[str, dict[str, str]]:
    resources = [
        ConfigResource(ConfigResourceType.TOPIC, name, dict.fromkeys(_SETTINGS, "")) for name in names
    ]
    answers = [answer.to_object() for answer in await admin.describe_configs(resources)]
    return {
        resource["resource_name"]: {
            entry["config_names"]: entry["config_value"] for entry in resource["config_entries"]
        }
        for answer in answers
        for resource in answer["resources"]
    }


async def _make(admin: AIOKafkaAdminClient, missing: list[TopicState]) -> list[str]:
    answer = await admin.create_topics(
        [
            NewTopic(state.name, state.partitions, state.replicas, topic_configs=dict(state.settings))
            for state in missing
        ]
    )
    faults = {name: (for_code(code), message) for name, code, message in answer.topic_errors if code}
    # Somebody else made it at the same moment: that is what was wanted.
    refused = {name: fault for name, fault in faults.items() if fault[0] is not TopicAlreadyExistsError}
    if refused:
        raise TopicsRefusedError(
            "the cluster refused to create topics:\n"
            + "\n".join(f"{name}: {kind.__name__}: {message}" for name, (kind, message) in refused.items())
        )
    return [state.name for state in missing if state.name not in faults]
