"""A layout of topics for the tests, as the program's settings would be."""

from dataclasses import dataclass

from stopgate.security import Security

PLAIN = Security()


@dataclass(frozen=True)
class TestLayout:
    """The settings that topics depend on."""

    __test__ = False

    bootstrap_servers: str | None = None
    topic_prefix: str = "stopgate."
    partitions: int = 8
    replication_factor: int = 1
    security: Security = PLAIN
