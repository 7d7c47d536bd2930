"""A stable name for each worker of a machine, so that a restarted one takes over its own transactions at once.

A worker without a given name takes the first free slot of the app on this machine (`HOST-0`, `HOST-1`, …). The slot is
held by a lock on a file, so it is free again the moment the process is gone, however it ended.
"""

import re
import socket
from pathlib import Path

from filelock import FileLock, Timeout

_MAX_SLOTS = 1024
_held: list[FileLock] = []


def claim_instance(directory: Path) -> str:
    """Take the first free slot; held until the process ends.

    Args:
        directory: of this app id; every worker of the machine must see the same one.

    Raises:
        OSError: the directory cannot be written; the operator sets STOPGATE_DATA_DIR or STOPGATE_INSTANCE.
    """
    host = re.sub(r"[^A-Za-z0-9._-]", "-", socket.gethostname())[:80]
    directory.mkdir(parents=True, exist_ok=True)
    for slot in range(_MAX_SLOTS):
        lock = FileLock(directory / f"{host}-{slot}.lock")
        try:
            lock.acquire(blocking=False)
        except Timeout:
            continue
        _held.append(lock)
        return f"{host}-{slot}"
    raise OSError(f"all {_MAX_SLOTS} slots of {directory} are taken")
