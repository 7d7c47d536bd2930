"""The lanes' tables: rows of bytes whose truth is a compacted topic, with a copy on disk and a filter in memory.

A row is visible to the next decision as soon as it is put, is durable with the lane's transaction, and only then
reaches the disk. What is on disk is a copy that may be thrown away at any time: it says how far into the changelog it
got, and everything after that is read again.
"""

from stopgate.state.directory import StateDirectory
from stopgate.state.disk import DiskTable
from stopgate.state.errors import DamagedStateError, StateError
from stopgate.state.memory import MemoryTable
from stopgate.state.table import Changelog, LogRow, Row, Table, TableSpec

__all__ = [
    "Changelog",
    "DamagedStateError",
    "DiskTable",
    "LogRow",
    "MemoryTable",
    "Row",
    "StateDirectory",
    "StateError",
    "Table",
    "TableSpec",
]
