"""
Toll-free: the contact is the end business's, not its provider's.

Blocks
    A support address on another domain than the brand's website. That the description speaks for a platform is L24's fault.

Why
    Platforms tend to put their own contact into their customers' forms.

Faulty example
    kind: toll_free
    brand: {legal_name: Acme Shelter, website: "https://acmeshelter.org", support_email: onboarding@textplatform.com}

Correct example
    kind: toll_free
    brand: {legal_name: Acme Shelter, website: "https://acmeshelter.org", support_email: care@acmeshelter.org}

What to do
    End user's name, address, first and last contact name, e-mail and URL.

Source
    Toll-free rejection reasons, eligible; Twilio 30474, 30494.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.checks.l24_description_unclear import CHECK as DESCRIPTION
from stopgate.lint.echo import echo, mentions
from stopgate.lint.finding import Fault
from stopgate.lint.links import emails_in, host_of, registrable_domain
from stopgate.lint.mailboxes import is_shared_mailbox
from stopgate.lint.submission import Submission
from stopgate.policy.brand_names import squeezed

_ECHO = echo("E07", "toll-free-isv-contact", (), of=(DESCRIPTION,), when=mentions("platform and its clients"))


def find(submission: Submission) -> Iterator[Fault]:
    """A public mailbox is L25's fault; a domain spelled like the brand is its own."""
    yield from _ECHO.find(submission)
    brand = submission.brand
    own = registrable_domain(host_of(brand.get("website")))
    for address, domain in emails_in(brand.get("support_email")):
        registered = registrable_domain(domain) or domain
        named_alike = any(squeezed(name) in registered.replace("-", "") for name in brand.names)
        if own and registered != own and not named_alike and not is_shared_mailbox(registered):
            message = f"The contact is at {registered}, the business at {own}."
            yield Fault("brand.support_email", address, message, f"A mailbox at {own}.", "warning")


CHECK = Check(
    "E07", "toll-free-isv-contact", (30474, 30494), ("brand", "description"), find, kinds=("toll_free",)
)
