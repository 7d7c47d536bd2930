"""A process that reads `delivery` as connectors do, read_committed, and prints how old each message was when it came.

Prints `ready` when it reads, and at the end, when nothing has come for a while, one line of JSON with every age in
milliseconds as a histogram.
"""

import json
import time
from collections import Counter
from typing import Any

from confluent_kafka import Consumer, TopicPartition

from agents.settings import load_settings
from schemas.topics import DELIVERY

QUIET_SECONDS = 5.0
PATIENCE_SECONDS = 60.0


def main() -> None:
    """Read from the present end on."""
    settings = load_settings()
    consumer = Consumer({
        "bootstrap.servers": settings.bootstrap_servers, "group.id": f"{settings.app_id}-arrivals",
        "isolation.level": "read_committed", "enable.auto.commit": False, "fetch.wait.max.ms": 500,
        "check.crcs": False,
    })  # fmt: skip
    topic = settings.topic(DELIVERY.name)
    places = [TopicPartition(topic, number) for number in range(settings.partitions)]
    for place in places:
        place.offset = consumer.get_watermark_offsets(place, timeout=10)[1]
    consumer.assign(places)
    print("ready", flush=True)
    print(json.dumps({"ages": _ages(consumer)}))
    consumer.close()


def _ages(consumer: Any) -> dict[int, list[int]]:
    """Second of the record's timestamp, to the ages in whole milliseconds of those of that second."""
    ages: dict[int, Counter[int]] = {}
    last = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() - last < QUIET_SECONDS:
        message = consumer.poll(0.1)
        if message is None:
            continue
        now, timestamp = time.time() * 1000, message.timestamp()[1]
        ages.setdefault(timestamp // 1000, Counter())[int(now - timestamp)] += 1
        last = time.monotonic()
    return {second: sorted(counted.elements()) for second, counted in ages.items()}


if __name__ == "__main__":
    main()
