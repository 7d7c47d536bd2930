"""A leader that does not see the topics gives nobody nothing: it ends, and the group starts anew."""

from aiokafka.cluster import ClusterMetadata
from aiokafka.protocol.metadata import MetadataResponse_v0
from faust.assignor.partition_assignor import PartitionAssignor

from agents.app import make_app
from agents.settings import load_settings
from stopgate.policy.accounts import Accounts
from stopgate.stream.assigning import WholeAssignor, unseen_topics


def test_topics_without_partitions_are_not_seen() -> None:
    """A client that has just found the broker again knows no topic, or some."""
    cluster = ClusterMetadata()
    assert unseen_topics(cluster, ("b", "a")) == ["a", "b"]
    cluster.update_metadata(MetadataResponse_v0([(1, "localhost", 9092)], [(0, "a", [(0, 0, 1, [1], [1])])]))
    assert unseen_topics(cluster, ("b", "a")) == ["b"]


def test_the_gate_assigns_with_it() -> None:
    """Faust asks this class, and its own `assign` is what it overrides."""
    environ = {"KAFKA_BOOTSTRAP_SERVERS": "localhost:9092", "STOPGATE_INSTANCE": "one"}
    app = make_app(load_settings(environ), Accounts())
    assert isinstance(app.assignor, WholeAssignor)
    assert WholeAssignor.assign is not PartitionAssignor.assign
