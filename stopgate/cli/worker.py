"""`stopgate worker`: one gate worker, until it is told to end."""

from typing import Annotated

import typer

from stopgate.cli.ground import checked_settings


def command(
    until_stdin_closes: Annotated[
        bool,
        typer.Option(
            "--until-stdin-closes", help="End in order when standard input closes, too; for supervisors."
        ),
    ] = False,
) -> None:
    """One gate worker; start as many as there are partitions. Ends in order on SIGTERM, at once on a second one."""
    settings, accounts = checked_settings()
    from agents.worker import run_worker

    raise SystemExit(run_worker(settings, accounts, until_stdin_closes=until_stdin_closes))
