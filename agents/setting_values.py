"""How the values of settings are spelled: each reader gives the value, or a `ValueError` that says what was expected."""

import re
from collections.abc import Callable
from pathlib import Path

from stopgate.policy.numbers import is_region


def text(raw: str) -> str:
    """Any text."""
    return raw


def choice(*choices: str) -> Callable[[str], str]:
    """One of these words."""

    def parse(raw: str) -> str:
        if raw not in choices:
            raise ValueError(f"expected one of {', '.join(choices)}")
        return raw

    return parse


def pattern(form: str, expected: str) -> Callable[[str], str]:
    """Text of this form; `expected` says so in words."""

    def parse(raw: str) -> str:
        if not re.fullmatch(form, raw):
            raise ValueError(f"expected {expected}")
        return raw

    return parse


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """A whole number within these bounds."""

    def parse(raw: str) -> int:
        if not re.fullmatch(r"\d{1,12}", raw, re.ASCII) or not low <= int(raw) <= high:
            raise ValueError(f"expected a whole number from {low} to {high}")
        return int(raw)

    return parse


def country(raw: str) -> str:
    """A country whose national numbers can be read."""
    if not is_region(raw):
        raise ValueError("expected a country's two capital letters (ISO 3166)")
    return raw


def readable_file(raw: str) -> Path:
    """A file that is there and may be read."""
    try:
        with Path(raw).open("rb"):
            return Path(raw)
    except OSError as error:
        raise ValueError(f"expected a file that can be read ({error.strerror})") from error


def servers(raw: str) -> str:
    """One address or several."""
    for server in raw.split(","):
        host, _, port = server.strip().rpartition(":")
        if not host or not port.isdecimal():
            raise ValueError("expected host:port, or several separated by commas")
    return ",".join(server.strip() for server in raw.split(","))
