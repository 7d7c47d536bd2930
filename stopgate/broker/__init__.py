"""The embedded broker: a real Apache Kafka for demo, development and tests, with nothing to install but Python.

with EmbeddedBroker() as broker:
    print(broker.bootstrap)
"""

from stopgate.broker.embedded import EmbeddedBroker
from stopgate.broker.errors import BrokerError, BrokerUsageError
from stopgate.broker.jars import KAFKA_VERSION

__all__ = ["KAFKA_VERSION", "BrokerError", "BrokerUsageError", "EmbeddedBroker"]
