"""Grounds for the stream tests: on the shared broker, and on one that workers reach only through a proxy of ours."""

import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from stopgate.broker import EmbeddedBroker
from stopgate.broker.config import CLIENTS
from stopgate.broker.network import HOST, free_port
from tests.faults.ground import Ground, prepare
from tests.faults.proxy import Proxy
from tests.faults.workers import Worker, end_everyone

PROXIED = "PROXIED"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long variants to `make long` (`-m long`)."""
    if "long" in config.option.markexpr:
        return
    long = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


@pytest.fixture(autouse=True, scope="session")
def quiet_clients() -> None:
    """The feeder's clients would fill pages with what we break on purpose."""
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)


@pytest.fixture(autouse=True)
def no_worker_is_left() -> Iterator[None]:
    """A test that fails leaves no worker behind either."""
    yield
    end_everyone()
    Worker.everyone.clear()


@dataclass(frozen=True)
class ProxiedBroker:
    """A broker whose second listener is advertised at the port of a proxy."""

    broker: EmbeddedBroker
    proxy_port: int

    def proxy(self) -> Proxy:
        """A proxy that is not yet started."""
        return Proxy(self.proxy_port, self.broker.address(PROXIED))


@pytest.fixture(scope="session")
def proxied_broker() -> Iterator[ProxiedBroker]:
    """A broker of our own, because what it advertises has to be chosen before it starts."""
    port, proxy_port = free_port(), free_port()
    advertised = f"{CLIENTS}://{HOST}:{port},{PROXIED}://{HOST}:{proxy_port}"
    with EmbeddedBroker(
        port=port, listeners={PROXIED: "PLAINTEXT"}, properties={"advertised.listeners": advertised}
    ) as broker:
        yield ProxiedBroker(broker, proxy_port)


@pytest.fixture
def make_ground(tmp_path: Path) -> Callable[..., Awaitable[Ground]]:
    """Make the topics of a new gate on a broker."""

    async def make(bootstrap: str, **options: object) -> Ground:
        return await prepare(bootstrap, tmp_path, **options)  # type: ignore[arg-type]

    return make


@pytest.fixture
async def ground(kafka: str, tmp_path: Path) -> Ground:
    """A new gate on the shared broker."""
    return await prepare(kafka, tmp_path)
