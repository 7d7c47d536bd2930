"""
Blocks: links to a domain that is not the sender's own, where its domains are known; the brands' short domains too.
Why: a link away from the brand is how impersonation works, and reviewers refuse it.
Blocked example: from a sender whose domain is acme.com: "See https://amzn.to/3xYz"
Allowed example: from the same sender: "See https://shop.acme.com/new"
What the sender can do: link to its own domain, or have the other domain added to its own ones.
Source: screening reference, url_brand (Twilio 30449, 30857); an extension of the contract's list.
Since: 0.1.0
"""

from stopgate.policy.screening.category import CODE
from stopgate.policy.screening.objection import Objection
from stopgate.policy.screening.reading import Reading
from stopgate.policy.screening.shorteners import is_public_shortener

NAME = "url-off-brand"
CODE = CODE


def check(reading: Reading) -> Objection | None:
    """Object to links of other domains; public shorteners have their own rule."""
    brand = reading.context.brand_domains
    found = [
        link
        for link in reading.links
        if brand and not link.belongs_to(brand) and not is_public_shortener(link.host)
    ]
    if not found:
        return None
    return Objection(
        NAME,
        tuple(link.written for link in found),
        "The text links to a domain that is not the sender's own.",
        f"Link to {', '.join(sorted(brand))}, or have the other domain added to the account's own domains first. "
        f"This would pass: “https://{min(brand)}/…”.",
        True,
        "https://www.twilio.com/docs/api/errors/30857",
        {"domains": sorted({link.domain for link in found}), "own": sorted(brand)},
    )
