"""Shared with the stream tests: a gate of its own on the broker, and the long variants left to `make long`."""

from tests.stream.conftest import ground, pytest_collection_modifyitems

__all__ = ["ground", "pytest_collection_modifyitems"]
