"""The texts a check can read: English ones. Another language is L28's finding, not everybody's."""

from collections.abc import Iterator

from stopgate.lint.submission import Submission
from stopgate.lint.wording.language import foreign_language


def legible(submission: Submission, *fields: str) -> Iterator[tuple[str, str]]:
    """The named texts that are there and in English, with the name of each."""
    return (named for named in submission.texts(*fields) if foreign_language(named[1]) is None)
