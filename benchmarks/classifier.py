"""What the reply classifier costs and how often it is wrong.

On chat between people every opt-out, review and opt-in is a false alarm, bare keywords apart; on the project's own tables
of requests, whatever is not heard is a miss. `python -m benchmarks.classifier --data DIR` prints the table and the JSON;
DIR holds `nus_en.txt.gz` (one message a line) and `uci_sms.tsv.gz` (label, tab, message), and may be left out.
"""

import argparse
import gzip
import json
import os
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from stopgate.policy.keywords import Classification, classify_reply
from tests.policy.keywords.tables import CHAT, DOUBTFUL, REQUESTS, rows

PER = 55_835
"""The size of the corpus that published false-alarm figures refer to."""


def run(data_dir: Path | None = None) -> dict[str, Any]:
    """Measure.

    Args:
        data_dir: where the data sets are; without it, or where one is missing, only the own tables are measured.

    Returns:
        `chat` by data set, `recall`, `doubt` and `silence` by own table.
    """
    return {
        "chat": {name: _on_chat(texts) for name, texts in _data_sets(data_dir).items()},
        "recall": {table: _shares([text for text, _ in rows(table)]) for table in REQUESTS},
        "doubt": {table: _shares([text for text, _ in rows(table)]) for table in DOUBTFUL},
        "silence": {table: _shares([text for text, _ in rows(table)]) for table in CHAT},
    }


def _data_sets(data_dir: Path | None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    if data_dir and (path := data_dir / "nus_en.txt.gz").exists():
        found["NUS messages"] = _lines(path)
    if data_dir and (path := data_dir / "uci_sms.tsv.gz").exists():
        labelled = [line.partition("\t") for line in _lines(path)]
        found["UCI ham"] = [text for label, _, text in labelled if label == "ham"]
    return found


def _lines(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        return file.read().split("\n")[:-1]


def _on_chat(texts: Sequence[str]) -> dict[str, Any]:
    """False alarms and costs; the costs are of a second pass, so that nothing is compiled in it."""
    alarms = Counter(found.intent for text in texts if not _is_bare(found := classify_reply(text)))
    nanoseconds = [_cost(text) for text in texts]
    hundredths = statistics.quantiles(nanoseconds, n=100)
    counts = {f"{intent}s": alarms[intent] for intent in ("opt_out", "review", "opt_in")}
    return {
        "messages": len(texts),
        **counts,
        **{f"{name}_per_{PER}": round(count * PER / len(texts), 1) for name, count in counts.items()},
        "median_us": round(hundredths[49] / 1000, 2),
        "p90_us": round(hundredths[89] / 1000, 2),
        "mean_us": round(statistics.fmean(nanoseconds) / 1000, 2),
    }


def _is_bare(found: Classification) -> bool:
    return found.method == "exact"


def _cost(text: str) -> int:
    started = time.perf_counter_ns()
    classify_reply(text)
    return time.perf_counter_ns() - started


def _shares(texts: Sequence[str]) -> dict[str, Any]:
    found = Counter(classify_reply(text).intent for text in texts)
    return {
        "texts": len(texts),
        "opt_out": round(found["opt_out"] / len(texts), 3),
        "opt_out_or_review": round((found["opt_out"] + found["review"]) / len(texts), 3),
    }


def show(results: dict[str, Any]) -> None:
    """Print the tables for people."""
    for title, by_name in results.items():
        if by_name:
            columns = list(next(iter(by_name.values())))
            table = Table(title, *columns)
            for name, row in by_name.items():
                table.add_row(name, *(str(row[column]) for column in columns))
            Console(width=160).print(table)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=os.environ.get("STOPGATE_BENCH_DATA"), metavar="DIR")
    given = parser.parse_args().data
    results = run(Path(given) if given else None)
    show(results)
    print(json.dumps(results))


if __name__ == "__main__":
    main()
