"""`stopgate skip`: moves a record that no worker gets past to dead-letters, by an explicit, recorded act."""

import asyncio
import getpass
from typing import Annotated

import typer
from rich.markup import escape

from schemas.topics import INPUTS
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.output import err, print_json, refuse
from stopgate.clients import ClusterError


def command(
    topic: Annotated[
        str, typer.Argument(help="As the worker's last line names it; the prefix may be left out.")
    ],
    partition: Annotated[int, typer.Argument(min=0)],
    offset: Annotated[int, typer.Argument(min=0)],
    reason: Annotated[str, typer.Option(help="Why; stands in the dead letter for everybody to read.")],
    operator: Annotated[str | None, typer.Option(help="Who; default: your login.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print what was done as a JSON line.")] = False,
) -> None:
    """Skip one record that ends every worker: it goes to dead-letters as it came. End all workers of the gate first."""
    if not reason.strip():
        refuse("--reason is empty; say why the record may be left undecided")
    settings = settings_or_exit()
    from agents.skipping import Place, SkipRefusedError, skip_record

    full_name = settings.topic(topic) if topic in {known.name for known in INPUTS} else topic
    who = operator or getpass.getuser()
    try:
        asyncio.run(
            skip_record(settings, Place(full_name, partition, offset), reason=reason.strip(), operator=who)
        )
    except SkipRefusedError as refusal:
        refuse(escape(str(refusal)), code=1)
    except ClusterError as fault:
        refuse(escape(str(fault)))
    done = {
        "topic": full_name,
        "partition": partition,
        "offset": offset,
        "reason": reason.strip(),
        "operator": who,
    }
    if json:
        print_json(done)
    else:
        err.print(
            f"skipped {escape(full_name)} partition {partition} offset {offset}; start the workers again"
        )
