"""Fail stop, never fail open: an unexpected error ends the process at once, with its coordinates in the log.

Nothing after `fail_stop` runs: no acknowledgement, no commit, no `finally`. The open transaction is never committed,
so no reader ever sees half a batch, and the next owner reads the same records again.
"""

import os
import re
import sys
import traceback
from typing import NoReturn

import structlog
from aiokafka.errors import KafkaError

EXIT_CODE = 70
"""`EX_SOFTWARE` of sysexits: the supervisor restarts us with backoff."""

log = structlog.get_logger("stopgate.stream")


def fail_stop(
    error: BaseException, *, topic: str | None = None, partition: int | None = None, offset: int | None = None
) -> NoReturn:
    """Log one line naming what failed and where in the log, then end the process."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else None
    log.critical(
        "worker.failed", error=type(error).__name__, detail=_detail(error), where=where, topic=topic, partition=partition,
        offset=offset, exit_code=EXIT_CODE,
    )  # fmt: skip
    if os.environ.get("STOPGATE_LOG_LEVEL") == "debug":
        traceback.print_exception(error)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(EXIT_CODE)


def _detail(error: BaseException) -> str:
    """The error's own words, where they cannot quote a record: those of the client, the system and this engine."""
    if not isinstance(error, KafkaError | OSError | RuntimeError | AssertionError):
        return ""
    return re.sub(r"\d{7,}", "[number]", str(error))[:300]
