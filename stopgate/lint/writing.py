"""Submissions written back to files, JSON or YAML as they came."""

import json
from collections.abc import Sequence
from pathlib import Path

import yaml

from stopgate.lint.submission import Submission


def fixed_name(name: str) -> str:
    """Where the corrected copy of a file goes: `campaign.yaml` becomes `campaign.fixed.yaml`."""
    path = Path(name)
    return str(path.with_name(f"{path.stem}.fixed{path.suffix or '.yaml'}"))


def write_submissions(submissions: Sequence[Submission], target: str) -> None:
    """Write whole submissions, texts in place; the ending of the name says the format (else YAML)."""
    values = [dict(submission.fields) for submission in submissions]
    Path(target).write_text(_as_json(values, target) if _is_json(target) else _as_yaml(values), "utf-8")


def _is_json(target: str) -> bool:
    return target.endswith((".json", ".jsonl", ".ndjson"))


def _as_json(values: list[dict[str, object]], target: str) -> str:
    if target.endswith(".json"):
        whole = values[0] if len(values) == 1 else values
        return json.dumps(whole, ensure_ascii=False, indent=2, default=str) + "\n"
    return "".join(json.dumps(value, ensure_ascii=False, default=str) + "\n" for value in values)


def _as_yaml(values: list[dict[str, object]]) -> str:
    return yaml.safe_dump_all(
        values, sort_keys=False, allow_unicode=True, width=110, explicit_start=len(values) > 1
    )
