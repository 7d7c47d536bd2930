"""Search patterns that are compiled at their first use: together they would take half of the import's time."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any


def lazily(pattern: str) -> Callable[[], re.Pattern[str]]:
    """Give a function that gives the compiled pattern."""

    @cache
    def compiled() -> re.Pattern[str]:
        return re.compile(pattern)

    return compiled


def lazily_linear(pattern: str) -> Callable[[], Any]:
    """The same with RE2, whose time is linear in the text whatever anybody sends."""

    @cache
    def compiled() -> Any:
        import re2

        return re2.compile(pattern)

    return compiled
