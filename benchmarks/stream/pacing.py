"""A process that sends messages at a steady rate, 2 % STOPs among them: `python -m benchmarks.stream.pacing RATE SECONDS SEED`.

The timestamp of each record is taken when it is handed to the client, up to five milliseconds (the linger that clients
have by default) before it is appended.
"""

import os
import random
import sys
import time

from agents.settings import load_settings
from benchmarks.stream.traffic import Sending, Traffic, handset_of, message_to, stop_of
from schemas.topics import OUTBOUND, REPLIES

TICK_SECONDS = 0.001
STOP_EVERY = 50


def main(rate: int, seconds: float, seed: int) -> None:
    """Send, and print how many messages."""
    settings, traffic, choose = load_settings(), Traffic(0), random.Random(seed)
    outbound, replies = settings.topic(OUTBOUND.name), settings.topic(REPLIES.name)
    first, sent, began = seed * 10_000_000, 0, time.monotonic()
    assert settings.bootstrap_servers
    with Sending(settings.bootstrap_servers, **{"linger.ms": 5}) as send:
        while (elapsed := time.monotonic() - began) < seconds:
            for number in range(first + sent, first + int(elapsed * rate)):
                index = int(choose.random() * traffic.handsets)
                if number % STOP_EVERY == 0:
                    send(replies, handset_of(index), stop_of(index, f"stop-{number}"))
                send(outbound, handset_of(index), message_to(index, number, traffic))
                sent += 1
            time.sleep(TICK_SECONDS)
    print(sent)


if __name__ == "__main__":
    os.environ.setdefault("STOPGATE_APP_ID", "pacing")
    main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
