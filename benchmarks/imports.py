"""How long an import of a long list takes, CSV and XLSX, through a real broker and a real worker, and in what memory.

Every list is imported into an empty gate until the worker has carried out each row, then a second time, which must send
nothing. Shorter lists beside the long ones show whether memory grows with the length.
"""

import contextlib
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlsxwriter

from stopgate.broker import EmbeddedBroker

ROWS = 1_000_000
FEWER_ROWS = 100_000
HEADING = ("Phone Number", "Channels", "Date", "Note")
READERS = {
    "our stream": "from stopgate.report.files import open_rows; rows = open_rows(path).rows()",
    "calamine": "from python_calamine import CalamineWorkbook as Book; rows = Book.from_path(path).get_sheet_by_index(0).iter_rows()",
}
"""Readers of the longest workbook, each in a process of its own."""
STOPGATE = (sys.executable, "-c", "import sys; from stopgate.cli.main import main; main(sys.argv[1:])")


def run(data_dir: Path | None = None, rows: int = ROWS) -> dict[str, Any]:
    """Measure all imports.

    Args:
        data_dir: not needed; the lists are made here, from a fixed seed.
        rows: of the long lists.

    Returns:
        By kind of file and rows: seconds and peak memory of the first import and of the second.
    """
    with tempfile.TemporaryDirectory() as scratch, _broker() as address:
        results = {}
        for count in sorted({min(rows, FEWER_ROWS), rows}):
            for suffix in (".csv", ".xlsx"):
                path = Path(scratch) / f"list-{count}{suffix}"
                # Apart: what this process holds would count as the peak of every process that it starts.
                subprocess.run(
                    [sys.executable, "-m", "benchmarks.imports", str(count), str(path)], check=True
                )
                results[f"{suffix[1:]} {count:,} rows"] = _measure(path, address, Path(scratch))
        results |= {f"only reading, {name}": _read_only(code, path) for name, code in READERS.items()}
    return results


def make_list(path: Path, rows: int) -> Path:
    """Write a list of different numbers in a national spelling, the way lists come."""
    choose = random.Random(rows)
    subscribers = choose.sample(range(800 * 10_000_000), rows)
    numbers = (f"{200 + each // 10_000_000:03d}{2_000_000 + each % 8_000_000:07d}" for each in subscribers)
    cells = ([f"({n[:3]}) {n[3:6]}-{n[6:]}", "both", "2026-01-31", f"list of {n[:3]}"] for n in numbers)
    if path.suffix == ".csv":
        with path.open("w", newline="") as file:
            csv.writer(file).writerows([HEADING, *cells])
        return path
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate([HEADING, *cells]):
            sheet.write_row(at, 0, row)
    return path


@contextlib.contextmanager
def _broker() -> Iterator[str]:
    if given := os.environ.get("KAFKA_BOOTSTRAP_SERVERS"):
        yield given
        return
    with EmbeddedBroker() as broker:
        yield broker.bootstrap


def _measure(path: Path, address: str, scratch: Path) -> dict[str, Any]:
    name = f"imports-{os.getpid()}-{path.name.replace('.', '-')}"
    environ = {name: value for name, value in os.environ.items() if not name.startswith("STOPGATE_")} | {
        "KAFKA_BOOTSTRAP_SERVERS": address, "STOPGATE_TOPIC_PREFIX": f"{name}.", "STOPGATE_APP_ID": name,
        "STOPGATE_DATA_DIR": str(scratch / name),
    }  # fmt: skip
    subprocess.run([*STOPGATE, "topics", "create"], env=environ, check=True, capture_output=True)
    with (scratch / f"{name}.log").open("w") as log:
        worker = subprocess.Popen([*STOPGATE, "worker"], env=environ, stdout=log, stderr=log)
        try:
            subprocess.run(
                [*STOPGATE, "opt-outs", "add", "+14155550132", "--account", "warm", "--timeout", "60"],
                env=environ, check=True, capture_output=True,
            )  # fmt: skip  # the worker is up
            first, again = _import(path, environ), _import(path, environ)
        finally:
            worker.terminate()
            worker.wait(60)
    assert first["unanswered"] == again["sent"] == 0, (first, again)
    return {"first": _figures(first), "again": _figures(again)}


def _import(path: Path, environ: dict[str, str]) -> dict[str, Any]:
    command = [*STOPGATE, "opt-outs", "import", str(path), "--account", "bench", "--json"]
    output, figures = _watched(command, environ)
    told: dict[str, Any] = json.loads(output)
    return told | figures


def _read_only(code: str, path: Path) -> dict[str, Any]:
    script = f"import sys, pathlib; path = pathlib.Path(sys.argv[1]); {code}; print(sum(1 for _ in rows))"
    output, figures = _watched([sys.executable, "-c", script, str(path)], dict(os.environ))
    return {"rows": int(output), **figures}


def _watched(command: list[str], environ: dict[str, str]) -> tuple[bytes, dict[str, Any]]:
    """What a process prints, and what it took: wall clock, processor, memory at its highest."""
    started = time.monotonic()
    child = subprocess.Popen(command, env=environ, stdout=subprocess.PIPE)
    assert child.stdout is not None
    output = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stdout.close()
    return output, {
        "seconds": round(time.monotonic() - started, 1),
        "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 1),
        "peak_rss_mb": round(usage.ru_maxrss / 1024),
    }


def _figures(told: dict[str, Any]) -> dict[str, Any]:
    return {
        name: told[name]
        for name in (
            "seconds",
            "cpu_seconds",
            "peak_rss_mb",
            "added",
            "already_present",
            "sent",
            "carried_out",
        )
    }


if __name__ == "__main__":
    make_list(Path(sys.argv[2]), int(sys.argv[1]))
