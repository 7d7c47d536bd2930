"""The broker's data directory: ours alone, of one Kafka version, with room left.

stopgate-broker.json   whose directory this is
stopgate-broker.lock   held by the process that runs the broker
kafka/                 the logs of the topics
logs/                  what the broker says: kafka.log, output.log
tmp/                   what Java unpacks
server.properties, log4j2.xml
"""

import importlib.resources
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from filelock import FileLock, Timeout

from stopgate.broker.config import properties_text
from stopgate.broker.errors import BrokerError, BrokerUsageError, PortTakenError
from stopgate.broker.jars import DISK_FULL, KAFKA_VERSION

MARKER = "stopgate-broker.json"
LOCK = "stopgate-broker.lock"
LEAST_FREE_BYTES = 16 * 1024 * 1024


def temporary() -> Path:
    """Make a directory that nobody needs afterwards.

    Raises:
        BrokerError: the system has no place for one.
    """
    try:
        return Path(tempfile.mkdtemp(prefix="stopgate-broker-"))
    except OSError as failure:
        raise BrokerError(f"no temporary directory can be made: {failure.strerror or failure}") from failure


def claim(directory: Path) -> FileLock:
    """Take a directory, new, empty or ours, for the broker, until the lock that is returned is released.

    Kafka's own lock comes too late: a second broker reads the log of the metadata before it, while the first writes it.

    Raises:
        BrokerUsageError: it holds something else, data of another Kafka version, or another broker uses it.
        BrokerError: the disk is full, or the directory cannot be written.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        _check_owner(directory)
        if not _has_room(directory):
            raise _disk_full(directory)
        if not (directory / MARKER).exists():
            (directory / MARKER).write_text(json.dumps({"kafka": KAFKA_VERSION}), encoding="utf-8")
        lock = FileLock(directory / LOCK, blocking=False, thread_local=False)
        lock.acquire()
        for folder in ("kafka", "logs", "tmp"):
            (directory / folder).mkdir(exist_ok=True)
        log4j2 = importlib.resources.files("stopgate.broker") / "log4j2.xml"
        (directory / "log4j2.xml").write_bytes(log4j2.read_bytes())
    except Timeout:
        raise _in_use(directory) from None
    except OSError as failure:
        if failure.errno in DISK_FULL:
            raise _disk_full(directory) from failure
        raise BrokerUsageError(
            f"the data directory {directory} cannot be used: {failure.strerror}"
        ) from failure
    return lock


def write_settings(directory: Path, settings: Mapping[str, str]) -> None:
    """Write `server.properties`; paths in it are relative, so commas and blanks above do no harm."""
    text = properties_text({**settings, "log.dirs": "kafka"})
    (directory / "server.properties").write_text(text, encoding="ascii")


def is_formatted(directory: Path) -> bool:
    """Tell whether Kafka has put its mark on the log directory; it does so last."""
    return (directory / "kafka" / "meta.properties").exists()


def explain(directory: Path, what: str) -> BrokerError:
    """Make one line of why the broker did not start, or ended, from its own output."""
    output = directory / "logs" / "output.log"
    lines = output.read_text(encoding="utf-8", errors="replace").splitlines() if output.exists() else []
    said = "\n".join(lines)
    # Kafka says so in its output, unless there was no room for that either.
    if "No space left on device" in said or not _has_room(directory):
        return _disk_full(directory)
    if "Failed to acquire lock on file .lock" in said:
        return _in_use(directory)
    if "Address already in use" in said:
        return PortTakenError("somebody took the broker's port just before it could: start it again")
    causes = [line for line in lines if line.startswith(("Caused by:", "FATAL", "ERROR"))]
    last = (causes or lines or ["it said nothing"])[-1].strip()
    return BrokerError(f"the broker {what}: {last[:300]} (more in {directory / 'logs'})")


def _has_room(directory: Path) -> bool:
    return shutil.disk_usage(directory).free >= LEAST_FREE_BYTES


def _in_use(directory: Path) -> BrokerUsageError:
    return BrokerUsageError(f"another broker uses the data directory {directory}")


def _disk_full(directory: Path) -> BrokerError:
    least = LEAST_FREE_BYTES // 1_048_576
    return BrokerError(
        f"disk full: fewer than {least} MB left in {directory}; make room or name another data directory"
    )


def _check_owner(directory: Path) -> None:
    """Refuse a directory with somebody else's files, or another version's."""
    marker = directory / MARKER
    if not marker.exists():
        if any(directory.iterdir()):
            raise BrokerUsageError(
                f"{directory} holds files that are not this broker's: name a new or empty directory"
            )
        return
    try:
        version = json.loads(marker.read_text(encoding="utf-8"))["kafka"]
    except (ValueError, KeyError, TypeError):
        version = "unknown"  # a kill in the middle of the first start
    if version != KAFKA_VERSION:
        raise BrokerUsageError(
            f"{directory} holds data of Kafka {version}, but this is {KAFKA_VERSION}: name another directory"
        )
