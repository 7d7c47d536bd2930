"""What is sent: messages nobody would object to, to handsets of which some have said STOP; the same for everyone.

The messages are those of some hundreds of broadcasts, each with one text, sender and account; or every text is a
different one (`texts=None`), so that no remembered verdict of content screening helps. No message is marketing, so
that verdicts do not hang on the hour at which the measurement runs.
"""

import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from confluent_kafka import KafkaError, Message, Producer

from benchmarks.stream.ground import Ground
from schemas.opt_outs import OptOut
from schemas.record import Evidence, Instant, encode
from schemas.topics import OPT_OUTS, OUTBOUND, REPLIES, VERIFICATIONS
from stopgate.policy.partitions import partition_of

AREAS = (206, 212, 303, 312, 404, 415, 512, 617, 702, 714)
ACCOUNTS = 5
LONG_CODES = tuple(f"+1415234{number:04d}" for number in range(10))
TOLL_FREE = tuple(f"+1833234{number:04d}" for number in range(10))
SENDERS = LONG_CODES + TOLL_FREE
BODIES = (
    "Hello {name}, your parcel {code} arrives today between 14 and 16 h. Please have your photo id at hand for the driver, and keep the dog inside.",
    "{name}, your appointment at the dental clinic on the corner is confirmed for tomorrow at 9:40. The entrance is in the yard. Reference {code}.",
    "{code} is your sign-in code, {name}. It is valid for ten minutes. We never ask for it on the telephone, so please do keep it to yourself always.",
    "Your order {code} is ready, {name}. Pick it up at the counter until Saturday evening; bring this text with you please. The lift works again.",
    "{name}, the school bus of line {code} is about fifteen minutes late this morning because of snow on the northern road. It will wait for all.",
)
NAMES = ("Ann", "Bob", "Chidi", "Dora", "Emil", "Fatou", "Gus", "Hana", "Iris", "Juan")
CATEGORIES = ("transactional", "informational", "otp", "informational")
SMALL = 150
"""Below this many bytes a message is reduced to what it must have."""
_LIST_AREA = 530
_SCATTER = 2_654_435_761
"""An odd multiplier: neighbouring messages differ in every respect."""
_PADDING = len(b',"metadata":{"note":""}')
"""The area of opted-out handsets to which nothing is sent."""


@dataclass(frozen=True)
class Traffic:
    """How much of what.

    Attributes:
        messages: on `outbound`.
        stops: on `replies`, each of a different handset: 2 % of them all.
        texts: so many different ones; None: as many as messages.
        size: bytes a message, about; what the text does not fill is metadata. None leaves it at about 270.
        more: fields that every message has besides.
        ending: of every text.
        seed: of the random choices.
    """

    messages: int
    handsets: int = 100_000
    texts: int | None = 1_000
    size: int | None = None
    more: Mapping[str, str] = field(default_factory=dict)
    ending: str = ""
    seed: int = 7

    @property
    def stops(self) -> int:
        """How many handsets have said STOP."""
        return self.handsets // 50


def handset_of(index: int) -> str:
    """A number that could exist."""
    return f"+1{AREAS[index % len(AREAS)]}234{index // len(AREAS):04d}"


def account_of(index: int) -> str:
    """Whose customer the handset is."""
    return f"account-{index % ACCOUNTS}"


def message_to(index: int, number: int, traffic: Traffic) -> bytes:
    """A message to this handset.

    Args:
        number: of the message; all that is not the handset's follows from it.
    """
    code = number * _SCATTER & 0xFFFFFF
    # One text belongs to one account, so it is one of those of the handset's account.
    text = code - code % ACCOUNTS + index % ACCOUNTS
    text %= traffic.texts or text + 1
    record: dict[str, Any] = {
        "id": f"m-{number:08d}", "account": account_of(index), "from": _pick(SENDERS, text >> 4), "to": handset_of(index),
    }  # fmt: skip
    if traffic.size is not None and traffic.size < SMALL:
        return orjson.dumps(record | {"body": f"Code {text}"})
    record["category"] = _pick(CATEGORIES, text >> 3)
    record["body"] = _pick(BODIES, text >> 6).format(name=_pick(NAMES, text >> 5), code=text)
    record["body"] += traffic.ending
    record |= traffic.more
    value = orjson.dumps(record)
    if traffic.size is None or len(value) >= traffic.size:
        return value
    return orjson.dumps(record | {"metadata": {"note": "x" * max(1, traffic.size - len(value) - _PADDING)}})


