"""
The samples show what will be sent.

Blocks
    Fewer than two or more than five samples, a sample without the brand, none with STOP, variables not in [brackets], fewer samples than use cases, copies.

Why
    Samples are what the traffic is measured against later.

Faulty example
    brand: {legal_name: Acme Shelter}
    samples: ["Acme Shelter: Hi {name}, your visit is on {date}. Reply STOP to opt out."]

Correct example
    brand: {legal_name: Acme Shelter}
    samples: ["Acme Shelter: Hi [name], your visit is on [date]. Reply STOP to opt out.", "Acme Shelter: We are closed today because of snow."]

What to do
    "{Brand}: Hi [name], your order [id] ships [date]. Reply STOP to opt out."

Source
    Twilio 30893, 30538; denied reasons SAMPLE_MESSAGE_…, CAMPAIGN_TEMPLATE_REUSE; two to five samples: Twilio's field limits.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.templates import begin_with_brand
from stopgate.lint.wording.disclosures import STOP

FEWEST, MOST = 2, 5
_VARIABLE = re.compile(
    r"\{+\s*([A-Za-z][\w .-]{0,40}?)\s*\}+|<\s*([A-Za-z][\w .-]{0,40}?)\s*>|%([A-Za-z]\w{1,30})%|\$\{?([A-Za-z]\w{2,30})\}?|(_{3,})"
)
_CODE_USE_CASES = ("2fa", "otp", "two_factor", "verification")
_UMBRELLAS = ("mixed", "low_volume", "low volume")
_CODE_WORDS = re.compile(
    r"\b(?:codes?|pass(?:code|word)s?|pin|verif\w+|log-?in|sign-?in|otp|one-time)\b", re.I
)
_SAME_FROM = 95


def find(submission: Submission) -> Iterator[Fault]:
    """The set as a whole first, then each sample."""
    samples = submission.samples
    if samples or submission.is_whole:
        yield from _number_of(submission, samples)
    if samples:
        yield from _stop_and_use_cases(submission, samples)
        yield from _copies(submission, samples)
    for index, text in enumerate(samples):
        yield from _one(submission, f"samples[{index}]", text)


def repair(submission: Submission) -> dict[str, list[str]]:
    """Brand in front, variables into brackets, STOP at the end of the first; samples are not invented."""
    brand = submission.brand
    fixed = [
        text if not brand.names or brand.is_named_in(text) else begin_with_brand(submission, text)
        for text in (_VARIABLE.sub(_bracketed, text) for text in submission.samples)
    ]
    if fixed and not any(STOP.search(text) for text in fixed):
        fixed[0] = f"{fixed[0]} Reply STOP to opt out."
    return {"samples": fixed} if fixed else {}


def _number_of(submission: Submission, samples: list[str]) -> Iterator[Fault]:
    fewest = FEWEST if submission.kind == "campaign" else 1
    example = f"{submission.brand.name}: Hi [name], your order [id] ships [date]. Reply STOP to opt out."
    if not fewest <= len(samples) <= MOST:
        message = f"There are {len(submission.list_of('samples'))} samples; {fewest} to {MOST} are asked for."
        yield Fault("samples", "", message, example)
    use_cases = {str(entry).lower() for entry in submission.list_of("use_cases")}
    use_cases = {name for name in use_cases if not name.startswith(_UMBRELLAS)}
    if fewest <= len(samples) < min(len(use_cases), MOST):
        message = f"There are {len(use_cases)} use cases and {len(samples)} samples; each use case needs one."
        yield Fault("samples", ", ".join(sorted(use_cases)), message, example)


def _stop_and_use_cases(submission: Submission, samples: list[str]) -> Iterator[Fault]:
    if not any(STOP.search(text) for text in samples):
        yield Fault("samples", clip(samples[0]), "No sample tells how to stop.", "Reply STOP to opt out.")
    use_cases = [str(entry).lower().replace(" ", "_") for entry in submission.list_of("use_cases")]
    asked = next((name for name in use_cases if name in _CODE_USE_CASES), None)
    if asked and not any(_CODE_WORDS.search(text) for text in samples):
        message = f"No sample shows the use case {asked}."
        yield Fault("samples", asked, message, f"{submission.brand.name}: your verification code is [code].")


def _copies(submission: Submission, samples: list[str]) -> Iterator[Fault]:
    """Each copy once, as one of the first text it repeats."""
    earlier = [("description", _fixed_words(submission.text("description")))]
    for index, text in enumerate(samples):
        words = _fixed_words(text)
        first = next((name for name, one in earlier if one and ratio(one, words) >= _SAME_FROM), None)
        if first:
            message = f"It is a copy of {first}."
            yield Fault(f"samples[{index}]", clip(text), message, "A sample of another kind of message.")
        earlier.append((f"samples[{index}]", words))


def _one(submission: Submission, field: str, text: str) -> Iterator[Fault]:
    brand = submission.brand
    if brand.names and not brand.is_named_in(text):
        yield Fault(
            field, clip(text), f"The sample does not name {brand.name}.", begin_with_brand(submission, text)
        )
    if variable := _VARIABLE.search(text):
        message = "Variables are written in [brackets]."
        yield Fault(field, variable[0], message, _VARIABLE.sub(_bracketed, text), "warning")


def _bracketed(match: re.Match[str]) -> str:
    name = next(group for group in match.groups() if group)
    return "[value]" if name.startswith("_") else f"[{name}]"


def _fixed_words(text: str) -> str:
    """A text without its variables, so that the same template with other variables is a copy."""
    return re.sub(r"\W+", " ", re.sub(r"\[[^\]]*\]", " ", text)).casefold().strip()


CHECK = Check(
    "L20",
    "samples-unfit",
    (
        30893,
        30538,
        "SAMPLE_MESSAGE_USE_CASE_MISMATCH",
        "NON_COMPLIANT_MESSAGE_SAMPLES",
        "CAMPAIGN_TEMPLATE_REUSE",
    ),
    ("samples",),
    find,
    repair=repair,
)
