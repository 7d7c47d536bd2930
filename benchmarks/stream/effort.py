"""How much is measured."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Size = Literal["tiny", "quick", "normal", "full"]
Figures = Mapping[str, float | str]
"""Of one row of a table by column; a row that could not be measured has the one column `skipped`."""


@dataclass(frozen=True)
class Effort:
    """How much is measured.

    Attributes:
        messages: that everybody works through, as far as the time reaches.
        seconds: at most so long for each contender, from its first commit on.
        rates: messages a second, for latency.
        paced_seconds: for each rate.
        opt_outs: entries in the table, for growth.
        held: messages that wait for quiet hours to end.
        lasting: messages that one worker judges without a pause, for its memory.
        rounds: of everything; figures are the medians.
    """

    messages: int
    seconds: float
    rates: Sequence[int]
    paced_seconds: float
    opt_outs: Sequence[int]
    held: int
    lasting: int
    rounds: int = 1


EFFORTS: Mapping[Size, Effort] = {
    "tiny": Effort(4_000, 5, (200,), 2, (0, 2_000), 2_000, 4_000),
    "quick": Effort(100_000, 5, (1_000, 5_000), 5, (0, 100_000), 50_000, 100_000),
    "normal": Effort(1_000_000, 15, (1_000, 5_000, 20_000), 12, (0, 1_000_000), 200_000, 1_000_000),
    "full": Effort(
        1_000_000, 30, (1_000, 5_000, 20_000), 30, (0, 1_000_000, 10_000_000), 1_000_000, 30_000_000
    ),
}


def medians(rounds: Sequence[Mapping[str, Figures]]) -> dict[str, dict[str, float | str]]:
    """Of each figure over the rounds; a row that was skipped in all of them stays so.

    Args:
        rounds: row to column to figure.
    """
    rows: dict[str, dict[str, float | str]] = {}
    for name in rounds[0]:
        measured = [each[name] for each in rounds if "skipped" not in each[name]]
        rows[name] = _medians(measured) if measured else dict(rounds[0][name])
    return rows


def _medians(measured: Sequence[Figures]) -> dict[str, float | str]:
    return {
        column: statistics.median([float(each[column]) for each in measured])
        if not isinstance(value, str)
        else value
        for column, value in measured[0].items()
    }
