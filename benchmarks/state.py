"""What the state on disk costs: 10 million opt-outs opened and looked up; changelogs read from cold.

Rows are opt-outs as the gate writes them, of random handsets, from a fixed seed. What opens and looks up is a
process of its own with everything a worker loads, so its memory is that of a worker.
"""

import asyncio
import itertools
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from aiokafka import AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from agents.gate import Gate
from agents.logs import configure_logs
from agents.settings import load_settings
from agents.tables import handset_of
from benchmarks.presence import LOOKUPS, each_us, number, numbers, presences, seconds_of
from schemas.opt_outs import OptOut, Word, Words
from schemas.record import Evidence, Instant, encode
from stopgate.broker import EmbeddedBroker
from stopgate.policy.accounts import Account, Accounts
from stopgate.state import Changelog, DiskTable, MemoryTable, StateDirectory, Table, TableSpec
from stopgate.stream.changelog import ChangelogReader
from stopgate.stream.lane import Lane
from stopgate.stream.restoring import Restoring
from stopgate.stream.stats import Stats

ENTRIES = 10_000_000
RECORDS = 2_000_000
LANES = 8
ACCOUNTS = 50
PIECE = 8_000
SPEC = TableSpec("bench.opt-outs", mark_of=handset_of, removes_rows=False)


def run(data_dir: Path | None = None, entries: int = ENTRIES, records: int = RECORDS) -> dict[str, Any]:
    """Measure everything.

    Args:
        data_dir: not needed; the rows are made here, from a fixed seed.
        entries: opt-outs in the copies that are opened and looked up.
        records: of the changelogs that are read from cold.
    """
    with tempfile.TemporaryDirectory(prefix="stopgate-bench-") as scratch:
        root = Path(scratch)
        return {
            "presence": presences(min(entries, 1_000_000)),
            "load": _load(root, entries),
            "worker": _worker(root, entries),
            "cold": _cold(records),
        }


# -- rows -------------------------------------------------------------------------------------------------------


def _rows(count: int, seed: int) -> Iterator[tuple[bytes, bytes]]:
    source, head, tail = random.Random(seed), *_template()
    for index in range(count):
        handset = number(source)
        key = b"acct%d|%s" % (index % ACCOUNTS, handset)
        yield key, b"%s%s%s" % (head, handset, tail % source.getrandbits(64))


def _template() -> tuple[bytes, bytes]:
    """A real row, cut at its handset; the id of its word is left open, so that rows differ."""
    now, evidence = Instant.of_epoch_ms(1_790_000_000_000), Evidence("stopgate.replies", 3, 1_234_567)
    told = {"keyword": "STOP", "sender": "+18335550100", "provider": "twilio", "evidence": evidence}
    word = Word(at=now, origin="handset_text", id="SM%016x", **told)
    row = OptOut(
        account="acct7", handset="+1HANDSET", channels=["sms", "voice"], origin="handset_text", liftable_by="handset",
        occurred_at=now, recorded_at=now, actor=None, words=Words(handset_stop=word), **told,
    )  # fmt: skip
    head, tail = encode(row).split(b"+1HANDSET")
    return head, tail


def _pieces(count: int, seed: int) -> Iterator[list[tuple[bytes, bytes]]]:
    rows = _rows(count, seed)
    while piece := list(itertools.islice(rows, PIECE)):
        yield piece


# -- copies of all entries --------------------------------------------------------------------------------------


def _load(root: Path, entries: int) -> dict[str, Any]:
    """Restore all lanes without Kafka: the state layer alone."""
    seconds, each = 0.0, entries // LANES
    for lane in range(LANES):
        table = _table(root, lane)
        table.open(Changelog("bench", "bench", 0, each))
        table.begin_restore()
        done = 0
        for piece in _pieces(each, lane):
            done += len(piece)
            seconds += seconds_of(table.restore, piece, done)
        seconds += seconds_of(table.end_restore) + seconds_of(table.close)
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
    return {
        "entries": entries, "seconds": round(seconds, 1), "rows_per_second": round(entries / seconds),
        "disk_bytes_per_entry": round(size / entries), "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }  # fmt: skip


def _table(root: Path, lane: int) -> DiskTable:
    return StateDirectory(root, "bench").table("opt-outs", SPEC, lane)


def _worker(root: Path, entries: int) -> dict[str, Any]:
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.state", "worker", str(root), str(entries)],
        check=True,
        capture_output=True,
    )
    figures: dict[str, Any] = json.loads(told.stdout)
    return figures


def _as_worker(root: Path, entries: int) -> dict[str, Any]:
    """Open everything and look up, in a process with all that a worker loads."""
    import agents.worker  # noqa: F401  # for its memory
    from agents.warming import warm_up

    each = entries // LANES
    warm_up(Gate(load_settings({}), Accounts({})))
    before = _rss_mb()
    tables = [_table(root, lane) for lane in range(LANES)]
    seconds = sum(seconds_of(_open, table, each) for table in tables)
    unknown = [(tables[n % LANES], mark) for n, mark in enumerate(numbers(LOOKUPS, 99))]
    figures = {
        "warm_start_seconds": round(seconds, 2), "rss_mb_before": before, "rss_mb_after": _rss_mb(),
        "no_us": _no_us(tables),
        "perhaps": round(sum(table.may_have(mark) for table, mark in unknown) / LOOKUPS, 4),
        "hit_us": _hits_us(tables, each), **_looked_up(tables),
    }  # fmt: skip
    figures["rss_mb_at_the_end"] = _rss_mb()
    return figures


