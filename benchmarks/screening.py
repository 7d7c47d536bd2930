"""What content screening finds, what it lets pass, and what it costs.

`python -m benchmarks.screening --data DIR` prints the table and the JSON. DIR holds `nus_en.txt.gz` (one message a line)
and `uci_sms.tsv.gz` (label, tab, message) and may be left out. On chat between people every hit is a false alarm.
"""

import argparse
import gzip
import json
import os
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from stopgate.policy.screening import RULE_NAMES, Profile, ScreeningContext, screen, warm_up
from stopgate.policy.screening.categories import CATEGORIES
from stopgate.policy.screening.learned import learned
from stopgate.policy.screening.signals import SIGNALS
from stopgate.policy.screening.verdict import judge
from stopgate.policy.screening.weighing import Index
from tests.policy.screening.tables import SETS, Row, clean_texts, rows
from tests.policy.screening.unseen import UNSEEN, measure

PRESETS: tuple[Profile, ...] = ("carrier", "platform", "strict")
_STRICT = ScreeningContext(profile="strict")
_TYPICAL = range(130, 191)
"""Characters of what counts as a body of about 160."""


def run(data_dir: Path | None = None) -> dict[str, Any]:
    """Measure.

    Args:
        data_dir: where the data sets are; without it, or where one is missing, only the own tables are measured.

    Returns:
        `tables` and `categories` on the own tables, `unseen` on those of other authors, `data_sets` by preset,
        `cost` and `growth` in microseconds.
    """
    warm_up()
    return {
        "tables": {name: _on_table(rows(name)) for name in SETS}
        | {"clean": _on_chat(clean_texts(), _STRICT)},
        "unseen": {name: _on_unseen(name) for name in UNSEEN},
        "categories": _by_category([row for name in SETS for row in rows(name)]),
        "data_sets": {name: _by_preset(texts) for name, texts in _data_sets(data_dir).items()},
        "cost": _cost(_data_sets(data_dir)),
        "growth": _growth(),
    }


def _rules(text: str) -> set[str]:
    return {hit.rule for hit in screen(text, (), _STRICT)}


def _on_table(table: Sequence[Row]) -> dict[str, float]:
    found = Counter((row.category in _rules(row.text), row.wanted) for row in table)
    told = [rule for row in table for rule in _rules(row.text) if rule in CATEGORIES]
    wanted = [row for row in table if row.wanted]
    recalls = [_recall([row for row in wanted if row.category == category]) for category in CATEGORIES]
    return {
        "texts": len(table),
        "macro_recall": round(statistics.mean(recalls), 4),
        "precision": round(found[True, True] / max(1, len(told)), 4),
        "passing_hit": sum(bool(_rules(row.text)) for row in table if not row.wanted),
    }


def _on_unseen(name: str) -> dict[str, Any]:
    figures = measure(name)
    return {
        "texts": figures.texts,
        "macro_recall": round(figures.macro_recall, 4),
        "precision": round(figures.precision, 4),
        "passing_hit": {preset: round(measure(name, preset).passing_hit, 4) for preset in PRESETS},
        "recall": {category: round(share, 3) for category, share in figures.recall.items()},
    }


def _recall(wanted: Sequence[Row]) -> float:
    return sum(row.category in _rules(row.text) for row in wanted) / max(1, len(wanted))


def _by_category(table: Sequence[Row]) -> dict[str, dict[str, Any]]:
    figures = {}
    for category in CATEGORIES:
        own = [row for row in table if row.category == category]
        right = sum(category in _rules(row.text) for row in own if row.wanted)
        told = sum(category in _rules(row.text) for row in table)
        figures[category] = {
            "refuse": sum(row.wanted for row in own),
            "pass": sum(not row.wanted for row in own),
            "recall": round(_recall([row for row in own if row.wanted]), 4),
            "precision": round(right / max(1, told), 4),
        }
    return figures


