"""A use that toll-free reviewers refuse for good: the common part of N01 to N20."""

from collections.abc import Iterator
from dataclasses import dataclass

from stopgate.lint.check import Check
from stopgate.lint.content import CONTENT_FIELDS, Lexicon, forbidden_in
from stopgate.lint.finding import Code, Fault
from stopgate.lint.submission import Submission


@dataclass(frozen=True)
class ForbiddenUse:
    """A row of the list of ineligible reasons.

    Attributes:
        id: the row.
        rule: kebab-case name.
        lexicon: the words it is told by.
        allowed: the flag of the submission that makes it a permitted use, if any does.
    """

    id: str
    rule: str
    lexicon: Lexicon
    allowed: str = ""

    def find(self, submission: Submission) -> Iterator[Fault]:
        """Advice for a toll-free submission: L27 reports the fault, this says what the reviewer will answer."""
        if self.allowed and submission.flag(self.allowed) is True:
            return
        for field, terms in list(forbidden_in(submission, self.lexicon))[:1]:
            message = (
                f"Toll-free review refuses {self.lexicon.category} under {self.id}, ineligible for resubmission "
                "(the fault is reported under L27)."
            )
            correction = (
                "Appeal only with evidence, subject “Toll-Free Verification Rejection Appeal for "
                f"({submission.brand.name})”; voice and e-mail are not restricted alike."
            )
            yield Fault(field, terms, message, correction, "info")

    def check(self, prevents: tuple[Code, ...]) -> Check:
        """The check of this row."""
        return Check(
            self.id, self.rule, prevents, (*CONTENT_FIELDS, "brand"), self.find, kinds=("toll_free",)
        )