def _open(table: Table, end: int) -> None:
    because = table.open(Changelog("bench", "bench", 0, end))
    assert because is None, because
    deque(table.prepare(), maxlen=0)
    assert table.begin_restore() == end
    table.end_restore()


def _rss_mb() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() // 1_000_000


def _no_us(tables: list[DiskTable]) -> float:
    """A mark that nobody has, asked of each table in turn."""
    shares = [list(numbers(LOOKUPS // LANES, seed)) for seed in range(100, 100 + LANES)]
    return round(
        sum(each_us(table.may_have, share) for table, share in zip(tables, shares, strict=True)) / LANES, 3
    )


def _hits_us(tables: list[DiskTable], each: int) -> float:
    """Rows that are there, spread over the whole table."""
    keys = [
        (table, key)
        for lane, table in enumerate(tables)
        for key, _ in itertools.islice(_rows(each, lane), 0, None, each // 500)
    ]
    return each_us(lambda asked: asked[0].get(asked[1]), keys)


def _looked_up(tables: list[DiskTable]) -> dict[str, Any]:
    """All that a message to a handset nobody knows costs for its opt-outs, on disk and where there are none at all."""
    from agents.opt_outs import deciding_state
    from schemas.topics import OPT_OUTS

    account = Account("acme")
    handsets = [mark.decode() for mark in numbers(LOOKUPS // LANES, 98)]
    kinds: dict[str, list[Table]] = {"disk": [*tables], "empty": [MemoryTable(SPEC.topic) for _ in tables]}
    figures = {}
    for kind, opt_outs in kinds.items():
        lanes = [Lane(0, {OPT_OUTS.name: table}, _NoProducer()) for table in opt_outs]
        each = [each_us(partial(deciding_state, lane, account), handsets) for lane in lanes]
        figures[f"message_us_{kind}"] = round(sum(each) / LANES, 3)
    return figures


# -- changelogs from cold ---------------------------------------------------------------------------------------


def _cold(records: int) -> dict[str, Any]:
    """Produce to a real broker, then restore all lanes as a worker does, fetch included."""
    with tempfile.TemporaryDirectory(prefix="stopgate-bench-") as scratch, EmbeddedBroker() as broker:
        asyncio.run(_produce(broker.bootstrap, records))
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks.state", "cold", scratch, broker.bootstrap],
            check=True,
            capture_output=True,
        )
    figures: dict[str, Any] = json.loads(told.stdout)
    return figures


async def _produce(bootstrap: str, records: int) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    await admin.create_topics([NewTopic(SPEC.topic, LANES, 1, topic_configs={"cleanup.policy": "compact"})])
    await admin.close()
    async with AIOKafkaProducer(
        bootstrap_servers=bootstrap, transactional_id="bench", max_batch_size=900_000, linger_ms=0
    ) as producer:
        for index, rows in enumerate(_pieces(records, 1)):
            async with producer.transaction():
                for part in range(0, len(rows), 1_000):
                    batch = producer.create_batch()
                    for key, value in rows[part : part + 1_000]:
                        batch.append(key=key, value=value, timestamp=None, headers=[])
                    await (await producer.send_batch(batch, SPEC.topic, partition=index % LANES))


async def _restore_all(root: Path, bootstrap: str) -> dict[str, Any]:
    stats = Stats()
    restoring = Restoring({"bootstrap_servers": bootstrap}, stats)
    partitions = [TopicPartition(SPEC.topic, lane) for lane in range(LANES)]
    async with ChangelogReader({"bootstrap_servers": bootstrap}) as reader:
        ends = {tp: await reader.end(tp) for tp in partitions}
    lanes = [Lane(lane, {"opt-outs": _table(root, lane)}, _NoProducer()) for lane in range(LANES)]
    began = time.perf_counter()
    await asyncio.gather(
        *(_restore(restoring, lane, {tp: ends[tp]}) for lane, tp in zip(lanes, partitions, strict=True))
    )
    seconds = time.perf_counter() - began
    for lane in lanes:
        lane.release()
    return {
        "records": stats.restored, "seconds": round(seconds, 1), "records_per_second": round(stats.restored / seconds),
        "cpu_seconds": round(time.process_time(), 1), "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }  # fmt: skip


async def _restore(restoring: Restoring, lane: Lane, ends: dict[TopicPartition, int]) -> None:
    async for tp in restoring.restore(lane, ends):
        raise AssertionError(f"nobody writes to {tp}")


class _NoProducer:
    """Lanes that are only restored write nothing."""

    def create_batch(self) -> Any:
        raise AssertionError("nothing is written here")


def _main(words: list[str]) -> dict[str, Any]:
    configure_logs(level="error", form="json")
    match words:
        case ["worker", root, entries]:
            return _as_worker(Path(root), int(entries))
        case ["cold", root, bootstrap]:
            import uvloop

            return uvloop.run(_restore_all(Path(root), bootstrap))
        case _:
            return run(None, *map(int, words))


if __name__ == "__main__":
    print(json.dumps(_main(sys.argv[1:]), indent=1))