def _data_sets(data_dir: Path | None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    if data_dir and (path := data_dir / "nus_en.txt.gz").exists():
        found["NUS messages"] = _lines(path)
    if data_dir and (path := data_dir / "uci_sms.tsv.gz").exists():
        labelled = [line.partition("\t") for line in _lines(path)]
        found["UCI ham"] = [text for label, _, text in labelled if label == "ham"]
        found["UCI spam"] = [text for label, _, text in labelled if label == "spam"]
    return found


def _lines(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        return file.read().split("\n")[:-1]


def _by_preset(texts: Sequence[str]) -> dict[str, Any]:
    return {preset: _on_chat(texts, ScreeningContext(profile=preset)) for preset in PRESETS}


def _on_chat(texts: Sequence[str], context: ScreeningContext) -> dict[str, Any]:
    hits = [screen(text, (), context) for text in texts]
    rules = Counter(hit.rule for found in hits for hit in found)
    count = sum(bool(found) for found in hits)
    return {
        "texts": len(texts),
        "hit": count,
        "percent": round(100 * count / len(texts), 3),
        "rules": {rule: rules[rule] for rule in RULE_NAMES if rules[rule]},
    }


def _cost(data_sets: dict[str, list[str]]) -> dict[str, float]:
    """Median microseconds of CPU for bodies of about 160 characters, each body's best of five.

    The best of five and the CPU's own clock, because other work on the machine is not what is measured.
    """
    everyday = _bodies(clean_texts())
    to_refuse = _bodies([row.text for name in SETS for row in rows(name) if row.wanted])
    chat = [text for text in data_sets.get("NUS messages", ()) if len(text) in _TYPICAL][:300]
    figures = {
        "seen": _microseconds(lambda text: [screen(text, (), _STRICT) for _ in range(100)], everyday) / 100
    }
    for name, texts in {
        "fresh, everyday": everyday,
        "fresh, refused": to_refuse,
        "fresh, chat": chat,
    }.items():
        if texts:
            figures[name] = _microseconds(lambda text: judge(text, (), _STRICT), texts)
    return figures


def _bodies(texts: Sequence[str]) -> list[str]:
    """Bodies of about 160 characters: texts alone or two together, with the usual opening and closing words."""
    pairs = [f"{one} {other}" for one, other in zip(texts[::2], texts[1::2], strict=False)]
    closed = [f"Acme: {text} Reply STOP to opt out." for text in (*texts, *pairs)]
    return [text for text in closed if len(text) in _TYPICAL]


def _microseconds(judge_text: Callable[[str], Any], texts: Iterable[str]) -> float:
    return round(
        statistics.median(min(_once(judge_text, text) for _ in range(5)) for text in texts) / 1000, 2
    )


def _once(judge_text: Callable[[str], Any], text: str) -> int:
    started = time.thread_time_ns()
    judge_text(text)
    return time.thread_time_ns() - started


def _growth() -> dict[str, float]:
    """What weighing the everyday bodies costs with a growing number of categories."""
    texts = [text.lower() for text in _bodies(clean_texts())]
    names = list(CATEGORIES)
    figures = {}
    for count in (1, 6, 12, len(names)):
        index = Index({name: CATEGORIES[name].lexicon for name in names[:count]}, SIGNALS, learned())
        index.compile_all()
        figures[str(count)] = _microseconds(
            lambda text, index=index: index.weigh(text, CATEGORIES.keys()), texts
        )  # type: ignore[misc]
    return figures


def show(figures: dict[str, Any], console: Console) -> None:
    """Print what was measured."""
    table = Table("category", "to refuse", "to pass", "recall", "precision")
    for category, row in figures["categories"].items():
        table.add_row(category, *(str(row[key]) for key in ("refuse", "pass", "recall", "precision")))
    console.print(table)
    for part in ("tables", "unseen", "data_sets", "cost", "growth"):
        console.print(f"[bold]{part}[/]", figures[part])


def main() -> None:
    """Measure and print the tables and one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("STOPGATE_BENCH_DATA"))
    arguments = parser.parse_args()
    figures = run(Path(arguments.data) if arguments.data else None)
    show(figures, Console())
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