def _pick(choices: Sequence[str], number: int) -> str:
    return choices[number % len(choices)]


def stop_of(index: int, name: str) -> bytes:
    """A handset's STOP, to the account's long code."""
    record = {
        "id": name, "provider": "bandwidth", "account": account_of(index), "from": handset_of(index),
        "to": LONG_CODES[index % len(LONG_CODES)], "body": "STOP", "occurred_at": int(time.time() * 1000),
    }  # fmt: skip
    return orjson.dumps(record)


def approval_of(sender: str) -> bytes:
    """The event that makes a toll-free sender a verified one."""
    record = {
        "id": f"approved-{sender}", "provider": "twilio", "kind": "toll_free", "sender": sender,
        "status": "approved", "occurred_at": int(time.time() * 1000),
    }  # fmt: skip
    return orjson.dumps(record)


class Sending:
    """A producer that outlasts a full queue and raises for every record that was not acknowledged; use `with`."""

    def __init__(self, bootstrap: str, **settings: Any) -> None:
        self._producer = Producer({
            "bootstrap.servers": bootstrap, "partitioner": "murmur2_random", "enable.idempotence": True,
            "linger.ms": 20, "batch.size": 500_000, "queue.buffering.max.messages": 1_000_000, "log_level": 2, **settings,
        })  # fmt: skip
        self._faults: list[KafkaError] = []

    def __enter__(self) -> Callable[..., None]:
        return self._send

    def __exit__(self, *error: object) -> None:
        self._producer.flush()
        if self._faults:
            raise RuntimeError(f"{len(self._faults)} records were not acknowledged: {self._faults[0]}")

    def _send(self, topic: str, key: str, value: bytes, **where: int) -> None:
        while True:
            try:
                self._producer.produce(topic, value, key, on_delivery=self._acknowledged, **where)
                self._producer.poll(0)
                return
            except BufferError:
                self._producer.poll(0.1)

    def _acknowledged(self, fault: KafkaError | None, message: Message) -> None:
        if fault is not None:
            self._faults.append(fault)


def preload(ground: Ground, traffic: Traffic) -> None:
    """Put everything on the inputs: standings and STOPs first."""
    choose = random.Random(traffic.seed)
    with Sending(ground.bootstrap) as send:
        for sender in TOLL_FREE:
            send(ground.topic(VERIFICATIONS), sender, approval_of(sender))
        for index in choose.sample(range(traffic.handsets), traffic.stops):
            send(ground.topic(REPLIES), handset_of(index), stop_of(index, f"stop-{index}"))
    with Sending(ground.bootstrap) as send:
        for number in range(traffic.messages):
            index = int(choose.random() * traffic.handsets)
            send(ground.topic(OUTBOUND), handset_of(index), message_to(index, number, traffic))


def preload_opt_outs(ground: Ground, count: int) -> None:
    """Put so many opted-out handsets, none of which is sent to, on the table's topic."""
    with Sending(ground.bootstrap) as send:
        for number in range(count):
            handset = f"+1{_LIST_AREA + number // 8_000_000}{2_000_000 + number % 8_000_000}"
            partition = partition_of(handset.encode(), ground.partitions)
            value = encode(_opt_out(ground, handset, partition, number))
            send(ground.topic(OPT_OUTS), f"account-0|{handset}", value, partition=partition)


def _opt_out(ground: Ground, handset: str, partition: int, number: int) -> OptOut:
    at = Instant.of_epoch_ms(1_770_000_000_000)
    return OptOut(
        account="account-0", handset=handset, channels=["sms", "voice"], origin="handset_text", liftable_by="handset",
        keyword="STOP", occurred_at=at, recorded_at=at,
        evidence=Evidence(topic=ground.topic(REPLIES), partition=partition, offset=number),
    )  # fmt: skip
