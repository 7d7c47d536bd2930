"""Who gets which partitions: Faust's assignor, which must not take a broker that is just back for an empty cluster.

The leader of a group assigns from what its client knows of the topics. After an outage that may be nothing; Faust's
assignor passes over topics it does not see, so everybody would be given nothing, and nothing would ever happen again:
no lane, no input, no lag. A leader that does not see all inputs therefore ends its process, and the group starts anew.
"""

from collections.abc import Iterable
from typing import Any

from faust.assignor.partition_assignor import PartitionAssignor

from stopgate.stream.failstop import fail_stop


def unseen_topics(cluster: Any, topics: Iterable[str]) -> list[str]:
    """The topics of which the client knows no partition, by name."""
    return sorted(topic for topic in topics if not cluster.partitions_for_topic(topic))


class WholeAssignor(PartitionAssignor):
    """Assigns all inputs or none; see the module's account."""

    app: Any

    def assign(self, cluster: Any, member_metadata: Any) -> Any:
        """Called in the group's leader only."""
        if unseen := unseen_topics(cluster, self.app.stream_config.inputs):
            fail_stop(
                RuntimeError(f"the group cannot be given its partitions: {unseen} are not seen at the broker")
            )
        return super().assign(cluster, member_metadata)
