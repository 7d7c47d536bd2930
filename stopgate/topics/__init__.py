"""Topic administration: make all topics, or tell how those of a cluster differ from what the gate relies on."""

from stopgate.topics.admin import (
    BrokerUnreachableError,
    TopicsError,
    TopicsRefusedError,
    check_topics,
    create_topics,
    delete_topics,
)
from stopgate.topics.differences import Difference, Layout

__all__ = [
    "BrokerUnreachableError",
    "Difference",
    "Layout",
    "TopicsError",
    "TopicsRefusedError",
    "check_topics",
    "create_topics",
    "delete_topics",
]
