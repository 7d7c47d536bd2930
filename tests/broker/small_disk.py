"""A disk that is soon full: a real file system of a few megabytes, seen by one command only and gone with it."""

import os
import subprocess
from pathlib import Path

import pytest

ROOM = 'mount -t tmpfs -o size="$1" none "$2" && shift 2 && exec "$@"'


def small_disk(directory: Path, size: str) -> list[str]:
    """Prepare a directory to be a tiny disk.

    Returns:
        What to put before a command, which then sees the disk there.
    """
    directory.mkdir()
    as_root = [] if os.getuid() == 0 else ["--user", "--map-root-user"]
    prefix = ["unshare", "--mount", *as_root, "sh", "-c", ROOM, "sh", size, str(directory)]
    try:
        subprocess.run([*prefix, "true"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this system lets nobody mount a small disk")
    return prefix
