"""
Blocks: links with http:// or without a scheme, and links with a password, an IP address, an odd port or mixed scripts.
Why: they are not protected on the way, or hide where they lead; carriers ask for the https:// prefix.
Blocked example: "Track your order at acme.com/track or http://acme.com/help"
Allowed example: "Track your order at https://acme.com/track"
What the sender can do: write the link with https:// and a plain host name.
Source: seed row E04; Twilio 30471, 30858, 30964; screening reference, url_http, url_scheme_less, url_userinfo_ip.
Since: 0.1.0
"""

from stopgate.policy.screening.category import CODE
from stopgate.policy.screening.links import Link
from stopgate.policy.screening.objection import Objection
from stopgate.policy.screening.reading import Reading

NAME = "url-insecure"
CODE = CODE


def check(reading: Reading) -> Objection | None:
    """Object to links that are not plain https links."""
    faults = {link.written: _fault(link) for link in reading.links if _fault(link)}
    if not faults:
        return None
    return Objection(
        NAME,
        tuple(faults),
        "The text has a link that is not a plain https link.",
        "Write every link in full with https:// before a plain host name. "
        "This would pass: “https://yourbrand.com/track”.",
        False,
        "https://www.twilio.com/docs/api/errors/30471",
        {"faults": faults},
    )


def _fault(link: Link) -> str | None:
    if link.odd:
        return ", ".join(link.odd)
    return None if link.scheme == "https" else f"scheme {link.scheme}" if link.scheme else "no scheme"
