"""Where the tests' broker comes from: a cluster that is given, a container where there is Docker, else the embedded one."""

import gc
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from stopgate.broker import KAFKA_VERSION, EmbeddedBroker
from stopgate.broker.config import CLIENTS, CLUSTER_ID, CONTROLLER, SETTINGS, listener_settings
from stopgate.broker.network import answers, free_port

IMAGE = f"apache/kafka:{KAFKA_VERSION}"
INSIDE = 9092
CONTAINER_READY_SECONDS = 120


@contextmanager
def broker_address(environ: Mapping[str, str]) -> Iterator[str]:
    """Yield `host:port` of a broker and clear it away afterwards, if it was started here."""
    if given := environ.get("KAFKA_BOOTSTRAP_SERVERS"):
        yield given
    elif docker_answers():
        with containerised_broker() as address:
            yield address
    else:
        with EmbeddedBroker() as broker:
            yield broker.bootstrap


def docker_answers() -> bool:
    """Tell whether there is a Docker daemon to start containers with."""
    import docker

    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", ResourceWarning
        )  # docker's client forgets its socket when nobody answers
        try:
            docker.from_env(timeout=5).close()
        except docker.errors.DockerException:
            return False
        finally:
            gc.collect()
    return True


def container_environment(port: int) -> dict[str, str]:
    """Spell the embedded broker's own settings as the image wants them, advertised at a port of the host."""
    addresses = {CLIENTS: f"0.0.0.0:{INSIDE}", CONTROLLER: "localhost:9093"}
    settings = {
        **SETTINGS,
        **listener_settings(addresses, {}),
        "advertised.listeners": f"{CLIENTS}://127.0.0.1:{port}",
    }
    spelled = {f"KAFKA_{name.upper().replace('.', '_')}": value for name, value in settings.items()}
    return {"CLUSTER_ID": CLUSTER_ID, "KAFKA_HEAP_OPTS": "-Xmx512m", **spelled}


@contextmanager
def containerised_broker() -> Iterator[str]:
    """Run Apache's own image; testcontainers' ready-made Kafka knows only another vendor's, with other versions."""
    from testcontainers.core.container import DockerContainer

    port = free_port()
    container = DockerContainer(IMAGE).with_bind_ports(INSIDE, port)
    for name, value in container_environment(port).items():
        container.with_env(name, value)
    with container:
        address, deadline = f"127.0.0.1:{port}", time.monotonic() + CONTAINER_READY_SECONDS
        while not answers(address):
            assert time.monotonic() < deadline, f"{IMAGE} did not answer at {address}"
            time.sleep(0.1)
        yield address
