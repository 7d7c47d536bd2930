"""A sentence every consumer must be told, looked for in several fields: the common part of L03 to L06."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stopgate.lint.check import Evidence
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import around, clip, sentences
from stopgate.lint.submission import Submission


@dataclass(frozen=True)
class Disclosure:
    """A disclosure: how to recognise it, where it must stand, how to say it.

    Attributes:
        pattern: finds it in a text, in whatever wording.
        fields: where it must stand.
        message: what is wrong where it does not.
        wording: how to say it.
        terms_will_do_in: the fields where the linked terms may say it instead (a weak pass, reported as advice).
        belongs_in_terms: whether the terms must say it too; L19 then names it among all that they lack.
    """

    pattern: Callable[[str], re.Match[str] | None]
    fields: tuple[str, ...]
    message: str
    wording: str
    terms_will_do_in: tuple[str, ...] = ()
    belongs_in_terms: bool = True

    def find(self, submission: Submission) -> Iterator[Fault]:
        """A fault a field that lacks it; in the terms a warning, because L19 names all that they lack."""
        for field, text in legible(submission, *self.fields):
            if self.pattern(text):
                continue
            if field in self.terms_will_do_in and self._terms_say_it(submission):
                advice = f"Only the terms say it (weak pass). {self.message}"
                yield Fault(field, clip(text), advice, self.wording, "info")
            else:
                yield Fault(field, clip(text), self.message, self.wording)
        for field, text in legible(submission, "terms_text"):
            if self.belongs_in_terms and not self.pattern(text):
                yield Fault(field, "", self.message, self.wording, "warning")

    def shows(self, submission: Submission) -> Iterator[Evidence]:
        """The sentence that says it, in each field that does."""
        for field, text in submission.texts(*self.fields):
            if match := self.pattern(text):
                yield (
                    field,
                    next(
                        (clip(sentence) for sentence in sentences(text) if self.pattern(sentence)),
                        around(text, match, 0),
                    ),
                )

    def repair(self, submission: Submission) -> dict[str, str]:
        """Append the wording where it is missing; a web form's HTML is left to its owner."""
        return {
            field: f"{text.rstrip()} {self.wording}"
            for field, text in legible(submission, *self.fields)
            if field != "web_form_html" and not self.pattern(text)
        }

    def _terms_say_it(self, submission: Submission) -> bool:
        return bool(self.pattern(submission.text("terms_text")))
