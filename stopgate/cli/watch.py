"""`stopgate watch`: follows what the gate writes, one readable line a record."""

import asyncio
import contextlib
from typing import Annotated, Any

import orjson
import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.topics import AUTO_REPLIES, DEAD_LETTERS, DELIVERY, HELD, OPT_OUT_CHANGES, REJECTIONS, TOPICS
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.lines import describe
from stopgate.cli.output import out, print_json, refuse
from stopgate.cli.wire import reader

DEFAULT = (DELIVERY, REJECTIONS, HELD, AUTO_REPLIES, OPT_OUT_CHANGES, DEAD_LETTERS)


def command(
    topic: Annotated[
        str | None, typer.Argument(help="One topic; default: all that the gate decides.")
    ] = None,
    from_beginning: Annotated[bool, typer.Option(help="Everything there is, not only what is new.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON lines.")] = False,
) -> None:
    """Follow an output topic until Ctrl-C."""
    names = {known.name for known in TOPICS}
    if topic is not None and topic not in names:
        refuse(f"{escape(topic)} is no topic of the gate; expected one of {', '.join(sorted(names))}")
    settings = settings_or_exit()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(
            _watch(settings, [topic] if topic else [known.name for known in DEFAULT], from_beginning, json)
        )


async def _watch(settings: Settings, topics: list[str], from_beginning: bool, json: bool) -> None:
    full_names = {settings.topic(name): name for name in topics}
    async with reader(settings, full_names, from_end=not from_beginning) as kafka:
        async for record in kafka:
            name = full_names[record.topic]
            if json:
                print_json(as_fields(name, record))
            else:
                out.print(describe(name, record.key, record.value, record.headers))


def as_fields(topic: str, record: Any) -> dict[str, Any]:
    """A record as one JSON object: place, key, headers, and its value as JSON where it is JSON."""
    try:
        value = orjson.loads(record.value) if record.value is not None else None
    except orjson.JSONDecodeError:
        value = record.value.decode(errors="replace")
    return {
        "topic": topic, "partition": record.partition, "offset": record.offset,
        "key": record.key.decode(errors="replace") if record.key is not None else None,
        "headers": {name: content.decode(errors="replace") for name, content in record.headers}, "value": value,
    }  # fmt: skip
