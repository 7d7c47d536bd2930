"""Texts of six authors who know nothing of the rules: one file per category like the other tables, `clean.txt` for
everyday messages; behind `##` stands the category that the sender claims.

Each set was measured once before any rule was changed for it, and with its author left out of the learning (decision
0008 holds those figures); now all are learned from. A rule must judge what such people write, not every single text: the
bars are shares of a set.
"""

import statistics
from collections import Counter
from dataclasses import dataclass

from stopgate.policy.screening import Profile, ScreeningContext, screen
from stopgate.policy.screening.categories import CATEGORIES
from tests.policy.screening.tables import rows

AUTHORS = {
    "a": ("unseen_a1", "unseen_a2"),
    "b": ("unseen_b1", "unseen_b2"),
    "c": ("unseen_c",),
    "d": ("unseen_d",),
    "e": ("unseen_e",),
    "f": ("unseen_f",),
}
SEALED = "sealed_g"
"""A seventh author's texts, which are never learned from: what it shows holds for wordings nobody has seen."""

UNSEEN = (*(name for sets in AUTHORS.values() for name in sets), SEALED)


@dataclass(frozen=True)
class Figures:
    """What one set shows: `precision` counts every content hit, `passing_hit` the share of passing texts hit at all."""

    texts: int
    macro_recall: float
    precision: float
    passing_hit: float
    recall: dict[str, float]


def measure(name: str, profile: Profile = "strict") -> Figures:
    """Judge one set, each text as its sender claims it to be."""
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    told = passing = passing_hit = 0
    table = rows(name)
    for row in table:
        context = ScreeningContext(profile=profile, category=row.reason)  # type: ignore[arg-type]
        found = {hit.rule for hit in screen(row.text, (), context)}
        told += len(found & CATEGORIES.keys())
        if row.wanted:
            wanted[row.category] += 1
            right[row.category] += row.category in found
        else:
            passing += 1
            passing_hit += bool(found)
    recall = {category: right[category] / wanted[category] for category in wanted}
    precision = right.total() / max(1, told)
    return Figures(len(table), statistics.mean(recall.values()), precision, passing_hit / passing, recall)
