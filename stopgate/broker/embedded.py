"""A real Kafka broker as a context manager: started on free ports of the loopback, gone without trace at the end."""

import os
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock

from stopgate.broker import storage
from stopgate.broker.config import CLIENTS, CLUSTER_ID, CONTROLLER, SETTINGS, listener_settings
from stopgate.broker.errors import BrokerError, PortTakenError
from stopgate.broker.guarded import GuardedProcess
from stopgate.broker.jars import fetch_jars
from stopgate.broker.java import find_java
from stopgate.broker.network import HOST, answers, check_port, free_port

JAVA_OPTIONS = (
    "-Xmx512m",
    "-XX:TieredStopAtLevel=1",  # a broker that lives for a test never earns the optimising compiler's time back
    "-XX:-UsePerfData",  # else files appear in the system's temporary directory
    "-XX:+ExitOnOutOfMemoryError",
    "-Djava.awt.headless=true",
)
READY_SECONDS = 120
POLL_SECONDS = 0.05
TRIES = 3


class EmbeddedBroker:
    """Apache Kafka in KRaft mode, one process, loopback only.

    `with EmbeddedBroker() as broker:` gives one that answers at `broker.bootstrap`; afterwards process and temporary
    data are gone, even when we are killed. All methods block: from asyncio, use `asyncio.to_thread`.

    Attributes:
        data_dir: where everything of it is.
        bootstrap: `host:port` for clients in plain text; the same over restarts.
    """

    def __init__(
        self,
        data_dir: Path | None = None,
        port: int | None = None,
        *,
        listeners: Mapping[str, str] | None = None,
        properties: Mapping[str, str] | None = None,
    ) -> None:
        """Describe the broker; nothing is started yet.

        Args:
            data_dir: kept afterwards; without one, a temporary directory that is removed.
            port: for clients; without one, a free port.
            listeners: further listeners for clients, name to security protocol (`{"SECURE": "SASL_SSL"}`), each on a
                free port; their settings go into `properties`.
            properties: further settings of the server, over ours.
        """
        self._given_dir = data_dir
        self._given_port = port
        self._protocols = dict(listeners or {})
        self._properties = dict(properties or {})
        self._process: GuardedProcess | None = None
        self._addresses: dict[str, str] = {}
        self._pid: int | None = None
        self._lock: FileLock | None = None

    def __enter__(self) -> Self:
        """Start; on any failure nothing is left behind.

        Raises:
            BrokerError: in one line, why there is no broker.
        """
        java, jars = find_java(), fetch_jars()
        self.data_dir = (self._given_dir or storage.temporary()).absolute()
        self._java = [str(java), *JAVA_OPTIONS, *self._java_paths(jars)]
        try:
            self._process = GuardedProcess(remove=None if self._given_dir else self.data_dir)
            self._lock = storage.claim(self.data_dir)
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop cleanly and clear away."""
        try:
            self.stop()
        finally:
            self.close()

    @property
    def bootstrap(self) -> str:
        """`host:port` of the plain listener."""
        return self.address(CLIENTS)

    @property
    def pid(self) -> int | None:
        """The Java process, to freeze or watch it; None when stopped."""
        return self._pid

    def address(self, listener: str) -> str:
        """Give `host:port` of a listener by its name."""
        return self._addresses[listener]

    def start(self) -> None:
        """Start, or start again after `stop` or `kill`, on the same ports and data; returns when it answers.

        Raises:
            BrokerError: it does not come up; the message says why.
        """
        if self.running():
            return
        free_choice = self._given_port is None and not self._addresses
        for tries_left in reversed(range(TRIES)):
            try:
                self._choose_ports()
                self._format()
                self._launch("kafka.Kafka", "server.properties")
                self._await_answer()
                return
            except PortTakenError:
                if not (free_choice and tries_left):
                    raise
                self._addresses = {}  # somebody took a port between our look and Kafka's: look again

    def running(self) -> bool:
        """Tell whether the process lives."""
        return self._pid is not None and self._guarded.exit_code() is None

    def stop(self) -> None:
        """Stop cleanly, as an operator would; the data stays."""
        if self._pid is not None:
            self._guarded.stop()
            self._pid = None

    def kill(self) -> None:
        """Kill it with SIGKILL, as a power cut would; the data stays."""
        if self._pid is not None:
            self._guarded.kill()
            self._pid = None

    def failure(self) -> BrokerError:
        """Say why the process ended by itself."""
        return storage.explain(self.data_dir, f"ended (exit code {self._guarded.exit_code()})")

    def close(self) -> None:
        """End everything at once and remove temporary data."""
        if self._process is not None:
            self._process.close()
        if self._lock is not None:
            self._lock.release()
        self._process = self._pid = self._lock = None

    @property
    def _guarded(self) -> GuardedProcess:
        if self._process is None:
            raise BrokerError("the broker is closed: use it inside its `with` block")
        return self._process

    def _java_paths(self, jars: list[Path]) -> list[str]:
        return [
            f"-Djava.io.tmpdir={self.data_dir / 'tmp'}",
            f"-XX:ErrorFile={self.data_dir / 'logs' / 'crash.log'}",
            f"-Dstopgate.logs={self.data_dir / 'logs'}",
            "-Dlog4j2.configurationFile=log4j2.xml",
            "-cp",
            os.pathsep.join(str(jar.absolute()) for jar in jars),
        ]

    def _choose_ports(self) -> None:
        """Choose addresses at the first start, and look whether they can be had."""
        if not self._addresses:
            ports = {CLIENTS: self._given_port} if self._given_port else {}
            names = (CLIENTS, CONTROLLER, *self._protocols)
            self._addresses = {name: f"{HOST}:{ports.get(name) or free_port()}" for name in names}
        for address in self._addresses.values():
            check_port(int(address.rpartition(":")[2]))
        where = listener_settings(self._addresses, self._protocols)
        storage.write_settings(self.data_dir, {**SETTINGS, **where, **self._properties})

    def _format(self) -> None:
        """Prepare a new log directory with Kafka's own tool."""
        if storage.is_formatted(self.data_dir):
            return
        self._launch("kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", "server.properties")
        while self._guarded.exit_code() is None:
            time.sleep(POLL_SECONDS)
        self._pid = None
        if not storage.is_formatted(self.data_dir):
            raise storage.explain(self.data_dir, "could not prepare its data directory")

    def _launch(self, *arguments: str) -> None:
        output = self.data_dir / "logs" / "output.log"
        self._pid = self._guarded.start([*self._java, *arguments], directory=self.data_dir, output=output)

    def _await_answer(self) -> None:
        """Wait until the broker answers the protocol; a line in its log would come too early."""
        deadline = time.monotonic() + READY_SECONDS
        while not answers(self.bootstrap):
            if not self.running():
                self._pid = None
                raise storage.explain(self.data_dir, "did not start")
            if time.monotonic() > deadline:
                self.kill()
                raise BrokerError(f"the broker did not answer within {READY_SECONDS} seconds")
            time.sleep(POLL_SECONDS)
