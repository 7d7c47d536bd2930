"""
Nothing in the campaign is content that carriers never carry.

Blocks
    Sex, hate, firearms, tobacco, cannabis, gambling, sweepstakes, payday and third-party loans, debt relief, credit repair, crypto, stock tips, lead generation, illegal substances, fraud.

Why
    These are refused for good: a corrected text does not help, another purpose does.

Faulty example
    samples: ["Acme Wellness: 20% off all CBD gummies today. Reply STOP to opt out."]

Correct example
    samples: ["Acme Wellness: your yoga class starts at 6 pm. Reply STOP to opt out."]

What to do
    Do not resubmit. Take the content out of the program, or use e-mail or voice, which carriers do not restrict alike.

Source
    Twilio 30883, 30897, 30441 and the codes of N01 to N20; CTIA Messaging Principles (May 2023) 5.3.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.content import CONTENT_FIELDS, forbidden_in
from stopgate.lint.finding import Fault
from stopgate.lint.forbidden_uses import forbidden_uses
from stopgate.lint.submission import Submission


def find(submission: Submission) -> Iterator[Fault]:
    """One finding a category, at the first field that holds it."""
    for use in forbidden_uses():
        if use.allowed and submission.flag(use.allowed) is True:
            continue
        for field, terms in list(forbidden_in(submission, use.lexicon))[:1]:
            message = f"Carriers never carry this: {use.lexicon.category}."
            correction = "Do not resubmit; take it out of the program, or use e-mail or voice for it."
            yield Fault(field, terms, message, correction)


CHECK = Check("L27", "content-disallowed", (30883, 30897, 30441), (*CONTENT_FIELDS, "brand"), find)
