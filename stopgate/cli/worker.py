"""`stopgate worker`: one gate worker, until it is told to end."""

from stopgate.cli.ground import checked_settings


def command() -> None:
    """One gate worker; start as many as there are partitions. Ends in order on SIGTERM, at once on a second one."""
    settings, accounts = checked_settings()
    from agents.worker import run_worker

    raise SystemExit(run_worker(settings, accounts))
