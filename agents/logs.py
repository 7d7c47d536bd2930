"""Structured logs: a dotted event name and fields; a number only as a keyed hash, never a body."""

import hashlib
import logging
import secrets
import sys

import structlog
from structlog.typing import Processor

_KEY = secrets.token_bytes(16)


def configure_logs(*, level: str, form: str) -> None:
    """Send all logs to standard error.

    Args:
        level: `debug`, `info`, `warning` or `error`.
        form: `json`, `text`, or `auto`: text on a terminal, JSON otherwise.
    """
    as_text = form == "text" or (form == "auto" and sys.stderr.isatty())
    renderer = structlog.dev.ConsoleRenderer() if as_text else structlog.processors.JSONRenderer()
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, renderer], wrapper_class=structlog.make_filtering_bound_logger(_number(level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr), cache_logger_on_first_use=True,
    )  # fmt: skip
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared))
    handler.addFilter(_RateLimit())
    logging.getLogger("aiokafka").setLevel(logging.NOTSET)
    logging.basicConfig(handlers=[handler], level=max(_number(level), logging.WARNING), force=True)


def number_hash(number: str) -> str:
    """Stand in for a number in logs: the same number has the same hash within one process, and only there."""
    return hashlib.blake2b(number.encode(), key=_KEY, digest_size=6).hexdigest()


def _number(level: str) -> int:
    return logging.getLevelNamesMapping()[level.upper()]


class _RateLimit(logging.Filter):
    """At most so many lines of one message template: a broker outage makes tens of thousands of them."""

    LIMIT = 20

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[str, int] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the first lines of each template through, and then one in a thousand."""
        template = f"{record.name}:{record.msg}"
        count = self._seen[template] = self._seen.get(template, 0) + 1
        return count <= self.LIMIT or count % 1000 == 0
