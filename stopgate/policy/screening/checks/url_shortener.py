"""
Blocks: links through a public shortener.
Why: nobody can see where they lead, and they share their domain with every abuser; carriers filter them.
Blocked example: "Your statement is ready: https://bit.ly/3xYz"
Allowed example: "Your statement is ready: https://acme.com/statements"
What the sender can do: use the full https link, or a short domain of its own.
Source: seed row E03; Twilio 30449, 30525, 30892, 30963; Bandwidth 4771; AWS SAMPLE_MESSAGE_SHORT_URL.
Since: 0.1.0
"""

from stopgate.policy.screening.category import CODE
from stopgate.policy.screening.objection import Objection
from stopgate.policy.screening.reading import Reading
from stopgate.policy.screening.shorteners import is_public_shortener

NAME = "url-shortener"
CODE = CODE


def check(reading: Reading) -> Objection | None:
    """Object to links whose host is a public shortener, whatever the sender calls its own."""
    found = [link for link in reading.links if is_public_shortener(link.host)]
    if not found:
        return None
    return Objection(
        NAME,
        tuple(link.written for link in found),
        "The text links through a public URL shortener.",
        "Put the full https link in the text, or a short domain that is yours alone. "
        "This would pass: “https://yourbrand.com/statements”.",
        False,
        "https://www.twilio.com/docs/api/errors/30449",
        {"hosts": sorted({link.host for link in found})},
    )
