"""What can go wrong with local state; every message says where, what, and what to do."""

import errno
from pathlib import Path

_REMEDIES = {
    errno.ENOSPC: "the disk is full: free some space, or set STOPGATE_DATA_DIR",
    errno.EDQUOT: "the disk quota is used up: free some space, or set STOPGATE_DATA_DIR",
    errno.EROFS: "the disk is read-only: mount it for writing, or set STOPGATE_DATA_DIR",
    errno.EACCES: "the worker may not write there: grant it, or set STOPGATE_DATA_DIR",
    errno.EBUSY: "another process has it open: end it, or set STOPGATE_DATA_DIR",
    errno.EIO: "the disk fails: replace it, or set STOPGATE_DATA_DIR",
    errno.EMFILE: "too many open files: raise the limit (ulimit -n)",
}
_WORDS = {
    "No space left on device": errno.ENOSPC,
    "Disk quota exceeded": errno.EDQUOT,
    "Read-only file system": errno.EROFS,
    "Permission denied": errno.EACCES,
    "While lock file": errno.EBUSY,
    "lock hold by current process": errno.EBUSY,
    "Input/output error": errno.EIO,
    "Too many open files": errno.EMFILE,
}


class StateError(RuntimeError):
    """Local state cannot be read or written. The worker ends before anything of the batch is visible."""


class DamagedStateError(StateError):
    """Local state is not what was written; it has been marked, and the next start rebuilds it from the changelog."""


def explain(error: BaseException, path: Path) -> StateError:
    """Put what the system or RocksDB says in the operator's words.

    Args:
        error: an OSError, or what rocksdict raises: a plain Exception with RocksDB's status as its text.
        path: the directory it happened in.

    Returns:
        A `StateError`; a `DamagedStateError` unless it is plainly the system's fault.
    """
    text = str(error)
    number = error.errno if isinstance(error, OSError) else None
    if number is None:
        number = next((number for words, number in _WORDS.items() if words in text), None)
    if number in _REMEDIES:
        return StateError(f"local state in {path}: {_REMEDIES[number]} ({text})")
    if isinstance(error, OSError):
        return StateError(f"local state in {path} cannot be used: {text}")
    return DamagedStateError(
        f"local state in {path} is damaged and will be rebuilt from the changelog at the next start ({text})"
    )
