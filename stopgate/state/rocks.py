"""Rows in RocksDB, with the changelog offset they reflect written in the same batch.

The write-ahead log is off: a killed process comes back with the rows and the offset of an earlier batch, both or
neither, and the changelog has the rest. In a batch come the rows of one committed transaction or of one fetch; batches
are small, because writing one keeps the whole process waiting.
"""

import contextlib
import itertools
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

from rocksdict import (
    AccessType,
    BlockBasedOptions,
    Cache,
    DBCompressionType,
    Env,
    MemtableFactory,
    Options,
    Rdict,
    ReadOptions,
    WriteBatch,
    WriteBufferManager,
    WriteOptions,
)

from stopgate.state.errors import DamagedStateError, StateError, explain

BATCH_ROWS = 2_500
_ROW, _AFTER_ROWS, _OFFSET = b"r", b"s", b"m-offset"
_CACHE_BYTES = 24 << 20
_BUFFERS_BYTES = 48 << 20
_BUFFER_BYTES = 16 << 20
_MANY_FILES = 10_000


@cache
def _shared() -> tuple[Cache, WriteBufferManager, Env]:
    """One block cache and one limit of unflushed rows for all tables of the process; and as many files as it may open.

    What is merged behind our back waits for whoever judges messages: after ten million rows were restored it would take a
    processor for many seconds.
    """
    with contextlib.suppress(
        ImportError, ValueError, OSError
    ):  # Windows has no such limit, macOS an infinite one
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    env = Env()
    env.lower_thread_pool_cpu_priority()
    return Cache(_CACHE_BYTES), WriteBufferManager(_BUFFERS_BYTES, False), env


def _options(*, bulk: bool) -> Options:
    block_cache, buffers, env = _shared()
    options, blocks = Options(raw_mode=True), BlockBasedOptions()
    options.create_if_missing(True)
    options.set_env(env)
    options.set_write_buffer_manager(buffers)
    options.set_write_buffer_size(_BUFFER_BYTES)
    options.set_max_write_buffer_number(4)
    options.set_max_background_jobs(2)
    options.set_level_compaction_dynamic_level_bytes(True)
    # Restoring leaves hundreds of files to be merged behind our back; nobody waits for that.
    options.set_level_zero_slowdown_writes_trigger(_MANY_FILES)
    options.set_level_zero_stop_writes_trigger(_MANY_FILES)
    options.set_compression_type(DBCompressionType.lz4())
    options.set_bytes_per_sync(1 << 20)
    options.set_keep_log_file_num(2)
    options.set_max_log_file_size(1 << 20)
    options.set_stats_dump_period_sec(0)
    blocks.set_block_cache(block_cache)
    blocks.set_bloom_filter(10, False)
    blocks.set_block_size(8 << 10)
    options.set_block_based_table_factory(blocks)
    if (
        bulk
    ):  # unsorted until flushed by a thread of RocksDB: a third of the work for ours; reads would be slow
        options.set_memtable_factory(MemtableFactory.vector())
        options.set_allow_concurrent_memtable_write(False)
        options.set_disable_auto_compactions(True)
    return options


class Store:
    """The database of one table.

    Args:
        path: its directory; made if need be.
        bulk: for restoring much at once; not for reading.
        read_only: look at what has been flushed, also while a worker has it open.
        on_damage: called when damage shows while it is open, before the error is raised.

    Raises:
        StateError: the directory cannot be used.
        DamagedStateError: it holds no database that can be trusted.
    """

    def __init__(
        self, path: Path, *, bulk: bool = False, read_only: bool = False,
        on_damage: Callable[[str], None] = lambda reason: None,
    ) -> None:  # fmt: skip
        self._path = path
        self._on_damage = on_damage
        self._no_log = cast("Any", WriteOptions())  # its stub takes the attribute for a method
        self._no_log.disable_wal = True
        options = _options(bulk=bulk)
        access = AccessType.read_only(False) if read_only else AccessType.read_write()
        try:
            # Without column_families the options of an existing database are not those given, but its first ones.
            self._db: Any = Rdict(
                str(path), options, column_families={"default": options}, access_type=access
            )
        except Exception as error:
            raise explain(error, path) from error

    @property
    def offset(self) -> int | None:
        """The changelog offset after everything that is here; None before the first batch."""
        text = self._read(_OFFSET)
        return None if text is None else int(text)

    @property
    def rows_about(self) -> int:
        """How many rows there are, estimated."""
        return max(0, int(self._db.property_int_value("rocksdb.estimate-num-keys") or 0) - 1)

    def get(self, key: bytes) -> bytes | None:
        """A row."""
        return self._read(_ROW + key)

    def _read(self, key: bytes) -> bytes | None:
        try:
            value: bytes | None = self._db.get(key)
        except Exception as error:
            raise self._fault(error) from error
        return value

    def write(self, rows: Iterable[tuple[bytes, bytes | None]], offset: int | None) -> None:
        """Set rows (None removes) and then, with the last of them, the offset."""
        left = iter(rows)
        while True:
            batch = WriteBatch(raw_mode=True)
            put = batch.put
            for key, value in itertools.islice(left, BATCH_ROWS):
                if value is not None:
                    put(_ROW + key, value)
                else:
                    batch.delete(_ROW + key)
            is_last = len(batch) < BATCH_ROWS
            if is_last and offset is not None:
                put(_OFFSET, b"%d" % offset)
            self._commit(batch)
            if is_last:
                return

    def _commit(self, batch: WriteBatch) -> None:
        try:
            self._db.write(batch, self._no_log)
        except Exception as error:
            raise self._fault(error) from error

    def scan(self, start: bytes = b"", end: bytes | None = None) -> Iterator[tuple[bytes, bytes]]:
        """Rows in order, as they were when the scan began."""
        bounds = ReadOptions()
        bounds.set_iterate_upper_bound(_AFTER_ROWS if end is None else _ROW + end)
        try:
            for key, value in self._db.items(from_key=_ROW + start, read_opt=bounds):
                yield key[1:], value
        except Exception as error:
            raise self._fault(error) from error

    def row_keys(self) -> Iterator[bytes]:
        """The keys of all rows, in order."""
        bounds = ReadOptions()
        bounds.set_iterate_upper_bound(_AFTER_ROWS)
        try:
            for key in self._db.keys(from_key=_ROW, read_opt=bounds):
                yield key[1:]
        except Exception as error:
            raise self._fault(error) from error

    def flush(self, *, wait: bool) -> None:
        """Make what was written survive a kill; without waiting, soon."""
        try:
            self._db.flush(wait)
        except Exception as error:
            raise self._fault(error) from error

    def _fault(self, error: Exception) -> StateError:
        fault = explain(error, self._path)
        if isinstance(fault, DamagedStateError):
            self._on_damage(str(error))
        return fault

    def close(self) -> None:
        """Close; what was not flushed may or may not be there next time."""
        self._db.close()
