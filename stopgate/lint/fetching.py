"""Pages fetched from the open web, and from nowhere else.

A URL in a submission was written by somebody we do not know. Before every connection, redirects included: the scheme
must be http or https on its usual port, the host is resolved once, every address it resolves to must be a public one,
and the connection goes to the very address that was checked (the name is only used for TLS and the Host header), so
that a second answer of the name server cannot lead elsewhere. Time, size and redirects are limited.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from stopgate.lint.submission import Page

MOST_REDIRECTS = 5
LARGEST_PAGE_BYTES = 2_000_000
LONGEST_SECONDS = 15.0
_USUAL_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 65_536

AddressTest = Callable[[str], bool]


class RefusedError(Exception):
    """A page that was not, or could not be, fetched; the message says why."""


def is_public_address(address: str) -> bool:
    """Whether an IP address is reachable by everybody: not private, loopback, link-local, multicast or reserved."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(parsed, "ipv4_mapped", None) or getattr(parsed, "sixtofour", None)
    unwrapped = mapped or parsed
    return unwrapped.is_global and not unwrapped.is_multicast and not unwrapped.is_reserved


@dataclass(frozen=True)
class Fetcher:
    """Fetches pages under limits.

    Attributes:
        is_allowed: which addresses may be connected to.
        ports: which ports, by scheme; None for any.
    """

    is_allowed: AddressTest = is_public_address
    ports: dict[str, int] | None = None
    largest_bytes: int = LARGEST_PAGE_BYTES
    longest_seconds: float = LONGEST_SECONDS

    def page(self, url: str) -> Page:
        """The text of a page, or why it could not be had; never raises."""
        deadline = time.monotonic() + self.longest_seconds
        try:
            for _ in range(MOST_REDIRECTS + 1):
                status, location, body = self._get(url, deadline)
                if status in _REDIRECTS and location:
                    url = urljoin(url, location)
                elif status == http.client.OK:
                    return Page(text=body.decode("utf-8", "replace"))
                else:
                    raise RefusedError(f"The page answers with HTTP status {status}.")
            raise RefusedError(f"The page redirects more than {MOST_REDIRECTS} times.")
        except RefusedError as error:
            return Page(failure=str(error))
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Page(failure=f"The page could not be fetched: {error or type(error).__name__}.")

    def _get(self, url: str, deadline: float) -> tuple[int, str, bytes]:
        parts = urlsplit(url)
        address, port = self._checked_address(parts)
        connection = _PinnedConnection(parts, address, port, timeout=_left(deadline))
        alarm = threading.Timer(_left(deadline), connection.abort)
        alarm.start()
        try:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request("GET", target, headers={"User-Agent": "stopgate-lint", "Accept": "text/html"})
            answer = connection.getresponse()
            return answer.status, answer.getheader("Location") or "", self._body(answer, deadline)
        finally:
            alarm.cancel()
            connection.close()

    def _checked_address(self, parts: SplitResult) -> tuple[str, int]:
        usual = _USUAL_PORTS.get(parts.scheme)
        if usual is None or not parts.hostname:
            raise RefusedError("Only http and https pages are fetched.")
        port = parts.port or usual
        if port != (self.ports or _USUAL_PORTS).get(parts.scheme):
            raise RefusedError(f"Port {port} is not fetched from.")
        try:
            found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise RefusedError(f"{parts.hostname} does not resolve.") from error
        addresses = [str(entry[4][0]) for entry in found]
        if not addresses or not all(map(self.is_allowed, addresses)):
            raise RefusedError(f"{parts.hostname} is not on the open web.")
        return addresses[0], port

    def _body(self, answer: http.client.HTTPResponse, deadline: float) -> bytes:
        body = b""
        while chunk := answer.read1(_CHUNK):
            body += chunk
            if len(body) > self.largest_bytes:
                raise RefusedError(f"The page is larger than {self.largest_bytes} bytes.")
            _left(deadline)
        _left(deadline)  # an aborted connection looks like the end of the page
        return body


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise RefusedError("The page took too long.")
    return left


class _PinnedConnection(http.client.HTTPConnection):
    """A connection to an address that was checked, under the name the page goes by."""

    def __init__(self, parts: SplitResult, address: str, port: int, *, timeout: float) -> None:
        super().__init__(parts.hostname or "", port, timeout=timeout)
        self._address = address
        self._is_secure = parts.scheme == "https"

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._is_secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def abort(self) -> None:
        """End it from outside: a server that sends a byte now and then never runs into the timeout of one read."""
        with contextlib.suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)
