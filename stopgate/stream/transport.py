"""The Faust driver behind `stopgate://`, and the schema that hands a batch to the agent untouched.

Faust finds the driver by URL scheme (entry point group `faust.transports`); `register` does the same at run time.
Every overridden point of Faust and aiokafka is in consumer.py, fetcher.py, fencing.py and here; tests/stream/test_overrides.py
fails when a library changes one.
"""

from typing import Any

import faust
from faust.transport import base, drivers
from faust.transport.drivers.aiokafka import Producer as FaustProducer

from stopgate.stream.consumer import Consumer

SCHEME = "stopgate"


class Transport(base.Transport):
    """Our consumer, Faust's own producer (which the agents never use)."""

    Consumer = Consumer
    Producer = FaustProducer
    default_port = 9092
    driver_version = "stopgate"


class WholeBatch(faust.Schema):  # type: ignore[type-arg]
    """The event's value is the `Batch` itself; nothing is decoded by Faust."""

    def loads_key(self, app: Any, message: Any, **options: Any) -> None:
        """Batches have no key."""
        return

    def loads_value(self, app: Any, message: Any, **options: Any) -> Any:
        """The batch."""
        return message.value


def register() -> None:
    """Make the scheme known to Faust."""
    drivers.TRANSPORTS.aliases[SCHEME] = f"{__name__}:Transport"
