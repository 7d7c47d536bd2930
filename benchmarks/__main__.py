"""`python -m benchmarks [PART…]`: measures on this machine, prints tables, and writes the same as JSON."""

import argparse
import dataclasses
import datetime
import importlib
import importlib.util
import json
import os
import platform
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.report import print_bars, print_results
from benchmarks.stream.effort import EFFORTS, Effort, Size

STREAM_PARTS = ("throughput", "latency", "growth", "held", "endurance", "tries")
OTHER_PARTS = ("classifier", "screening", "imports", "state")
FEWER: Mapping[str, Mapping[str, Any]] = {"imports": {"rows": 20_000}}
"""What the quick run passes to the other parts."""
RESULTS = Path(__file__).parent / "results"


def module_of(part: str) -> str:
    """Where a part is."""
    return f"benchmarks.stream.{part}" if part in STREAM_PARTS else f"benchmarks.{part}"


def parts() -> list[str]:
    """All that there are."""
    return [
        *STREAM_PARTS,
        *(part for part in OTHER_PARTS if importlib.util.find_spec(module_of(part)) is not None),
    ]


def run_part(part: str, data_dir: Path | None, effort: Effort, *, is_quick: bool) -> dict[str, Any]:
    """Measure one part."""
    module = importlib.import_module(module_of(part))
    options: dict[str, Any] = {"effort": effort} if part in STREAM_PARTS else {}
    if is_quick:
        options |= FEWER.get(part, {})
    results: dict[str, Any] = module.run(data_dir, **options)
    return results


def machine() -> dict[str, Any]:
    """What bears on the figures: they are of this machine, at this hour, under this load."""
    return {
        "at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "processors": os.cpu_count(),
        "machine": platform.machine(),
        "python": platform.python_version(),
        "load_before": [round(load, 1) for load in os.getloadavg()],
    }


def main() -> None:
    """Run from the command line."""
    given = _parse_arguments()
    size: Size = "full" if given.full else "quick" if given.quick else "normal"
    effort = dataclasses.replace(EFFORTS[size], rounds=given.repeat)
    told: dict[str, Any] = {"command": sys.argv[1:], **machine(), "parts": {}}
    for part in given.parts or parts():
        print(f"{part} …", file=sys.stderr, flush=True)
        results = run_part(part, given.data, effort, is_quick=given.quick)
        print_results({part: results})
        print_bars(results, getattr(sys.modules[module_of(part)], "BARS", ()))
        told["parts"][part] = results
        told["load_after"] = [round(load, 1) for load in os.getloadavg()]
        given.json.parent.mkdir(parents=True, exist_ok=True)
        given.json.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"the same as JSON: {given.json}", file=sys.stderr)


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure on this machine.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(parts())}; default: all")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="little of everything: does it run?")
    size.add_argument(
        "--full",
        action="store_true",
        help="also what takes long: ten million opt-outs, a million held messages",
    )
    parser.add_argument("--repeat", type=int, default=1, metavar="N", help="rounds; the figures are medians")
    parser.add_argument("--json", type=Path, default=RESULTS / "latest.json", metavar="FILE")
    data_dir = os.environ.get("STOPGATE_BENCH_DATA")
    parser.add_argument(
        "--data", type=Path, default=Path(data_dir) if data_dir else None, metavar="DIR",
        help="where the data sets of some parts are; default: $STOPGATE_BENCH_DATA",
    )  # fmt: skip
    given = parser.parse_args()
    if unknown := [part for part in given.parts if part not in parts()]:
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(parts())}")
    if given.repeat < 1:
        parser.error("--repeat: expected at least 1")
    return given


if __name__ == "__main__":
    main()
