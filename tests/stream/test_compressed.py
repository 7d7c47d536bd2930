"""Senders and webhooks compress as they like: whatever Kafka's clients write is read."""

from confluent_kafka import Producer

from schemas.topics import OUTBOUND, REPLIES
from tests.faults import records
from tests.faults.ground import Ground
from tests.faults.outputs import Reader
from tests.faults.workers import Worker, kept, until

CODECS = ("none", "gzip", "snappy", "lz4", "zstd")


def send(ground: Ground, codec: str, number: int) -> None:
    """A STOP, and behind it two messages: to the handset that said it, and to another."""
    said, other = (records.handset_number(2 * number + n) for n in range(2))
    producer = Producer({
        "bootstrap.servers": ground.bootstrap, "partitioner": "murmur2_random", "compression.type": codec, "linger.ms": 50,
    })  # fmt: skip
    # The more repeats, the surer the client thinks compressing worth it.
    word = records.reply(f"stop-{codec}", said, "STOP", None, metadata={"note": "x" * 500})
    producer.produce(ground.topic(REPLIES), word, said)
    assert producer.flush(30) == 0
    for handset, name in ((said, "refused"), (other, "passes")):
        message = records.outbound(f"{name}-{codec}", handset, metadata={"note": "x" * 500})
        producer.produce(ground.topic(OUTBOUND), message, handset)
    assert producer.flush(30) == 0


async def test_every_codec_is_read(ground: Ground) -> None:
    """From the inputs; and what was read stays known to the next worker, which reads it again when it opens its lanes."""
    worker = Worker(ground, "w")
    async with kept(worker):
        await worker.ready()
        for number, codec in enumerate(CODECS):
            send(ground, codec, number)
        reader = Reader(ground)
        await until(lambda: reader.read().final == 2 * len(CODECS), 60)
        worker.kill()
        for number, codec in enumerate(CODECS):
            send(ground, codec, number)
        await until(lambda: reader.read().final == 4 * len(CODECS), 60)
    seen = reader.read_to_the_end()
    reader.close()
    assert seen.delivered == {f"passes-{codec}": 1 for codec in CODECS}
    assert {name for name, rules in seen.rules.items() if "duplicate-message" in rules} >= set(seen.delivered)
    assert seen.rejected == {
        name: 2 if name.startswith("refused") else 1 for name in {*seen.rejected, *seen.delivered}
    }
    assert len(seen.rejected) == 2 * len(CODECS)
    assert len(seen.opt_outs) == len(CODECS)
