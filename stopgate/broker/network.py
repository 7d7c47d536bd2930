"""Ports and the first word spoken to a broker."""

import contextlib
import random
import socket
import struct
import sys

from stopgate.broker.errors import PortTakenError

HOST = "127.0.0.1"
PORTS = range(20_000, 32_000)
"""Below what systems give to outgoing connections: a client that keeps dialling a broker which is down would
otherwise, now and then, be given the very port it dials, talk to itself and keep the broker from coming back."""
API_VERSIONS_REQUEST = struct.pack(">ihhih", 10, 18, 0, 1, -1)
"""Size, api key ApiVersions, version 0, correlation id 1, no client id."""


def check_port(port: int) -> None:
    """Make sure that a port can be listened on.

    Raises:
        PortTakenError: somebody does already, or only administrators may.
    """
    with socket.socket() as probe:
        if sys.platform != "win32":  # there it would allow a port that is in use
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as failure:
            raise PortTakenError(
                f"port {port} cannot be used ({failure.strerror}): name another, or none for a free one"
            ) from failure


def free_port() -> int:
    """Find a port that nobody listens on."""
    for port in random.sample(PORTS, 200):
        with contextlib.suppress(PortTakenError):
            check_port(port)
            return port
    raise PortTakenError(f"no free port found from {PORTS.start} to {PORTS.stop - 1}")


def answers(address: str, *, timeout_seconds: float = 2) -> bool:
    """Tell whether a Kafka broker answers there: one round trip of ApiVersions, the protocol's first request."""
    host, _, port = address.rpartition(":")
    try:
        with socket.create_connection((host, int(port)), timeout_seconds) as connection:
            connection.sendall(API_VERSIONS_REQUEST)
            head = connection.recv(10, socket.MSG_WAITALL)
    except OSError:
        return False
    # Size, correlation id, error code 0.
    return len(head) == 10 and head[4:] == struct.pack(">ih", 1, 0)
