"""How every subcommand speaks: JSON lines on standard output with `--json`, words and tables otherwise, errors on stderr."""

import sys
from typing import Any, NoReturn

from rich.console import Console

from schemas.record import encode

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def print_json(value: Any) -> None:
    """One JSON line on standard output; records in it are written as they stand on their topics."""
    sys.stdout.buffer.write(encode(value) + b"\n")
    sys.stdout.flush()


def refuse(message: str, *, code: int = 2) -> NoReturn:
    """Say what is wrong and what to do, on stderr, and end with the code (2: bad usage or configuration)."""
    err.print(f"[bold red]error:[/] {message}", markup=True)
    raise SystemExit(code)
