"""What the `opt-outs` commands share: options, one filter out of many, and how faults end the program."""

import asyncio
import functools
import getpass
import inspect
from collections.abc import Callable, Coroutine
from typing import Annotated, Any, Literal, TypeVar, get_args

import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.opt_outs import Origin
from stopgate.cli.output import refuse
from stopgate.clients import ClusterError
from stopgate.report.cells import parse_number
from stopgate.report.faults import CellError, FileError
from stopgate.report.filters import Filter, Order, parse_bound
from stopgate.report.visible import visible

T = TypeVar("T")
Json = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
Actor = Annotated[str | None, typer.Option(help="Who says so, for the record; the login name where absent.")]
Patience = Annotated[
    float, typer.Option("--timeout", min=0, help="Seconds to wait without an answer from the gate.")
]
Sort = Annotated[Order | None, typer.Option(help="By date, the newest first, or by number.")]
Reverse = Annotated[bool, typer.Option("--reverse", help="The other way round.")]
Account = Annotated[
    str | None, typer.Option("--account", "-a", help="Only this account (and what counts for all).")
]


def answer(question: Coroutine[Any, Any, T]) -> T:
    """Do it; exits 2 in clear words where the cluster or a file cannot be used."""
    try:
        return asyncio.run(question)
    except (ClusterError, FileError) as fault:
        refuse(escape(str(fault)))


def actor_or_login(actor: str | None) -> str | None:
    """Who acts: as said, else the login name, else nobody known."""
    try:
        return actor or getpass.getuser()
    except (OSError, KeyError):
        return None


def number_or_exit(raw: str, settings: Settings) -> str:
    """The canonical form of a number; exits 2 where it is none."""
    try:
        return parse_number(raw, settings.region)
    except CellError as fault:
        refuse(f"{escape(visible(raw))}: {escape(str(fault))}")


def _options(
    *,
    account: Account = None,
    search: Annotated[str | None, typer.Option(help="Part of a number, in any spelling.")] = None,
    channel: Annotated[Literal["sms", "voice"] | None, typer.Option(help="Blocked on this channel.")] = None,
    origin: Annotated[str | None, typer.Option(help=f"One of {', '.join(get_args(Origin))}.")] = None,
    since: Annotated[str | None, typer.Option(help="Opted out at this date or later.")] = None,
    until: Annotated[
        str | None, typer.Option(help="Opted out at this date or earlier (whole days included).")
    ] = None,
    lifted: Annotated[bool, typer.Option("--lifted", help="Also numbers that were opted in again.")] = False,
) -> Filter:
    if origin is not None and origin not in get_args(Origin):
        refuse(f"--origin: expected one of {', '.join(get_args(Origin))}, got {escape(origin)}")
    if search is not None and not any(sign.isdecimal() for sign in search):
        refuse(f"--search: expected digits of a number, got {escape(search)}")
    try:
        return Filter(
            account, search, channel, origin,  # type: ignore[arg-type]  # checked above
            since=parse_bound(since) if since else None,
            until=parse_bound(until, is_end=True) if until else None,
            lifted=lifted,
        )  # fmt: skip
    except CellError as fault:
        refuse(f"--since, --until: {escape(str(fault))}")


def with_filter(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the filter's options; it receives them as one `wanted`."""
    shared = inspect.signature(_options).parameters
    own = inspect.signature(command)

    @functools.wraps(command)
    def wrapped(**options: Any) -> None:
        command(wanted=_options(**{name: options.pop(name) for name in shared}), **options)

    ours = [parameter for parameter in own.parameters.values() if parameter.name != "wanted"]
    wrapped.__signature__ = own.replace(  # type: ignore[attr-defined]  # what typer reads
        parameters=[
            *(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in ours),
            *shared.values(),
        ]
    )
    return wrapped
