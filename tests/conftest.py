"""What all tests share: a real broker, of which they learn only the address."""

import os
import secrets
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.broker_addresses import broker_address

# A loaded machine is no fault of the code: no property test has a time limit of its own.
settings.register_profile("stopgate", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("stopgate")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that needs the broker, so that `-m 'not kafka'` leaves them out."""
    for item in items:
        if "kafka" in getattr(item, "fixturenames", ()):
            item.add_marker("kafka")


@pytest.fixture(scope="session")
def kafka() -> Iterator[str]:
    """The address of a real broker; a test that asks for it fails, and is never skipped, where none starts."""
    with broker_address(os.environ) as address:
        yield address


@pytest.fixture
def topic_prefix() -> str:
    """A prefix for topics, groups and transactional ids that no other test has."""
    return f"t-{secrets.token_hex(4)}."
