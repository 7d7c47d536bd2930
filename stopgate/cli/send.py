"""`stopgate send`: JSON lines onto an input topic, each under the key that the contract asks for."""

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.topics import INPUTS, OUTBOUND, VERIFICATIONS
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.output import err, print_json, refuse
from stopgate.cli.wire import producer
from stopgate.clients import partitions_of
from stopgate.policy.numbers import canonical_sender, normalise_number

KEY_FIELDS = {"outbound": "to", "replies": "from", "commands": "number", "receipts": "to"}
"""Where an input record names its handset."""


def command(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="JSON lines; - is standard input.")],
    topic: Annotated[str, typer.Option(help=f"One of {', '.join(t.name for t in INPUTS)}.")] = OUTBOUND.name,
    json: Annotated[bool, typer.Option("--json", help="Print the count as a JSON line.")] = False,
) -> None:
    """Put JSON lines on an input topic (default outbound) under the right keys; returns when all are acknowledged."""
    if topic not in {known.name for known in INPUTS}:
        refuse(
            f"{escape(topic)} is no input topic; expected one of {', '.join(known.name for known in INPUTS)}"
        )
    settings = settings_or_exit()
    lines = list(_lines(files))
    count = asyncio.run(_send(settings, topic, lines))
    if json:
        print_json({"topic": settings.topic(topic), "sent": count})
    else:
        err.print(f"sent {count:,} records to {escape(settings.topic(topic))}")


def _lines(files: list[str]) -> Iterator[bytes]:
    for name in files:
        try:
            whole = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        except OSError as fault:
            refuse(f"cannot read {escape(name)}: {escape(fault.strerror or str(fault))}")
        yield from (line for line in whole.splitlines() if line.strip())


async def _send(settings: Settings, topic: str, lines: list[bytes]) -> int:
    async with producer(settings) as kafka:
        await partitions_of(settings, [settings.topic(topic)])
        for line in lines:
            await kafka.send(settings.topic(topic), line, key=key_of(topic, line, settings.region))
        await kafka.flush()
    return len(lines)


def key_of(topic: str, line: bytes, region: str) -> bytes | None:
    """The key a record belongs under; None where it names none (the gate then says what is wrong with it).

    Args:
        topic: without prefix.
        line: the record's value, which need not be JSON.
        region: for numbers in national spelling.
    """
    try:
        fields = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(fields, dict):
        return None
    if topic == VERIFICATIONS.name:
        return _sender_key(fields, region)
    raw = fields.get(KEY_FIELDS[topic])
    number = normalise_number(raw, region) if isinstance(raw, str) else None
    return (number or raw).encode() if isinstance(raw, str) and raw else None


def _sender_key(fields: dict[str, Any], region: str) -> bytes | None:
    for name in ("sender", "sender_sid", "campaign"):
        if isinstance(value := fields.get(name), str) and value:
            return (canonical_sender(value, region) if name == "sender" else value).encode()
    return None
