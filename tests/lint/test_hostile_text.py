"""Text made to slow a linter down is judged in bounded time."""

import time

import pytest

from stopgate.lint.judging import judge
from stopgate.lint.submission import PAGE_FIELDS, TEXT_FIELDS, Submission

SECONDS = 20
"""Far above what it takes, far below what one quadratic pattern would take."""


@pytest.mark.parametrize("piece", ["a", "[[{{<<", "@", "-a"])
def test_long_repetitions_take_no_quadratic_time(piece):
    """Every field is filled with repetitions of one piece."""
    text = piece * (30_000 // len(piece))
    fields = dict.fromkeys((*TEXT_FIELDS, *PAGE_FIELDS), text)
    submission = Submission(
        {"kind": "toll_free", "brand": {"legal_name": "Acme Shelter"}, "samples": [text], **fields}
    )
    begun = time.monotonic()
    judge(submission)
    assert time.monotonic() - begun < SECONDS
