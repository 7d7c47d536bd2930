"""`stopgate topics create` and `stopgate topics check`."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Annotated, Any, TypeVar

import typer
from rich.markup import escape

from stopgate.cli.ground import settings_or_exit
from stopgate.cli.main import typer_app
from stopgate.cli.output import out, print_json, refuse
from stopgate.topics import BrokerUnreachableError, Difference, TopicsError, check_topics, create_topics

app = typer_app()

Json = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
T = TypeVar("T")


@app.command()
def create(json: Json = False) -> None:
    """Make all topics that do not exist yet, then tell how existing ones differ; exit code 1 if any does."""
    settings = settings_or_exit()
    for name in _answer(create_topics(settings)):
        if json:
            print_json({"topic": name, "created": True})
        else:
            out.print(f"created {escape(name)}")
    _tell(_answer(check_topics(settings)), json=json)


@app.command()
def check(json: Json = False) -> None:
    """Tell each difference between the cluster's topics and what the gate relies on; exit code 1 if there is any."""
    _tell(_answer(check_topics(settings_or_exit())), json=json)


def _answer(question: Coroutine[Any, Any, T]) -> T:
    """Ask the cluster; the program ends where it does not answer (2) or refuses (1)."""
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)  # what it would log is told in our own words
    try:
        return asyncio.run(question)
    except TopicsError as fault:
        refuse(escape(str(fault)), code=2 if isinstance(fault, BrokerUnreachableError) else 1)


def _tell(differences: list[Difference], *, json: bool) -> None:
    for difference in differences:
        if json:
            told = {name: getattr(difference, name) for name in ("topic", "aspect", "expected", "found")}
            print_json({**told, "grave": difference.is_grave, "message": str(difference)})
        else:
            out.print(escape(str(difference)))
    if differences:
        raise typer.Exit(1)
    if not json:
        out.print("every topic is as it should be")
