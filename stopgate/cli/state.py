"""`stopgate state verify`, `path` and `clear`: the copies of the tables on this machine."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from aiokafka.errors import KafkaError
from rich.markup import escape

from agents.settings import Settings
from agents.tables import TABLES, state_directory, table_specs
from stopgate.cli.ground import settings_or_exit
from stopgate.cli.main import typer_app
from stopgate.cli.output import out, print_json, refuse
from stopgate.clients import client_options
from stopgate.state import StateDirectory, StateError
from stopgate.state.comparison import MEANINGS
from stopgate.state.directory import lock_slot, remove_slot, slots_of
from stopgate.stream.changelog import ChangelogReader
from stopgate.stream.verification import Verification, verify

app = typer_app()

Json = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
Partition = Annotated[int | None, typer.Option(min=0, help="Only this partition.")]
TOLD_DIFFERENCES = 100


@app.command("verify")
def verify_command(partition: Partition = None, json: Json = False) -> None:
    """Compare the copies on this machine with their changelogs; exit code 1 if any row differs. A worker may be running."""
    settings = settings_or_exit()
    try:
        found = asyncio.run(_verify_all(settings, partition))
    except StateError as fault:
        refuse(escape(str(fault)), code=1)
    except (KafkaError, OSError, TimeoutError) as fault:
        refuse(escape(f"the cluster at {settings.bootstrap_servers} cannot be read: {fault}"))
    tell = _tell_json if json else _tell
    for verification in found:
        tell(verification)
    if not found and not json:
        out.print("no local state")
    if not all(verification.is_good for verification in found):
        raise typer.Exit(1)


async def _verify_all(settings: Settings, partition: int | None) -> list[Verification]:
    directory, specs = state_directory(settings), table_specs(settings)
    async with ChangelogReader(client_options(settings)) as reader:
        return [
            await verify(reader, directory, name, specs[name], number)
            for name, number in _chosen(directory, partition)
        ]


@app.command("path")
def path_command(json: Json = False) -> None:
    """Where the copies are, how large they are, and whether a worker has them open."""
    directory = state_directory(settings_or_exit(broker=False))
    if not json:
        out.print(escape(str(directory.path)))
    for name, number in _chosen(directory, None):
        for slot in slots_of(directory.partition_path(name, number)):
            size, is_open = _size(slot), _is_open(slot)
            if json:
                print_json(
                    {"table": name, "partition": number, "path": str(slot), "bytes": size, "open": is_open}
                )
            else:
                use = "open" if is_open else "free"
                out.print(escape(f"{name} {number}: {size / 1e6:,.1f} MB, {use}, {slot}"))


@app.command("clear")
def clear_command(partition: Partition = None, json: Json = False) -> None:
    """Remove the copies; the next start reads the changelogs whole. Exit code 1 where a worker has one open."""
    directory = state_directory(settings_or_exit(broker=False))
    busy = False
    for name, number in _chosen(directory, partition):
        for path in slots_of(directory.partition_path(name, number)):
            slot = lock_slot(path)
            if slot is not None:
                remove_slot(slot)
            busy |= slot is None
            _tell_cleared(path, was_cleared=slot is not None, json=json)
    if busy:
        raise typer.Exit(1)


def _chosen(directory: StateDirectory, partition: int | None) -> Iterator[tuple[str, int]]:
    known = {topic.name for topic in TABLES}
    for name, number in directory.partitions():
        if name in known and partition in (None, number):
            yield name, number


def _size(slot: Path) -> int:
    return sum(path.stat().st_size for path in slot.rglob("*") if path.is_file())


def _is_open(slot: Path) -> bool:
    lock = lock_slot(slot)
    if lock is not None:
        lock.release()
    return lock is None


def _tell_cleared(path: Path, *, was_cleared: bool, json: bool) -> None:
    if json:
        print_json({"path": str(path), "cleared": was_cleared})
    else:
        out.print(escape(f"{'cleared' if was_cleared else 'in use by a worker, not cleared'}: {path}"))


def _facts(found: Verification) -> dict[str, Any]:
    return {
        "table": found.table, "partition": found.partition, "path": str(found.path) if found.path else None,
        "rows": found.rows, "offset": found.offset, "end": found.end, "unfit": found.unfit,
        "differences": len(found.differences),
    }  # fmt: skip


def _tell_json(found: Verification) -> None:
    for difference in found.differences:
        key = difference.key.decode(errors="replace")
        print_json(
            {"table": found.table, "partition": found.partition, "key": key, "difference": difference.kind}
        )
    print_json(_facts(found))


def _tell(found: Verification) -> None:
    place = f"{found.table} {found.partition}"
    for difference in found.differences[:TOLD_DIFFERENCES]:
        key = difference.key.decode(errors="replace")
        out.print(escape(f"{place}: {key}: {MEANINGS[difference.kind]}"))
    if found.unfit:
        out.print(escape(f"{place}: not usable, the next start reads the changelog whole: {found.unfit}"))
    else:
        out.print(
            escape(
                f"{place}: {found.rows:,} rows, {len(found.differences):,} differences; "
                f"{found.end - found.offset:,} offsets behind the changelog"
            )
        )
