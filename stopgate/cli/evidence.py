"""`stopgate evidence`: everything about one handset, for a complaint or a court, verifiable against the topics."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from agents.settings import Settings
from schemas.record import Instant
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.opt_outs_options import Account, Json, answer, number_or_exit
from stopgate.cli.output import err, out, print_json, refuse
from stopgate.report.collecting import Collector
from stopgate.report.evidence import make_pack, verify_pack
from stopgate.report.evidence_files import check_suffix, read_pack, write_pack
from stopgate.report.faults import FileError
from stopgate.report.verifying import compare_with_topics


def command(
    number: Annotated[str | None, typer.Argument(help="The handset, in any spelling.")] = None,
    *,
    account: Account = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A .html, .json or .zip file.")
    ] = None,
    verify: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Check such a file instead: its hashes, and the topics."),
    ] = None,
    json: Json = False,
) -> None:
    """Write what came in and what we did for one handset, with places and hashes; or verify such a file (exit 1: wrong)."""
    if verify is not None:
        _verify(verify, json=json)
        return
    if number is None or output is None:
        refuse("expected a number and -o FILE, or --verify FILE")
    try:
        check_suffix(output)
    except FileError as fault:
        refuse(escape(str(fault)))
    settings = settings_or_exit()
    pack = answer(_collect(settings, number_or_exit(number, settings), account))
    try:
        write_pack(output, pack)
    except FileError as fault:
        refuse(escape(str(fault)))
    told = {"file": str(output), "records": len(pack["records"]), "root_sha256": pack["root_sha256"]}
    if json:
        print_json(told)
    else:
        err.print(f"{told['records']} records in {escape(str(output))}; root {told['root_sha256']}")


async def _collect(settings: Settings, number: str, account: str | None) -> dict[str, Any]:
    collector = Collector(settings, number, account)
    found = [item async for item in collector.find()]
    now = Instant.of(datetime.now(UTC))
    return make_pack(found, collector.ranges, number=number, account=account, made_at=now)


def _verify(path: Path, *, json: bool) -> None:
    try:
        pack = read_pack(path)
        faults = verify_pack(pack)
    except FileError as fault:
        refuse(escape(str(fault)))
    same, gone, differences = answer(compare_with_topics(settings_or_exit(), pack))
    faults += differences
    if json:
        print_json({"file": str(path), "same": same, "deleted_since": gone, "faults": faults})
    else:
        out.print(f"{same} records are on their topics as the pack says, {gone} were deleted there since")
        for wrong in faults:
            out.print(f"[red]{escape(wrong)}[/]")
    if faults:
        raise typer.Exit(1)
