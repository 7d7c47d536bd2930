"""One copy on disk: a marker that says whose it is, the rows, the presence snapshot; locked while in use.

The marker is written last and removed first, so what is half made or half removed is never taken for a copy.
"""

import contextlib
import json
import os
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from filelock import BaseFileLock

FORMAT = 1
"""Raise it whenever rows, keys or the snapshot are kept in another way: older copies are then rebuilt."""
TOMBSTONES_KEPT_SECONDS = 12 * 3600
"""Kafka may forget removals after `delete.retention.ms`, a day by default; half of it is on the safe side."""


class Slot:
    """A directory for a copy.

    Args:
        path: its directory, which need not exist.
        lock: held, unless the slot is only looked at.
    """

    def __init__(self, path: Path, lock: BaseFileLock | None = None) -> None:
        self.path = path
        self.rows = path / "rows"
        self.snapshot = path / "presence"
        self._marker = path / "marker.json"
        self._damaged = path / "damaged"
        self._lock = lock

    @property
    def last_used(self) -> float:
        """When the copy was last known to be up to date, in seconds since 1970; 0 where it never was."""
        try:
            return self._marker.stat().st_mtime
        except OSError:
            return 0.0

    def unfit(self, identity: Mapping[str, Any], *, removes_rows: bool) -> str | None:
        """Why what is here must not be trusted as the copy of this table; None where it may be."""
        if not self.path.exists():
            return "there is none yet"
        if self._damaged.exists():
            return f"it was found damaged: {self._damaged.read_text(errors='replace')}"
        try:
            found = json.loads(self._marker.read_bytes())
        except (OSError, ValueError):
            return "its marker is missing or unreadable"
        if found != {"format": FORMAT, **identity}:
            return f"it is a copy of something else: {found}"
        return self._outdated() if removes_rows else None

    def _outdated(self) -> str | None:
        if not self.last_used:
            return "it was never complete, and Kafka may have forgotten removals since"
        age = time.time() - self.last_used
        if not 0 <= age <= TOMBSTONES_KEPT_SECONDS:
            return f"it was last used {age / 3600:.1f} hours ago, and Kafka may have forgotten removals since"
        return None

    def wipe(self) -> None:
        """Remove whatever is here."""
        self._marker.unlink(missing_ok=True)
        shutil.rmtree(self.path, ignore_errors=True)

    def found(self, identity: Mapping[str, Any]) -> None:
        """Begin a copy: everything is in place but rows."""
        self.path.mkdir(parents=True, exist_ok=True)
        draft = self._marker.with_suffix(".draft")
        draft.write_text(json.dumps({"format": FORMAT, **identity}, sort_keys=True))
        os.utime(draft, (0, 0))
        os.replace(draft, self._marker)

    def touch(self) -> None:
        """The copy is up to date now."""
        os.utime(self._marker)

    def mark_damaged(self, reason: str) -> None:
        """Have the next start rebuild the copy; where not even that can be written, it will find the damage again."""
        with contextlib.suppress(OSError):
            self._damaged.write_text(reason)

    def release(self) -> None:
        """Let others open it."""
        if self._lock is not None:
            self._lock.release()
