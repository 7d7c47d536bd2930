"""The explanation of a check, read from its module's docstring; the reference page is made of these."""

import textwrap
from types import ModuleType

HEADINGS = (
    "Blocks",
    "Why",
    "Faulty example",
    "Correct example",
    "What to do",
    "Source",
    "Since",
)


def title_of(module: ModuleType) -> str:
    """The first line of a check's docstring."""
    return (module.__doc__ or "").strip().splitlines()[0]


def explanation_of(module: ModuleType) -> dict[str, str]:
    """The parts of a check's docstring by heading, in the order they stand there."""
    parts: dict[str, list[str]] = {}
    for line in (module.__doc__ or "").strip().splitlines()[1:]:
        if line.strip() in HEADINGS and not line.startswith(" "):
            parts[line.strip()] = []
        elif parts:
            list(parts.values())[-1].append(line)
    return {heading: textwrap.dedent("\n".join(lines)).strip() for heading, lines in parts.items()}
