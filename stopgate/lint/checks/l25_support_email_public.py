"""
The brand's mailbox is its own.

Blocks
    A support address at a public mail provider or a throw-away domain.

Why
    An address anybody can register proves no connection to the business.

Faulty example
    brand: {legal_name: Acme Shelter, support_email: acmeshelter@gmail.com}

Correct example
    brand: {legal_name: Acme Shelter, support_email: care@acmeshelter.org}

What to do
    Give a mailbox on the brand's own domain.

Source
    Twilio 30881 (INVALID_SUPPORT_EMAIL), 30482 (official domain), 30452.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.links import emails_in, host_of, registrable_domain
from stopgate.lint.mailboxes import is_shared_mailbox
from stopgate.lint.submission import Submission

_FIELDS = ("support_email", "email", "contact_email")


def find(submission: Submission) -> Iterator[Fault]:
    """Every address of the brand that is given."""
    for name in _FIELDS:
        address = submission.brand.get(name)
        if not address:
            continue
        domain = next((domain for _, domain in emails_in(address)), "")
        if not domain:
            yield Fault(f"brand.{name}", address, "It is no e-mail address.", _own_mailbox(submission))
        elif is_shared_mailbox(domain) or is_shared_mailbox(registrable_domain(domain)):
            message = f"Anybody can get an address at {domain}."
            yield Fault(f"brand.{name}", address, message, _own_mailbox(submission))


def _own_mailbox(submission: Submission) -> str:
    domain = registrable_domain(host_of(submission.brand.get("website")))
    return f"support@{domain or '{brand domain}'}"


CHECK = Check("L25", "support-email-public", (30881, 30482, 30452), ("brand",), find)
