"""Screening is total, bounded in time, and its shortcuts change no verdict."""

import time

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from stopgate.policy.screening import ScreeningContext, screen
from stopgate.policy.screening.categories import CATEGORIES
from stopgate.policy.screening.lexicon import expand, outline
from stopgate.policy.screening.reading import Reading
from stopgate.policy.screening.triggers import clauses, keys_of, split_words
from tests.policy.screening.tables import rows

STRICT = ScreeningContext(profile="strict")


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_judged(text):
    """No text makes screening raise, and the same text is judged the same."""
    assert screen(text, (), STRICT) == screen(text, (), STRICT)


@pytest.mark.parametrize(
    "body",
    ["a" * 900_000, "free casino spins " * 50_000, "c a s i n o " * 75_000, "https://a.b/" * 75_000, "1.2.3.4/x " * 90_000,
     "é" * 900_000, "x!x@x$" * 150_000, "su cita es " * 80_000],
)  # fmt: skip
def test_a_huge_body_costs_little(body):
    """Nine hundred kilobytes take well under two seconds whatever they hold."""
    screen("warm", (), STRICT)
    started = time.monotonic()
    screen(body, (), STRICT)
    assert time.monotonic() - started < 2


def test_words_that_a_cue_needs_are_really_needed():
    """Wherever a search pattern matches, the clauses derived from it are satisfied: nothing is skipped wrongly."""
    texts = [Reading(row.text, (), STRICT).plain.text for row in rows("developed")[::4]]
    keys = [{key for word, _, _ in split_words(text) for key in keys_of(word)} for text in texts]
    cues = {cue for category in CATEGORIES.values() for _, cue in category.lexicon.cues()}
    for cue in sorted(cues)[::7]:
        pattern, needed = re2.compile(expand(cue)), clauses(outline(cue))
        for text, have in zip(texts, keys, strict=True):
            if any(clause.isdisjoint(have) for clause in needed):
                assert not pattern.search(text), (cue, text)
