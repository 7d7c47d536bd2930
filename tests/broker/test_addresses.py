"""Where the tests' broker comes from, and that tests which need it are marked."""

import pytest

from stopgate.broker.network import answers
from tests.broker_addresses import broker_address, container_environment


def test_a_given_cluster_is_used_as_it_is() -> None:
    """With KAFKA_BOOTSTRAP_SERVERS set nothing is started and nothing is asked."""
    with broker_address({"KAFKA_BOOTSTRAP_SERVERS": "a:1,b:2"}) as address:
        assert address == "a:1,b:2"


def test_tests_of_the_broker_are_marked(kafka: str, request: pytest.FixtureRequest) -> None:
    """A test that asks for the broker carries the marker and gets the address of one that answers."""
    assert request.node.get_closest_marker("kafka")
    assert answers(kafka.partition(",")[0])


def test_other_tests_are_not_marked(request: pytest.FixtureRequest) -> None:
    """A test that does not ask for it can be run without."""
    assert request.node.get_closest_marker("kafka") is None


def test_no_two_tests_share_a_prefix(topic_prefix: str, request: pytest.FixtureRequest) -> None:
    """Prefixes are legal in topic names, end in a dot and differ."""
    assert topic_prefix.removesuffix(".").replace("-", "").isalnum()
    assert topic_prefix.endswith(".")


def test_the_container_runs_with_the_embedded_brokers_settings() -> None:
    """The image is given the same settings, spelled its way, and advertises the port of the host."""
    environment = container_environment(25_000)
    assert environment["KAFKA_TRANSACTION_STATE_LOG_MIN_ISR"] == "1"
    assert environment["KAFKA_ADVERTISED_LISTENERS"] == "PLAINTEXT://127.0.0.1:25000"
    assert environment["KAFKA_LISTENERS"] == "PLAINTEXT://0.0.0.0:9092,CONTROLLER://localhost:9093"
