"""The list of topics: what all else is derived from."""

from schemas.topics import CONTROL, INPUTS, MAX_MESSAGE_BYTES, TOPICS


def test_the_topics_are_those_of_the_contract() -> None:
    """Name, key and cleanup of each topic stand as senders and operators were told."""
    assert {(topic.name, topic.key, topic.cleanup) for topic in TOPICS} >= {
        ("outbound", "handset", "delete"),
        ("replies", "handset", "delete"),
        ("commands", "handset", "delete"),
        ("receipts", "handset", "delete"),
        ("verifications", "sender, SID or campaign", "delete"),
        ("delivery", "handset", "delete"),
        ("rejections", "handset", "delete"),
        ("held", "handset", "delete"),
        ("auto-replies", "handset", "delete"),
        ("opt-outs", "account|handset", "compact"),
        ("opt-out-changes", "handset", "delete"),
        ("senders", "sender", "compact"),
        ("reviews", "handset", "delete"),
        ("dead-letters", "as it came", "delete"),
    }


def test_names_are_unique_and_every_topic_says_who_and_what() -> None:
    """No topic stands twice, and none without writer, reader and meaning."""
    assert len({topic.name for topic in TOPICS}) == len(TOPICS)
    assert all(topic.written_by and topic.read_by and topic.meaning for topic in TOPICS)


def test_inputs_and_control_are_topics() -> None:
    """What is applied first is input, and input is among the topics."""
    assert set(CONTROL) <= set(INPUTS) <= set(TOPICS)


def test_settings_are_spelled_as_kafka_does() -> None:
    """A compacted topic has no retention of ours; every topic takes records larger than Kafka's default."""
    settings = {topic.name: topic.config() for topic in TOPICS}
    assert settings["opt-outs"] == {"cleanup.policy": "compact", "max.message.bytes": str(MAX_MESSAGE_BYTES)}
    assert settings["outbound"]["retention.ms"] == "604800000"
