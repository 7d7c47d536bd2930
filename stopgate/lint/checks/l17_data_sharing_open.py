"""
The privacy policy rules out sharing mobile data.

Blocks
    A policy that is silent on sharing, or that lets numbers go to third parties, affiliates or partners for marketing.

Why
    The most frequent reason behind a vague refusal, community managers say. Silence counts as consent to share.

Faulty example
    privacy_policy_text: "Acme collects names and phone numbers. We may share your information with our partners for marketing purposes."

Correct example
    privacy_policy_text: "Acme collects names and phone numbers. We do not share mobile numbers with third parties or affiliates for marketing."

What to do
    "No mobile information will be shared with third parties/affiliates for marketing/promotional purposes. All other categories exclude text messaging originator opt-in data and consent; this information will not be shared with any third parties."

Source
    Twilio 30908, 30932, 30477, 30520, 30521; wording given by a community manager (2025).

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check, Evidence
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.templates import NON_SHARING_CLAUSE
from stopgate.lint.wording.sharing import read_sharing_terms


def find(submission: Submission) -> Iterator[Fault]:
    """A sentence that allows sharing comes before silence."""
    for field, policy in legible(submission, "privacy_policy_text"):
        terms = read_sharing_terms(policy)
        if terms.breach:
            message = "The policy lets consumers' data be shared or sold for marketing."
            yield Fault(field, clip(terms.breach), message, f"Remove it. Instead: {NON_SHARING_CLAUSE}")
        elif not terms.promise:
            message = "The policy does not say that mobile data is not shared."
            yield Fault(field, clip(policy), message, NON_SHARING_CLAUSE)


def shows(submission: Submission) -> Iterator[Evidence]:
    """The promise not to share."""
    terms = read_sharing_terms(submission.text("privacy_policy_text"))
    if terms.promise:
        yield "privacy_policy_text", clip(terms.promise)


def repair(submission: Submission) -> dict[str, str]:
    """Add the clause where the policy is silent; what allows sharing only its owner can take back."""
    policy = submission.text("privacy_policy_text")
    if read_sharing_terms(policy).breach:
        return {}
    return {"privacy_policy_text": f"{submission.fields['privacy_policy_text']}\n{NON_SHARING_CLAUSE}"}


CHECK = Check(
    "L17",
    "data-sharing-open",
    (30908, 30932, 30477, 30520, 30521),
    ("privacy_policy_text",),
    find,
    shows,
    repair,
)
