"""The tables of bodies and the records they stand for."""

import urllib.parse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import yaml

from schemas.instants import Instant

RECEIVED = Instant.parse("2026-01-20T12:00:00Z")


@dataclass(frozen=True)
class Case:
    """One body and what is expected of it; `records` are compared whole, remarks by a part of their sentence."""

    provider: str
    name: str
    body: bytes
    records: list[dict[str, Any]]
    unknown: list[str]
    skipped: list[str]
    notes: list[str]

    def __str__(self) -> str:
        return f"{self.provider}: {self.name}"


def all_cases() -> list[Case]:
    """Every case of every table."""
    tables = sorted(Path(__file__).parent.glob("cases/*.yaml"))
    return [_case(table.stem, row) for table in tables for row in yaml.safe_load(table.read_text("utf-8"))]


def _case(provider: str, row: dict[str, Any]) -> Case:
    return Case(
        provider,
        row["name"],
        _body(row),
        [_expected(record) for record in row.get("records", [])],
        *(row.get(name, []) for name in ("unknown", "skipped", "notes")),
    )


def _body(row: dict[str, Any]) -> bytes:
    if "sns" in row:
        message = orjson.dumps(row["sns"]).decode()
        envelope = {"Type": "Notification", "MessageId": "sns-1", "Timestamp": "2026-01-15T20:16:07.588Z"}
        return orjson.dumps({**envelope, "Message": message})
    if "form" in row:
        return urllib.parse.urlencode(row["form"]).encode()
    return row["text"].encode() if "text" in row else orjson.dumps(row["json"])


def _expected(record: dict[str, Any]) -> dict[str, Any]:
    received = record["occurred_at"] == "received"
    return record | {"occurred_at": str(RECEIVED)} if received else record
