"""Runs one worker: checks the ground, starts the app, ends gracefully on the first signal and at once on the second."""

import asyncio
import contextlib
import os
import signal
import sys

import structlog
from aiohttp import web

from agents.app import GateApp, make_app
from agents.logs import configure_logs
from agents.metrics import serve
from agents.settings import Settings
from agents.warming import warm_up
from stopgate.policy.accounts import Accounts
from stopgate.stream.failstop import EXIT_CODE, fail_stop

log = structlog.get_logger("stopgate.worker")


def run_worker(settings: Settings, accounts: Accounts, *, until_stdin_closes: bool = False) -> int:
    """Run until a signal, or until standard input closes where that is asked for; returns the exit code.

    The topics must have been checked before (`stopgate topics check`): a wrong partition count or cleanup policy
    would judge against the wrong state or lose it.
    """
    configure_logs(level=settings.log_level, form=settings.log_format)
    # Faust makes its own directory but not those above it.
    (settings.data_dir / settings.app_id).mkdir(parents=True, exist_ok=True)
    with _runner() as runner:
        return runner.run(_serve(settings, accounts, until_stdin_closes=until_stdin_closes))


async def _serve(settings: Settings, accounts: Accounts, *, until_stdin_closes: bool) -> int:
    app = make_app(settings, accounts)
    warm_up(app.gate)
    loop, ending = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, _on_signal, ending, number)
    if until_stdin_closes:
        loop.add_reader(sys.stdin.fileno(), _on_stdin, ending)
    try:
        pages = await _pages(app, settings)
        await app.start()
    except Exception as error:  # the broker went away since it was looked at, or the pages' port is taken
        fail_stop(error)
    log.info("worker.started", app_id=settings.app_id, instance=settings.instance, policy=app.gate.policy)
    crash = asyncio.create_task(app.wait_until_stopped())
    await asyncio.wait({crash, asyncio.create_task(ending.wait())}, return_when=asyncio.FIRST_COMPLETED)
    if not ending.is_set():
        log.critical("worker.failed", error=repr(app.crash_reason), exit_code=EXIT_CODE)
        return EXIT_CODE
    log.info("worker.stopping")
    await app.stop()
    if pages is not None:
        await pages.cleanup()
    crash.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await crash
    log.info("worker.stopped")
    return 0


async def _pages(app: GateApp, settings: Settings) -> web.AppRunner | None:
    """Metrics and health pages, where a port is set for them."""
    if settings.metrics_port is None:
        return None
    return await serve(app, settings.metrics_host, settings.metrics_port)


def _on_signal(ending: asyncio.Event, number: int) -> None:
    """The first signal ends in order: what was decided is committed. The second ends at once; nothing is lost either."""
    if ending.is_set():
        os._exit(128 + number)
    ending.set()


def _on_stdin(ending: asyncio.Event) -> None:
    """Our supervisor is gone, or wants us to end."""
    if not os.read(sys.stdin.fileno(), 4096):
        asyncio.get_running_loop().remove_reader(sys.stdin.fileno())
        ending.set()


def _runner() -> asyncio.Runner:
    try:
        import uvloop
    except ImportError:
        return asyncio.Runner()
    return asyncio.Runner(loop_factory=uvloop.new_event_loop)
