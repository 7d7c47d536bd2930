"""
The terms cover the program.

Blocks
    Terms without one of: program description, frequency, rates, STOP, HELP or a contact, carrier liability, privacy policy.

Why
    Reviewers tick these seven off; each has a denied reason of its own.

Faulty example
    terms_text: "Acme order updates by text. Msg frequency varies. Reply STOP to cancel, HELP for help. See our Privacy Policy."

Correct example
    terms_text: "Acme order updates by text. Msg frequency varies. Message and data rates may apply. Reply STOP to cancel, HELP for help. Carriers are not liable for delayed or undelivered messages. See our Privacy Policy."

What to do
    Add the sentences named in the correction.

Source
    CTIA Messaging Principles (May 2023) 5.1; Twilio 30558, 30560, 30562; denied reasons TERMS_AND_CONDITIONS_NON_COMPLIANT_….

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check, Evidence
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.links import emails_in, first_phone
from stopgate.lint.plain_text import clip, sentences
from stopgate.lint.submission import Submission
from stopgate.lint.wording.disclosures import HELP, RATES, STOP
from stopgate.lint.wording.frequency import FREQUENCY
from stopgate.lint.wording.purpose import describes_program

_LIABILITY = re.compile(
    r"\bcarriers?\b[^.]{0,80}\b(?:not|no|aren't|isn't)\b[^.]{0,30}\b(?:liab\w+|responsib\w+)"
    r"|\b(?:not|no|nor)\b[^.]{0,60}\b(?:liab\w+|responsib\w+)\b[^.]{0,80}\b(?:delay\w*|undeliver\w*|deliver\w*|carriers?)\b"
    r"|\b(?:liab\w+|responsib\w+)\b[^.]{0,40}\bcarriers?\b|\b(?:delayed|undelivered)\b[^.]{0,60}\b(?:not|no)\b[^.]{0,30}\b(?:liab\w+|responsib\w+)"
    r"|\bno (?:carrier|wireless provider)\b[^.]{0,40}\b(?:liab\w+|responsib\w+)"
    r"|\b(?:carriers?|providers?|operators?)\b[^.]{0,60}\b(?:disclaim\w*|waive\w*|accept no)\b[^.]{0,40}\b(?:liab\w+|responsib\w+)",
    re.I,
)
_CARRIERS = re.compile(
    r"\b(?:carriers?|providers?|operators?|(?:phone|mobile|wireless|telephone) compan(?:y|ies)|networks?|t-mobile|verizon|at&t)\b",
    re.I,
)
_ANSWERABLE = re.compile(r"\b(?:liab\w+|responsib\w+|blame|accountable|at fault|answerable)\b", re.I)
_DENIED = re.compile(
    r"\b(?:not?|nor|neither|never|cannot|without|free (?:of|from)|none|disclaim\w*|waive\w*|exempt)\b|n't\b",
    re.I,
)
_PRIVACY = re.compile(r"\bprivacy\b", re.I)
_CARE = re.compile(
    r"\b(?:customer (?:care|service|support)|contact us|call us|e-?mail us|support team)\b", re.I
)


def find(submission: Submission) -> Iterator[Fault]:
    """One finding naming all that is missing, and the sentences that supply it."""
    for field, text in legible(submission, "terms_text"):
        missing = _missing(text)
        if missing:
            message = f"The terms lack: {', '.join(missing)}."
            wording = _wording(submission)
            yield Fault(field, clip(text), message, " ".join(wording[part] for part in missing))


def shows(submission: Submission) -> Iterator[Evidence]:
    """The opening of terms that lack nothing."""
    text = submission.text("terms_text")
    if text and not _missing(text):
        yield "terms_text", clip(text)


def repair(submission: Submission) -> dict[str, str]:
    """Append the sentences that are missing, except what only the owner knows."""
    wording = _wording(submission)
    missing = [wording[part] for part in _missing(submission.text("terms_text")) if "{" not in wording[part]]
    return {"terms_text": " ".join([str(submission.fields["terms_text"]), *missing])} if missing else {}


def _missing(terms: str) -> list[str]:
    has = {
        "program description": describes_program(terms),
        "frequency": FREQUENCY.search(terms),
        "rates": RATES.search(terms),
        "STOP": STOP.search(terms),
        "HELP or a contact": HELP.search(terms)
        or _CARE.search(terms)
        or emails_in(terms)
        or first_phone(terms),
        "carrier liability": _LIABILITY.search(terms) or any(map(_frees_carriers, sentences(terms))),
        "privacy policy": _PRIVACY.search(terms),
    }
    return [part for part, found in has.items() if not found]


def _frees_carriers(sentence: str) -> bool:
    return all(each.search(sentence) for each in (_CARRIERS, _ANSWERABLE, _DENIED))


def _wording(submission: Submission) -> dict[str, str]:
    brand = submission.brand
    privacy = submission.text("privacy_policy_url") or "{privacy policy URL}"
    return {
        "program description": f"{brand.name} sends {{messages}} by text to {{whom}}.",
        "frequency": "Message frequency varies.",
        "rates": "Message and data rates may apply.",
        "STOP": "Reply STOP to cancel.",
        "HELP or a contact": f"Reply HELP for help, or {brand.contact}."
        if brand.names
        else "Reply HELP for help.",
        "carrier liability": "Carriers are not liable for delayed or undelivered messages.",
        "privacy policy": f"Privacy policy: {privacy}.",
    }


CHECK = Check(
    "L19",
    "terms-incomplete",
    (
        30558,
        30560,
        30562,
        "TERMS_AND_CONDITIONS_NON_COMPLIANT_CARRIER_LIABILITY",
        "TERMS_AND_CONDITIONS_NON_COMPLIANT_CUSTOMER_CARE",
        "TERMS_AND_CONDITIONS_NON_COMPLIANT_MSG_FREQUENCY",
        "TERMS_AND_CONDITIONS_NON_COMPLIANT_OPT_OUT",
        "TERMS_AND_CONDITIONS_NON_COMPLIANT_PRIVACY_POLICY",
        "TERMS_AND_CONDITIONS_NON_COMPLIANT_USE_CASE",
    ),
    ("terms_text",),
    find,
    shows,
    repair,
)
