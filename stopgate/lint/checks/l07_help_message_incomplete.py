"""
The help message names the brand and a way to reach it.

Blocks
    A help message without the brand, without phone, e-mail or URL, or with an e-mail address on a domain that is not the brand's.

Why
    HELP must lead to the business, not to a dead end or a stranger's mailbox.

Faulty example
    brand: {legal_name: Acme Shelter, website: "https://acmeshelter.org"}
    help_message: "Acme Shelter: thanks for asking for help. We will get back to you."

Correct example
    brand: {legal_name: Acme Shelter, website: "https://acmeshelter.org"}
    help_message: "Acme Shelter: for help call 312-555-0142 or email care@acmeshelter.org. Reply STOP to opt out."

What to do
    "{Brand}: for help email {support@brand} or call {phone}. Reply STOP to opt out."

Source
    Twilio 30486, 30531 and 30936 (HELP reply must meet requirements), 30890.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.links import (
    LINK_VARIABLE,
    PHONE_VARIABLE,
    emails_in,
    first_phone,
    links_in,
    registrable_domain,
)
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.templates import help_message


def find(submission: Submission) -> Iterator[Fault]:
    """What cannot be known (no brand, no domain of it) is not judged."""
    text, correction = submission.text("help_message"), help_message(submission)
    if not text:
        return
    brand = submission.brand
    if brand.names and not brand.is_named_in(text):
        yield Fault("help_message", clip(text), f"The help message does not name {brand.name}.", correction)
    if not _has_contact(text):
        message = "The help message gives no phone number, e-mail address or URL."
        yield Fault("help_message", clip(text), message, correction)
    for address, domain in emails_in(text):
        if brand.domains and not brand.owns(registrable_domain(domain) or domain):
            message = f"The mailbox is not on the brand's own domain ({', '.join(sorted(brand.domains))})."
            yield Fault("help_message", address, message, correction)


def repair(submission: Submission) -> dict[str, str]:
    """Write the help message anew, once the brand's own contacts are known."""
    brand = submission.brand
    known = brand.names and (brand.get("support_email") or brand.get("support_phone") or brand.get("website"))
    return {"help_message": help_message(submission)} if known else {}


def _has_contact(text: str) -> bool:
    variable = LINK_VARIABLE.search(text) or PHONE_VARIABLE.search(text)
    return bool(first_phone(text) or emails_in(text) or any(links_in(text)) or variable)


CHECK = Check(
    "L07",
    "help-message-incomplete",
    (30486, 30890, "HELP_MESSAGE_MISMATCH", "HELP_MESSAGE_NON_COMPLIANT"),
    ("help_message",),
    find,
    repair=repair,
)
