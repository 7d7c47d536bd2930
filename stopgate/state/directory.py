"""Where copies are: `<data dir>/<app id>/state/<table>/<partition>/<slot>`, shared by all workers of the machine.

A partition that moves from one worker of a machine to another finds its copy there, so directories are not named after
workers. A lock keeps two processes out of the same one. The former owner may hold it although the partition is ours by
now (it is frozen, and will be fenced when it thaws): then we make another slot beside it. Whoever opens a partition
takes the newest slot that is free and removes the other free ones.
"""

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from stopgate.state.disk import DiskTable
from stopgate.state.errors import explain
from stopgate.state.slot import Slot
from stopgate.state.table import TableSpec


class StateDirectory:
    """The local state of one app id on this machine."""

    def __init__(self, data_dir: Path, app_id: str) -> None:
        self.path = data_dir / app_id / "state"
        self._app_id = app_id

    def table(self, name: str, spec: TableSpec, partition: int) -> DiskTable:
        """A table of one partition; nothing is opened yet."""
        directory = self.partition_path(name, partition)
        return DiskTable(spec, self.owner(name, spec, partition), lambda: claim_slot(directory))

    def owner(self, name: str, spec: TableSpec, partition: int) -> dict[str, Any]:
        """What a copy says of whose it is."""
        return {"app": self._app_id, "table": name, "partition": partition, "topic": spec.topic}

    def partition_path(self, name: str, partition: int) -> Path:
        """Where the slots of a partition are."""
        return self.path / name / str(partition)

    def partitions(self) -> Iterator[tuple[str, int]]:
        """Every table and partition of which there is a copy."""
        for directory in sorted(self.path.glob("*/*")):
            if directory.name.isdecimal() and directory.is_dir():
                yield directory.parent.name, int(directory.name)


def slots_of(directory: Path) -> list[Path]:
    """The slots of a partition, the one last used first."""
    return sorted(
        (path for path in directory.glob("*") if path.name.isdecimal() and path.is_dir()),
        key=lambda path: Slot(path).last_used, reverse=True,
    )  # fmt: skip


def claim_slot(directory: Path) -> Slot:
    """Lock the newest free slot, or a new one; remove the other free ones.

    Raises:
        StateError: the directory cannot be written.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        free = [slot for path in slots_of(directory) if (slot := lock_slot(path))]
        for other in free[1:]:
            remove_slot(other)
        return free[0] if free else _new_slot(directory)
    except OSError as error:
        raise explain(error, directory) from error


def _new_slot(directory: Path) -> Slot:
    for number in itertools.count():
        path = directory / str(number)
        if not path.exists() and (slot := lock_slot(path)):
            return slot
    raise AssertionError("numbers do not end")


def lock_slot(path: Path) -> Slot | None:
    """Lock a slot; None where another process has it."""
    slot_lock = FileLock(path.with_suffix(".lock"), thread_local=False)
    try:
        slot_lock.acquire(blocking=False)
    except Timeout:
        return None
    return Slot(path, slot_lock)


def remove_slot(slot: Slot) -> None:
    """Remove a locked slot; its lock file stays, for removing it would race with somebody who opens it."""
    slot.wipe()
    shutil.rmtree(slot.path, ignore_errors=True)
    slot.release()
