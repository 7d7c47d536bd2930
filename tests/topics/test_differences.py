"""Comparing topics: every difference is told, with what to do."""

from dataclasses import replace
from typing import Any

import pytest

from schemas.topics import OPT_OUTS, OUTBOUND, TOPICS
from stopgate.topics.differences import Difference, TopicState, expected_states, find_differences
from tests.topics.layouts import TestLayout

WANTED = {state.name: state for state in expected_states(TestLayout(), TOPICS)}
OUTBOUND_STATE, OPT_OUTS_STATE = (WANTED["stopgate." + topic.name] for topic in (OUTBOUND, OPT_OUTS))


def test_topics_as_they_should_be_do_not_differ() -> None:
    """A cluster that has all topics as expected, and others beside, has no difference."""
    found = WANTED | {"somebody-elses": TopicState("somebody-elses", 1, 1, {})}
    assert find_differences(WANTED.values(), found) == []


def test_on_an_empty_cluster_every_topic_is_missing() -> None:
    """Each topic of the contract is named under the prefix."""
    differences = find_differences(WANTED.values(), {})
    assert [difference.topic for difference in differences] == [f"stopgate.{topic.name}" for topic in TOPICS]
    assert {difference.aspect for difference in differences} == {"missing"}


def with_setting(state: TopicState, name: str, value: str) -> TopicState:
    """The same topic with one setting changed."""
    return replace(state, settings={**state.settings, name: value})


CHANGED: list[tuple[TopicState, Any]] = [
    # the topic as found, how it differs: aspect, expected, found, whether a worker refuses to start
    (replace(OUTBOUND_STATE, partitions=4), ("partitions", "8", "4", True)),
    (replace(OUTBOUND_STATE, replicas=3), ("replication", "1", "3", False)),
    (with_setting(OUTBOUND_STATE, "cleanup.policy", "compact"), ("cleanup.policy", "delete", "compact", True)),
    (with_setting(OPT_OUTS_STATE, "cleanup.policy", "delete"), ("cleanup.policy", "compact", "delete", True)),
    (with_setting(OPT_OUTS_STATE, "cleanup.policy", "compact,delete"),
     ("cleanup.policy", "compact", "compact,delete", True)),
    (with_setting(OUTBOUND_STATE, "retention.ms", "-1"), ("retention.ms", "604800000", "-1", False)),
    (with_setting(OUTBOUND_STATE, "max.message.bytes", "1048588"), ("max.message.bytes", "2097152", "1048588", False)),
    (with_setting(OUTBOUND_STATE, "max.message.bytes", "9999999"), None),  # takes more than it must
    (with_setting(OPT_OUTS_STATE, "retention.ms", "1000"), None),  # says nothing where records are compacted
]  # fmt: skip


@pytest.mark.parametrize(("found", "wanted"), CHANGED)
def test_each_difference_is_told(found: TopicState, wanted: Any) -> None:
    """What differs is named with what was expected and what was found; a worker refuses only on what is grave."""
    differences = find_differences(WANTED.values(), WANTED | {found.name: found})
    told = [(each.topic, each.aspect, each.expected, each.found, each.is_grave) for each in differences]
    assert told == ([(found.name, *wanted)] if wanted else [])


def test_several_differences_of_one_topic_are_all_told() -> None:
    """Nothing hides behind the first difference."""
    found = TopicState("stopgate.outbound", 1, 2, {"cleanup.policy": "compact"})
    differences = find_differences([OUTBOUND_STATE], {found.name: found})
    assert [each.aspect for each in differences] == [
        "partitions", "replication", "cleanup.policy", "retention.ms", "max.message.bytes",
    ]  # fmt: skip


SENTENCES = [
    (Difference("t", "missing", "8 partitions", None), "t is missing: `stopgate topics create` makes it."),
    (Difference("t", "cleanup.policy", "compact", "delete"),
     "t has cleanup.policy delete, expected compact: "
     "kafka-configs --alter --entity-type topics --entity-name t --add-config cleanup.policy=compact"),
    (Difference("t", "partitions", "8", "4"),
     "t has partitions 4, expected 8: set STOPGATE_PARTITIONS to 4 if all topics have as many; else make the topic "
     "anew, since adding partitions would part handsets from their state."),
]  # fmt: skip


@pytest.mark.parametrize(("difference", "sentence"), SENTENCES)
def test_a_difference_says_what_to_do(difference: Difference, sentence: str) -> None:
    """The operator reads what is wrong and the command or setting that puts it right."""
    assert str(difference) == sentence
